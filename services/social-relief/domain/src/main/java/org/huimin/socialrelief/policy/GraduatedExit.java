package org.huimin.socialrelief.policy;

import java.time.YearMonth;

/**
 * 渐退期: after work has lifted a household above the standard it is paid on for some months, the
 * amount of the month before, or a part of it. The case ends with the last of them.
 *
 * @param from the first month, the one after the decision
 * @param percent 100 pays in full
 */
public record GraduatedExit(YearMonth from, int months, int percent) {

  /**
   * @throws IllegalArgumentException without a month, or for a percentage that is none
   */
  public GraduatedExit {
    if (months < 1 || percent < 1 || percent > 100) {
      throw new IllegalArgumentException(
          "a graduated exit has months and 1 to 100 percent, not " + months + ", " + percent);
    }
  }

  public YearMonth lastMonth() {
    return from.plusMonths(months - 1L);
  }

  /** The month whose amount is paid on. */
  YearMonth before() {
    return from.minusMonths(1);
  }
}
