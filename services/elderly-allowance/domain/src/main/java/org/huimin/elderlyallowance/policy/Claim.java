package org.huimin.elderlyallowance.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * 请求权: what the rule must know of a confirmed case.
 *
 * @param county that accepted the application; its options say when the allowance starts
 * @param appliedOn the day of the application
 * @param seenAliveOn from when survival checks are counted: the application, or the check an older
 *     system knew
 * @param paidThrough the last month somebody else has paid: the former place, or the older system
 * @param lastMonth the last month of a case that was closed 结案
 * @param closedAgainst the last month of an earlier case of the person's that was closed against
 *     them; nothing when none was
 * @param revoked whether the confirmation was a mistake of the office's own: nothing was ever due
 */
public record Claim(
    DivisionCode county,
    LocalDate appliedOn,
    LocalDate seenAliveOn,
    @Nullable YearMonth paidThrough,
    @Nullable YearMonth lastMonth,
    @Nullable YearMonth closedAgainst,
    boolean revoked) {

  public Claim paidThrough(YearMonth month) {
    return new Claim(county, appliedOn, seenAliveOn, month, lastMonth, closedAgainst, revoked);
  }

  public Claim closedAgainst(YearMonth month) {
    return new Claim(county, appliedOn, seenAliveOn, paidThrough, lastMonth, month, revoked);
  }

  /** A case in payment. */
  public static Claim of(DivisionCode county, LocalDate appliedOn) {
    return new Claim(county, appliedOn, appliedOn, null, null, null, false);
  }
}
