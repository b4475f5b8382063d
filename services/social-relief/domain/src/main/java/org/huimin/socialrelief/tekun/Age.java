package org.huimin.socialrelief.tekun;

import java.time.LocalDate;

/**
 * 周岁: complete years, reached on the birthday (民法典 1259), by who is born on 29 February on the 28th
 * in a common year. Who somebody is was found on a day, so here a day is asked and not a month.
 */
enum Age {
  /** 未满十六周岁: below it nobody can work. */
  SIXTEEN(16),
  OF_AGE(18),
  SIXTY(60),
  SEVENTY(70);

  private final int years;

  Age(int years) {
    this.years = years;
  }

  boolean isReached(LocalDate bornOn, LocalDate on) {
    return !bornOn.plusYears(years).isAfter(on);
  }
}
