package org.huimin.monthlyrun;

/**
 * 退回的理由: why a roster goes back. A code, because the event stands on a topic for good; the
 * officer's own words are kept sealed by the programme.
 */
public enum RosterRefusalReason {
  LINES_WRONG("明细有误"),
  LINES_MISSING("有漏发"),
  AMOUNTS_WRONG("金额有误"),
  FACTS_CHANGED("截止后情况有变"),
  STANDARD_PENDING("标准待公布"),
  FUNDS_MISSING("资金未到位"),
  /** 其他: says nothing by itself, so the officer's own words come with it. */
  OTHER("其他原因");

  private final String text;

  RosterRefusalReason(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
