package org.huimin.kernel.notice;

import org.huimin.kernel.Rejection;

/**
 * 标准文件命令不予执行: why nothing is stored, whatever the programme. What is wrong with a row its {@link
 * NoticeCheck} says.
 */
public enum NoticeRejection implements Rejection {
  NOTICE_EMPTY("a notice sets at least one standard or option"),
  OUTSIDE_OF_REGION("a row lies outside of the officer's division"),
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
