package org.huimin.socialrelief.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.standard.StandardCheck.Wrong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside: guidance of 750 urban and 6,500 a year rural from 2026-01; Ning'er pays 800 urban. */
class StandardCheckTest {

  private static List<StandardRow> published() {
    List<StandardRow> rows = new ArrayList<>(DibaoDefaults.standards());
    rows.add(row("GUIDANCE.DIBAO.URBAN.MONTH", "53", "750.00", "2026-01"));
    rows.add(row("GUIDANCE.DIBAO.RURAL.YEAR", "53", "6500.00", "2026-01"));
    rows.add(row("DIBAO.URBAN.MONTH", "530821", "800.00", "2026-01"));
    return rows;
  }

  @ParameterizedTest(name = "{0} {1} {2} from {3} → {4}")
  @CsvSource({
    "DIBAO.URBAN.MONTH,         530802, 800.00,  2027-01, ",
    "DIBAO.URBAN.MONTH,         530802, 790.00,  2027-01, ",
    "DIBAO.URBAN.MONTH,         530802, 789.99,  2027-01, BELOW_CITY",
    // the city's own is raised to 790 in July
    "DIBAO.URBAN.MONTH,         530802, 770.00,  2026-02, BELOW_CITY",
    "DIBAO.URBAN.MONTH,         530802, 790.00,  2026-02, ",
    "DIBAO.URBAN.MONTH,         530802, 749.99,  2026-02, BELOW_GUIDANCE",
    "DIBAO.URBAN.MONTH,         5308,   749.99,  2027-01, BELOW_GUIDANCE",
    "DIBAO.URBAN.MONTH,         5308,   750.00,  2027-01, ",
    "DIBAO.URBAN.MONTH,         5308,   800.00,  2027-01, ",
    "DIBAO.URBAN.MONTH,         5308,   800.01,  2027-01, COUNTY_WOULD_FALL_BELOW",
    "DIBAO.URBAN.YEAR,          5308,   9600.01, 2027-01, COUNTY_WOULD_FALL_BELOW",
    "DIBAO.URBAN.YEAR,          5308,   9600.00, 2027-01, ",
    "DIBAO.RURAL.MONTH,         530802, 569.99,  2027-01, BELOW_CITY",
    "DIBAO.RURAL.MONTH,         530802, 570.00,  2027-01, ",
    "DIBAO.RURAL.MONTH,         5308,   541.66,  2027-01, BELOW_GUIDANCE",
    "DIBAO.RURAL.MONTH,         5308,   541.67,  2027-01, ",
    "DIBAO.URBAN.MONTH,         5308,   760.00,  2025-07, STANDS_ALREADY",
    "DIBAO.URBAN.YEAR,          5308,   9120.00, 2025-07, STANDS_ALREADY",
    "DIBAO.URBAN,               5308,   760.00,  2027-01, UNKNOWN_CODE",
    "TEKUN.BASIC,               5308,   988.00,  2027-01, UNKNOWN_CODE",
    "DIBAO.BAND.URBAN.A,        530802, 400.00,  2026-01, ",
    "DIBAO.PRICE_SUBSIDY.RURAL, 530802, 30.00,   2026-01, ",
  })
  void a_row_that_may_not_stand_is_told_why(
      String code, String region, String yuan, String from, @Nullable Wrong expected) {
    assertEquals(
        Optional.ofNullable(expected),
        StandardCheck.of(List.of(row(code, region, yuan, from)), published()));
  }

  @Test
  void a_city_raises_its_counties_with_it() {
    List<StandardRow> both =
        List.of(
            row("DIBAO.URBAN.MONTH", "5308", "850.00", "2027-01"),
            row("DIBAO.URBAN.MONTH", "530821", "860.00", "2027-01"));
    assertEquals(Optional.empty(), StandardCheck.of(both, published()));
    assertEquals(
        Optional.of(Wrong.COUNTY_WOULD_FALL_BELOW),
        StandardCheck.of(both.subList(0, 1), published()));
  }

  @Test
  void nothing_is_set_twice_in_one_notice() {
    StandardRow row = row("DIBAO.URBAN.MONTH", "5308", "800.00", "2027-01");
    assertEquals(
        Optional.of(Wrong.STANDS_ALREADY), StandardCheck.of(List.of(row, row), published()));
  }

  private static StandardRow row(String code, String region, String yuan, String from) {
    return new StandardRow(
        code,
        DivisionCode.of(region),
        Money.of(yuan),
        YearMonth.parse(from),
        LocalDate.parse("2026-01-01"),
        new Citation("通知", "第1条"),
        "C");
  }
}
