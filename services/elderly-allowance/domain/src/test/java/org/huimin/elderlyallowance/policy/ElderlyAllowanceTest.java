package org.huimin.elderlyallowance.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.huimin.elderlyallowance.policy.OptionRow.Option;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Assessment.NotEntitled;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.Residence;
import org.huimin.kernel.Resident;
import org.huimin.kernel.StandardRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first column is the number of the handbook's worked example. */
class ElderlyAllowanceTest {

  private static final DivisionCode SIMAO = DivisionCode.of("530802");

  @ParameterizedTest(name = "example {0}: born {1}, applied {2}, died {3}, back-pay {4}: {5} → {6}")
  @CsvSource({
    "1, 1945-11-30, 2025-11-03,           , 0,  2025-10, 0.00",
    "1, 1945-11-30, 2025-11-03,           , 0,  2025-11, 80.00",
    "1, 1945-11-30, 2025-11-03,           , 0,  2026-03, 80.00",
    "2, 1945-12-01, 2025-11-20,           , 0,  2025-11, 0.00",
    "2, 1945-12-01, 2025-11-20,           , 0,  2025-12, 80.00",
    "3, 1936-02-29, 2020-01-01,           , 0,  2026-01, 80.00",
    "3, 1936-02-29, 2020-01-01,           , 0,  2026-02, 150.00",
    "4, 1926-01-01, 2020-01-01,           , 0,  2025-12, 150.00",
    "4, 1926-01-01, 2020-01-01,           , 0,  2026-01, 600.00",
    "5, 1945-06-10, 2025-09-05,           , 0,  2025-08, 0.00",
    "5, 1945-06-10, 2025-09-05,           , 0,  2025-09, 80.00",
    "5, 1945-06-10, 2025-09-05,           , 12, 2025-05, 0.00",
    "5, 1945-06-10, 2025-09-05,           , 12, 2025-06, 80.00",
    "6, 1935-08-31, 2025-10-09,           , 12, 2024-09, 0.00",
    "6, 1935-08-31, 2025-10-09,           , 12, 2024-10, 80.00",
    "6, 1935-08-31, 2025-10-09,           , 12, 2025-07, 80.00",
    "6, 1935-08-31, 2025-10-09,           , 12, 2025-08, 150.00",
    "7, 1945-11-30, 2025-11-03, 2026-03-15, 0,  2026-03, 80.00",
    "7, 1945-11-30, 2025-11-03, 2026-03-15, 0,  2026-04, 0.00",
    "8, 1945-11-30, 2025-11-03, 2026-03-01, 0,  2026-03, 80.00",
    "8, 1945-11-30, 2025-11-03, 2026-02-28, 0,  2026-03, 0.00",
    // leap days: 29 February is reached on the last day of February, 民法典 202
    "0, 1936-02-29, 2020-01-01,           , 0,  2016-01, 0.00",
    "0, 1944-02-29, 2024-02-01,           , 0,  2024-01, 0.00",
    "0, 1944-02-29, 2024-02-01,           , 0,  2024-02, 80.00",
    "0, 1945-02-28, 2025-02-28,           , 0,  2025-02, 80.00",
    "0, 1946-02-28, 2026-02-01,           , 0,  2026-02, 80.00",
    "0, 1932-02-29, 2020-01-01,           , 0,  2022-12, 0.00",
    "0, 1932-02-29, 2020-01-01,           , 0,  2023-01, 150.00",
    "0, 1924-02-29, 2020-01-01,           , 0,  2024-01, 150.00",
    "0, 1924-02-29, 2020-01-01,           , 0,  2024-02, 600.00",
    // month ends and year ends
    "0, 1946-01-31, 2026-01-31,           , 0,  2026-01, 80.00",
    "0, 1946-01-31, 2026-02-01,           , 0,  2026-01, 0.00",
    "0, 1945-12-31, 2025-12-31,           , 0,  2025-12, 80.00",
    "0, 1946-01-01, 2025-12-31,           , 0,  2025-12, 0.00",
    "0, 1946-01-01, 2025-12-31,           , 0,  2026-01, 80.00",
    "0, 1935-12-31, 2020-01-01,           , 0,  2025-11, 80.00",
    "0, 1935-12-31, 2020-01-01,           , 0,  2025-12, 150.00",
    "0, 1936-01-01, 2020-01-01,           , 0,  2025-12, 80.00",
    "0, 1936-01-01, 2020-01-01,           , 0,  2026-01, 150.00",
    // centenarians, and who was born before 1900
    "0, 1925-12-31, 2025-01-01,           , 0,  2025-11, 150.00",
    "0, 1925-12-31, 2025-01-01,           , 0,  2025-12, 600.00",
    "0, 1899-05-05, 2025-01-01,           , 0,  2026-01, 600.00",
    "0, 1916-08-31, 2020-01-01,           , 0,  2026-08, 600.00",
    "0, 1926-06-30, 2026-06-30, 2026-06-30, 0,  2026-06, 600.00",
    "0, 1926-06-30, 2026-06-01, 2026-06-29, 0,  2026-06, 600.00",
    "0, 1926-06-30, 2026-06-01, 2026-05-31, 0,  2026-06, 0.00",
    // back-pay across a band edge, and never before 80 or over its own length
    "0, 1936-02-29, 2026-03-01,           , 3,  2025-12, 80.00",
    "0, 1936-02-29, 2026-03-01,           , 3,  2026-01, 80.00",
    "0, 1936-02-29, 2026-03-01,           , 3,  2026-02, 150.00",
    "0, 1936-02-29, 2026-03-01,           , 3,  2025-11, 0.00",
    "0, 1926-01-01, 2026-02-10,           , 2,  2025-12, 150.00",
    "0, 1926-01-01, 2026-02-10,           , 2,  2026-01, 600.00",
    "0, 1945-12-15, 2026-02-10,           , 36, 2025-11, 0.00",
    "0, 1945-12-15, 2026-02-10,           , 36, 2025-12, 80.00",
    "0, 1930-05-05, 2026-02-10,           , 1,  2026-01, 150.00",
    "0, 1930-05-05, 2026-02-10,           , 1,  2025-12, 0.00",
    // death: before the start, on the first and the last day, in the month of the application
    "0, 1945-11-30, 2025-11-03, 2025-11-30, 0,  2025-11, 80.00",
    "0, 1945-11-30, 2025-11-03, 2025-11-03, 0,  2025-11, 80.00",
    "0, 1945-12-01, 2025-11-03, 2025-11-30, 0,  2025-12, 0.00",
    "0, 1945-11-30, 2025-11-03, 2026-01-01, 0,  2026-01, 80.00",
    "0, 1945-11-30, 2025-11-03, 2026-01-31, 0,  2026-02, 0.00",
    "0, 1935-08-31, 2025-10-09, 2024-12-05, 12, 2024-12, 80.00",
    "0, 1935-08-31, 2025-10-09, 2024-12-05, 12, 2025-01, 0.00",
    // applied early: kept pending to the birthday's month
    "0, 1946-02-28, 2025-11-30,           , 0,  2026-01, 0.00",
    "0, 1946-02-28, 2025-11-30,           , 0,  2026-02, 80.00",
    "0, 1946-02-28, 2025-11-30,           , 12, 2026-01, 0.00",
  })
  void a_month_is_due_by_the_highest_band_reached(
      int example,
      LocalDate bornOn,
      LocalDate appliedOn,
      @Nullable LocalDate diedOn,
      int backpay,
      YearMonth month,
      String yuan) {
    Assessment assessment =
        ElderlyAllowance.assess(
            Resident.of(bornOn, SIMAO).dead(diedOn),
            Claim.of(SIMAO, appliedOn),
            month,
            rules(option(Option.MAX_BACKPAY_MONTHS, String.valueOf(backpay), "2023-01")));
    assertEquals(
        Money.of(yuan), amount(assessment), () -> "example " + example + ": " + assessment);
  }

  @Test
  void the_month_after_the_birthday_shifts_the_bands_as_well() {
    LocalRules later = rules(option(Option.START_ANCHOR, "MONTH_AFTER_BIRTHDAY", "2023-01"));
    Resident centenarian = Resident.of(LocalDate.parse("1926-01-01"), SIMAO);
    assertEquals(Money.of("150.00"), amount(assess(centenarian, "2020-01-01", "2026-01", later)));
    assertEquals(Money.of("600.00"), amount(assess(centenarian, "2020-01-01", "2026-02", later)));
  }

  @Test
  void an_amount_names_its_rule_its_band_its_standard_and_its_article() {
    Assessment assessment =
        assess(Resident.of(LocalDate.parse("1936-02-29"), SIMAO), "2026-01-05", "2026-02", rules());
    Entitled entitled = assertInstanceOf(Entitled.class, assessment);
    assertEquals("90_99", entitled.band());
    assertEquals("ELDERLY.90_99/5308/2023-01/2023-01-01", entitled.standard().id());
    assertEquals("elderly-allowance@2023-01", entitled.grounds().rule().toString());
    assertEquals("三(五)3(2)", entitled.grounds().citation().article());
    assertEquals("1936-02-29", entitled.grounds().inputs().get("bornOn"));
  }

  @Test
  void no_standard_was_known_before_it_was_published() {
    LocalRules early = LocalRules.of(List.of(), List.of(), LocalDate.parse("2022-12-31"));
    assertEquals(
        "NO_STANDARD",
        why(
            assess(
                Resident.of(LocalDate.parse("1930-01-01"), SIMAO),
                "2022-01-01",
                "2023-01",
                early)));
  }

  /** Example 9: Lancang pays April, Simao from May; no gap, no double. */
  @ParameterizedTest
  @CsvSource({"2026-04, 530828", "2026-05, 530802", "2030-01, 530802"})
  void the_old_county_pays_the_month_of_the_move(YearMonth month, String county) {
    Residence residence =
        Residence.always(DivisionCode.of("530828")).moved(SIMAO, LocalDate.parse("2026-04-18"));
    assertEquals(DivisionCode.of(county), residence.countyIn(month));
    assertEquals(
        DivisionCode.of(county), residence.answeringFor(month, rules()::covers).orElseThrow());
  }

  @Test
  void of_two_moves_in_a_month_the_last_counts_and_the_county_between_pays_nothing() {
    Residence residence =
        Residence.always(DivisionCode.of("530828"))
            .moved(DivisionCode.of("530827"), LocalDate.parse("2026-04-02"))
            .moved(SIMAO, LocalDate.parse("2026-04-30"));
    assertEquals("530828", residence.countyIn(YearMonth.of(2026, 4)).code());
    assertEquals("530802", residence.countyIn(YearMonth.of(2026, 5)).code());
    assertEquals(residence, Residence.parse(residence.toString()));
  }

  /** Within one month the first day decides, wherever the person was between. */
  @ParameterizedTest(name = "{0}: {1} → {2} {3}")
  @CsvSource({
    "530802 532801@2026-04-10 530802@2026-04-25, 2026-04, 530802, ",
    "530802 532801@2026-04-10 530802@2026-04-25, 2026-05, 530802, ",
    "530802 532801@2026-04-10 530828@2026-04-25, 2026-04, 530802, ",
    "530802 532801@2026-04-10 530828@2026-04-25, 2026-05, 530828, ",
    "530802 532801@2026-04-30 530802@2026-05-01, 2026-04, 530802, ",
    "530802 532801@2026-04-30 530802@2026-05-01, 2026-05, 532801, NOT_REGISTERED_HERE",
    "530802 532801@2026-04-30 530802@2026-05-01, 2026-06, 530802, ",
    "530802 530828@2026-04-10 530802@2026-04-25, 2026-04, 530802, ",
    "530802 530828@2026-04-10 530802@2026-04-25, 2026-05, 530802, ",
    "530802 530828@2026-04-01 530802@2026-05-01, 2026-04, 530802, ",
    "530802 530828@2026-04-01 530802@2026-05-01, 2026-05, 530828, ",
    "530802 530828@2026-04-01 530802@2026-05-01, 2026-06, 530802, ",
  })
  void who_moves_twice_in_a_month_is_paid_by_the_county_of_its_first_day(
      String stays, YearMonth month, String county, @Nullable String why) {
    Residence residence = Residence.parse(stays);
    Resident resident =
        new Resident(LocalDate.parse("1940-05-05"), residence, null, null, List.of());
    assertEquals(county, residence.countyIn(month).code());
    assertEquals(why, why(assess(resident, "2025-06-10", month.toString(), rules())));
  }

  /** Example 10: from 532801 registered 2026-04-18, applied 2026-06-02 → start 2026-06. */
  @ParameterizedTest(name = "back-pay {0}: {1} → {2}")
  @CsvSource({
    "0, 2026-05, BEFORE_FIRST_MONTH",
    "0, 2026-06, ",
    "12, 2026-04, NOT_REGISTERED_HERE",
    "12, 2026-05, ",
    "12, 2026-06, "
  })
  void who_moves_in_from_outside_is_due_from_the_next_month_and_the_application(
      int backpay, YearMonth month, @Nullable String why) {
    Resident resident =
        new Resident(
            LocalDate.parse("1940-05-05"),
            Residence.movedIn(DivisionCode.of("532801"), SIMAO, LocalDate.parse("2026-04-18")),
            null,
            null,
            List.of());
    assertEquals(
        why,
        why(
            assess(
                resident,
                "2026-06-02",
                month.toString(),
                rules(option(Option.MAX_BACKPAY_MONTHS, String.valueOf(backpay), "2023-01")))));
  }

  /**
   * Example 11: due 2026-06-30 missed, passed 2026-09-12: suspended in July, arrears July, August.
   */
  @ParameterizedTest(name = "passed {0}: {1} → {2}")
  @CsvSource({
    "           , 2026-06, ",
    "           , 2026-07, SURVIVAL_CHECK_MISSED",
    "           , 2027-07, SURVIVAL_CHECK_MISSED",
    "2026-09-12 , 2026-07, ",
    "2026-09-12 , 2026-08, ",
    "2026-09-12 , 2026-09, ",
    "2026-09-12 , 2027-09, ",
    "2026-09-12 , 2027-10, SURVIVAL_CHECK_MISSED",
    "2027-06-30 , 2026-07, ",
    "2027-07-01 , 2026-07, SURVIVAL_CHECK_MISSED",
    "2027-07-01 , 2027-06, SURVIVAL_CHECK_MISSED",
    "2027-07-01 , 2027-07, ",
    "2026-06-01 , 2027-06, ",
  })
  void a_missed_check_suspends_and_a_passed_one_pays_what_was_missed(
      @Nullable LocalDate passedOn, YearMonth month, @Nullable String why) {
    Resident resident = Resident.of(LocalDate.parse("1940-05-05"), SIMAO);
    assertEquals(
        why,
        why(
            assess(
                passedOn == null ? resident : resident.seenAlive(passedOn),
                "2025-06-10",
                month.toString(),
                rules(option(Option.SURVIVAL_CHECK_MONTHS, "12", "2025-01")))));
  }

  @Test
  void a_check_need_not_have_been_passed_before_the_notice_that_asks_for_them() {
    Resident resident = Resident.of(LocalDate.parse("1930-05-05"), SIMAO);
    LocalRules checked = rules(option(Option.SURVIVAL_CHECK_MONTHS, "12", "2026-01"));
    assertEquals(null, why(assess(resident, "2015-06-10", "2025-12", checked)));
    assertEquals(null, why(assess(resident, "2015-06-10", "2027-01", checked)));
    assertEquals("SURVIVAL_CHECK_MISSED", why(assess(resident, "2015-06-10", "2027-02", checked)));
  }

  @Test
  void a_notice_that_only_changes_how_long_a_check_holds_pays_nobody_who_missed_it() {
    Resident resident = Resident.of(LocalDate.parse("1940-05-05"), SIMAO);
    LocalRules changed =
        rules(
            option(Option.SURVIVAL_CHECK_MONTHS, "12", "2025-01"),
            option(Option.SURVIVAL_CHECK_MONTHS, "6", "2027-01"));
    assertEquals("SURVIVAL_CHECK_MISSED", why(assess(resident, "2025-06-10", "2026-12", changed)));
    assertEquals("SURVIVAL_CHECK_MISSED", why(assess(resident, "2025-06-10", "2027-01", changed)));
  }

  @Test
  void a_check_passed_after_the_death_proves_nothing() {
    Resident resident =
        Resident.of(LocalDate.parse("1940-05-05"), SIMAO)
            .dead(LocalDate.parse("2026-08-03"))
            .seenAlive(LocalDate.parse("2026-09-12"));
    LocalRules checked = rules(option(Option.SURVIVAL_CHECK_MONTHS, "12", "2025-01"));
    assertEquals("SURVIVAL_CHECK_MISSED", why(assess(resident, "2025-06-10", "2026-08", checked)));
    assertEquals("DIED_BEFORE_MONTH", why(assess(resident, "2025-06-10", "2026-09", checked)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "missing since 2026-03-10, 2026-03, ",
    "missing since 2026-03-10, 2026-04, DECLARED_MISSING",
    "closed after 2026-03, 2026-03, ",
    "closed after 2026-03, 2026-04, CASE_CLOSED",
    "paid elsewhere through 2026-03, 2026-03, PAID_ELSEWHERE",
    "paid elsewhere through 2026-03, 2026-04, ",
    "revoked, 2026-03, DECISION_REVOKED",
    "moved out 2026-03-10, 2026-03, ",
    "moved out 2026-03-10, 2026-04, NOT_REGISTERED_HERE",
    "turned 80 in 2026-05, 2026-04, BELOW_LOWEST_BAND",
  })
  void a_month_that_is_not_due_says_why(String told, YearMonth month, @Nullable String why) {
    Resident resident = Resident.of(LocalDate.parse("1940-05-05"), SIMAO);
    LocalDate applied = LocalDate.parse("2025-06-10");
    YearMonth march = YearMonth.of(2026, 3);
    Assessment assessment =
        switch (told.substring(0, told.indexOf(' ') < 0 ? told.length() : told.indexOf(' '))) {
          case "missing" ->
              ElderlyAllowance.assess(
                  resident.missing(LocalDate.parse("2026-03-10")),
                  Claim.of(SIMAO, applied),
                  month,
                  rules());
          case "closed" ->
              ElderlyAllowance.assess(
                  resident,
                  new Claim(SIMAO, applied, applied, null, march, null, false),
                  month,
                  rules());
          case "paid" ->
              ElderlyAllowance.assess(
                  resident,
                  new Claim(SIMAO, applied, applied, march, null, null, false),
                  month,
                  rules());
          case "revoked" ->
              ElderlyAllowance.assess(
                  resident,
                  new Claim(SIMAO, applied, applied, null, null, null, true),
                  month,
                  rules());
          case "moved" ->
              ElderlyAllowance.assess(
                  resident.moved(DivisionCode.of("532801"), LocalDate.parse("2026-03-10")),
                  Claim.of(SIMAO, applied),
                  month,
                  rules());
          default ->
              ElderlyAllowance.assess(
                  resident.born(LocalDate.parse("1946-05-31")),
                  Claim.of(SIMAO, LocalDate.parse("2026-02-10")),
                  month,
                  rules());
        };
    assertEquals(why, why(assessment));
  }

  /** Applied 2026-06-02 with three months of back-pay: March, April and May. */
  @ParameterizedTest(name = "closed after {0}: {1} → {2}")
  @CsvSource({
    "       , 2026-02, BEFORE_FIRST_MONTH",
    "       , 2026-03, ",
    "2026-01, 2026-03, ",
    "2026-02, 2026-03, ",
    "2026-03, 2026-02, BEFORE_FIRST_MONTH",
    "2026-03, 2026-03, DECISION_STANDS",
    "2026-03, 2026-05, DECISION_STANDS",
    "2026-03, 2026-06, ",
    "2026-06, 2026-05, DECISION_STANDS",
    "2026-06, 2026-06, ",
  })
  void nothing_is_paid_back_while_a_decision_against_the_person_stands(
      @Nullable YearMonth closedAgainst, YearMonth month, @Nullable String why) {
    Claim claim = Claim.of(SIMAO, LocalDate.parse("2026-06-02"));
    assertEquals(
        why,
        why(
            ElderlyAllowance.assess(
                Resident.of(LocalDate.parse("1940-05-05"), SIMAO),
                closedAgainst == null ? claim : claim.closedAgainst(closedAgainst),
                month,
                rules(option(Option.MAX_BACKPAY_MONTHS, "3", "2023-01")))));
  }

  /** A notice published in August for July raises July as well; who judged in July did not know. */
  @Test
  void a_standard_counts_from_its_month_and_is_known_from_its_day() {
    StandardRow raised =
        new StandardRow(
            "ELDERLY.80_89",
            DivisionCode.of("5308"),
            Money.of("100.00"),
            YearMonth.of(2026, 7),
            LocalDate.parse("2026-08-15"),
            new Citation("通知", "第1条"),
            "C");
    Resident resident = Resident.of(LocalDate.parse("1940-05-05"), SIMAO);
    LocalRules inJuly = LocalRules.of(List.of(raised), List.of(), LocalDate.parse("2026-07-25"));
    LocalRules inAugust = LocalRules.of(List.of(raised), List.of(), LocalDate.parse("2026-08-15"));
    assertEquals(Money.of("80.00"), amount(assess(resident, "2025-06-10", "2026-07", inJuly)));
    assertEquals(Money.of("100.00"), amount(assess(resident, "2025-06-10", "2026-07", inAugust)));
    assertEquals(Money.of("80.00"), amount(assess(resident, "2025-06-10", "2026-06", inAugust)));
  }

  private static Assessment assess(
      Resident resident, String appliedOn, String month, LocalRules rules) {
    return ElderlyAllowance.assess(
        resident, Claim.of(SIMAO, LocalDate.parse(appliedOn)), YearMonth.parse(month), rules);
  }

  private static LocalRules rules(OptionRow... set) {
    return LocalRules.of(List.of(), List.of(set), LocalDate.MAX);
  }

  private static OptionRow option(Option option, String value, String from) {
    return new OptionRow(
        option,
        SIMAO,
        value,
        YearMonth.parse(from),
        LocalDate.parse(from + "-01"),
        new Citation("通知", "第1条"),
        "C");
  }

  private static @Nullable String why(Assessment assessment) {
    return switch (assessment) {
      case Entitled _ -> null;
      case NotEntitled not -> not.reason();
    };
  }

  private static Money amount(Assessment assessment) {
    return switch (assessment) {
      case Entitled entitled -> entitled.amount();
      case NotEntitled _ -> Money.ZERO;
    };
  }
}
