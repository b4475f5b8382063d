package org.huimin.socialrelief.policy;

import static org.huimin.socialrelief.policy.Sample.person;
import static org.huimin.socialrelief.policy.Sample.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Disability;
import org.huimin.socialrelief.household.Disability.Category;
import org.huimin.socialrelief.household.Household;
import org.huimin.socialrelief.household.Member;
import org.huimin.socialrelief.household.Member.Absence;
import org.huimin.socialrelief.household.Member.Dependence;
import org.huimin.socialrelief.household.Member.Role;
import org.huimin.socialrelief.household.SinglePerson;
import org.huimin.socialrelief.means.AssetFinding;
import org.huimin.socialrelief.means.AssetFinding.Verdict;
import org.huimin.socialrelief.means.Means;
import org.huimin.socialrelief.policy.Classification.HouseholdClass;
import org.huimin.socialrelief.policy.Classification.Referral;
import org.huimin.socialrelief.policy.Classification.Single;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first column is the number of the handbook's worked example; 0 is an edge of our own. */
class ClassificationTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  @ParameterizedTest(name = "example {0}: {1}, {2} persons, {3}, {4} → {5}")
  @CsvSource({
    "15, URBAN, 2, 1520.00/M, ,                   MARGINAL",
    "16, URBAN, 2, 1519.99/M, ,                   DIBAO",
    "19, URBAN, 4, 3600.00/M, ,                   MARGINAL",
    "22, URBAN, 4, 4560.00/M, ,                   NEITHER",
    "0,  URBAN, 4, 4559.99/M, ,                   MARGINAL",
    "0,  URBAN, 1, 1140.00/M, ,                   NEITHER",
    "0,  URBAN, 1, 1139.99/M, ,                   MARGINAL",
    "0,  RURAL, 1, 9810.00/Y, ,                   NEITHER",
    "0,  RURAL, 1, 9809.99/Y, ,                   MARGINAL",
    "0,  RURAL, 1, 6540.00/Y, ,                   MARGINAL",
    "0,  RURAL, 1, 6539.99/Y, ,                   DIBAO",
    "0,  URBAN, 4, 4560.00/M, MARGINAL_RATIO=2,   MARGINAL",
    "0,  URBAN, 4, 6080.00/M, MARGINAL_RATIO=2,   NEITHER",
    "0,  URBAN, 3, 2849.99/M, MARGINAL_RATIO=1.25, MARGINAL",
    "0,  URBAN, 3, 2850.00/M, MARGINAL_RATIO=1.25, NEITHER",
  })
  void one_application_is_classified_strictly_below_each_line(
      int example,
      Area area,
      int persons,
      String yuan,
      @Nullable String options,
      HouseholdClass expected) {
    Classification found =
        Classification.of(
            Sample.adults(area, persons),
            Sample.means("WAGE_EARNED@1 " + yuan),
            MARCH,
            rules(options));
    assertEquals(expected, found.household(), () -> "example " + example);
  }

  @ParameterizedTest(name = "example {0}: {1} level {2}, household {3} → {4}")
  @CsvSource({
    "19, INTELLECTUAL, 3, 3600/M, MIND_LEVEL_3 true",
    "20, LIMB,         3, 3600/M, ''",
    "21, MULTIPLE,     3, 3600/M, review true",
    "0,  LIMB,         2, 3600/M, SEVERE_DISABILITY true",
    // below the standard all are taken in together, nobody alone
    "0,  INTELLECTUAL, 3, 3000/M, ''",
    // beyond a marginal household only who is severely disabled and without work
    "0,  INTELLECTUAL, 3, 6000/M, ''",
    "0,  LIMB,         2, 6000/M, UNEMPLOYED_SEVERE_DISABILITY true",
  })
  void who_may_apply_alone_is_told_with_the_household(
      int example, Category category, int level, String yuan, String expected) {
    Classification found =
        Classification.of(
            withAdultChild(category, level),
            Sample.means("WAGE_EARNED@1 " + yuan),
            MARCH,
            rules(null));
    assertEquals(
        expected,
        found.singles().stream().map(ClassificationTest::told).collect(Collectors.joining()),
        () -> "example " + example);
  }

  /** Clergy count in no household, so that one which is taken in does not take them in. */
  @ParameterizedTest(name = "the others earn {0} → {1}")
  @CsvSource({"0/M, DIBAO CLERGY true", "9000/M, NEITHER CLERGY true"})
  void clergy_may_apply_alone_whatever_becomes_of_their_family(String yuan, String expected) {
    Classification found =
        Classification.of(
            Sample.household(
                Area.URBAN,
                Sample.adult(1),
                Sample.adult(2)
                    .absent(Absence.Kind.RELIGIOUS_PLACE, LocalDate.parse("2020-05-05"))),
            Sample.means("WAGE_EARNED@1 " + yuan),
            MARCH,
            rules(null));
    assertEquals(
        expected,
        found.household()
            + " "
            + found.singles().stream().map(ClassificationTest::told).collect(Collectors.joining()));
  }

  /** Example 19: the child's own 760.00, whatever the others earn. */
  @Test
  void a_single_person_is_paid_by_their_own_income() {
    Household child =
        Sample.household(
            Area.URBAN,
            Member.of(person(4), Role.APPLICANT, LocalDate.parse("1990-05-05"))
                .disabled(Disability.of(Category.INTELLECTUAL, 3)));
    Known known =
        Sample.alone(Sample.known(child, "WAGE_EARNED@1 3600/M"), SinglePerson.Reason.MIND_LEVEL_3);
    assertEquals("760.00", Sample.told(Sample.basic(known, MARCH, rules(null))));
  }

  @ParameterizedTest(name = "own income {0} → {1}")
  @CsvSource({"759.99/M, true", "760.00/M, false"})
  void a_single_person_s_own_income_is_strictly_below(String yuan, boolean below) {
    Classification found =
        Classification.of(
            withAdultChild(Category.INTELLECTUAL, 3),
            Sample.means("WAGE_EARNED@1 3600/M; WAGE_EARNED@4 " + yuan),
            MARCH,
            rules(null));
    Single single = found.singles().getFirst();
    assertEquals(below, single.belowStandard());
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "NOTHING_FOUND, DIBAO",
    "WITHIN_RULE,   DIBAO",
    "HIT,           TO_REVIEW",
    "CLEARED,       DIBAO",
    "EXCEEDS,       NEITHER",
  })
  void a_match_is_looked_at_and_refuses_nobody_by_itself(Verdict verdict, HouseholdClass expected) {
    AssetFinding finding =
        new AssetFinding(
            AssetFinding.Kind.VEHICLE,
            "车辆登记",
            LocalDate.parse("2026-02-20"),
            Money.of("30000"),
            verdict);
    AssetFinding fine =
        new AssetFinding(
            AssetFinding.Kind.DEPOSITS,
            "银行存款",
            LocalDate.parse("2026-02-20"),
            null,
            Verdict.NOTHING_FOUND);
    Means means = new Means(new UUID(2, 2), List.of(), List.of(fine, finding));
    assertEquals(
        expected,
        Classification.of(Sample.adults(Area.URBAN, 2), means, MARCH, rules(null)).household());
  }

  @Test
  void who_is_not_taken_in_is_referred_on() {
    assertEquals(
        List.of(Referral.RIGID_EXPENDITURE, Referral.TEMPORARY_ASSISTANCE), referrals("9000/M"));
    assertEquals(List.of(Referral.TEMPORARY_ASSISTANCE), referrals("1600/M"));
    assertEquals(List.of(), referrals("100/M"));
  }

  private static List<Referral> referrals(String yuan) {
    return Classification.of(
            Sample.adults(Area.URBAN, 2), Sample.means("WAGE_EARNED@1 " + yuan), MARCH, rules(null))
        .referrals();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({"2026-06, 民发〔2021〕57号 第8条", "2026-07, 社会救助法 第21条"})
  void a_marginal_household_rests_on_the_law_of_the_month(YearMonth month, String basis) {
    assertEquals(
        basis,
        Classification.of(
                Sample.adults(Area.URBAN, 2),
                Sample.means("WAGE_EARNED@1 1600/M"),
                month,
                rules(null))
            .basis()
            .toString());
  }

  @Test
  void where_no_standard_counts_nothing_is_classified() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Classification.of(
                Sample.adults(Area.URBAN, 2),
                Sample.means(null),
                YearMonth.of(2025, 6),
                rules(null)));
  }

  private static Household withAdultChild(Category category, int level) {
    return Sample.household(
        Area.URBAN,
        Sample.adult(1),
        Sample.adult(2),
        Sample.adult(3),
        Member.of(person(4), Role.CHILD, LocalDate.parse("1990-05-05"))
            .dependent(Dependence.UNABLE_TO_LIVE_INDEPENDENTLY)
            .disabled(Disability.of(category, level))
            .unemployed(true));
  }

  private static String told(Single single) {
    return (single.standing() instanceof SinglePerson.MayApply may ? may.reason().name() : "review")
        + " "
        + single.belowStandard();
  }
}
