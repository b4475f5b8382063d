package org.huimin.registry.person;

import org.huimin.kernel.Rejection;

/** 人员命令不予执行: why nothing is stored. */
public enum PersonRejection implements Rejection {
  NOT_REGISTERED("the person is not registered"),
  BORN_IN_FUTURE("the birth date lies after today"),
  DIED_BEFORE_BIRTH("the day of death lies before the birth date"),
  DIED_IN_FUTURE("the day of death lies after today"),
  DEATH_ALREADY_RECORDED("another day of death is recorded; revoke it first"),
  NO_DEATH_RECORDED("no death is recorded that could be revoked"),
  MERGED("the person was merged into another one; ask for that one"),
  NUMBER_OF_ANOTHER("the ID number belongs to somebody else"),
  BORN_AFTER_DEATH("the birth date lies after the recorded death"),
  IN_FUTURE("the day lies after today"),
  BEFORE_BIRTH("the day lies before the birth date"),
  AFTER_DEATH("the day lies after the recorded death"),
  ALREADY_MISSING("the person is declared missing since another day; revoke that first"),
  NOT_MISSING("the person is not declared missing"),
  NO_SUCH_PROOF("no such proof of life is recorded that could be revoked"),
  NO_SUCH_MOVE("the last recorded move is not of that day, or none is recorded"),
  BEFORE_LAST_MOVE("the day lies before the last move's"),
  ALREADY_THERE("the person is registered there already");

  private final String message;

  PersonRejection(String message) {
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
