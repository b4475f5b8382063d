package org.huimin.relief;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huimin.journeys.CityHall.NoticeRow;
import org.huimin.relief.Family.Place;

/** 标准与地方规定: the handbook's amounts and defaults, and what notices have published since. */
final class Ordinances {

  private static final String CITY = "5308";
  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);

  /** A row and the day it was published. */
  private record Published(NoticeRow row, LocalDate on) {}

  private final List<Published> rows = new ArrayList<>();

  Ordinances() {
    publish(
        List.of(
            row(Rules.URBAN, "760.00", "2025-07"),
            row(Rules.RURAL, "6540.00", "2025-07"),
            row(Rules.ROUNDING, Rules.UPWARDS, "2025-07"),
            row(Rules.FLOOR, "0.00", "2025-07"),
            row(Rules.MODE, "DIFFERENTIAL", "2025-07"),
            row(Rules.PENSION, "EXCLUDED", "2025-07")),
        BEFORE);
  }

  /** A row for the whole city. */
  static NoticeRow row(String code, String value, String from) {
    return new NoticeRow(code, CITY, value, YearMonth.parse(from));
  }

  Ordinances publish(List<NoticeRow> notice, LocalDate on) {
    notice.forEach(row -> rows.add(new Published(row, on)));
    return this;
  }

  /** What counts in a place and a month, by what is published on the day. */
  Rules in(Place place, YearMonth month, LocalDate day) {
    return new Rules(place.urban(), code -> value(code, place.county(), month, day));
  }

  /** The county's own before the city's, and then the latest. */
  private String value(String code, String county, YearMonth month, LocalDate day) {
    return rows.stream()
        .filter(published -> !published.on().isAfter(day))
        .map(Published::row)
        .filter(row -> row.code().equals(code) && county.startsWith(row.region()))
        .filter(row -> !row.from().isAfter(month))
        .max(
            Comparator.comparingInt((NoticeRow row) -> row.region().length())
                .thenComparing(NoticeRow::from))
        .orElseThrow(() -> new IllegalStateException(code + " in " + county + ", " + month))
        .value();
  }
}
