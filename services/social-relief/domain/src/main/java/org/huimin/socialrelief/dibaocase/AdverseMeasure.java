package org.huimin.socialrelief.dibaocase;

/** 不利决定的种类: what is decided against a household, after it was heard (社会救助法 48). */
public enum AdverseMeasure {
  /** 减发: another composition or other means, as the review found. */
  REDUCTION,
  /** 停发. */
  TERMINATION,
  /** 渐退期: work lifts the household above the standard; paid for some months, then no more. */
  GRADUATED_EXIT,
  /** 停发个人份额: of one member alone. */
  SHARE_STOP,
  /** 暂停发放. */
  SUSPENSION,
  /** 撤销确认: nothing was ever due. */
  REVOCATION
}
