package org.huimin.socialrelief.standard;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.standard.IncomeRule.Treatment;
import org.huimin.socialrelief.standard.LocalOptions.Mode;
import org.huimin.socialrelief.standard.LocalOptions.SingleMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DibaoRulesTest {

  private static final DivisionCode SIMAO = DivisionCode.of("530802");
  private static final DivisionCode CITY = DivisionCode.of("5308");
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private static DibaoRules rules(IncomeRule... more) {
    return DibaoRules.of(List.of(), List.of(), List.of(more), LocalDate.parse("2026-03-01"));
  }

  @Test
  void the_options_start_with_the_handbook_s_defaults() {
    LocalOptions options = rules().optionsIn(SIMAO, MARCH);
    assertEquals(Mode.DIFFERENTIAL, options.mode());
    assertEquals(Rounding.CEILING_1_YUAN, options.rounding());
    assertEquals(SingleMode.MAX_S_MINUS_INCOME, options.singleMode());
    assertEquals(Money.ZERO, options.yuan(Option.FLOOR_PER_HOUSEHOLD_YUAN));
    assertEquals(new BigDecimal("1.5"), options.marginalRatio());
    assertEquals(6, options.number(Option.GRADUATED_EXIT_MAX_MONTHS));
    assertEquals(5, options.number(Option.STATEMENT_WORKING_DAYS));
    assertEquals(0, options.number(Option.SPOT_CHECK_PERCENT));
    assertFalse(options.leavesOutOthers());
    assertFalse(options.reckonsSupport());
    assertEquals(new BigDecimal("2"), options.ratio(Option.SUPPORT_SURPLUS_RATIO));
    assertEquals(50, options.number(Option.SUPPORT_SURPLUS_PERCENT));
    assertTrue(options.hits(Option.ASSET_VEHICLE));
    assertTrue(options.hits(Option.ASSET_SECOND_HOME));
    assertTrue(options.hits(Option.ASSET_COMPANY));
  }

  @ParameterizedTest
  @EnumSource(Option.class)
  void every_option_has_a_default_it_can_have(Option option) {
    assertDoesNotThrow(() -> rules().optionsIn(SIMAO, MARCH).citation(option));
  }

  @ParameterizedTest
  @EnumSource(IncomeKind.class)
  void every_kind_of_income_has_a_rule_with_its_article(IncomeKind kind) {
    assertFalse(rules().incomeRule(kind, SIMAO, MARCH).citation().article().isEmpty());
  }

  /** What a county ordered for March alone says nothing of April. */
  @ParameterizedTest(name = "{0}: {1} yuan")
  @CsvSource({"2026-03, 30.00", "2026-04, 20.00", "2026-05, 45.00"})
  void a_county_s_subsidy_stands_before_the_city_s_in_its_own_month_only(
      YearMonth month, String yuan) {
    DibaoRules rules =
        DibaoRules.of(
            List.of(
                subsidy(SIMAO, "30.00", "2026-03"),
                subsidy(CITY, "20.00", "2026-03"),
                subsidy(CITY, "20.00", "2026-04"),
                subsidy(CITY, "20.00", "2026-05"),
                subsidy(SIMAO, "45.00", "2026-05")),
            List.of(),
            List.of(),
            LocalDate.MAX);
    assertEquals(
        Money.of(yuan),
        rules.priceSubsidy(new Place(SIMAO, Area.URBAN), month).orElseThrow().amount());
  }

  private static StandardRow subsidy(DivisionCode region, String yuan, String month) {
    return new StandardRow(
        DibaoRules.priceSubsidyCode(Area.URBAN),
        region,
        Money.of(yuan),
        YearMonth.parse(month),
        LocalDate.parse("2026-03-01"),
        new Citation("通知", "第1条"),
        "C");
  }

  /** A rule that lapses is a later row; who judged before it was published did not know. */
  @ParameterizedTest(name = "{0} as known {1} → {2}")
  @CsvSource({
    "2025-12, 2026-02-20, EXCLUDED",
    "2026-01, 2026-02-19, EXCLUDED",
    "2026-01, 2026-02-20, COUNTED",
    "2026-03, 2026-02-20, COUNTED",
  })
  void an_exclusion_lapses_from_its_month_once_that_is_known(
      YearMonth month, LocalDate knownOn, Treatment expected) {
    IncomeRule lapse =
        new IncomeRule(
            IncomeKind.CENTRAL_BASIC_PENSION,
            DivisionCode.of("5308"),
            Treatment.COUNTED,
            YearMonth.of(2026, 1),
            LocalDate.parse("2026-02-20"),
            new Citation("通知", "第1条"),
            "C");
    DibaoRules rules = DibaoRules.of(List.of(), List.of(), List.of(lapse), knownOn);
    assertEquals(
        expected, rules.incomeRule(IncomeKind.CENTRAL_BASIC_PENSION, SIMAO, month).treatment());
  }

  @ParameterizedTest(name = "{0}={1} → {2}")
  @CsvSource({
    "ROUNDING, CEILING_1_YUAN, true",
    "ROUNDING, FLOOR, false",
    "MODE, BANDED, true",
    "MODE, banded, false",
    "FLOOR_PER_PERSON_YUAN, 10.00, true",
    "FLOOR_PER_PERSON_YUAN, 10, false",
    "FLOOR_PER_PERSON_YUAN, -1.00, false",
    "TOP_UP_MINOR_PERCENT, 0, true",
    "TOP_UP_MINOR_PERCENT, 100, true",
    "TOP_UP_MINOR_PERCENT, 101, false",
    "TOP_UP_MINOR_PERCENT, 08, false",
    "MARGINAL_RATIO, 1.5, true",
    "MARGINAL_RATIO, 2, true",
    "MARGINAL_RATIO, 0.9, false",
    "REVIEW_MONTHS_C, 3, true",
    "REVIEW_MONTHS_C, 0, false",
    "SINGLE_OTHERS, RECOGNISED, true",
    "CONFIRM_AUTHORITY, TOWNSHIP, true",
    "CONFIRM_AUTHORITY, VILLAGE, false",
  })
  void an_option_takes_only_what_it_can_have(Option option, String value, boolean takes) {
    assertEquals(takes, option.takes(value));
    if (!takes) {
      assertThrows(
          IllegalArgumentException.class,
          () ->
              new OptionRow(
                  option,
                  SIMAO,
                  value,
                  MARCH,
                  LocalDate.parse("2026-03-01"),
                  new Citation("通知", "第1条"),
                  "C"));
    }
  }

  @ParameterizedTest
  @CsvSource({"2025-12, 143.00", "2026-01, 163.00"})
  void the_state_sets_a_part_of_the_pension(YearMonth month, String yuan) {
    assertEquals(Money.of(yuan), rules().centralBasicPension(SIMAO, month).orElseThrow().amount());
  }

  @ParameterizedTest
  @CsvSource({"2026-03, false", "2026-04, true"})
  void townships_decide_from_the_month_the_county_lets_them(YearMonth month, boolean decide) {
    OptionRow delegated =
        new OptionRow(
            Option.CONFIRM_AUTHORITY,
            SIMAO,
            "TOWNSHIP",
            YearMonth.of(2026, 4),
            LocalDate.parse("2026-03-01"),
            new Citation("通知", "第1条"),
            "C");
    DibaoRules rules =
        DibaoRules.of(List.of(), List.of(delegated), List.of(), LocalDate.parse("2026-03-01"));
    assertEquals(decide, rules.optionsIn(SIMAO, month).townshipsDecide());
    assertFalse(rules.optionsIn(DivisionCode.of("530828"), month).townshipsDecide());
  }

  /** A county's of January, the city's of February; and a county's own before its city's. */
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({"2026-01, 30.00", "2026-02, 40.00", "2026-03, ", "2026-04, 50.00"})
  void a_price_subsidy_is_of_its_own_month(YearMonth month, @Nullable String yuan) {
    DibaoRules rules =
        DibaoRules.of(
            List.of(
                subsidy("530802", "30.00", "2026-01"),
                subsidy("5308", "40.00", "2026-02"),
                subsidy("5308", "45.00", "2026-04"),
                subsidy("530802", "50.00", "2026-04")),
            List.of(),
            List.of(),
            LocalDate.parse("2026-12-31"));
    assertEquals(
        Optional.ofNullable(yuan).map(Money::of),
        rules.priceSubsidy(new Place(SIMAO, Area.RURAL), month).map(StandardRow::amount));
  }

  private static StandardRow subsidy(String region, String yuan, String month) {
    return new StandardRow(
        DibaoRules.priceSubsidyCode(Area.RURAL),
        DivisionCode.of(region),
        Money.of(yuan),
        YearMonth.parse(month),
        LocalDate.parse("2026-01-05"),
        new Citation("通知", "第1条"),
        "C");
  }

  @Test
  void dibao_is_paid_in_this_city_only() {
    assertTrue(rules().covers(SIMAO));
    assertFalse(rules().covers(DivisionCode.of("532801")));
  }

  /** 发放日: rosters of months before any row are judged, too. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2021-06, ", "2021-07, 10", "2089-01, 10"})
  void the_pay_day_is_what_was_published_for_the_month(YearMonth month, @Nullable Integer day) {
    DibaoRules rules = DibaoRules.of(List.of(), List.of(), List.of(), LocalDate.MAX);
    assertEquals(
        Optional.ofNullable(day), rules.optionsIn(DivisionCode.of("530802"), month).payDueDay());
  }
}
