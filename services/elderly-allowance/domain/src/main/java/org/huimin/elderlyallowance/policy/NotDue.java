package org.huimin.elderlyallowance.policy;

/** 不予发放的理由: why a month is not due, in the words of the printed explanation. */
public enum NotDue {
  DECISION_REVOKED("原审核确认已撤销", "the confirmation was revoked"),
  DIED_BEFORE_MONTH("本月之前已去世", "died before the month"),
  DECLARED_MISSING("本月之前已宣告失踪", "declared missing before the month"),
  NOT_REGISTERED_HERE("本月户籍不在本市", "registered outside of the city in the month"),
  CASE_CLOSED("已结案", "the case was closed before the month"),
  PAID_ELSEWHERE("已由原户籍地或原系统发放", "paid by the former place or the older system"),
  BEFORE_FIRST_MONTH("早于起发月", "before the first month the application gives"),
  DECISION_STANDS(
      "先前的终止决定未撤销,不予补发", "an earlier decision against the person stands: nothing is paid back"),
  SURVIVAL_CHECK_MISSED("未按期通过生存认证", "the survival check was missed"),
  BELOW_LOWEST_BAND("未满80周岁", "below the age of 80"),
  NO_STANDARD("当月无已公布标准", "no standard was published for the month");

  private final String chinese;
  private final String english;

  NotDue(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }
}
