package org.huimin.socialrelief.app.handling;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.means.AssetFinding;
import org.huimin.socialrelief.means.AssetFinding.Verdict;
import org.huimin.socialrelief.means.IncomeItem;
import org.huimin.socialrelief.means.IncomeItem.Period;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.register.MeansEvent.Finding;
import org.huimin.web.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a county has set of the look into means counts in it from its month on, and nowhere else.
 */
class MeansRuleTest {

  private static final UUID ELDER = MeansRules.ELDER;

  @ParameterizedTest(name = "{0} on {1}, asked {2}: {3}")
  @CsvSource({
    "530802, 2026-05-08, 2026-05-04, 2025-05..2026-04",
    "530828, 2026-04-30, 2026-04-28, 2025-04..2026-03",
    "530828, 2026-05-08, 2026-05-04, 2025-11..2026-04",
    "530828, 2026-05-08, 2026-03-31, 2025-09..2026-02",
  })
  void income_is_looked_at_for_the_months_the_county_has_set(
      String county, LocalDate today, LocalDate askedOn, String months) {
    assertEquals(months, MeansRules.of(county, today).window(askedOn).toString());
  }

  @ParameterizedTest(name = "{0} on {1}: 200 is {2} and {3}")
  @CsvSource({
    "530802, 2025-12-31, 143.00, 57.00",
    "530802, 2026-05-08, 163.00, 37.00",
    "530828, 2026-04-30, 163.00, 37.00",
    "530828, 2026-05-08, 183.00, 17.00",
  })
  void of_a_pension_the_central_part_is_told_apart(
      String county, LocalDate today, String central, String other) {
    assertEquals(
        List.of(
            pension(IncomeKind.CENTRAL_BASIC_PENSION, central),
            pension(IncomeKind.OTHER_PENSION, other)),
        MeansRules.of(county, today)
            .apart(List.of(pension(IncomeKind.CENTRAL_BASIC_PENSION, "200.00")), 2));
  }

  @Test
  void the_state_sets_one_part_for_each() {
    IncomeItem first = pension(IncomeKind.CENTRAL_BASIC_PENSION, "163.00");
    IncomeItem ofAnother =
        new IncomeItem(
            IncomeKind.CENTRAL_BASIC_PENSION, new UUID(5308, 2), Money.of("163.00"), Period.MONTH);
    assertEquals(
        List.of(first, ofAnother, pension(IncomeKind.OTHER_PENSION, "20.00")),
        MeansRules.of("530802", LocalDate.parse("2026-05-08"))
            .apart(
                List.of(first, ofAnother, pension(IncomeKind.CENTRAL_BASIC_PENSION, "20.00")), 2));
  }

  /** 163 a month, or 1,956 a year, of all that one person has. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "central 100.00 MONTH + central 63.00 MONTH,  central 100.00 MONTH + central 63.00 MONTH",
    "central 100.00 MONTH + central 80.00 MONTH,  "
        + "central 100.00 MONTH + central 63.00 MONTH + other 17.00 MONTH",
    "central 163.00 MONTH + central 20.00 MONTH,  central 163.00 MONTH + other 20.00 MONTH",
    "central 200.00 MONTH + central 20.00 MONTH,  "
        + "central 163.00 MONTH + other 37.00 MONTH + other 20.00 MONTH",
    "central 1200.00 YEAR + central 63.00 MONTH,  central 1200.00 YEAR + central 63.00 MONTH",
    "central 1200.00 YEAR + central 80.00 MONTH,  "
        + "central 1200.00 YEAR + central 63.00 MONTH + other 17.00 MONTH",
    "central 1000.00 YEAR + central 80.00 MONTH,  "
        + "central 1000.00 YEAR + central 956.00 YEAR + other 4.00 YEAR",
    "other 50.00 MONTH + central 163.00 MONTH,    other 50.00 MONTH + central 163.00 MONTH",
  })
  void what_is_left_of_the_central_part_holds_for_the_next_of_the_same_person(
      String stated, String recorded) {
    assertEquals(
        items(ELDER, recorded),
        MeansRules.of("530802", LocalDate.parse("2026-05-08")).apart(items(ELDER, stated), 2));
  }

  @ParameterizedTest(name = "{0} in a household of {1}: {2}")
  @CsvSource({
    "central 163.00 MONTH + central 163.00 MONTH, 2, central 163.00 MONTH + central 163.00 MONTH",
    "central 326.00 MONTH,                        2, central 326.00 MONTH",
    "central 326.00 MONTH,                        1, central 163.00 MONTH + other 163.00 MONTH",
    "central 200.00 MONTH + central 150.00 MONTH, 2, "
        + "central 200.00 MONTH + central 126.00 MONTH + other 24.00 MONTH",
  })
  void what_is_stated_for_the_household_can_be_of_all_who_live_there(
      String stated, int persons, String recorded) {
    assertEquals(
        items(null, recorded),
        MeansRules.of("530802", LocalDate.parse("2026-05-08")).apart(items(null, stated), persons));
  }

  private static List<IncomeItem> items(@Nullable UUID whose, String written) {
    return Stream.of(written.split(" [+] "))
        .map(one -> one.split(" "))
        .map(
            one ->
                new IncomeItem(
                    one[0].equals("central")
                        ? IncomeKind.CENTRAL_BASIC_PENSION
                        : IncomeKind.OTHER_PENSION,
                    whose,
                    Money.of(one[1]),
                    Period.valueOf(one[2])))
        .toList();
  }

  private static IncomeItem pension(IncomeKind kind, String yuan) {
    return new IncomeItem(kind, ELDER, Money.of(yuan), Period.MONTH);
  }

  /** Urban 760: of 24 months 18,240 for each, of 12 months 9,120. */
  @ParameterizedTest(name = "{0} on {1}, {2} persons: deposits of {3} and {4} {5}: {6}")
  @CsvSource({
    "530802, 2026-05-08, 1, 18240.00, 0.00,    WITHIN_RULE,   true",
    "530802, 2026-05-08, 1, 18240.00, 0.01,    WITHIN_RULE,   false",
    "530802, 2026-05-08, 2, 18240.00, 0.01,    WITHIN_RULE,   true",
    "530802, 2026-05-08, 1, 18240.00, 0.00,    HIT,           false",
    "530802, 2026-05-08, 1, 18240.00, 0.01,    HIT,           true",
    "530802, 2026-05-08, 1, 18240.00, 0.01,    CLEARED,       true",
    "530802, 2026-05-08, 1, 9000.00,  9000.00, EXCEEDS,       false",
    "530802, 2026-05-08, 1, 9000.00,  9500.00, EXCEEDS,       true",
    "530802, 2026-05-08, 1, 9000.00,  1.00,    NOTHING_FOUND, false",
    "530828, 2026-04-30, 1, 9120.01,  0.00,    WITHIN_RULE,   true",
    "530828, 2026-05-08, 1, 9120.01,  0.00,    WITHIN_RULE,   false",
    "530828, 2026-05-08, 1, 9120.00,  0.00,    WITHIN_RULE,   true",
  })
  void deposits_are_a_hit_beyond_what_the_county_has_set_and_not_before(
      String county,
      LocalDate today,
      int persons,
      String one,
      String other,
      Verdict verdict,
      boolean fits) {
    List<Finding> findings = new ArrayList<>();
    findings.add(found(AssetFinding.Kind.DEPOSITS, one, verdict));
    findings.add(
        found(
            AssetFinding.Kind.DEPOSITS,
            other,
            verdict == Verdict.WITHIN_RULE ? Verdict.WITHIN_RULE : Verdict.CLEARED));
    if (verdict == Verdict.NOTHING_FOUND) {
      findings.removeLast();
    }
    MeansRule rule = MeansRules.of(county, today);
    if (fits) {
      assertDoesNotThrow(() -> rule.checkAssets(findings, persons));
    } else {
      assertThrows(Problem.class, () -> rule.checkAssets(findings, persons));
    }
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "VEHICLE,  WITHIN_RULE,   false",
    "VEHICLE,  HIT,           true",
    "VEHICLE,  CLEARED,       true",
    "HOUSING,  EXCEEDS,       true",
    "COMPANY,  NOTHING_FOUND, true",
    "DEPOSITS, WITHIN_RULE,   false",
    "DEPOSITS, HIT,           true",
    "DEPOSITS, NOTHING_FOUND, true",
  })
  void what_has_no_limit_or_no_amount_is_looked_at_by_somebody(
      AssetFinding.Kind kind, Verdict verdict, boolean fits) {
    MeansRule rule = MeansRules.of("530802", LocalDate.parse("2026-05-08"));
    List<Finding> findings = List.of(found(kind, null, verdict));
    if (fits) {
      assertDoesNotThrow(() -> rule.checkAssets(findings, 1));
    } else {
      assertThrows(Problem.class, () -> rule.checkAssets(findings, 1));
    }
  }

  @ParameterizedTest(name = "{0} on {1}: {2} {3} {4}: {5}")
  @CsvSource({
    "530828, 2026-04-30, VEHICLE, 20000.00, WITHIN_RULE,   false",
    "530828, 2026-04-30, VEHICLE, 20000.00, HIT,           true",
    "530828, 2026-05-08, VEHICLE, 20000.00, WITHIN_RULE,   true",
    "530828, 2026-05-08, VEHICLE,         , WITHIN_RULE,   true",
    "530828, 2026-05-08, VEHICLE, 20000.00, HIT,           false",
    "530828, 2026-05-08, VEHICLE, 20000.00, EXCEEDS,       false",
    "530828, 2026-05-08, VEHICLE, 20000.00, CLEARED,       true",
    "530828, 2026-05-08, VEHICLE, 20000.00, NOTHING_FOUND, false",
    "530828, 2026-05-08, HOUSING, 20000.00, WITHIN_RULE,   false",
    "530802, 2026-05-08, VEHICLE, 20000.00, WITHIN_RULE,   false",
  })
  void a_vehicle_is_within_the_rule_where_the_county_lets_them_have_one_and_no_hit(
      String county,
      LocalDate today,
      AssetFinding.Kind kind,
      @Nullable String yuan,
      Verdict verdict,
      boolean fits) {
    MeansRule rule = MeansRules.of(county, today);
    List<Finding> findings = List.of(found(kind, yuan, verdict));
    if (fits) {
      assertDoesNotThrow(() -> rule.checkAssets(findings, 1));
    } else {
      assertThrows(Problem.class, () -> rule.checkAssets(findings, 1));
    }
  }

  private static Finding found(AssetFinding.Kind kind, @Nullable String yuan, Verdict verdict) {
    return new Finding(
        kind,
        "BANKS",
        LocalDate.parse("2026-03-02"),
        yuan == null ? null : Money.of(yuan),
        verdict);
  }
}
