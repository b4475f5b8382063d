package org.huimin.socialrelief.policy;

/** 发放项目: what a household is paid, each a line of its own. */
public enum Component {
  BASIC("低保金"),
  TOP_UP("分类施保"),
  PRICE_SUBSIDY("价格临时补贴");

  private final String chinese;

  Component(String chinese) {
    this.chinese = chinese;
  }

  public String chinese() {
    return chinese;
  }
}
