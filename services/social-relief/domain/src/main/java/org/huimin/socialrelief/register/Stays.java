package org.huimin.socialrelief.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 在户经历: in which households one person was from when to when. Nobody is in two of them on a day:
 * who left one was still there that day, and may be in the next by its end.
 */
public record Stays(List<Stay> stays) {

  public static final Stays NONE = new Stays(List.of());

  /**
   * 在户期间.
   *
   * @param leftOn the last day; nothing while they belong to it
   */
  public record Stay(UUID householdId, LocalDate joinedOn, @Nullable LocalDate leftOn) {

    private boolean isOverBy(LocalDate day) {
      return leftOn != null && !leftOn.isAfter(day);
    }

    private boolean isOpenIn(UUID household) {
      return leftOn == null && householdId.equals(household);
    }
  }

  public Stays {
    stays = List.copyOf(stays);
  }

  public Stays joined(UUID household, LocalDate on) {
    List<Stay> more = new ArrayList<>(stays);
    more.add(new Stay(household, on, null));
    return new Stays(more);
  }

  public Stays left(UUID household, LocalDate on) {
    return new Stays(
        stays.stream()
            .map(stay -> stay.isOpenIn(household) ? new Stay(household, stay.joinedOn(), on) : stay)
            .toList());
  }

  /** Whether they belong to the household now. */
  public boolean isIn(UUID household) {
    return stays.stream().anyMatch(stay -> stay.isOpenIn(household));
  }

  /** Whether they may join a household on the day, which may lie before what was told since. */
  public boolean isFreeOn(LocalDate day) {
    return stays.stream().allMatch(stay -> stay.isOverBy(day));
  }
}
