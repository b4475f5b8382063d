package org.huimin.socialrelief.tekun;

import org.huimin.socialrelief.household.Term;

/** 不予发放的理由: why a month is not due, in the words of the printed explanation. */
public enum TekunNotDue implements Term {
  CONFIRMATION_REVOKED("确认决定已撤销", "the confirmation was revoked"),
  BEFORE_FIRST_MONTH("早于起发月", "before the month after the confirmation"),
  ENDED("供养已终止", "support ended before the month"),
  DIED("已于本月之前去世", "died before the month"),
  NOT_REGISTERED_HERE("本月不由本市负责", "another city answers for the month"),
  NOT_ASSESSED("尚未评估生活自理能力", "self-care was not assessed"),
  NO_STANDARD("当月无已公布标准", "no standard was published for the month"),
  /** Of the funeral. */
  NOT_IN_SUPPORT("去世时不在供养期内", "not supported when they died");

  private final String chinese;
  private final String english;

  TekunNotDue(String chinese, String english) {
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
