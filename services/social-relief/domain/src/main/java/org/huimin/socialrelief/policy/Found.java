package org.huimin.socialrelief.policy;

import java.util.ArrayList;
import java.util.List;
import org.huimin.kernel.Money;
import org.huimin.kernel.StandardRow;

/** 计算结果: what one component came to, or why it came to nothing, and how. */
sealed interface Found {

  List<Step> steps();

  /** An amount above zero. */
  record Amount(Money money, String band, StandardRow row, List<Step> steps) implements Found {}

  record Nothing(NotDue why, List<Step> steps) implements Found {}

  /** Due, unless it comes to nothing. */
  static Found of(Money money, String band, StandardRow row, List<Step> steps) {
    List<Step> all = with(steps, Step.amount(money));
    return money.isPositive()
        ? new Amount(money, band, row, all)
        : new Nothing(NotDue.NOTHING_LEFT, all);
  }

  static List<Step> with(List<Step> steps, Step... more) {
    List<Step> all = new ArrayList<>(steps);
    all.addAll(List.of(more));
    return all;
  }
}
