package org.huimin.monthlyrun;

import java.time.YearMonth;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.HashedId;

/** 月度编号: ids made from the key of the thing, so that a month cannot be ordered twice. */
public final class MonthIds {

  private MonthIds() {}

  /**
   * The id of a payment line.
   *
   * @param n how many lines were ordered before for subject, programme, month and component
   */
  public static UUID payment(
      UUID subject, String programme, YearMonth month, String component, int n) {
    return HashedId.ofMonth(
        month, subject.toString(), programme, month.toString(), component, Integer.toString(n));
  }

  /** No payment of the month has an id before this one. */
  static UUID firstOf(YearMonth month) {
    return new UUID(HashedId.prefix(month), 0);
  }

  /** No payment of the month has an id after this one. */
  static UUID lastOf(YearMonth month) {
    return new UUID(HashedId.prefix(month) | 0xff_ffff_ffffL, -1);
  }

  /**
   * The id of a roster.
   *
   * @param n how many rosters the county had before for programme and month
   */
  public static UUID roster(String programme, DivisionCode county, YearMonth month, int n) {
    return HashedId.ofMonth(
        month, "roster", programme, county.code(), month.toString(), Integer.toString(n));
  }

  /**
   * The id of a receivable, or of its reversal.
   *
   * @param n how many were identified or reversed before for subject, programme, month and
   *     component
   */
  public static UUID receivable(
      UUID subject, String programme, YearMonth month, String component, int n) {
    return HashedId.ofMonth(
        month,
        "receivable",
        subject.toString(),
        programme,
        month.toString(),
        component,
        Integer.toString(n));
  }

  /**
   * The id of what an officer decided about a line.
   *
   * @param n how many decisions the line had before
   */
  static UUID lineDecision(UUID rosterId, UUID paymentId, int n) {
    return HashedId.of("line", rosterId.toString(), paymentId.toString(), Integer.toString(n));
  }
}
