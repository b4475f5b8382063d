package org.huimin.socialrelief.app.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.socialrelief.dibaocase.CountedMonths;
import org.huimin.socialrelief.dibaocase.DecidedMonths;

/** 纸上计入人员: what the table's check asks, and nothing more. */
final class CountedOnPaper {

  private final Map<UUID, List<CountedMonths>> ofCases = new HashMap<>();

  boolean claim(UUID caseId, DecidedMonths months) {
    List<CountedMonths> claimed = months.counted();
    boolean twice =
        ofCases.entrySet().stream()
            .filter(other -> !other.getKey().equals(caseId))
            .flatMap(other -> other.getValue().stream())
            .anyMatch(other -> claimed.stream().anyMatch(one -> overlap(one, other)));
    if (!twice) {
      ofCases.put(caseId, claimed);
    }
    return !twice;
  }

  private static boolean overlap(CountedMonths one, CountedMonths other) {
    return one.personId().equals(other.personId())
        && !endsBefore(one, other)
        && !endsBefore(other, one);
  }

  private static boolean endsBefore(CountedMonths one, CountedMonths other) {
    return one.through() != null && one.through().isBefore(other.from());
  }
}
