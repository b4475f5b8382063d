package org.huimin.socialrelief.policy;

import org.huimin.socialrelief.household.Term;

/** 不予发放的理由: why a month is not due, in the words of the printed explanation. */
public enum NotDue implements Term {
  DECISION_REVOKED("原审核确认已撤销", "the confirmation was revoked"),
  BEFORE_FIRST_MONTH("早于起发月", "before the month after the confirmation"),
  PAID_ELSEWHERE("已由原系统发放", "paid by the older system"),
  CASE_CLOSED("已终止", "the case ended before the month"),
  EXIT_OVER("渐退期已满", "the graduated exit is over"),
  SUSPENDED("暂停发放", "suspended in the month"),
  NOTHING_DECIDED("本月尚无家庭成员或经济状况认定", "no decision on members or means holds for the month"),
  NOT_REGISTERED_HERE("本月不由本市负责", "another city answers for the month"),
  NOBODY_COUNTS("本月无共同生活的家庭成员", "nobody counts as a member in the month"),
  ALL_DIED("全部成员已于本月之前去世", "every member died before the month"),
  NO_STANDARD("当月无已公布标准", "no standard was published for the month"),
  INCOME_NOT_BELOW_STANDARD("家庭收入不低于低保标准", "the income is not below the standard"),
  ALL_SHARES_STOPPED("全部成员的份额已停发", "the share of every member is stopped"),
  BAND_NOT_DECIDED("成员尚未分档", "a member's band was not decided"),
  NO_BAND_STANDARD("当月无已公布分档金额", "no amounts were published for the bands"),
  NOTHING_LEFT("计算后金额为零", "the amount comes to nothing"),
  NO_TOP_UP("无分类施保对象或比例", "nobody has a reason for a top-up, or none is paid"),
  NO_PRICE_SUBSIDY("当月未下达价格临时补贴", "no notice orders a price subsidy for the month");

  private final String chinese;
  private final String english;

  NotDue(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }
}
