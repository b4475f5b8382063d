package org.huimin.monthlyrun;

/**
 * 暂缓或剔除的理由: why a line is taken out of a draft. A code, because the event stands on a topic for
 * good; the officer's own words are kept sealed by the programme.
 */
public enum RosterLineReason {
  ACCOUNT_IN_DOUBT("账户存疑"),
  IDENTITY_IN_DOUBT("身份存疑"),
  DEATH_REPORTED("接报死亡"),
  MOVE_REPORTED("接报迁移"),
  COMPLAINT("有举报投诉"),
  /** 其他: says nothing by itself, so the officer's own words come with it. */
  OTHER("其他原因");

  private final String text;

  RosterLineReason(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
