package org.huimin.socialrelief.policy;

import java.time.YearMonth;

/**
 * 渐退期: after work has lifted a household above the standard it is paid on for some months, by the
 * amount of the month before, or the part of it that the county sets. Who leaves anew in the month
 * after goes on by what was paid in it. The case ends with the last of them, unless it was decided
 * meanwhile that the household needs help again.
 *
 * @param from the first month, the one after the decision
 * @param ends whether nothing is due after the last month
 */
public record GraduatedExit(YearMonth from, YearMonth lastMonth, boolean ends) {

  public GraduatedExit(YearMonth from, YearMonth lastMonth) {
    this(from, lastMonth, true);
  }

  /**
   * @throws IllegalArgumentException without a month
   */
  public GraduatedExit {
    if (lastMonth.isBefore(from)) {
      throw new IllegalArgumentException("an exit from " + from + " ends before, in " + lastMonth);
    }
  }

  /** As an explanation shows it: {@code 2026-06..2026-11}. */
  @Override
  public String toString() {
    return from + ".." + lastMonth;
  }

  /** The month whose amount is paid on. */
  YearMonth before() {
    return from.minusMonths(1);
  }
}
