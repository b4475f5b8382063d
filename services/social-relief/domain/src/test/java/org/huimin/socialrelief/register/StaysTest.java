package org.huimin.socialrelief.register;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class StaysTest {

  private static final UUID ONE = new UUID(2, 1);
  private static final LocalDate JOINED = LocalDate.parse("2026-03-02");
  private static final LocalDate LEFT = LocalDate.parse("2026-05-20");
  private static final Stays THERE = Stays.NONE.joined(ONE, JOINED);

  @Test
  void who_belongs_to_a_household_joins_no_other() {
    assertTrue(Stays.NONE.isFreeOn(JOINED));
    assertFalse(THERE.isFreeOn(LEFT));
  }

  @Test
  void who_left_joins_another_on_that_day_or_later() {
    assertTrue(THERE.left(ONE, LEFT).isFreeOn(LEFT));
    assertTrue(THERE.left(ONE, LEFT).isFreeOn(LEFT.plusDays(1)));
  }

  @Test
  void nobody_joins_another_household_for_days_they_were_still_in_one() {
    assertFalse(THERE.left(ONE, LEFT).isFreeOn(LEFT.minusDays(1)));
  }
}
