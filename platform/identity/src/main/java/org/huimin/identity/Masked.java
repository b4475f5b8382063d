package org.huimin.identity;

/** 脱敏: what a screen shows of personal data unless a case asks for more. */
public final class Masked {

  private Masked() {}

  /** {@code 5308**********0011}. */
  public static String idNumber(String idNumber) {
    return ends(idNumber, "*".repeat(Math.max(1, idNumber.length() - 8)));
  }

  /** {@code 6228 **** 0018}. */
  public static String account(String account) {
    return ends(account, " **** ");
  }

  /** The family name and stars: {@code 李**}. */
  public static String name(String name) {
    int first = name.offsetByCodePoints(0, name.isEmpty() ? 0 : 1);
    int hidden = name.codePointCount(first, name.length());
    return name.substring(0, first) + "*".repeat(hidden);
  }

  private static String ends(String value, String middle) {
    if (value.length() <= 8) {
      return "*".repeat(value.length());
    }
    return value.substring(0, 4) + middle + value.substring(value.length() - 4);
  }
}
