package org.huimin.socialrelief.app.handling;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.household.Member.Absence;
import org.huimin.socialrelief.household.Member.Dependence;
import org.huimin.socialrelief.household.Member.Role;
import org.huimin.socialrelief.means.IncomeItem;
import org.huimin.socialrelief.means.IncomeItem.Period;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.means.Supporter;
import org.huimin.socialrelief.register.MeansEvent.MemberStanding;
import org.huimin.web.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who of a family is left out, and what supporters owe it, as the county has set. */
class MeansRuleFamilyTest {

  private static final UUID ELDER = MeansRules.ELDER;

  /** 760 urban: twice the standard of two are 36,480 a year. */
  @ParameterizedTest(name = "{0} on {1}, measured from {2}, beside {3} of {4}: {5}")
  @CsvSource({
    "530802, 2026-05-08, 2026-01, OTHER_TRANSFER,        0, SUPPORT_AS_VERIFIED supporters",
    "530828, 2026-04-30, 2026-01, OTHER_TRANSFER,        0, SUPPORT_AS_VERIFIED supporters",
    "530828, 2026-05-08, 2026-06, OTHER_TRANSFER,        0, NO_STANDARD supporters",
    "530828, 2026-05-08, 2026-01, OTHER_TRANSFER,        1, 704.00",
    "530828, 2026-05-08, 2026-01, OTHER_SUPPORT,         1, 704.00",
    "530828, 2026-05-08, 2026-01, SUPPORT_FROM_CHILDREN, 0, SUPPORT_TOLD_TWICE items[0].kind",
    "530828, 2026-05-08, 2026-01, SUPPORT_FROM_CHILDREN, 1, SUPPORT_TOLD_TWICE items[0].kind",
  })
  void support_is_reckoned_where_the_county_does_and_told_once(
      String county,
      LocalDate today,
      YearMonth classified,
      IncomeKind kind,
      int whose,
      String expected) {
    MeansRule rule = MeansRules.of(county, today, classified);
    List<IncomeItem> told =
        List.of(new IncomeItem(kind, whose == 0 ? null : ELDER, Money.of("300.00"), Period.MONTH));
    List<Supporter> children =
        List.of(
            new Supporter(
                IncomeKind.SUPPORT_FROM_CHILDREN,
                ELDER,
                new Supporter.Household(Money.of("40000.00"), 2, 1)));
    assertEquals(expected, supported(rule, told, children));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"530802, 300.00", "530828, 300.00"})
  void what_is_verified_to_be_paid_counts_where_nothing_is_told_of_supporters(
      String county, String expected) {
    IncomeItem paid =
        new IncomeItem(IncomeKind.SUPPORT_FROM_CHILDREN, ELDER, Money.of("300.00"), Period.MONTH);
    MeansRule rule = MeansRules.of(county, LocalDate.parse("2026-05-08"));
    assertEquals(expected, supported(rule, List.of(paid), List.of()));
  }

  /** The last item, or what is wrong and where. */
  private static String supported(
      MeansRule rule, List<IncomeItem> told, List<Supporter> supporters) {
    try {
      return rule.withSupport(told, supporters).getLast().amount().toString();
    } catch (Problem wrong) {
      return wrong.code() + " " + wrong.field();
    }
  }

  @ParameterizedTest(name = "on {0}, away for {1}: {2}")
  @CsvSource({
    "2026-04-30, OTHER_NOT_COUNTED, false",
    "2026-05-08, OTHER_NOT_COUNTED, true",
    "2026-04-30, PRISON,            true",
    "2026-04-30,                  , true",
  })
  void who_is_left_out_beside_the_law_is_so_from_the_month_that_is_published(
      LocalDate today, Absence.@Nullable Kind absence, boolean fits) {
    MeansRule rule = MeansRules.of("530802", today);
    List<MemberStanding> members = List.of(standing(null), standing(absence));
    if (fits) {
      assertDoesNotThrow(() -> rule.checkMembers(members));
    } else {
      assertEquals(
          "members[1].absence",
          assertThrows(Problem.class, () -> rule.checkMembers(members)).field());
    }
  }

  private static MemberStanding standing(Absence.@Nullable Kind absence) {
    return new MemberStanding(
        ELDER,
        Role.SUPPORTED,
        Dependence.NONE,
        absence,
        absence == null ? null : LocalDate.parse("2026-01-05"),
        null,
        null,
        false,
        false,
        null);
  }
}
