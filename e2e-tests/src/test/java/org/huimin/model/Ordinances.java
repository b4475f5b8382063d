package org.huimin.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huimin.journeys.CityHall;
import org.huimin.journeys.CityHall.NoticeRow;

/** 标准与地方规定: the handbook's amounts and defaults, and what the city has published since. */
final class Ordinances {

  static final String ANCHOR = "ELDERLY.START_ANCHOR";
  static final String BACKPAY = "ELDERLY.MAX_BACKPAY_MONTHS";
  static final String CHECK = "ELDERLY.SURVIVAL_CHECK_MONTHS";
  static final String RESUME = "ELDERLY.SURVIVAL_RESUME_MONTHS";

  private static final String CITY = "5308";
  private static final YearMonth SINCE = YearMonth.of(2023, 1);

  /** A row and the day it was published. */
  record Published(NoticeRow row, LocalDate on) {}

  private static final List<Published> HANDBOOK =
      List.of(
          given("ELDERLY.80_89", "80.00"),
          given("ELDERLY.90_99", "150.00"),
          given("ELDERLY.100_PLUS", "600.00"),
          given(ANCHOR, "BIRTHDAY_MONTH"),
          given(BACKPAY, "0"),
          given(CHECK, "0"),
          given(RESUME, "12"));

  private final List<Published> rows = new ArrayList<>(HANDBOOK);

  private static Published given(String code, String value) {
    return new Published(new NoticeRow(code, CITY, value, SINCE), SINCE.atDay(1));
  }

  Ordinances publish(List<NoticeRow> notice, LocalDate on) {
    notice.forEach(row -> rows.add(new Published(row, on)));
    return this;
  }

  static boolean isOurs(String county) {
    return CityHall.COUNTIES.stream().anyMatch(office -> office.code().equals(county));
  }

  /** The row that counts for the month in the county, by what is published on the day. */
  NoticeRow inForce(String code, String county, YearMonth month, LocalDate day) {
    return rows.stream()
        .filter(published -> !published.on().isAfter(day))
        .map(Published::row)
        .filter(row -> row.code().equals(code) && county.startsWith(row.region()))
        .filter(row -> !row.from().isAfter(month))
        .max(
            Comparator.comparingInt((NoticeRow row) -> row.region().length())
                .thenComparing(NoticeRow::from))
        .orElseThrow();
  }

  int months(String code, String county, YearMonth month, LocalDate day) {
    return Integer.parseInt(inForce(code, county, month, day).value());
  }
}
