package org.huimin.socialrelief.tekun;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * 供养进程: from when to when somebody is supported, by what was decided.
 *
 * @param confirmedOn the day of the confirmation, from which the first month follows
 * @param paidThrough the last month an older system has paid; nothing for whom was confirmed here
 * @param revoked whether the confirmation was revoked: nothing was ever due
 * @param end nothing while it goes on
 */
public record TekunCourse(
    LocalDate confirmedOn,
    @Nullable YearMonth paidThrough,
    boolean revoked,
    @Nullable TekunEnd end) {

  /** In support. */
  public static TekunCourse confirmed(LocalDate on) {
    return new TekunCourse(on, null, false, null);
  }

  public TekunCourse ended(TekunEnd by) {
    return new TekunCourse(confirmedOn, paidThrough, revoked, by);
  }

  /** 起发月: the month after the confirmation, or after the last one others have paid. */
  public YearMonth firstMonth() {
    YearMonth before = paidThrough == null ? YearMonth.from(confirmedOn) : paidThrough;
    return before.plusMonths(1);
  }

  /** 低保止发月: the last month the same person can have dibao, so that none has both. */
  public YearMonth lastDibaoMonth() {
    return firstMonth().minusMonths(1);
  }

  /** The last month; nothing while no end was decided. */
  public @Nullable YearMonth lastMonth() {
    return end == null ? null : end.lastMonth();
  }
}
