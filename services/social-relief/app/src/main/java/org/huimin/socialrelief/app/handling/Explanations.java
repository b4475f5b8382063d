package org.huimin.socialrelief.app.handling;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.huimin.eventstore.BusinessClock;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.MonthHistory.Found;
import org.huimin.monthlyrun.MonthHistory.Knowledge;
import org.huimin.monthlyrun.MonthHistory.OrderedLine;
import org.huimin.programme.explanations.DatedFact;
import org.huimin.programme.explanations.KnownFacts;
import org.huimin.programme.explanations.MonthHistories;
import org.huimin.programme.explanations.MonthHistories.Wanted;
import org.huimin.programme.work.OnWorker;
import org.huimin.socialrelief.app.store.HouseholdIndex;
import org.huimin.socialrelief.app.store.HouseholdMonths;
import org.huimin.socialrelief.app.store.HouseholdMonths.Judged;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.policy.Component;
import org.jspecify.annotations.Nullable;

/**
 * 说明: any month of any household, due or not and why, as a roster knew it then and as it is known
 * now. Both are the same judgement, only the cut-off differs.
 */
public final class Explanations {

  /**
   * What is asked.
   *
   * @param county where the household is now
   * @param area by which standard it is measured now
   * @param rosterId whose knowledge is set beside today's; without one the roster that last ordered
   *     the month, or else the first one of county and month
   */
  public record Asked(
      UUID householdId, DivisionCode county, Area area, YearMonth month, @Nullable UUID rosterId) {}

  /**
   * 判定: what the month came to.
   *
   * @param subject the household, or the person who has it alone
   * @param payeeId to whose account it goes; nothing while nobody can receive, so that what is owed
   *     is held back
   * @param held whether facts are parked, so that nothing is ordered until people have looked
   */
  public record Judgement(
      UUID caseId,
      UUID subject,
      @Nullable UUID payeeId,
      DivisionCode county,
      Area area,
      boolean held,
      Map<Component, Assessment> components) {

    static Judgement of(Judged judged) {
      Map<Component, Assessment> components = new EnumMap<>(Component.class);
      judged
          .dues()
          .forEach(due -> components.put(Component.valueOf(due.component()), due.assessment()));
      return new Judgement(
          judged.caseId(),
          judged.subject(),
          judged.payeeId(),
          judged.county(),
          judged.area(),
          judged.held(),
          components);
    }
  }

  /**
   * One knowledge of the month.
   *
   * @param rosterId whose cut-off it is; nothing for what is known now
   * @param judgement nothing when no case was confirmed
   */
  public record Side(
      @Nullable UUID rosterId, @Nullable Instant cutOffAt, @Nullable Judgement judgement) {}

  /** All that can be said of the month. */
  public record Explanation(
      UUID householdId,
      YearMonth month,
      @Nullable Side then,
      Side now,
      List<OrderedLine> ordered,
      List<Found> found,
      List<DatedFact> facts) {}

  private final DataSource ds;
  private final HouseholdMonths months;
  private final HouseholdIndex index;
  private final KnownFacts facts;
  private final MonthHistories history;
  private final BusinessClock clock;

  public Explanations(
      DataSource ds,
      HouseholdMonths months,
      HouseholdIndex index,
      KnownFacts facts,
      MonthHistories history,
      BusinessClock clock) {
    this.ds = ds;
    this.months = months;
    this.index = index;
    this.facts = facts;
    this.history = history;
    this.clock = clock;
  }

  /** Explains the month. */
  public Uni<Explanation> explain(Asked asked) {
    return OnWorker.call(
        () -> {
          try (Connection c = ds.getConnection()) {
            return explain(c, asked);
          }
        });
  }

  private Explanation explain(Connection c, Asked asked) throws SQLException {
    Optional<Judged> now =
        months.judge(
            c, asked.householdId(), asked.month(), YearMonth.from(clock.today()), history.now(c));
    Set<UUID> subjects = index.subjects(c, asked.householdId());
    List<OrderedLine> ordered = history.ordered(c, subjects, asked.month());
    Optional<Knowledge> known =
        history.then(
            c,
            new Wanted(
                asked.rosterId(),
                now.map(Judged::area).orElse(asked.area()).programme(),
                now.map(Judged::county).orElse(asked.county()),
                asked.month()),
            ordered);
    return new Explanation(
        asked.householdId(),
        asked.month(),
        known.isEmpty() ? null : then(c, asked, known.get()),
        new Side(null, null, now.map(Judgement::of).orElse(null)),
        ordered,
        history.found(c, subjects, asked.month()),
        facts.of(
            c,
            index.persons(c, asked.householdId()),
            index.streams(c, asked.householdId()),
            known));
  }

  private Side then(Connection c, Asked asked, Knowledge known) throws SQLException {
    return new Side(
        known.rosterId(),
        known.cutOffAt(),
        months
            .judge(
                c,
                asked.householdId(),
                asked.month(),
                YearMonth.from(known.cutOffAt().atZone(BusinessClock.ZONE)),
                known.vector())
            .map(Judgement::of)
            .orElse(null));
  }
}
