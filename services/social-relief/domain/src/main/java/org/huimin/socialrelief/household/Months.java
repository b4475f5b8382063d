package org.huimin.socialrelief.household;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * 月份: whole months from one on.
 *
 * @param through the last month; nothing while no end is known
 */
public record Months(YearMonth from, @Nullable YearMonth through) {

  /**
   * @throws IllegalArgumentException when the last month is before the first
   */
  public Months {
    if (through != null && through.isBefore(from)) {
      throw new IllegalArgumentException("months from " + from + " end before, in " + through);
    }
  }

  public static Months from(YearMonth month) {
    return new Months(month, null);
  }

  public static Months between(YearMonth from, YearMonth through) {
    return new Months(from, through);
  }

  public boolean contains(YearMonth month) {
    return !month.isBefore(from) && (through == null || !month.isAfter(through));
  }

  /** As an explanation shows it: {@code 2026-03..2026-04}, {@code 2026-03..}. */
  @Override
  public String toString() {
    return from + ".." + (through == null ? "" : through);
  }
}
