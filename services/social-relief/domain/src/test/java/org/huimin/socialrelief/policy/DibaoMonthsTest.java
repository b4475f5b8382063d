package org.huimin.socialrelief.policy;

import static org.huimin.socialrelief.policy.Sample.known;
import static org.huimin.socialrelief.policy.Sample.person;
import static org.huimin.socialrelief.policy.Sample.rules;
import static org.huimin.socialrelief.policy.Sample.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Household;
import org.huimin.socialrelief.household.Household.Membership;
import org.huimin.socialrelief.household.Member;
import org.huimin.socialrelief.household.Member.Role;
import org.huimin.socialrelief.household.Months;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.household.SinglePerson;
import org.huimin.socialrelief.household.Timeline;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * From which month to which a household is paid, and what a decision, a fact or a notice changes.
 */
class DibaoMonthsTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  @ParameterizedTest(name = "example 23: confirmed {0}, month {1} → {2}")
  @CsvSource({
    "2026-03-31, 2026-03, BEFORE_FIRST_MONTH",
    "2026-03-31, 2026-04, 680.00",
    "2026-04-01, 2026-04, BEFORE_FIRST_MONTH",
    "2026-04-01, 2026-05, 680.00",
    "2025-12-31, 2026-01, 680.00",
    "2024-02-29, 2024-03, NO_STANDARD",
  })
  void dibao_starts_with_the_month_after_the_confirmation(
      LocalDate confirmedOn, YearMonth month, String expected) {
    Household household =
        Household.since(
            YearMonth.from(confirmedOn).plusMonths(1),
            new UUID(1, 1),
            Sample.simao(Area.RURAL),
            List.of(Sample.adult(1), Sample.adult(2), Sample.adult(3), Sample.adult(4)));
    Known known =
        Known.of(
            household,
            Timeline.from(
                YearMonth.from(confirmedOn).plusMonths(1), Sample.means("PROPERTY_NET 18000/Y")),
            Course.confirmed(confirmedOn));
    assertEquals(expected, told(Sample.basic(known, month, rules(null))));
  }

  /** Example 24: dies 2026-04-10, the change is decided 2026-05-08 and counts from June. */
  @ParameterizedTest(name = "example 24: {0} in {1} → {2}")
  @CsvSource({
    "PROPERTY_NET 18000/Y,  2026-04, 680.00",
    "PROPERTY_NET 18000/Y,  2026-05, 680.00",
    "PROPERTY_NET 18000/Y,  2026-06, 135.00",
    "WAGE_EARNED@4 1500/M,  2026-05, 680.00",
    "WAGE_EARNED@4 1500/M,  2026-06, 1635.00",
  })
  void a_death_changes_the_amount_only_when_it_was_decided(
      String items, YearMonth month, String expected) {
    Known known =
        known(Area.RURAL, 4, items)
            .dead(person(4), LocalDate.parse("2026-04-10"))
            .household(Sample.adults(Area.RURAL, 4).without(person(4), YearMonth.of(2026, 5)));
    assertEquals(expected, told(Sample.basic(known, month, rules(null))));
  }

  @ParameterizedTest(name = "{0} of 2 died 2026-04-30: {1} → {2}")
  @CsvSource({
    "1, 2026-05, 1520.00",
    "2, 2026-04, 1520.00",
    "2, 2026-05, ALL_DIED",
    "2, 2027-01, ALL_DIED",
  })
  void when_everybody_has_died_the_month_of_the_last_death_is_paid(
      int dead, YearMonth month, String expected) {
    Known known = known(Area.URBAN, 2, null).dead(person(1), LocalDate.parse("2026-02-01"));
    assertEquals(
        expected,
        told(
            Sample.basic(
                dead == 2 ? known.dead(person(2), LocalDate.parse("2026-04-30")) : known,
                month,
                rules(null))));
  }

  /** Example 25: a job from May, decided 2026-05-20; six months in full, although July raises. */
  @ParameterizedTest(name = "example 25: {0} percent in {1} → {2}")
  @CsvSource({
    "100, 2026-05, 520.00",
    "100, 2026-06, 520.00",
    "100, 2026-07, 520.00",
    "100, 2026-11, 520.00",
    "100, 2026-12, EXIT_OVER",
    "100, 2027-06, EXIT_OVER",
    "50,  2026-05, 520.00",
    "50,  2026-06, 260.00",
    "50,  2026-12, EXIT_OVER",
    "33,  2026-06, 172.00",
  })
  void who_found_work_leaves_gradually(int percent, YearMonth month, String expected) {
    Known known =
        known(Area.URBAN, 2, "WAGE_EARNED@1 1000/M")
            .means(YearMonth.of(2026, 6), Sample.means("WAGE_EARNED@1 4000/M"))
            .course(
                Course.confirmed(Sample.CONFIRMED)
                    .leaving(new GraduatedExit(YearMonth.of(2026, 6), YearMonth.of(2026, 11))));
    assertEquals(
        expected, told(Sample.basic(known, month, rules("GRADUATED_EXIT_PERCENT=" + percent))));
  }

  /**
   * Paid 520 in May, and half of it from June; the standard rises to 790 in July; in July it is
   * decided to let them leave from August on, by a county that leaves a quarter since.
   */
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "2026-06, 260.00",
    "2026-07, 260.00",
    "2026-08, 260.00",
    "2026-10, 260.00",
    "2026-11, EXIT_OVER"
  })
  void who_leaves_anew_while_leaving_is_paid_on_what_they_were_paid(
      YearMonth month, String expected) {
    YearMonth july = YearMonth.of(2026, 7);
    Known known =
        known(Area.URBAN, 2, "WAGE_EARNED@1 1000/M")
            .course(
                Course.confirmed(Sample.CONFIRMED)
                    .leaving(new GraduatedExit(YearMonth.of(2026, 6), july, false))
                    .leaving(new GraduatedExit(july.plusMonths(1), YearMonth.of(2026, 10))));
    DibaoRules rules =
        DibaoRules.of(
            List.of(Sample.standard("DIBAO.URBAN.MONTH", "790.00", "2026-07", "2026-06-20")),
            List.of(
                Sample.option(Option.GRADUATED_EXIT_PERCENT, "50", YearMonth.of(2026, 1)),
                Sample.option(Option.GRADUATED_EXIT_PERCENT, "25", july.plusMonths(1))),
            List.of(),
            LocalDate.MAX);
    assertEquals(expected, told(Sample.basic(known, month, rules)));
  }

  /**
   * An amount that the county sets is paid as it is set, and half of it is rounded as any other.
   */
  @ParameterizedTest(name = "{0} percent → {1}")
  @CsvSource({"100, 245.50", "50, 123.00"})
  void what_is_left_in_full_is_not_rounded_anew(int percent, String expected) {
    Known known =
        Sample.alone(known(Area.URBAN, 1, null), SinglePerson.Reason.LOCAL)
            .course(
                Course.confirmed(Sample.CONFIRMED)
                    .leaving(new GraduatedExit(YearMonth.of(2026, 6), YearMonth.of(2026, 11))));
    String options = "SINGLE_MODE=FIXED SINGLE_FIXED_YUAN=245.50 GRADUATED_EXIT_PERCENT=" + percent;
    assertEquals(expected, told(Sample.basic(known, YearMonth.of(2026, 6), rules(options))));
  }

  @ParameterizedTest(name = "died 2026-07-05 while leaving: {0} → {1}")
  @CsvSource({"2026-07, 760.00", "2026-08, ALL_DIED"})
  void who_dies_while_leaving_is_paid_through_the_month_of_death(YearMonth month, String expected) {
    Known known =
        known(Area.URBAN, 1, null)
            .dead(person(1), LocalDate.parse("2026-07-05"))
            .course(
                Course.confirmed(Sample.CONFIRMED)
                    .leaving(new GraduatedExit(YearMonth.of(2026, 6), YearMonth.of(2026, 11))));
    assertEquals(expected, told(Sample.basic(known, month, rules(null))));
  }

  /** Example 26: 760 → 790 from July, published 2026-08-15 after the August run. */
  @ParameterizedTest(name = "example 26: {0} as known {1} → {2}")
  @CsvSource({
    "2026-06, 2026-09-01, 520.00",
    "2026-07, 2026-08-14, 520.00",
    "2026-07, 2026-08-15, 580.00",
    "2026-08, 2026-08-14, 520.00",
    "2026-08, 2026-08-15, 580.00",
    "2026-09, 2026-09-01, 580.00",
  })
  void a_standard_counts_from_its_month_and_is_known_from_its_day(
      YearMonth month, LocalDate knownOn, String expected) {
    Known known = known(Area.URBAN, 2, "WAGE_EARNED@1 1000/M");
    DibaoRules rules =
        DibaoRules.of(
            List.of(Sample.standard("DIBAO.URBAN.MONTH", "790.00", "2026-07", "2026-08-15")),
            List.of(),
            List.of(),
            knownOn);
    assertEquals(expected, told(Sample.basic(known, month, rules)));
  }

  /**
   * Example 28: special hardship support is confirmed 2026-05-12 and begins in June; example 44:
   * out of dibao by a decision of 2026-07-15, from August on.
   */
  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource({
    "ended after 2026-05,          2026-05, 545.00",
    "ended after 2026-05,          2026-06, CASE_CLOSED",
    "ended after 2026-07,          2026-07, 545.00",
    "ended after 2026-07,          2026-08, CASE_CLOSED",
    "revoked,                      2026-03, DECISION_REVOKED",
    "revoked,                      2025-03, DECISION_REVOKED",
    "taken over through 2026-02,   2026-02, PAID_ELSEWHERE",
    "taken over through 2026-02,   2026-03, 545.00",
    "taken over through 2025-03,   2025-06, BEFORE_FIRST_MONTH",
    "suspended 2026-03 to 2026-04, 2026-02, 545.00",
    "suspended 2026-03 to 2026-04, 2026-03, SUSPENDED",
    "suspended 2026-03 to 2026-04, 2026-04, SUSPENDED",
    "suspended 2026-03 to 2026-04, 2026-05, 545.00",
    "moved out from 2026-04,       2026-03, 545.00",
    "moved out from 2026-04,       2026-04, NOT_REGISTERED_HERE",
    "urban from 2026-04,           2026-03, 545.00",
    "urban from 2026-04,           2026-04, 760.00",
  })
  void a_month_that_is_not_due_says_why(String told, YearMonth month, String expected) {
    Known known = known(Area.RURAL, 1, null);
    Course course = known.course();
    String[] word = told.split(" ", -1);
    YearMonth april = YearMonth.of(2026, 4);
    Known changed =
        switch (word[0]) {
          case "ended" -> known.course(course.ended(YearMonth.parse(word[2])));
          case "revoked" -> known.course(course.revoked(true));
          case "taken" -> known.course(course.takenOver(YearMonth.parse(word[3])));
          case "suspended" -> known.course(course.suspended(Months.between(MARCH, april)));
          case "moved" ->
              known.household(
                  known.household().moved(april, new Place(DivisionCode.of("532801"), Area.RURAL)));
          default -> known.household(known.household().moved(april, Sample.simao(Area.URBAN)));
        };
    assertEquals(expected, told(Sample.basic(changed, month, rules(null))));
  }

  /** Born 2008-03-15 and not at school: a birthday takes nobody out, a decision does. */
  @ParameterizedTest(name = "18th birthday 2026-03-15: {0} → {1}")
  @CsvSource({
    "2026-02, 1520.00",
    "2026-03, 1520.00",
    "2026-04, 1520.00",
    "2026-05, 760.00",
  })
  void a_birthday_takes_nobody_out_by_itself(YearMonth month, String expected) {
    Member child = Member.of(person(2), Role.CHILD, LocalDate.parse("2008-03-15"));
    Household household =
        Sample.household(Area.URBAN, Sample.adult(1), child)
            .with(new Membership(child, Months.from(YearMonth.of(2026, 5))));
    assertEquals(expected, told(Sample.basic(known(household, null), month, rules(null))));
  }

  @Test
  void a_child_that_is_born_counts_from_the_month_of_the_decision() {
    Member child = Member.of(person(3), Role.CHILD, LocalDate.parse("2026-02-10"));
    Known known =
        known(Sample.adults(Area.URBAN, 2).with(new Membership(child, Months.from(MARCH))), null);
    assertEquals("1520.00", told(Sample.basic(known, YearMonth.of(2026, 2), rules(null))));
    assertEquals("2280.00", told(Sample.basic(known, MARCH, rules(null))));
  }

  @Test
  void nobody_and_nothing_decided_is_nothing_due() {
    Household nobody = Sample.household(Area.URBAN);
    assertEquals("NOBODY_COUNTS", told(Sample.basic(known(nobody, null), MARCH, rules(null))));
    Household later =
        Household.since(
            YearMonth.of(2026, 4),
            new UUID(1, 1),
            Sample.simao(Area.URBAN),
            List.of(Sample.adult(1)));
    assertEquals("NOTHING_DECIDED", told(Sample.basic(known(later, null), MARCH, rules(null))));
  }

  /** Means that turn out to have been others are corrected from the month they were. */
  @Test
  void corrected_means_change_past_months() {
    Known known =
        known(Area.URBAN, 2, "WAGE_EARNED@1 1000/M")
            .means(YearMonth.of(2026, 2), Sample.means("WAGE_EARNED@1 1200/M"))
            .means(YearMonth.of(2025, 12), Sample.means("WAGE_EARNED@1 1400/M"));
    assertEquals("520.00", told(Sample.basic(known, YearMonth.of(2025, 11), rules(null))));
    assertEquals("120.00", told(Sample.basic(known, YearMonth.of(2025, 12), rules(null))));
    assertEquals("320.00", told(Sample.basic(known, YearMonth.of(2026, 2), rules(null))));
  }
}
