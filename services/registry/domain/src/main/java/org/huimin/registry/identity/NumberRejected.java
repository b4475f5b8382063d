package org.huimin.registry.identity;

import org.huimin.kernel.Rejection;

/** 号码不合格: why a number cannot be taken. The message never repeats the number. */
public enum NumberRejected implements Rejection {
  BAD_LENGTH("an ID number has 18 characters, or 15 on an old card"),
  BAD_CHARACTER("an ID number holds digits, and at its end perhaps an X"),
  BAD_BIRTH_DATE("the birth date inside the ID number is not a day of the calendar since 1800"),
  BAD_CHECK_DIGIT("the last character of the ID number does not fit the others"),
  BAD_ACCOUNT("an account number has 5 to 32 digits, a card 16 to 19"),
  BAD_LUHN("the last digit of the card number does not fit the others");

  private final String message;

  NumberRejected(String message) {
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
