package org.huimin.relief;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huimin.journeys.CityHall.NoticeRow;
import org.huimin.relief.Person.Band;

/** 文件: what is published while the households of the journey are paid, by the day. */
final class Notices {

  /** To the fen, and ten yuan at least: examples 14 and 16. */
  static final String TO_THE_FEN = "530821";

  /** By bands: example 27. */
  static final String BANDED = "530825";

  /** Where a person in the country is due 632.00 a month: example 13. */
  static final String OF_632 = "530824";

  /** Example 17: what the state sets of a pension counts from May. */
  static final LocalDate PENSION_COUNTS = LocalDate.of(2026, 4, 20);

  /** Example 26: what counts from July is published in the middle of August. */
  static final LocalDate RAISED = LocalDate.of(2026, 8, 15);

  private Notices() {}

  static SortedMap<LocalDate, List<NoticeRow>> all(LocalDate begin) {
    return new TreeMap<>(
        Map.of(
            begin, local(YearMonth.from(begin)),
            PENSION_COUNTS, List.of(Ordinances.row(Rules.PENSION, "COUNTED", "2026-05")),
            RAISED,
                List.of(
                    Ordinances.row(Rules.URBAN, "790.00", "2026-07"),
                    Ordinances.row(Rules.RURAL, "6840.00", "2026-07"))));
  }

  private static List<NoticeRow> local(YearMonth from) {
    List<NoticeRow> rows = new ArrayList<>();
    rows.add(new NoticeRow(Rules.ROUNDING, TO_THE_FEN, Rules.TO_THE_FEN, from));
    rows.add(new NoticeRow(Rules.FLOOR, TO_THE_FEN, "10.00", from));
    rows.add(new NoticeRow(Rules.RURAL, OF_632, "7584.00", from));
    rows.add(new NoticeRow(Rules.MODE, BANDED, Rules.BANDED, from));
    Stream.of(true, false)
        .forEach(
            urban -> {
              rows.add(new NoticeRow(Rules.band(urban, Band.A), BANDED, "300.00", from));
              rows.add(new NoticeRow(Rules.band(urban, Band.B), BANDED, "245.50", from));
              rows.add(new NoticeRow(Rules.band(urban, Band.C), BANDED, "180.00", from));
            });
    return rows;
  }
}
