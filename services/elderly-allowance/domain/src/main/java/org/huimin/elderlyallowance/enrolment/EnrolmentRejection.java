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
  ACCEPTOR_MAY_NOT_CONFIRM("who accepted the application may not decide on it"),
  ALREADY_CONFIRMED("the enrolment is confirmed already"),
  ALREADY_REFUSED("the application is refused already"),
  ENDED("the enrolment has ended");

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
