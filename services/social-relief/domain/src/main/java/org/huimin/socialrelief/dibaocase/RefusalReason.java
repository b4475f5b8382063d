package org.huimin.socialrelief.dibaocase;

/**
 * 不予确认的理由: why the agency says no. A code, because the event stands on a topic for good; an
 * official's own words are kept sealed beside the case.
 */
public enum RefusalReason {
  INCOME_NOT_BELOW_STANDARD("家庭人均收入不低于当地低保标准", true),
  ASSETS_ABOVE_LIMIT("家庭财产超过当地规定", true),
  NOT_ONE_HOUSEHOLD("共同生活家庭成员不符合规定", true),
  OUTSIDE_RESPONSIBILITY("不属于本地受理范围", false),
  NO_AUTHORISATION("未授权核对家庭经济状况", false),
  PAPERS_MISSING("未按要求补齐材料", false),
  RECEIVED_ELSEWHERE("已享受低保或特困人员救助供养", false),
  APPLICANTS_DIED("申请家庭成员均已去世", false);

  private final String text;
  private final boolean investigated;

  RefusalReason(String text, boolean investigated) {
    this.text = text;
    this.investigated = investigated;
  }

  /** As it stands in the letter to the citizen. */
  public String text() {
    return text;
  }

  /** A match of registers is no reason by itself: two have looked, and an opinion was given. */
  boolean needsInvestigation() {
    return investigated;
  }
}
