package org.huimin.socialrelief.policy;

import static org.huimin.socialrelief.policy.Sample.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Months;
import org.huimin.socialrelief.means.AssetFinding;
import org.huimin.socialrelief.means.AssetFinding.Verdict;
import org.huimin.socialrelief.standard.DibaoRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeansLookTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  @ParameterizedTest(name = "applied {0}, {1} → {2} to {3}")
  @CsvSource({
    "2026-03-31,                     , 2025-03, 2026-02",
    "2026-01-01,                     , 2025-01, 2025-12",
    "2026-03-31, REFERENCE_MONTHS=6  , 2025-09, 2026-02",
  })
  void income_is_looked_at_for_the_months_before_the_application(
      LocalDate appliedOn, @Nullable String options, YearMonth from, YearMonth through) {
    assertEquals(
        Months.between(from, through),
        MeansLook.window(appliedOn, rules(options).optionsIn(Sample.SIMAO, MARCH)));
  }

  /** 24 months of 760 urban are 18,240, of 545 rural 13,080, for each member. */
  @ParameterizedTest(name = "{0}, {1} persons, {2} {3} → {4}")
  @CsvSource({
    "URBAN, 1, DEPOSITS, 18240.00, WITHIN_RULE",
    "URBAN, 1, DEPOSITS, 18240.01, HIT",
    "URBAN, 3, DEPOSITS, 54720.00, WITHIN_RULE",
    "URBAN, 3, DEPOSITS, 54720.01, HIT",
    "RURAL, 1, DEPOSITS, 13080.00, WITHIN_RULE",
    "RURAL, 1, DEPOSITS, 13080.01, HIT",
    "URBAN, 1, DEPOSITS, 0.00,     WITHIN_RULE",
    "URBAN, 1, VEHICLE,  500.00,   HIT",
    "URBAN, 1, HOUSING,  500.00,   HIT",
    "URBAN, 1, COMPANY,  0.00,     HIT",
  })
  void what_a_source_finds_is_at_most_a_hit(
      Area area, int persons, AssetFinding.Kind kind, String yuan, Verdict expected) {
    DibaoRules rules = rules(null);
    assertEquals(
        expected,
        MeansLook.found(
            kind,
            Money.of(yuan),
            persons,
            rules.standard(Sample.simao(area), MARCH).orElseThrow(),
            rules.optionsIn(Sample.SIMAO, MARCH)));
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource({
    "ASSET_VEHICLE=ALLOWED,     VEHICLE, WITHIN_RULE",
    "ASSET_VEHICLE=ALLOWED,     HOUSING, HIT",
    "ASSET_VEHICLE=ALLOWED,     COMPANY, HIT",
    "ASSET_SECOND_HOME=ALLOWED, VEHICLE, HIT",
    "ASSET_SECOND_HOME=ALLOWED, HOUSING, WITHIN_RULE",
    "ASSET_SECOND_HOME=ALLOWED, COMPANY, HIT",
    "ASSET_COMPANY=ALLOWED,     VEHICLE, HIT",
    "ASSET_COMPANY=ALLOWED,     HOUSING, HIT",
    "ASSET_COMPANY=ALLOWED,     COMPANY, WITHIN_RULE",
    "ASSET_COMPANY=HIT,         COMPANY, HIT",
    "ASSET_VEHICLE=ALLOWED ASSET_SECOND_HOME=ALLOWED ASSET_COMPANY=ALLOWED, OTHER, HIT",
  })
  void what_the_county_lets_them_have_is_within_the_rule_and_nothing_else(
      String options, AssetFinding.Kind kind, Verdict expected) {
    DibaoRules rules = rules(options);
    assertEquals(
        expected,
        MeansLook.found(
            kind,
            Money.of("500.00"),
            1,
            rules.standard(Sample.simao(Area.URBAN), MARCH).orElseThrow(),
            rules.optionsIn(Sample.SIMAO, MARCH)));
  }
}
