package org.huimin.local;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.huimin.local.audit.Fen;

/**
 * 低保家庭: the two kinds of households the demo tells of. What they are to be paid is reckoned here by
 * hand, as an official would: what is missing to the standard of all, a twelfth, up to a whole
 * yuan.
 */
enum Family {
  /** 4 × 6,540 − 18,000 = 8,160 a year; from July 2026 4 × 6,840 − 18,000 = 9,360. */
  FOUR_IN_A_VILLAGE("RURAL", "农村四口之家", "four in a village", "1500.00") {
    @Override
    long fen(YearMonth month) {
      return Fen.of(month.isBefore(RAISED) ? "680.00" : "780.00");
    }
  },
  /** 2 × 760 − 1,519.99 = 0.01 a month; from July 2026 2 × 790 − 1,519.99 = 60.01. */
  COUPLE_IN_TOWN("URBAN", "城镇夫妇", "a couple in town", "1519.99") {
    @Override
    long fen(YearMonth month) {
      return Fen.of(month.isBefore(RAISED) ? "1.00" : "61.00");
    }
  };

  /** One of each, and again from the first. */
  static final List<Family> IN_TURN = List.of(values());

  private static final YearMonth RAISED = YearMonth.of(2026, 7);

  private final String area;
  private final String chinese;
  private final String english;
  private final String wage;

  Family(String area, String chinese, String english, String wage) {
    this.area = area;
    this.chinese = chinese;
    this.english = english;
    this.wage = wage;
  }

  /** What is due for the month, in fen. */
  abstract long fen(YearMonth month);

  /** By whose standard it is measured. */
  String area() {
    return area;
  }

  /** What the head earns a month, in yuan. */
  String wage() {
    return wage;
  }

  List<LocalDate> births(LocalDate today) {
    return ages().map(age -> today.minusYears(age).minusMonths(3)).toList();
  }

  private Stream<Integer> ages() {
    return switch (this) {
      case FOUR_IN_A_VILLAGE -> Stream.of(50, 49, 15, 13);
      case COUPLE_IN_TOWN -> Stream.of(55, 54);
    };
  }

  @Override
  public String toString() {
    return "低保 " + chinese + " " + english;
  }
}
