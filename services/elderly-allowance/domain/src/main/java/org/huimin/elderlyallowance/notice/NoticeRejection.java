package org.huimin.elderlyallowance.notice;

import org.huimin.kernel.Rejection;

/** 标准文件命令不予执行: why nothing is stored. */
public enum NoticeRejection implements Rejection {
  NOTICE_EMPTY("a notice sets at least one standard or option"),
  UNKNOWN_CODE("the code names no band of the allowance"),
  OUTSIDE_OF_REGION("a row lies outside of the officer's division"),
  BELOW_FLOOR("the amount lies below the floor of the province's plan"),
  BELOW_CITY("a county's amount may not lie below the city's"),
  COUNTY_WOULD_FALL_BELOW("a county's own amount would lie below the city's: raise it with it"),
  STANDS_ALREADY("the code, region and month are set already, here or by an earlier notice"),
  NO_SUCH_NOTICE("there is no notice under this id"),
  PROPOSER_MAY_NOT_PUBLISH("who brought the notice may not publish it"),
  ALREADY_PUBLISHED("the notice is published already"),
  ALREADY_REFUSED("the notice was refused");

  private final String message;

  NoticeRejection(String message) {
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
