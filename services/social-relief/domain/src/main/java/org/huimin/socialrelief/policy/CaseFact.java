package org.huimin.socialrelief.policy;

import org.huimin.socialrelief.household.Term;

/** 个案情况: what is told of a case before anything is reckoned, by the code its line carries. */
enum CaseFact implements Term {
  MONTH("month", "月份", "month"),
  CONFIRMED_ON("confirmedOn", "审核确认", "confirmed"),
  FIRST_MONTH("firstMonth", "起发月", "first month"),
  PAID_ELSEWHERE_THROUGH("paidElsewhereThrough", "原系统发放至", "paid by the older system through"),
  LAST_MONTH("lastMonth", "最后发放月", "last month"),
  REVOKED("revoked", "原审核确认已撤销", "the confirmation was revoked"),
  SUSPENDED("suspended", "暂停发放", "suspended"),
  GRADUATED_EXIT("graduatedExit", "渐退期", "graduated exit"),
  SINGLE("single", "单人户", "single person"),
  DIED_ON("diedOn", "去世", "died");

  private final String code;
  private final String chinese;
  private final String english;

  CaseFact(String code, String chinese, String english) {
    this.code = code;
    this.chinese = chinese;
    this.english = english;
  }

  String code() {
    return code;
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
