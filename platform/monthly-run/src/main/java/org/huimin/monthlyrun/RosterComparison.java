package org.huimin.monthlyrun;

import java.time.YearMonth;
import org.huimin.kernel.Money;

/**
 * 与上月对比: a draft beside what was ordered for the month before, so that an approver sees at a glance
 * what is new.
 *
 * @param added lines of who was ordered nothing for the month before
 * @param ended who was ordered something for the month before and nothing for this one
 * @param changed who is ordered another amount
 * @param held held in this roster, or in an earlier one and not released
 * @param arrears lines of months before
 * @param overpayments found less those reversed
 * @param changedSinceCutOff lines about whose subjects facts have come since the cut-off
 */
public record RosterComparison(
    YearMonth month,
    YearMonth previousMonth,
    Sum added,
    Sum ended,
    Difference changed,
    Sum held,
    Sum removed,
    Sum arrears,
    Sum overpayments,
    long changedSinceCutOff) {

  /** How many, and what they come to. */
  public record Sum(long lines, Money total) {}

  /** How many, what they came to the month before and what they come to now. */
  public record Difference(long lines, Money before, Money now) {}
}
