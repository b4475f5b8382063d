package org.huimin.socialrelief.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huimin.kernel.Money;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.standard.DibaoRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 补发: what a month is due by the standards as they are known then, less what was ordered for it
 * before; each month by the standard of its own.
 */
class DibaoArrearsTest {

  /** A late decision: by one of October 2026 they are paid from May on. */
  private static final Course LATE =
      Course.confirmed(LocalDate.parse("2026-10-12")).startingIn(YearMonth.of(2026, 5));

  /**
   * Urban 760, from July 790, from September 815; rural 6,540 a year, from July 6,840, from
   * September 7,020. In November August is raised to 800 and 6,900; in December September to 830
   * and 7,100, and June to 770 and 6,600.
   */
  private static final List<StandardRow> NOTICES =
      List.of(
          Sample.standard("DIBAO.URBAN.MONTH", "790.00", "2026-07", "2026-06-20"),
          Sample.standard("DIBAO.URBAN.MONTH", "815.00", "2026-09", "2026-08-25"),
          Sample.standard("DIBAO.URBAN.MONTH", "800.00", "2026-08", "2026-11-03"),
          Sample.standard("DIBAO.URBAN.MONTH", "830.00", "2026-09", "2026-12-07"),
          Sample.standard("DIBAO.URBAN.MONTH", "770.00", "2026-06", "2026-12-07"),
          Sample.standard("DIBAO.RURAL.YEAR", "6840.00", "2026-07", "2026-06-20"),
          Sample.standard("DIBAO.RURAL.YEAR", "7020.00", "2026-09", "2026-08-25"),
          Sample.standard("DIBAO.RURAL.YEAR", "6900.00", "2026-08", "2026-11-03"),
          Sample.standard("DIBAO.RURAL.YEAR", "7100.00", "2026-09", "2026-12-07"),
          Sample.standard("DIBAO.RURAL.YEAR", "6600.00", "2026-06", "2026-12-07"));

  /**
   * Urban, two persons with 1,000 a month: 2 × 760 − 1,000 = 520, 580 of 790, 630 of 815, 600 of
   * 800, 660 of 830, 540 of 770.
   *
   * <p>Rural, three persons with 14,000 a year: (3 × 6,540 − 14,000) / 12 = 468.33 is 469, 544 of
   * 6,840, 589 of 7,020 (588.33), 559 of 6,900 (558.33), 609 of 7,100 (608.33), 484 of 6,600
   * (483.33).
   */
  @ParameterizedTest(name = "{0}, rosters of {3}: {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "URBAN | 2 | PROPERTY_NET 1000/M  | 2026-10-20 "
            + "| 05 520.00 06 520.00 07 580.00 08 580.00 09 630.00 10 630.00",
        "URBAN | 2 | PROPERTY_NET 1000/M  | 2026-10-20 2026-11-20 | 08 20.00 11 630.00",
        "URBAN | 2 | PROPERTY_NET 1000/M  | 2026-10-20 2026-11-20 2026-12-20 "
            + "| 06 20.00 09 30.00 10 30.00 11 30.00 12 660.00",
        "URBAN | 2 | PROPERTY_NET 1000/M  | 2026-12-20 "
            + "| 05 520.00 06 540.00 07 580.00 08 600.00 09 660.00 10 660.00 11 660.00 12 660.00",
        "RURAL | 3 | PROPERTY_NET 14000/Y | 2026-10-20 "
            + "| 05 469.00 06 469.00 07 544.00 08 544.00 09 589.00 10 589.00",
        "RURAL | 3 | PROPERTY_NET 14000/Y | 2026-10-20 2026-11-20 | 08 15.00 11 589.00",
        "RURAL | 3 | PROPERTY_NET 14000/Y | 2026-10-20 2026-11-20 2026-12-20 "
            + "| 06 15.00 09 20.00 10 20.00 11 20.00 12 609.00",
        "RURAL | 3 | PROPERTY_NET 14000/Y | 2026-12-20 "
            + "| 05 469.00 06 484.00 07 544.00 08 559.00 09 609.00 10 609.00 11 609.00 12 609.00",
      })
  void a_standard_that_changed_inside_arrears_is_paid_month_by_month(
      Area area, int persons, String items, String runs, String expected) {
    Known known = Sample.known(area, persons, items).course(LATE);
    Map<YearMonth, Money> ordered = new HashMap<>();
    List<String> lines = List.of();
    for (String run : runs.split(" ", -1)) {
      lines = run(known, LocalDate.parse(run), ordered);
    }
    assertEquals(expected, String.join(" ", lines));
  }

  /** The roster of the day's month: what is due more than was ordered, from the first month on. */
  private static List<String> run(Known known, LocalDate day, Map<YearMonth, Money> ordered) {
    DibaoRules rules = DibaoRules.of(NOTICES, List.of(), List.of(), day);
    List<String> lines = new ArrayList<>();
    for (YearMonth month = Sample.START;
        !month.isAfter(YearMonth.from(day));
        month = month.plusMonths(1)) {
      Money due = Sample.amount(Sample.basic(known, month, rules));
      Money owed = due.minus(ordered.getOrDefault(month, Money.ZERO));
      if (!owed.equals(Money.ZERO)) {
        ordered.put(month, due);
        lines.add("%02d %s".formatted(month.getMonthValue(), owed));
      }
    }
    return lines;
  }
}
