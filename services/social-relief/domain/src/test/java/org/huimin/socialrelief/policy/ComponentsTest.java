package org.huimin.socialrelief.policy;

import static org.huimin.socialrelief.policy.Sample.person;
import static org.huimin.socialrelief.policy.Sample.rules;
import static org.huimin.socialrelief.policy.Sample.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Money;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Disability;
import org.huimin.socialrelief.household.Disability.Category;
import org.huimin.socialrelief.household.Member;
import org.huimin.socialrelief.household.Member.Absence;
import org.huimin.socialrelief.household.Member.Role;
import org.huimin.socialrelief.household.Months;
import org.huimin.socialrelief.household.SinglePerson;
import org.huimin.socialrelief.means.IncomeItem;
import org.huimin.socialrelief.means.IncomeItem.Period;
import org.huimin.socialrelief.means.IncomeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What stands beside the basic amount: single persons, top-ups, price subsidies, and what follows.
 */
class ComponentsTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  @ParameterizedTest(name = "own income {0}, {1} → {2}")
  @CsvSource({
    "0.00,   ,                                             760.00",
    "100.01, ,                                             660.00",
    "759.99, ,                                             1.00",
    "760.00, ,                                             INCOME_NOT_BELOW_STANDARD",
    "100.00, SINGLE_MODE=PERCENT_OF_S,                     760.00",
    "100.00, SINGLE_MODE=PERCENT_OF_S SINGLE_PERCENT=80,   608.00",
    "100.00, SINGLE_MODE=PERCENT_OF_S SINGLE_PERCENT=33,   251.00",
    "100.00, SINGLE_MODE=PERCENT_OF_S SINGLE_PERCENT=33 ROUNDING=HALF_UP_0_01, 250.80",
    "760.00, SINGLE_MODE=PERCENT_OF_S SINGLE_PERCENT=80,   INCOME_NOT_BELOW_STANDARD",
    "100.00, SINGLE_MODE=FIXED SINGLE_FIXED_YUAN=350.00,   350.00",
    "100.00, SINGLE_MODE=FIXED,                            NOTHING_LEFT",
    "759.99, FLOOR_PER_PERSON_YUAN=30.00,                  30.00",
    "100.00, MODE=BANDED,                                  660.00",
  })
  void a_single_person_is_paid_as_the_county_says(
      String income, @Nullable String options, String expected) {
    Known known =
        Sample.alone(
            Sample.known(Area.URBAN, 1, "WAGE_EARNED@1 " + income + "/M"),
            SinglePerson.Reason.SEVERE_DISABILITY);
    assertEquals(expected, told(Sample.basic(known, MARCH, rules(options))));
  }

  /** Example 19: own income is none, whatever the household has together. */
  @ParameterizedTest(name = "example {0}: {1} in a household: {2}; alone: {3}")
  @CsvSource({
    "19, OTHER_TRANSFER 300/M,   460.00, 760.00",
    "19, PROPERTY_NET 3600/M,    INCOME_NOT_BELOW_STANDARD, 760.00",
    "0,  OTHER_TRANSFER@1 300/M, 460.00, 460.00",
  })
  void what_the_household_has_together_is_no_single_persons_own(
      int example, String item, String household, String alone) {
    Known known = Sample.known(Area.URBAN, 1, item);
    assertEquals(household, told(Sample.basic(known, MARCH, rules(null))), () -> "" + example);
    assertEquals(
        alone,
        told(
            Sample.basic(
                Sample.alone(known, SinglePerson.Reason.MIND_LEVEL_3), MARCH, rules(null))),
        () -> "" + example);
  }

  /** Away from every household, in a religious place, and yet the one who is paid. */
  @Test
  void clergy_who_have_it_alone_count_for_themselves() {
    Member monk =
        Member.of(person(1), Role.APPLICANT, LocalDate.parse("1960-05-05"))
            .absent(Absence.Kind.RELIGIOUS_PLACE, LocalDate.parse("2015-01-01"));
    Known known = Sample.known(Sample.household(Area.URBAN, monk), null);
    assertEquals("NOBODY_COUNTS", told(Sample.basic(known, MARCH, rules(null))));
    assertEquals(
        "760.00",
        told(Sample.basic(Sample.alone(known, SinglePerson.Reason.CLERGY), MARCH, rules(null))));
  }

  /** 民发〔2022〕83号: of an adult without work, severely disabled, and of nobody else who is alone. */
  @ParameterizedTest(name = "{0} in a household: {1}; a dependent adult: {2}; anybody else: {3}")
  @CsvSource({
    "SUPPORT_FROM_SIBLING, 460.00, 760.00, 460.00",
    "SUPPORT_FROM_OVER_60, 460.00, 760.00, 460.00",
    "OTHER_SUPPORT,        460.00, 460.00, 460.00",
  })
  void support_from_who_need_not_is_left_out_for_a_dependent_adult_alone(
      String kind, String household, String dependent, String other) {
    String item = kind + "@1 300/M";
    Member adult = Sample.adult(1).disabled(Disability.of(Disability.Category.LIMB, 2));
    Known known = Sample.known(Sample.household(Area.URBAN, adult.unemployed(true)), item);
    assertEquals(household, told(Sample.basic(known, MARCH, rules(null))));
    assertEquals(dependent, alone(known));
    assertEquals(other, alone(Sample.known(Sample.household(Area.URBAN, adult), item)));
    assertEquals(other, alone(Sample.known(Area.URBAN, 1, item)));
  }

  private static String alone(Known known) {
    return told(
        Sample.basic(
            Sample.alone(known, SinglePerson.Reason.SEVERE_DISABILITY), MARCH, rules(null)));
  }

  private static final String TOP_UPS =
      "TOP_UP_ELDERLY_PERCENT=10 TOP_UP_MINOR_PERCENT=20 TOP_UP_DISABLED_PERCENT=30 "
          + "TOP_UP_ILL_PERCENT=30";

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "1980,                    NO_TOP_UP",
    "1950,                    76.00",
    "2015,                    152.00",
    "1980 disabled,           228.00",
    "1980 ill,                228.00",
    // once a person, by what gives most
    "1950 disabled,           228.00",
    "1950 disabled ill,       228.00",
    "2015 ill,                228.00",
    // several persons
    "1950+1950,               152.00",
    "1950+2015+1980,          228.00",
    "1950 ill+2015+2015 disabled, 608.00",
  })
  void a_top_up_is_paid_once_a_person_and_its_line_says_nothing_of_their_health(
      String people, String expected) {
    List<Member> members = new ArrayList<>();
    for (String one : people.split("\\+", -1)) {
      members.add(member(members.size() + 1, one));
    }
    Known known = Sample.known(Sample.household(Area.URBAN, members.toArray(Member[]::new)), null);
    var found = Sample.of(Component.TOP_UP, known, MARCH, rules(TOP_UPS));
    assertEquals(expected, told(found));
    if (found instanceof Entitled due) {
      assertEquals("URBAN", due.band());
    }
  }

  private static Member member(int number, String text) {
    Member member =
        Member.of(
            person(number),
            number == 1 ? Role.APPLICANT : Role.SUPPORTED,
            LocalDate.parse(text.substring(0, 4) + "-05-05"));
    Member ill = member.severelyIll(text.contains("ill"));
    return text.contains("disabled") ? ill.disabled(Disability.of(Category.LIMB, 2)) : ill;
  }

  @ParameterizedTest(name = "born {0}: {1} → {2}")
  @CsvSource({
    "1966-03-15, 2026-03, NO_TOP_UP",
    "1966-03-15, 2026-04, 76.00",
    "1966-03-01, 2026-03, 76.00",
    "1964-02-29, 2024-02, BEFORE_FIRST_MONTH",
    "1968-02-29, 2028-02, NO_TOP_UP",
    "1968-02-29, 2028-03, 76.00",
    "2008-03-15, 2026-03, 152.00",
    "2008-03-15, 2026-04, NO_TOP_UP",
    "2008-02-29, 2026-02, 152.00",
    "2008-02-29, 2026-03, NO_TOP_UP",
  })
  void an_age_counts_from_the_month_after_the_birthday(
      LocalDate bornOn, YearMonth month, String expected) {
    Known known =
        Sample.known(
            Sample.household(Area.URBAN, Member.of(person(1), Role.APPLICANT, bornOn)), null);
    assertEquals(expected, told(Sample.of(Component.TOP_UP, known, month, rules(TOP_UPS))));
  }

  @ParameterizedTest(name = "{0} at {1} percent, {2} → {3}")
  @CsvSource({
    // 6,540 × 7 / 1,200 = 38.15 each: two of them are divided once
    "1, 7, CEILING_1_YUAN, 39.00",
    "2, 7, CEILING_1_YUAN, 77.00",
    "2, 7, HALF_UP_0_01,   76.30",
  })
  void the_top_ups_of_a_household_are_divided_once(
      int elders, int percent, String rounding, String expected) {
    Member[] members = new Member[elders];
    for (int i = 0; i < elders; i++) {
      members[i] = member(i + 1, "1950");
    }
    Known known = Sample.known(Sample.household(Area.RURAL, members), null);
    assertEquals(
        expected,
        told(
            Sample.of(
                Component.TOP_UP,
                known,
                MARCH,
                rules("TOP_UP_ELDERLY_PERCENT=" + percent + " ROUNDING=" + rounding))));
  }

  private static final List<StandardRow> SUBSIDIES =
      List.of(
          Sample.standard("DIBAO.PRICE_SUBSIDY.URBAN", "30.00", "2026-02", "2026-03-05"),
          Sample.standard("DIBAO.PRICE_SUBSIDY.URBAN", "35.50", "2026-03", "2026-03-05"),
          Sample.standard("DIBAO.PRICE_SUBSIDY.URBAN", "35.50", "2026-08", "2026-03-05"),
          Sample.standard("DIBAO.PRICE_SUBSIDY.URBAN", "40.00", "2026-05", "2026-05-05"),
          Sample.standard("DIBAO.PRICE_SUBSIDY.URBAN", "0.00", "2026-05", "2026-05-20"));

  @ParameterizedTest(name = "{0}, {1} → {2}")
  @CsvSource({
    "URBAN, 2026-01, NO_PRICE_SUBSIDY",
    "URBAN, 2026-02, 60.00",
    "URBAN, 2026-03, 71.00",
    "URBAN, 2026-04, NO_PRICE_SUBSIDY",
    "URBAN, 2026-05, NOTHING_LEFT",
    "RURAL, 2026-03, NO_PRICE_SUBSIDY",
    "URBAN, 2025-06, BEFORE_FIRST_MONTH",
  })
  void a_price_subsidy_is_paid_for_the_months_a_notice_names(
      Area area, YearMonth month, String expected) {
    Known known = Sample.known(area, 2, "WAGE_EARNED@1 100/M");
    assertEquals(
        expected,
        told(Sample.of(Component.PRICE_SUBSIDY, known, month, rules(null, SUBSIDIES, List.of()))));
  }

  @Test
  void whose_share_is_stopped_gets_nothing_of_any_component() {
    Known known = Sample.known(Area.URBAN, 2, null);
    Known stopped = known.course(known.course().shareStopped(person(2), Months.from(MARCH)));
    assertEquals(
        "35.50",
        told(
            Sample.of(Component.PRICE_SUBSIDY, stopped, MARCH, rules(null, SUBSIDIES, List.of()))));
    assertEquals(
        "76.00",
        told(
            Sample.of(
                Component.TOP_UP,
                stopped,
                MARCH,
                rules("TOP_UP_ELDERLY_AGE=40 TOP_UP_ELDERLY_PERCENT=10"))));
  }

  @Test
  void who_is_not_below_the_standard_gets_no_component() {
    Known known = Sample.known(Area.URBAN, 1, "WAGE_EARNED@1 760/M");
    Dibao.assess(known, MARCH, rules(TOP_UPS, SUBSIDIES, List.of()))
        .forEach((_, found) -> assertEquals("INCOME_NOT_BELOW_STANDARD", told(found)));
  }

  /**
   * While a household leaves gradually, the top-up goes with the basic amount; subsidies do not.
   */
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "BASIC, 380.00",
    "TOP_UP, 38.00",
    "PRICE_SUBSIDY, 35.50",
  })
  void a_graduated_exit_takes_a_part_of_what_was_paid(Component component, String expected) {
    Known known = Sample.known(Area.URBAN, 1, null);
    Known leaving =
        known
            .means(YearMonth.of(2026, 8), Sample.means("WAGE_EARNED@1 3000/M"))
            .course(
                known
                    .course()
                    .leaving(new GraduatedExit(YearMonth.of(2026, 7), YearMonth.of(2026, 9))));
    assertEquals(
        expected,
        told(
            Sample.of(
                component,
                leaving,
                YearMonth.of(2026, 8),
                rules(
                    "TOP_UP_ELDERLY_AGE=40 TOP_UP_ELDERLY_PERCENT=10 GRADUATED_EXIT_PERCENT=50",
                    SUBSIDIES,
                    List.of()))));
  }

  /** Example 48: 5,000 gained, decided 2026-08-01: returned, and a fine of up to 10,000. */
  @ParameterizedTest(name = "decided {0} → {1} by {2}")
  @CsvSource({
    "2026-08-01, 10000.00, 社会救助法 第73条",
    "2026-07-01, 10000.00, 社会救助法 第73条",
    "2026-06-30, 15000.00, 国务院令649号 第68条",
  })
  void what_was_concealed_is_asked_back_and_may_be_fined(
      LocalDate decidedOn, String fine, String basis) {
    Concealment found = Concealment.of(Money.of("5000"), decidedOn);
    assertEquals(Money.of("5000"), found.toReturn());
    assertEquals(Money.of(fine), found.highestFine());
    assertEquals(basis, found.basis().toString());
  }

  @ParameterizedTest(name = "class {0}, {1} → {2}")
  @CsvSource({
    "A,                   , 2027-02-28",
    "B,                   , 2026-08-28",
    "C,                   , 2026-08-28",
    "A, REVIEW_MONTHS_A=6 , 2026-08-28",
    "B, REVIEW_MONTHS_B=4 , 2026-06-28",
    "C, REVIEW_MONTHS_C=3 , 2026-05-28",
    "B, REVIEW_MONTHS_C=3 , 2026-08-28",
  })
  void a_household_is_looked_at_again_by_its_class(
      ReviewClass reviewClass, @Nullable String options, LocalDate dueOn) {
    assertEquals(
        dueOn,
        reviewClass.dueOn(
            LocalDate.parse("2026-02-28"), rules(options).optionsIn(Sample.SIMAO, MARCH)));
  }

  @ParameterizedTest(name = "{0} by the {1}, of which {2} a month is central → {3} and {4}")
  @CsvSource({
    "200.00,  MONTH, 163.00, 163.00,  37.00",
    "163.00,  MONTH, 163.00, 163.00,  ",
    "150.00,  MONTH, 163.00, 150.00,  ",
    "2400.00, YEAR,  163.00, 1956.00, 444.00",
    "1956.00, YEAR,  163.00, 1956.00, ",
  })
  void a_pension_is_written_down_as_the_two_items_it_is(
      String pension, Period period, String central, String basic, @Nullable String other) {
    List<IncomeItem> expected = new ArrayList<>();
    expected.add(
        new IncomeItem(IncomeKind.CENTRAL_BASIC_PENSION, person(1), Money.of(basic), period));
    if (other != null) {
      expected.add(new IncomeItem(IncomeKind.OTHER_PENSION, person(1), Money.of(other), period));
    }
    assertEquals(
        expected,
        new IncomeItem(IncomeKind.CENTRAL_BASIC_PENSION, person(1), Money.of(pension), period)
            .apart(Period.MONTH.aYear(Money.of(central))));
  }

  @Test
  void no_other_item_is_taken_apart() {
    IncomeItem wage =
        new IncomeItem(IncomeKind.WAGE_EARNED, person(1), Money.of("900"), Period.MONTH);
    assertEquals(List.of(wage), wage.apart(Money.of("1956.00")));
  }

  @Test
  void what_cannot_be_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new IncomeItem(
                IncomeKind.PROPERTY_NET, new UUID(1, 1), Money.of("-0.01"), Period.YEAR));
    assertThrows(
        IllegalArgumentException.class, () -> new GraduatedExit(MARCH, MARCH.minusMonths(1)));
    assertThrows(IllegalArgumentException.class, () -> Step.read(Map.of("month", "2026-03")));
  }

  @Test
  void an_amount_names_its_rule_its_band_its_standard_and_its_article() {
    Known known = Sample.known(Area.RURAL, 4, "PROPERTY_NET 18000/Y");
    Entitled before = assertInstanceOf(Entitled.class, Sample.basic(known, MARCH, rules(null)));
    assertEquals("DIFFERENTIAL", before.band());
    assertEquals("DIBAO.RURAL.YEAR/5308/2025-07/2025-06-30", before.standard().id());
    assertEquals("dibao@2021-07", before.grounds().rule().toString());
    assertEquals("民发〔2021〕57号 第23条", before.grounds().citation().toString());
    Entitled after =
        assertInstanceOf(Entitled.class, Sample.basic(known, YearMonth.of(2026, 7), rules(null)));
    assertEquals("dibao@2026-07", after.grounds().rule().toString());
    assertEquals("社会救助法 第18条", after.grounds().citation().toString());
  }
}
