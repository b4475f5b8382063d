package org.huimin.socialrelief.dibaocase;

import org.huimin.socialrelief.household.Term;

/** 不利决定的种类: what is decided against a household, after it was heard (社会救助法 48). */
public enum AdverseMeasure implements Term {
  /** 减发: another composition or other means, as the review found. */
  REDUCTION("减发", "paid less"),
  /** 停发. */
  TERMINATION("停发", "paid no more"),
  /** 渐退期: work lifts the household above the standard; paid for some months, then no more. */
  GRADUATED_EXIT("渐退", "paid for some months more"),
  /** 停发个人份额: of one member alone. */
  SHARE_STOP("停发个人份额", "one member's share is stopped"),
  /** 暂停发放. */
  SUSPENSION("暂停发放", "suspended"),
  /** 撤销确认: nothing was ever due. */
  REVOCATION("撤销确认", "the confirmation is revoked");

  private final String chinese;
  private final String english;

  AdverseMeasure(String chinese, String english) {
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
