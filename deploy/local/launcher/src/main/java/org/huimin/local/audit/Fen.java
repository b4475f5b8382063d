package org.huimin.local.audit;

import java.util.regex.Pattern;

/** Yuan as they are written, and the whole fen that are added up. */
public final class Fen {

  private static final Pattern YUAN = Pattern.compile("(0|[1-9]\\d{0,13})\\.\\d{2}");

  private Fen() {}

  /**
   * Reads yuan with two decimals.
   *
   * @throws IllegalArgumentException when the text is anything else
   */
  public static long of(String yuan) {
    if (!YUAN.matcher(yuan).matches()) {
      throw new IllegalArgumentException("is not yuan with two decimals");
    }
    return Long.parseLong(yuan.replace(".", ""));
  }

  /** {@code 80.00}. */
  public static String yuan(long fen) {
    long positive = Math.absExact(fen);
    return "%s%d.%02d".formatted(fen < 0 ? "-" : "", positive / 100, positive % 100);
  }
}
