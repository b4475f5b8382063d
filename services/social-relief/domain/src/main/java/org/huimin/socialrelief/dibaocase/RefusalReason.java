package org.huimin.socialrelief.dibaocase;

import org.huimin.socialrelief.household.Term;

/**
 * 不予确认的理由: why the agency says no. A code, because the event stands on a topic for good; an
 * official's own words are kept sealed beside the case.
 */
public enum RefusalReason implements Term {
  INCOME_NOT_BELOW_STANDARD(
      "家庭人均收入不低于当地低保标准", "the household's income is not below the standard", true),
  ASSETS_ABOVE_LIMIT("家庭财产超过当地规定", "the household owns more than the local rule allows", true),
  NOT_ONE_HOUSEHOLD("共同生活家庭成员不符合规定", "the members do not form one household by the rule", true),
  OUTSIDE_RESPONSIBILITY("不属于本地受理范围", "the application belongs to another place", false),
  NO_AUTHORISATION("未授权核对家庭经济状况", "nobody authorised the check of the means", false),
  PAPERS_MISSING("未按要求补齐材料", "the papers asked for were not brought", false),
  RECEIVED_ELSEWHERE(
      "已享受低保或特困人员救助供养", "dibao or special hardship support is received already", false),
  APPLICANTS_DIED("申请家庭成员均已去世", "everybody who applied has died", false);

  private final String chinese;
  private final String english;
  private final boolean investigated;

  RefusalReason(String chinese, String english, boolean investigated) {
    this.chinese = chinese;
    this.english = english;
    this.investigated = investigated;
  }

  /** As it stands in the letter to the citizen. */
  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }

  /** A match of registers is no reason by itself: two have looked, and an opinion was given. */
  boolean needsInvestigation() {
    return investigated;
  }
}
