package org.huimin.kernel;

/** 应享待遇: what one person or household is due for one month, with its grounds. */
public sealed interface Assessment {

  Grounds grounds();

  /**
   * Due.
   *
   * @param amount yuan for the whole month; there is no proration by day
   * @param band the band or class that set the amount, e.g. {@code 80_89}
   * @param standard the row of the standard the amount was read from
   */
  record Entitled(Money amount, String band, StandardRow standard, Grounds grounds)
      implements Assessment {}

  /**
   * Not due.
   *
   * @param reason a code from the programme's list
   */
  record NotEntitled(String reason, Grounds grounds) implements Assessment {}
}
