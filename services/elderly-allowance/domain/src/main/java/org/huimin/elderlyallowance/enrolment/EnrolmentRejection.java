package org.huimin.elderlyallowance.enrolment;

import org.huimin.kernel.Rejection;

/** 登记命令不予执行: why nothing is stored. */
public enum EnrolmentRejection implements Rejection {
  NO_SUCH_APPLICATION("there is no application under this id"),
  OTHER_APPLICATION_OPEN("another application of this person stands under this id"),
  APPLIED_IN_FUTURE("the day of the application lies after today"),
  APPLIED_BEFORE_PROGRAMME("no application is older than the law it rests on, of 2013-07-01"),
  APPLIED_AFTER_DEATH("the person had died before the day of the application"),
  TOO_EARLY("applications are taken from three months before the 80th birthday"),
  NOT_REGISTERED_HERE("the person is registered outside of the city"),
  FORMER_PLACE_NOT_STOPPED(
      "the person moved in at 80 or older: say through which month the former place paid"),
  PAID_ELSEWHERE_IN_FUTURE("the former place cannot have paid for a month that has not begun"),
  ACCEPTOR_MAY_NOT_CONFIRM("who accepted the application may not decide on it"),
  ALREADY_CONFIRMED("the enrolment is confirmed already"),
  ALREADY_REFUSED("the application is refused already"),
  ALREADY_WITHDRAWN("the application was withdrawn"),
  ENDED("the enrolment has ended"),
  NOT_IN_PAYMENT("the case is not in payment"),
  REASON_IS_A_FACT("a case is closed for this reason by the register alone"),
  CLOSURE_PROPOSED_ALREADY("a closure is proposed already"),
  NO_CLOSURE_PROPOSED("no closure is proposed"),
  PROPOSER_MAY_NOT_DECIDE("who proposed the closure may not decide on it"),
  STATEMENT_WINDOW_OPEN("the person was not heard yet, and the statement window is open"),
  NOTHING_TO_REVOKE("there is no refusal and no closure that could be revoked"),
  DECIDER_MAY_NOT_REVOKE("who took the decision may not revoke it");

  private final String message;

  EnrolmentRejection(String message) {
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
