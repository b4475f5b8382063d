package org.huimin.socialrelief.app.store;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huimin.socialrelief.dibaocase.Decided.Composition;
import org.huimin.socialrelief.dibaocase.DecidedMonths;
import org.jspecify.annotations.Nullable;

/** 纸上计入人员: the key of the table, and nothing more. */
final class CountedOnPaper {

  private record Row(UUID caseId, @Nullable YearMonth through) {}

  private final Map<UUID, Row> rows = new HashMap<>();

  boolean claim(UUID caseId, DecidedMonths months) {
    Map<UUID, Row> after = new HashMap<>(rows);
    after.values().removeIf(row -> row.caseId().equals(caseId));
    if (!months.decided().isEmpty()) {
      Composition household = months.composition();
      for (UUID member : household.members()) {
        Row other = after.get(member);
        if (other != null
            && (other.through() == null || !other.through().isBefore(household.fromMonth()))) {
          return false;
        }
        after.put(member, new Row(caseId, months.lastMonth().orElse(null)));
      }
    }
    rows.clear();
    rows.putAll(after);
    return true;
  }
}
