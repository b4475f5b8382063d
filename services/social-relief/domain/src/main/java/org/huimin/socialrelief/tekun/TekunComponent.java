package org.huimin.socialrelief.tekun;

import org.huimin.socialrelief.household.Term;

/** 发放项目: what is paid for a person in special hardship, each a line of its own. */
public enum TekunComponent implements Term {
  BASIC("基本生活费", "basic living"),
  CARE("照料护理费", "care");

  private final String chinese;
  private final String english;

  TekunComponent(String chinese, String english) {
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
