package org.huimin.elderlyallowance.policy;

/**
 * 地方选项: what a county may set.
 *
 * @param maxBackpayMonths how many months before the application are paid; 0 by default
 */
public record LocalOptions(StartAnchor startAnchor, int maxBackpayMonths) {

  /** 起始月: in which month an age counts as reached. */
  public enum StartAnchor {
    BIRTHDAY_MONTH,
    MONTH_AFTER_BIRTHDAY
  }

  public static final LocalOptions DEFAULTS = new LocalOptions(StartAnchor.BIRTHDAY_MONTH, 0);

  /**
   * @throws IllegalArgumentException for less than no months
   */
  public LocalOptions {
    if (maxBackpayMonths < 0) {
      throw new IllegalArgumentException("back-pay months below zero: " + maxBackpayMonths);
    }
  }
}
