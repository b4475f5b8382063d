package org.huimin.monthlyrun;

import org.huimin.kernel.Rejection;

/** 花名册命令不予执行: why nothing is stored. */
public enum RosterRejection implements Rejection {
  MONTH_NOT_BEGUN("a month is run when it has begun"),
  ROSTER_OPEN("another officer's roster of the county and month is open"),
  ROSTER_UNKNOWN("there is no such roster"),
  NOT_DRAFTED("the roster is not drafted yet"),
  NO_DRAFT("there is no draft of the roster to look at yet"),
  PREPARER_MAY_NOT_APPROVE("who prepared the roster may not approve it"),
  PREPARER_MAY_NOT_REFUSE("who prepared the roster may not refuse it"),
  ONLY_PREPARER_CHANGES_LINES("who prepared the roster holds, removes and restores its lines"),
  LINE_UNKNOWN("there is no such line in the roster's draft"),
  LINE_IS_OUT("the line is held or removed already"),
  LINE_IS_IN("the line is neither held nor removed"),
  LINE_NOT_HELD("the line is not held"),
  HASH_DIFFERS("the roster's hash is not the one that was drafted"),
  LINES_ALTERED("the roster's lines are no longer the ones that were drafted"),
  NOT_AS_DRAFTED("what was ordered and left out is not what was drafted"),
  ALREADY_APPROVED("the roster is approved already"),
  ALREADY_REFUSED("the roster is refused already"),
  ROSTER_STOPPED("the roster was stopped; request the month again");

  private final String message;

  RosterRejection(String message) {
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
