package org.huimin.socialrelief.dibaocase;

import org.huimin.socialrelief.household.Term;

/** 另行发放: why a month that a case gives is not paid where it is asked for, but is elsewhere. */
public enum PaidElsewhere implements Term {
  PAID_TO_ANOTHER_UNIT("由本案另一保障单元领取", "paid to another unit of the case"),
  PAID_BY_THE_OTHER_STANDARD("按城乡另一标准发放", "paid under the other of the two standards");

  private final String chinese;
  private final String english;

  PaidElsewhere(String chinese, String english) {
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
