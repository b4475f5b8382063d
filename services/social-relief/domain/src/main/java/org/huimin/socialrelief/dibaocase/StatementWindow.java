package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import org.huimin.kernel.WorkingCalendar;
import org.huimin.socialrelief.standard.LocalOptions;
import org.huimin.socialrelief.standard.Option;
import org.jspecify.annotations.Nullable;

/**
 * 陈述申辩期: until when a household may be heard before it is decided against (社会救助法 48). The county
 * sets how long it is at least; an officer may give more time, never less.
 *
 * @param leastUntil the last of the county's working days
 * @param asked until when the officer lets it be; nothing where the county's days are enough
 */
public record StatementWindow(LocalDate leastUntil, @Nullable LocalDate asked) {

  /** Counts from the day after the proposal, by what the county has published. */
  public static StatementWindow of(
      LocalDate proposedOn,
      @Nullable LocalDate asked,
      LocalOptions options,
      WorkingCalendar calendar) {
    int days = options.number(Option.STATEMENT_WORKING_DAYS);
    return new StatementWindow(calendar.plusWorkingDays(proposedOn, days), asked);
  }

  /** The last day on which the household is heard. */
  public LocalDate lastDay() {
    return asked == null ? leastUntil : asked;
  }

  public boolean tooShort() {
    return lastDay().isBefore(leastUntil);
  }
}
