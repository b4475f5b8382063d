package org.huimin.socialrelief.register;

import org.huimin.kernel.Rejection;

/** 家庭登记不予执行: why an order to a household is not carried out. */
public enum HouseholdRejection implements Rejection {
  NO_SUCH_HOUSEHOLD("there is no household under this id"),
  DEFINED_ALREADY("the household is defined already"),
  MEMBER_ALREADY("the person belongs to the household already"),
  NO_MEMBER("the person does not belong to the household"),
  HEAD_CANNOT_LEAVE("name another head before the head leaves"),
  DAY_IN_FUTURE("the day lies in the future"),
  LEFT_BEFORE_JOINING("nobody leaves before the day they joined"),
  SAME_AREA("the household is classified so already"),
  MONTH_HAS_BEGUN("a classification counts from the next month at the earliest");

  private final String message;

  HouseholdRejection(String message) {
    this.message = message;
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public String message() {
    return message;
  }
}
