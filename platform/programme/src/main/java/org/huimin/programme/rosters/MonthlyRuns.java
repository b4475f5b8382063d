package org.huimin.programme.rosters;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.MonthlyRun;
import org.huimin.monthlyrun.RosterCommandRejected;
import org.huimin.monthlyrun.RosterRejection;
import org.huimin.monthlyrun.RosterRow;
import org.jspecify.annotations.Nullable;

/** 各项目月度发放: the months of a service, one for each of its programmes. */
public record MonthlyRuns(List<MonthlyRun> all) {

  public MonthlyRuns {
    all = List.copyOf(all);
  }

  List<String> programmes() {
    return all.stream().map(MonthlyRun::programme).toList();
  }

  MonthlyRun of(String programme) {
    return all.stream().filter(run -> run.programme().equals(programme)).findFirst().orElseThrow();
  }

  /**
   * The month a roster belongs to.
   *
   * @throws RosterCommandRejected when there is no such roster
   */
  MonthlyRun ofRoster(UUID rosterId) throws SQLException {
    if (all.size() == 1) {
      return all.getFirst();
    }
    return find(rosterId)
        .map(row -> of(row.programme()))
        .orElseThrow(() -> new RosterCommandRejected(RosterRejection.ROSTER_UNKNOWN));
  }

  Optional<RosterRow> find(UUID rosterId) throws SQLException {
    return all.getFirst().find(rosterId);
  }

  /** Rosters of a division and, if named, a month; the newest month first. */
  List<RosterRow> list(DivisionCode division, @Nullable YearMonth month) throws SQLException {
    List<RosterRow> rows = new ArrayList<>();
    for (MonthlyRun run : all) {
      rows.addAll(run.list(division, month));
    }
    rows.sort(Comparator.comparing(RosterRow::month).reversed());
    return rows;
  }
}
