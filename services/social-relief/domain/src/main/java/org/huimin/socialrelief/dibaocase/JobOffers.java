package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * 就业情况: unjustified refusals of suitable work, by the day they happened. A refusal with a reason is
 * none, and is not recorded.
 *
 * @param turned the day somebody took work or had the share restored; earlier refusals are over
 */
record JobOffers(Map<UUID, Set<LocalDate>> refusals, Map<UUID, LocalDate> turned) {

  /** 连续三次: 最低生活保障审核确认办法 34. */
  static final int TOO_MANY = 3;

  static final JobOffers NONE = new JobOffers(Map.of(), Map.of());

  JobOffers {
    refusals = Map.copyOf(refusals);
    turned = Map.copyOf(turned);
  }

  boolean refusedOn(UUID person, LocalDate day) {
    return refusals.getOrDefault(person, Set.of()).contains(day);
  }

  boolean tookOn(UUID person, LocalDate day) {
    return day.equals(turned.get(person));
  }

  /** Refusals since the person last worked, whenever each was told. */
  long inARow(UUID person) {
    LocalDate since = turned.getOrDefault(person, LocalDate.MIN);
    return refusals.getOrDefault(person, Set.of()).stream().filter(since::isBefore).count();
  }

  JobOffers refused(UUID person, LocalDate day) {
    Set<LocalDate> days = new HashSet<>(refusals.getOrDefault(person, Set.of()));
    days.add(day);
    Map<UUID, Set<LocalDate>> all = new HashMap<>(refusals);
    all.put(person, Set.copyOf(days));
    return new JobOffers(all, turned);
  }

  JobOffers turned(UUID person, LocalDate day) {
    Map<UUID, LocalDate> all = new HashMap<>(turned);
    all.merge(person, day, (a, b) -> a.isAfter(b) ? a : b);
    return new JobOffers(refusals, all);
  }
}
