package org.huimin.monthlyrun;

import java.time.LocalDate;
import java.time.YearMonth;
import org.huimin.kernel.WorkingCalendar;

/**
 * 发放日: by which day of the month a programme has to have paid, as the county has set it.
 *
 * @param day from 1 to 28, so that every month has it
 */
public record PayDay(int day) {

  /** Where nothing was published for the month yet. */
  public static final PayDay TENTH = new PayDay(10);

  private static final WorkingCalendar CALENDAR = WorkingCalendar.published();
  private static final int IN_EVERY_MONTH = 28;

  /**
   * @throws IllegalArgumentException when not every month has the day
   */
  public PayDay {
    if (day < 1 || day > IN_EVERY_MONTH) {
      throw new IllegalArgumentException("not every month has a day " + day);
    }
  }

  /** When a month's lines are due: on the day, and before it when that is no working day. */
  LocalDate in(YearMonth month) {
    return CALENDAR.onOrBefore(month.atDay(day));
  }
}
