package org.huimin.programme.explanations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.CutOffVector;
import org.huimin.monthlyrun.MonthHistory;
import org.huimin.monthlyrun.MonthHistory.Found;
import org.huimin.monthlyrun.MonthHistory.Knowledge;
import org.huimin.monthlyrun.MonthHistory.OrderedLine;
import org.huimin.monthlyrun.MonthlyRun;
import org.huimin.programme.rosters.MonthlyRuns;
import org.jspecify.annotations.Nullable;

/** 各项目月份经过: what was ordered for a month under every programme of a service, read as one. */
public record MonthHistories(List<MonthHistory> all) {

  /**
   * Whose knowledge is set beside today's.
   *
   * @param rosterId the roster that is named; nothing when any will do
   * @param programme whose first roster it is when nothing was ordered
   * @param county that answers for the month; nothing where none does
   */
  public record Wanted(
      @Nullable UUID rosterId, String programme, @Nullable DivisionCode county, YearMonth month) {}

  public MonthHistories {
    all = List.copyOf(all);
  }

  public static MonthHistories of(MonthlyRuns runs) {
    return new MonthHistories(runs.all().stream().map(MonthlyRun::history).toList());
  }

  /** All that is known now; every programme of a service knows the same. */
  public CutOffVector now(Connection c) throws SQLException {
    return all.getFirst().now(c);
  }

  /** The lines of the month; of each programme the first ordered first. */
  public List<OrderedLine> ordered(Connection c, Collection<UUID> subjects, YearMonth month)
      throws SQLException {
    List<OrderedLine> lines = new ArrayList<>();
    for (MonthHistory one : all) {
      lines.addAll(one.ordered(c, subjects, month));
    }
    return lines;
  }

  /** What was found to be too much for the month, and what of it was reversed. */
  public List<Found> found(Connection c, Collection<UUID> subjects, YearMonth month)
      throws SQLException {
    List<Found> found = new ArrayList<>();
    for (MonthHistory one : all) {
      found.addAll(one.found(c, subjects, month));
    }
    return found;
  }

  /**
   * 当时所知: what the named roster knew; without one the roster that last ordered the month, or else
   * the first one of county and month that was cut off.
   */
  public Optional<Knowledge> then(Connection c, Wanted wanted, List<OrderedLine> ordered)
      throws SQLException {
    UUID named = wanted.rosterId();
    if (named != null) {
      return knowledge(c, named);
    }
    Optional<OrderedLine> last =
        ordered.stream().reduce((a, b) -> b.orderedAt().isBefore(a.orderedAt()) ? a : b);
    if (last.isPresent()) {
      return knowledge(c, last.get().rosterId());
    }
    DivisionCode county = wanted.county();
    for (MonthHistory one : all) {
      if (county != null && one.programme().equals(wanted.programme())) {
        return one.firstOf(c, county, wanted.month());
      }
    }
    return Optional.empty();
  }

  private Optional<Knowledge> knowledge(Connection c, UUID rosterId) throws SQLException {
    for (MonthHistory one : all) {
      Optional<Knowledge> known = one.knowledge(c, rosterId);
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }
}
