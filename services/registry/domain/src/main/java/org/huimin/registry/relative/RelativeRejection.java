package org.huimin.registry.relative;

import org.huimin.kernel.Rejection;

/** 近亲属备案不予办理: why nothing is stored. */
public enum RelativeRejection implements Rejection {
  MERGED("the person was merged into another one; ask for that one"),
  MEMBER_MERGED("the committee member was merged into another one; name that one"),
  SELF_DECLARED("nobody is a near relative of themselves"),
  DECLARED_IN_FUTURE("the day lies after today"),
  DECLARED_BEFORE_BIRTH("the day lies before the birth date of the person"),
  ALREADY_DECLARED("the person is declared already; withdraw that first"),
  NO_SUCH_DECLARATION("there is no declaration under this id"),
  ALREADY_WITHDRAWN("the declaration is withdrawn"),
  DECLARER_MAY_NOT_WITHDRAW("who is declared or has declared it may not withdraw it");

  private final String message;

  RelativeRejection(String message) {
    this.message = message;
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public String message() {
    return message;
  }
}
