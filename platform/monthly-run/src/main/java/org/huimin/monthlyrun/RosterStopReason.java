package org.huimin.monthlyrun;

/** 停止的理由: why an approved roster is not ordered to its end. */
public enum RosterStopReason {
  /** 明细与审批不符. */
  LINES_ALTERED("the lines are no longer the ones that were approved; request the month again"),
  /** 下达与编制不符. */
  NOT_AS_DRAFTED("what was ordered and left out is not what was drafted; request the month again");

  private final String text;

  RosterStopReason(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
