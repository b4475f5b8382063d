package org.huimin.elderlyallowance.policy;

import java.time.YearMonth;
import java.util.Optional;

/**
 * 地方选项: what a county may set.
 *
 * @param maxBackpayMonths how many months before the application are paid
 * @param survivalCheckMonths how long a survival check 生存认证 holds; 0 where none is asked for
 * @param survivalResumeMonths within how many months after the check was due the months between are
 *     still paid
 * @param survivalCheckFrom the first month of the notice that asks for checks
 * @param payDueDay by which day of the month it is paid 发放日; nothing where none was published
 */
public record LocalOptions(
    StartAnchor startAnchor,
    int maxBackpayMonths,
    int survivalCheckMonths,
    int survivalResumeMonths,
    YearMonth survivalCheckFrom,
    Optional<Integer> payDueDay) {

  /** 起始月: in which month an age counts as reached. */
  public enum StartAnchor {
    BIRTHDAY_MONTH,
    MONTH_AFTER_BIRTHDAY
  }
}
