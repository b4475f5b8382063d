package org.huimin.socialrelief.policy;

import org.huimin.socialrelief.household.Term;

/** 发放项目: what a household is paid, each a line of its own. */
public enum Component implements Term {
  BASIC("低保金", "basic amount"),
  TOP_UP("分类施保", "targeted top-up"),
  PRICE_SUBSIDY("价格临时补贴", "price subsidy");

  private final String chinese;
  private final String english;

  Component(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }
}
