package org.huimin.socialrelief.dibaocase;

import org.huimin.socialrelief.household.Term;

/** 保障单元: how one application was classified (国办发〔2023〕39号). */
public enum DibaoUnit implements Term {
  HOUSEHOLD("低保家庭", "a household of dibao"),
  SINGLE_PERSON("低保单人户", "a single person of dibao"),
  /** A status without money. */
  MARGINAL("低保边缘家庭，不发放低保金", "a marginal household, which is paid nothing");

  private final String chinese;
  private final String english;

  DibaoUnit(String chinese, String english) {
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
