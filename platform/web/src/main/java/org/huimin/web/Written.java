package org.huimin.web;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

/** 书写: how texts, ids and days are written in a body or an address: in one way each. */
final class Written {

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

  private Written() {}

  /**
   * A text that can be stored and shown: half a character or a control character is neither.
   *
   * @throws IllegalArgumentException when it holds one
   */
  static String text(String text) {
    if (!text.codePoints().allMatch(Written::isReadable)) {
      throw new IllegalArgumentException("the text holds what is no character");
    }
    return text;
  }

  /**
   * {@link UUID#fromString} takes shortened ones too, so that one id would have many writings.
   *
   * @throws IllegalArgumentException when it is not written 8-4-4-4-12
   */
  static UUID id(String text) {
    return UUID.fromString(matched(ID, text));
  }

  /**
   * A day like 2026-05-31.
   *
   * @throws IllegalArgumentException when it is written otherwise
   * @throws java.time.DateTimeException when the calendar has no such day
   */
  static LocalDate day(String text) {
    return LocalDate.parse(matched(DAY, text));
  }

  /**
   * A whole number of at most nine digits.
   *
   * @throws IllegalArgumentException when it is written otherwise
   */
  static int number(String text) {
    return Integer.parseInt(matched(NUMBER, text));
  }

  private static String matched(Pattern pattern, String text) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException("not written as it should be");
    }
    return text;
  }

  private static boolean isReadable(int character) {
    return switch (Character.getType(character)) {
      case Character.SURROGATE -> false;
      case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
      default -> true;
    };
  }
}
