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
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.standard.IncomeRule.Treatment;
import org.huimin.socialrelief.standard.StandardCheck.Wrong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Beside: guidance of 750 urban and 6,500 a year rural from 2026-01; Ning'er pays 800 urban; the
 * city's own is raised in July.
 */
class StandardCheckTest {

  private static DibaoRules published() {
    List<StandardRow> rows = new ArrayList<>();
    rows.add(row("GUIDANCE.DIBAO.URBAN.MONTH", "53", "750.00", "2026-01"));
    rows.add(row("GUIDANCE.DIBAO.RURAL.YEAR", "53", "6500.00", "2026-01"));
    rows.add(row("DIBAO.URBAN.MONTH", "530821", "800.00", "2026-01"));
    rows.add(row("DIBAO.URBAN.MONTH", "5308", "790.00", "2026-07"));
    rows.add(row("DIBAO.RURAL.YEAR", "5308", "6840.00", "2026-07"));
    return DibaoRules.of(rows, List.of(), List.of(), LocalDate.MAX);
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
    "CENTRAL_BASIC_PENSION,     5308,   183.00,  2027-01, ",
  })
  void a_row_that_may_not_stand_is_told_why(
      String code, String region, String yuan, String from, @Nullable Wrong expected) {
    assertEquals(Optional.ofNullable(expected), check(List.of(row(code, region, yuan, from))));
  }

  @Test
  void a_city_raises_its_counties_with_it() {
    List<StandardRow> both =
        List.of(
            row("DIBAO.URBAN.MONTH", "5308", "850.00", "2027-01"),
            row("DIBAO.URBAN.MONTH", "530821", "860.00", "2027-01"));
    assertEquals(Optional.empty(), check(both));
    assertEquals(Optional.of(Wrong.COUNTY_WOULD_FALL_BELOW), check(both.subList(0, 1)));
  }

  @Test
  void nothing_is_set_twice_in_one_notice() {
    StandardRow row = row("DIBAO.URBAN.MONTH", "5308", "800.00", "2027-01");
    assertEquals(Optional.of(Wrong.STANDS_ALREADY), check(List.of(row, row)));
  }

  @ParameterizedTest(name = "published on {0} → {1}")
  @CsvSource({"2026-02-02, ", "2026-02-01, STANDS_ALREADY", "2026-01-31, STANDS_ALREADY"})
  void a_price_subsidy_is_taken_back_by_a_row_of_a_later_day(
      LocalDate day, @Nullable Wrong expected) {
    StandardRow ordered = subsidy("30.00", LocalDate.parse("2026-02-01"));
    DibaoRules published =
        DibaoRules.of(List.of(ordered), List.of(), List.of(), LocalDate.parse("2026-12-31"));
    assertEquals(
        Optional.ofNullable(expected),
        StandardCheck.of(List.of(subsidy("0.00", day)), List.of(), List.of(), published));
  }

  private static StandardRow subsidy(String yuan, LocalDate publishedOn) {
    return new StandardRow(
        "DIBAO.PRICE_SUBSIDY.RURAL",
        DivisionCode.of("530802"),
        Money.of(yuan),
        YearMonth.of(2026, 1),
        publishedOn,
        new Citation("通知", "第1条"),
        "C");
  }

  private static Optional<Wrong> check(List<StandardRow> rows) {
    return StandardCheck.of(rows, List.of(), List.of(), published());
  }

  @ParameterizedTest(name = "{0} from {1} → {2}")
  @CsvSource({
    "5308,   2027-01, ",
    "5308,   2021-07, STANDS_ALREADY",
    "530802, 2021-07, ",
  })
  void an_option_is_set_once_for_a_month(String region, String from, @Nullable Wrong expected) {
    OptionRow option =
        new OptionRow(
            Option.MODE,
            DivisionCode.of(region),
            "BANDED",
            YearMonth.parse(from),
            LocalDate.parse("2026-01-01"),
            new Citation("通知", "第1条"),
            "C");
    assertEquals(
        Optional.ofNullable(expected),
        StandardCheck.of(List.of(), List.of(option), List.of(), published()));
    assertEquals(
        Optional.of(Wrong.STANDS_ALREADY),
        StandardCheck.of(List.of(), List.of(option, option), List.of(), published()));
  }

  @ParameterizedTest(name = "{0} from {1} → {2}")
  @CsvSource({
    "5308,   2027-01, ",
    "53,     2021-07, ",
    "5308,   2021-07, STANDS_ALREADY",
    "530802, 2027-01, NOT_A_COUNTY_S",
  })
  void what_counts_as_income_is_set_by_the_city_or_above(
      String region, String from, @Nullable Wrong expected) {
    IncomeRule rule =
        new IncomeRule(
            IncomeKind.ELDERLY_ALLOWANCE,
            DivisionCode.of(region),
            Treatment.COUNTED,
            YearMonth.parse(from),
            LocalDate.parse("2026-01-01"),
            new Citation("通知", "第1条"),
            "C");
    assertEquals(
        Optional.ofNullable(expected),
        StandardCheck.of(List.of(), List.of(), List.of(rule), published()));
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
