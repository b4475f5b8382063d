package org.huimin.socialrelief.policy;

import static org.huimin.socialrelief.policy.Sample.known;
import static org.huimin.socialrelief.policy.Sample.person;
import static org.huimin.socialrelief.policy.Sample.rules;
import static org.huimin.socialrelief.policy.Sample.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Household;
import org.huimin.socialrelief.household.Member;
import org.huimin.socialrelief.household.Member.Band;
import org.huimin.socialrelief.household.Months;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.IncomeRule.Treatment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first column is the number of the handbook's worked example; 0 is an edge of our own. */
class DibaoTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  @ParameterizedTest(name = "example {0}: {1}, {2} persons, {3}, {4} → {5}")
  @CsvSource({
    "12, RURAL, 4, PROPERTY_NET 18000/Y,                                       , 680.00",
    "14, RURAL, 3, BUSINESS_NET 14000/Y,                                       , 469.00",
    "14, RURAL, 3, BUSINESS_NET 14000/Y, ROUNDING=HALF_UP_0_01                 , 468.33",
    "15, URBAN, 2, WAGE_EARNED@1 1520.00/M,                    , INCOME_NOT_BELOW_STANDARD",
    "16, URBAN, 2, WAGE_EARNED@1 1519.99/M,                                    , 1.00",
    "16, URBAN, 2, WAGE_EARNED@1 1519.99/M, FLOOR_PER_HOUSEHOLD_YUAN=10.00     , 10.00",
    // without any income, from one person to nine
    "0, URBAN, 1, ,                                                            , 760.00",
    "0, URBAN, 9, ,                                                            , 6840.00",
    "0, RURAL, 1, ,                                                            , 545.00",
    "0, RURAL, 9, ,                                                            , 4905.00",
    // exactly at the line and one fen below it, by the month and by the year
    "0, URBAN, 1, WAGE_EARNED@1 760.00/M,                      , INCOME_NOT_BELOW_STANDARD",
    "0, URBAN, 1, WAGE_EARNED@1 759.99/M,                                      , 1.00",
    "0, URBAN, 9, WAGE_EARNED@1 6840.00/M,                     , INCOME_NOT_BELOW_STANDARD",
    "0, URBAN, 9, WAGE_EARNED@1 6839.99/M,                                     , 1.00",
    "0, RURAL, 1, WAGE_EARNED@1 6540.00/Y,                     , INCOME_NOT_BELOW_STANDARD",
    "0, RURAL, 1, WAGE_EARNED@1 6539.99/Y,                                     , 1.00",
    "0, RURAL, 1, WAGE_EARNED@1 6539.99/Y, ROUNDING=HALF_UP_0_01       , NOTHING_LEFT",
    "0, RURAL, 1, WAGE_EARNED@1 6539.99/Y, ROUNDING=CEILING_0_01               , 0.01",
    "0, RURAL, 1, WAGE_EARNED@1 545.00/M,                      , INCOME_NOT_BELOW_STANDARD",
    "0, RURAL, 3, BUSINESS_NET 19620.01/Y,                     , INCOME_NOT_BELOW_STANDARD",
    // every way to round: (545 × 3 × 12 − 14,000) / 12 = 468.33…, (545 × 12 − 1,001) / 12 = 461.58…
    "0, RURAL, 3, BUSINESS_NET 14000/Y, ROUNDING=CEILING_0_10                  , 468.40",
    "0, RURAL, 3, BUSINESS_NET 14000/Y, ROUNDING=CEILING_0_01                  , 468.34",
    "0, RURAL, 3, BUSINESS_NET 14000/Y, ROUNDING=HALF_UP_1_YUAN                , 468.00",
    "0, RURAL, 3, BUSINESS_NET 14000/Y, ROUNDING=HALF_UP_0_10                  , 468.30",
    "0, RURAL, 1, BUSINESS_NET 1001/Y, ROUNDING=HALF_UP_1_YUAN                 , 462.00",
    "0, RURAL, 1, BUSINESS_NET 1001/Y, ROUNDING=HALF_UP_0_10                   , 461.60",
    "0, RURAL, 1, BUSINESS_NET 1001/Y, ROUNDING=HALF_UP_0_01                   , 461.58",
    "0, RURAL, 1, BUSINESS_NET 1002/Y, ROUNDING=HALF_UP_1_YUAN                 , 462.00",
    "0, RURAL, 1, BUSINESS_NET 1002/Y, ROUNDING=HALF_UP_0_10                   , 461.50",
    // a whole number of yuan is left alone by every rounding
    "0, RURAL, 1, BUSINESS_NET 1200/Y, ROUNDING=CEILING_1_YUAN                 , 445.00",
    "0, RURAL, 1, BUSINESS_NET 1200/Y, ROUNDING=HALF_UP_0_01                   , 445.00",
    // floors: of the household, of each person, the higher of both, none above what is due anyway
    "0, URBAN, 3, WAGE_EARNED@1 2279.99/M, FLOOR_PER_PERSON_YUAN=20.00         , 60.00",
    "0, URBAN, 3, WAGE_EARNED@1 2279.99/M, FLOOR_PER_PERSON_YUAN=20.00 "
        + "FLOOR_PER_HOUSEHOLD_YUAN=50.00                                      , 60.00",
    "0, URBAN, 2, WAGE_EARNED@1 1519.99/M, FLOOR_PER_PERSON_YUAN=20.00 "
        + "FLOOR_PER_HOUSEHOLD_YUAN=50.00                                      , 50.00",
    "0, URBAN, 2, WAGE_EARNED@1 1000.00/M, FLOOR_PER_HOUSEHOLD_YUAN=50.00      , 520.00",
    "0, URBAN, 2, WAGE_EARNED@1 1520.00/M, FLOOR_PER_HOUSEHOLD_YUAN=50.00"
        + "                                                     , INCOME_NOT_BELOW_STANDARD",
    "0, URBAN, 2, WAGE_EARNED@1 1519.99/M, ROUNDING=HALF_UP_0_01 "
        + "FLOOR_PER_HOUSEHOLD_YUAN=10.50                                      , 10.50",
    // a loss in business: set off against business, and against nothing else
    "0, URBAN, 2, BUSINESS_NET@1 -5000/Y; WAGE_EARNED@2 1000/M,                , 520.00",
    "0, URBAN, 2, BUSINESS_NET@1 -5000/Y; BUSINESS_NET@2 5000/Y,               , 1520.00",
    "0, URBAN, 2, BUSINESS_NET@1 -5000/Y; BUSINESS_NET@2 6200/Y,               , 1420.00",
    "0, URBAN, 2, BUSINESS_NET@1 -5000/Y,                                      , 1520.00",
    "0, URBAN, 2, BUSINESS_NET@1 -5000/Y; PROPERTY_NET 1200/Y,                 , 1420.00",
    // what the work costs: off that person's wage only, and not below zero
    "0, URBAN, 2, WAGE_EARNED@1 1000/M; WORK_COST@1 200/M,                     , 720.00",
    "0, URBAN, 2, WAGE_EARNED@1 1000/M; WORK_COST@2 200/M,                     , 520.00",
    "0, URBAN, 2, WAGE_EARNED@1 100/M; WORK_COST@1 200/M; WAGE_EARNED@2 500/M, , 1020.00",
    "0, URBAN, 2, PROPERTY_NET 6000/Y; WORK_COST@1 200/M,                      , 1020.00",
    // a year and a month of the same are the same
    "0, URBAN, 2, WAGE_EARNED@1 12000/Y,                                       , 520.00",
    "0, URBAN, 2, WAGE_EARNED@1 500/M; WAGE_EARNED@1 6000/Y,                   , 520.00",
    // what the state pays for something else is no income; what it pays to live on is
    "0, URBAN, 1, PREFERENTIAL_PENSION@1 9000/M,                               , 760.00",
    "0, URBAN, 1, FAMILY_PLANNING_REWARD@1 9000/M,                             , 760.00",
    "0, URBAN, 1, SCHOLARSHIP@1 9000/M,                                        , 760.00",
    "0, URBAN, 1, BRAVERY_AWARD@1 90000/Y,                                     , 760.00",
    "0, URBAN, 1, SOCIAL_ASSISTANCE@1 9000/M,                                  , 760.00",
    "0, URBAN, 1, DISABILITY_SUBSIDY@1 210/M,                                  , 760.00",
    "0, URBAN, 1, ELDERLY_ALLOWANCE@1 80/M,                                    , 760.00",
    // left out by no notice, it counts
    "0, URBAN, 1, EXCLUDED_BY_NOTICE@1 500/M,                                  , 260.00",
    "0, URBAN, 1, CENTRAL_BASIC_PENSION@1 163/M,                               , 760.00",
    "0, URBAN, 1, OTHER_PENSION@1 163/M,                                       , 597.00",
    "0, URBAN, 1, SUPPORT_FROM_CHILDREN 300/M,                                 , 460.00",
    "0, URBAN, 1, SUPPORT_FROM_SIBLING 300/M,                                  , 460.00",
    "0, URBAN, 1, OTHER_SUPPORT 300/M,                                         , 460.00",
    "0, URBAN, 1, OTHER_TRANSFER 300/M,                                        , 460.00",
    "0, URBAN, 1, HARDSHIP_COST@1 300/M; OTHER_TRANSFER 300/M,                 , 460.00",
    // an income of nothing is an income of nothing
    "0, URBAN, 2, WAGE_EARNED@1 0.00/M,                                        , 1520.00",
    // somebody else's income is none of the household's
    "0, URBAN, 2, WAGE_EARNED@7 9000/M,                                        , 1520.00",
  })
  void a_household_below_the_standard_is_paid_the_difference(
      int example,
      Area area,
      int persons,
      @Nullable String items,
      @Nullable String options,
      String expected) {
    assertEquals(
        expected,
        told(Sample.basic(known(area, persons, items), MARCH, rules(options))),
        () -> "example " + example);
  }

  /** By head it would be 632 − 631.33… = 0.66…, rounded up to 1 and paid three times: 3. */
  @Test
  void example_13_the_amount_is_of_totals_and_never_by_head() {
    StandardRow standard = Sample.standard("DIBAO.URBAN.MONTH", "632.00", "2026-01", "2025-12-31");
    assertEquals(
        "2.00",
        told(
            Sample.basic(
                known(Area.URBAN, 3, "WAGE_EARNED@1 1894.00/M"),
                MARCH,
                rules(null, List.of(standard), List.of()))));
  }

  private static final String TWO_ELDERS =
      "CENTRAL_BASIC_PENSION@1 163/M; OTHER_PENSION@1 37/M; CENTRAL_BASIC_PENSION@2 163/M; "
          + "OTHER_PENSION@2 37/M; PREFERENTIAL_PENSION@1 300/M; PROPERTY_NET 1200/Y";

  @ParameterizedTest(name = "example {0}: {1} in {2} → {3}")
  @CsvSource({
    "17,               , 2026-03, 916.00",
    "17,               , 2025-12, 916.00",
    "17, 2026-01 lapses, 2026-03, 590.00",
    "17, 2026-01 lapses, 2026-01, 590.00",
    "17, 2026-01 lapses, 2025-12, 916.00",
    "17, 2026-04 lapses, 2026-03, 916.00",
    "17, 2026-04 lapses, 2026-04, 590.00",
    "18, subsidies     , 2026-03, 916.00",
  })
  void what_counts_as_income_is_read_by_the_rule_of_the_month(
      int example, @Nullable String told, YearMonth month, String expected) {
    boolean subsidies = "subsidies".equals(told);
    Known known =
        known(
            Area.RURAL,
            2,
            subsidies
                ? TWO_ELDERS
                    + "; DISABILITY_SUBSIDY@1 100/M; DISABILITY_SUBSIDY@1 110/M; "
                    + "ELDERLY_ALLOWANCE@2 80/M"
                : TWO_ELDERS);
    DibaoRules rules =
        told == null || subsidies
            ? rules(null)
            : rules(
                null,
                List.of(),
                List.of(
                    Sample.rule(
                        IncomeKind.CENTRAL_BASIC_PENSION,
                        Treatment.COUNTED,
                        told.substring(0, 7))));
    assertEquals(expected, told(Sample.basic(known, month, rules)), () -> "example " + example);
  }

  @ParameterizedTest(name = "example 27: {0}, {1} stopped → {2}")
  @CsvSource({
    "BANDED,       0, 900.00",
    "BANDED,       1, 600.00",
    "BANDED,       2, 300.00",
    "BANDED,       3, ALL_SHARES_STOPPED",
    "DIFFERENTIAL, 0, 1280.00",
    "DIFFERENTIAL, 1, 854.00",
    "DIFFERENTIAL, 2, 427.00",
    "DIFFERENTIAL, 3, ALL_SHARES_STOPPED",
  })
  void who_refuses_work_loses_their_own_share_only(String mode, int stopped, String expected) {
    Household household =
        Sample.household(
            Area.URBAN,
            Sample.adult(1).banded(Band.B),
            Sample.adult(2).banded(Band.B),
            Sample.adult(3).banded(Band.B));
    Course course = Course.confirmed(Sample.CONFIRMED);
    for (int number = 1; number <= stopped; number++) {
      course = course.shareStopped(person(number), Months.from(MARCH));
    }
    StandardRow band = Sample.standard("DIBAO.BAND.URBAN.B", "300.00", "2025-07", "2025-07-01");
    DibaoRules rules = rules("MODE=" + mode, List.of(band), List.of());
    Known known = known(household, "WAGE_EARNED@1 1000/M").course(course);
    assertEquals(expected, told(Sample.basic(known, MARCH, rules)));
    assertEquals(
        mode.equals("BANDED") ? "900.00" : "1280.00",
        told(Sample.basic(known, MARCH.minusMonths(1), rules)));
  }

  @ParameterizedTest(name = "bands {0} → {1}")
  @CsvSource({
    "A B C, 1050.00",
    "A A A, 1200.00",
    "C C,   500.00",
    "A -,   BAND_NOT_DECIDED",
  })
  void bands_are_added_up(String bands, String expected) {
    List<Member> members = new ArrayList<>();
    for (String band : bands.split(" ", -1)) {
      Member member = Sample.adult(members.size() + 1);
      members.add(band.equals("-") ? member : member.banded(Band.valueOf(band)));
    }
    DibaoRules rules =
        rules(
            "MODE=BANDED",
            List.of(
                Sample.standard("DIBAO.BAND.URBAN.A", "400.00", "2025-07", "2025-07-01"),
                Sample.standard("DIBAO.BAND.URBAN.B", "400.00", "2025-07", "2025-07-01"),
                Sample.standard("DIBAO.BAND.URBAN.C", "250.00", "2025-07", "2025-07-01")),
            List.of());
    Household household = Sample.household(Area.URBAN, members.toArray(Member[]::new));
    assertEquals(expected, told(Sample.basic(known(household, null), MARCH, rules)));
  }

  @Test
  void a_county_that_pays_by_bands_and_published_none_pays_nothing() {
    Household household = Sample.household(Area.URBAN, Sample.adult(1).banded(Band.A));
    assertEquals(
        "NO_BAND_STANDARD",
        told(Sample.basic(known(household, null), MARCH, rules("MODE=BANDED"))));
  }

  @Test
  void a_county_s_own_standard_goes_before_the_city_s_whatever_its_unit() {
    DibaoRules rules =
        rules(
            null,
            List.of(Sample.standard("DIBAO.RURAL.MONTH", "600.00", "2026-01", "2025-12-01")),
            List.of());
    Known known = known(Area.RURAL, 2, "PROPERTY_NET 1200/Y");
    assertEquals("990.00", told(Sample.basic(known, YearMonth.of(2025, 12), rules)));
    assertEquals("1100.00", told(Sample.basic(known, YearMonth.of(2026, 1), rules)));
    assertEquals("1100.00", told(Sample.basic(known, YearMonth.of(2026, 8), rules)));
  }
}
