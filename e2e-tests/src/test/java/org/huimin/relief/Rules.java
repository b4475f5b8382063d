package org.huimin.relief;

import java.util.function.UnaryOperator;
import org.huimin.relief.Person.Band;

/** 当地规定: what counts in one place and one month, by the codes of notices. */
record Rules(boolean urban, UnaryOperator<String> published) {

  static final String URBAN = "DIBAO.URBAN.MONTH";
  static final String RURAL = "DIBAO.RURAL.YEAR";
  static final String ROUNDING = "DIBAO.ROUNDING";
  static final String FLOOR = "DIBAO.FLOOR_PER_HOUSEHOLD_YUAN";
  static final String MODE = "DIBAO.MODE";
  static final String PENSION = "INCOME.CENTRAL_BASIC_PENSION";

  static final String UPWARDS = "CEILING_1_YUAN";
  static final String TO_THE_FEN = "HALF_UP_0_01";
  static final String BANDED = "BANDED";

  private static final int MONTHS = 12;
  private static final int FEN = 100;

  static String band(boolean urban, Band band) {
    return "DIBAO.BAND." + (urban ? "URBAN." : "RURAL.") + band;
  }

  /** The standard is published by the month in towns and by the year in the country. */
  long standardYearFen() {
    return urban ? fen(URBAN) * MONTHS : fen(RURAL);
  }

  boolean isBanded() {
    return published.apply(MODE).equals(BANDED);
  }

  long bandFen(Band band) {
    return fen(band(urban, band));
  }

  boolean pensionCounts() {
    return published.apply(PENSION).equals("COUNTED");
  }

  /**
   * A month's amount: divided once at the end and rounded, and not below what a household has at
   * least; nothing where nothing is missing.
   *
   * @param yearFen what is missing to the standard of all in a year
   * @param shares how many of those it is missing to are paid
   */
  long monthFen(long yearFen, long shares, long of) {
    if (yearFen <= 0 || shares == 0) {
      return 0;
    }
    long months = MONTHS * of;
    long fen =
        published.apply(ROUNDING).equals(UPWARDS)
            ? Math.ceilDiv(yearFen * shares, months * FEN) * FEN
            : Math.floorDiv(2 * yearFen * shares + months, 2 * months);
    return Math.max(fen, fen(FLOOR));
  }

  private long fen(String code) {
    return Long.parseLong(published.apply(code).replace(".", ""));
  }
}
