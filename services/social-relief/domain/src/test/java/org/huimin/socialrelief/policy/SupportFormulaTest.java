package org.huimin.socialrelief.policy;

import static org.huimin.socialrelief.policy.Sample.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Timeline;
import org.huimin.socialrelief.means.IncomeItem;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.means.Means;
import org.huimin.socialrelief.means.Support.Waiver;
import org.huimin.socialrelief.means.Supporter;
import org.huimin.socialrelief.standard.DibaoRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A person's standard is 9,120 a year urban and 6,540 rural. */
class SupportFormulaTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final String FORMULA = "SUPPORT_FORMULA=SHARE_OF_SURPLUS";

  @ParameterizedTest(name = "{0} {1}: {2} a year of {3}, among {4} → {5}")
  @CsvSource({
    // twice the standard of three are 54,720: exactly at the line, and a fen beside it
    "URBAN,                              , 54720.00,      3, 1, 0.00",
    "URBAN,                              , 54719.99,      3, 1, 0.00",
    "URBAN,                              , 54720.01,      3, 1, 0.00",
    "URBAN,                              , 54720.02,      3, 1, 0.01",
    "URBAN,                              , 0.00,          3, 1, 0.00",
    "URBAN,                              , 60000.00,      3, 1, 2640.00",
    "RURAL,                              , 60000.00,      3, 1, 10380.00",
    "URBAN,                              , 20000.00,      1, 1, 880.00",
    // among several households; what is left of the division goes to nobody
    "URBAN,                              , 60000.00,      3, 2, 1320.00",
    "URBAN,                              , 60000.00,      3, 7, 377.14",
    "URBAN,                              , 54720.05,      3, 2, 0.01",
    "URBAN, SUPPORT_SURPLUS_PERCENT=33   , 20000.00,      1, 7, 82.97",
    "URBAN, SUPPORT_SURPLUS_RATIO=1.5    , 60000.00,      3, 1, 9480.00",
    "RURAL, SUPPORT_SURPLUS_RATIO=1.25   , 10000.00,      1, 1, 912.50",
    "URBAN, SUPPORT_SURPLUS_PERCENT=30   , 60000.00,      3, 1, 1584.00",
    "URBAN, SUPPORT_SURPLUS_PERCENT=0    , 60000.00,      3, 1, 0.00",
    "URBAN, SUPPORT_SURPLUS_PERCENT=100  , 60000.00,      3, 3, 1760.00",
    "URBAN, SUPPORT_SURPLUS_PERCENT=100  , 9999999999.99, 1, 1, 9999981759.99",
  })
  void a_supporter_owes_a_share_of_what_their_household_does_not_need(
      Area area, @Nullable String options, String income, int persons, int among, String due) {
    assertEquals(
        Money.of(due), item(household(income, persons, among), area, rules(with(options))).aYear());
  }

  /** 6,540.01 times 1.33 are 8,698.2133. */
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({"8698.21, 0.00", "8698.22, 0.00", "8698.23, 0.01", "8698.24, 0.02"})
  void parts_of_a_fen_are_kept_until_the_end(String income, String due) {
    DibaoRules rules =
        rules(
            with("SUPPORT_SURPLUS_RATIO=1.33 SUPPORT_SURPLUS_PERCENT=100"),
            List.of(Sample.standard("DIBAO.RURAL.YEAR", "6540.01", "2026-01", "2025-12-20")),
            List.of());
    assertEquals(Money.of(due), item(household(income, 1, 1), Area.RURAL, rules).aYear());
  }

  @ParameterizedTest
  @EnumSource(Waiver.class)
  void who_is_waived_owes_nothing(Waiver why) {
    assertEquals(Money.ZERO, item(why, Area.URBAN, rules(FORMULA)).aYear());
  }

  @Test
  void support_is_of_somebody_and_to_somebody() {
    assertThrows(IllegalArgumentException.class, () -> household("1.00", 0, 1));
    assertThrows(IllegalArgumentException.class, () -> household("1.00", 1, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Supporter(IncomeKind.WAGE_EARNED, null, household("1.00", 1, 1)));
  }

  /** Three children: one owes, one does not have enough, one is not to be found. */
  @Test
  void what_each_child_owes_is_told_line_by_line() {
    Known known =
        supportedBy(
            household("60000.00", 3, 2), household("500", 1, 1), Waiver.SUPPORTER_NOT_FOUND);
    Assessment found = Sample.basic(known, MARCH, rules(null));
    // 9,120 less 1,320 are 7,800, or 650 a month
    assertEquals("650.00", Sample.told(found));
    assertEquals(
        List.of(
            "计入的收入（年）：非共同生活子女给付的赡养费 " + Sample.person(1) + " 1320.00（民发〔2021〕57号 第13条）",
            "赡养人家庭收入（年）：60000.00",
            "赡养人家庭留用（年）：9120.00 × 2 × 3 54720.00（通知 第1条）",
            "赡养人家庭结余（年）：5280.00",
            "应付的赡养费（年）：5280.00 × 50% ÷ 2 1320.00（通知 第1条）",
            "计入的收入（年）：非共同生活子女给付的赡养费 " + Sample.person(1) + " 0.00（民发〔2021〕57号 第13条）",
            "赡养人家庭收入（年）：500.00",
            "赡养人家庭留用（年）：9120.00 × 2 × 1 18240.00（通知 第1条）",
            "赡养人家庭结余（年）：0.00",
            "应付的赡养费（年）：0.00 × 50% ÷ 1 0.00（通知 第1条）",
            "计入的收入（年）：非共同生活子女给付的赡养费 " + Sample.person(1) + " 0.00（民发〔2021〕57号 第13条）",
            "免予核算的赡养费：下落不明"),
        lines(found).map(Wording::chinese).toList());
    assertEquals(
        "what is due of it, a year: 5280.00 × 50% ÷ 2 1320.00 (通知 第1条)",
        lines(found).skip(4).map(Wording::english).findFirst().orElseThrow());
  }

  /** The standard is raised, and the county reckons no more. */
  @Test
  void what_is_published_later_changes_nothing_that_was_verified() {
    Known known = supportedBy(household("60000.00", 3, 2));
    DibaoRules later =
        rules(
            "SUPPORT_FORMULA=AS_VERIFIED SUPPORT_SURPLUS_RATIO=3 SUPPORT_SURPLUS_PERCENT=10",
            List.of(Sample.standard("DIBAO.URBAN.MONTH", "860.00", "2026-01", "2025-12-20")),
            List.of());
    assertEquals("750.00", Sample.told(Sample.basic(known, MARCH, later)));
    assertEquals(
        lines(Sample.basic(known, MARCH, rules(null))).toList(),
        lines(Sample.basic(known, MARCH, later)).toList());
  }

  private static Stream<Step> lines(Assessment found) {
    return Step.read(found.grounds().inputs()).stream()
        .filter(step -> step.part() == Step.Part.INCOME);
  }

  private static Known supportedBy(Supporter.Told... children) {
    List<IncomeItem> items =
        Stream.of(children).map(told -> item(told, Area.URBAN, rules(FORMULA))).toList();
    return Known.of(
        Sample.adults(Area.URBAN, 1),
        Timeline.from(Sample.START, Means.of(new UUID(2, 2), items)),
        Course.confirmed(Sample.CONFIRMED));
  }

  private static IncomeItem item(Supporter.Told told, Area area, DibaoRules rules) {
    return SupportFormula.item(
        new Supporter(IncomeKind.SUPPORT_FROM_CHILDREN, Sample.person(1), told),
        rules.standard(Sample.simao(area), MARCH).orElseThrow(),
        rules.optionsIn(Sample.SIMAO, MARCH));
  }

  private static Supporter.Household household(String income, int persons, int among) {
    return new Supporter.Household(Money.of(income), persons, among);
  }

  private static String with(@Nullable String options) {
    return options == null ? FORMULA : FORMULA + " " + options;
  }
}
