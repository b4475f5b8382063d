package org.huimin.relief;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huimin.journeys.CityHall.NoticeRow;

/** 低保标准: the handbook's amounts, §7, of a year, each from its month and known from its day. */
final class Standards {

  /** A row, and the day it was published. */
  record Row(boolean urban, long yearFen, YearMonth from, LocalDate on) {}

  /** Example 26: what counts from July 2026 is published in the middle of August. */
  static final LocalDate RAISED_ON = LocalDate.of(2026, 8, 15);

  /** The notice of that day. */
  static final List<NoticeRow> RAISED =
      List.of(
          new NoticeRow("DIBAO.URBAN.MONTH", "5308", "790.00", YearMonth.of(2026, 7)),
          new NoticeRow("DIBAO.RURAL.YEAR", "5308", "6840.00", YearMonth.of(2026, 7)));

  private final List<Row> rows = new ArrayList<>();

  Standards() {
    publish(true, 12 * 760_00L, YearMonth.of(2025, 7), LocalDate.of(2025, 6, 30));
    publish(false, 6_540_00L, YearMonth.of(2025, 7), LocalDate.of(2025, 6, 30));
    publish(true, 12 * 790_00L, YearMonth.of(2026, 7), RAISED_ON);
    publish(false, 6_840_00L, YearMonth.of(2026, 7), RAISED_ON);
  }

  Standards publish(boolean urban, long yearFen, YearMonth from, LocalDate on) {
    rows.add(new Row(urban, yearFen, from, on));
    return this;
  }

  /** What counts in the month, by what is published on the day. */
  long yearFen(boolean urban, YearMonth month, LocalDate day) {
    return rows.stream()
        .filter(row -> row.urban() == urban)
        .filter(row -> !row.on().isAfter(day) && !row.from().isAfter(month))
        .max(Comparator.comparing(Row::from).thenComparing(Row::on))
        .orElseThrow()
        .yearFen();
  }
}
