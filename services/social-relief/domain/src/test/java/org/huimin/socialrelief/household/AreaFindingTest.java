package org.huimin.socialrelief.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.huimin.socialrelief.household.AreaFinding.By;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaFindingTest {

  @ParameterizedTest(name = "found {0}, lives in {1}, registered in {2}, {3} counts: {4}")
  @CsvSource({
    // found, residence, registration, what counts, area, contradicted, basis
    "URBAN, ,    ,    RESIDENCE,    URBAN, false, ",
    "RURAL, ,    ,    REGISTRATION, RURAL, false, ",
    "     , 111, 220, RESIDENCE,    URBAN, false, 111",
    "     , 111, 220, REGISTRATION, RURAL, false, 220",
    "     , 123, ,    RESIDENCE,    URBAN, false, 123",
    "     , 210, ,    RESIDENCE,    RURAL, false, 210",
    // The place that counts was not told: what the other says is nothing.
    "     , 111, ,    REGISTRATION, ,      false, ",
    "     , ,    111, RESIDENCE,    ,      false, ",
    "RURAL, 111, ,    REGISTRATION, RURAL, false, ",
    "RURAL, 111, 220, REGISTRATION, RURAL, false, 220",
    "RURAL, 111, 220, RESIDENCE,    URBAN, true,  111",
    "URBAN, 111, 220, REGISTRATION, RURAL, true,  220",
  })
  void the_place_that_counts_says_it(
      @Nullable Area found,
      @Nullable String residence,
      @Nullable String registration,
      By by,
      @Nullable Area area,
      boolean contradicted,
      @Nullable String basis) {
    AreaFinding finding = new AreaFinding(found, code(residence), code(registration));

    assertEquals(Optional.ofNullable(area), finding.area(by));
    assertEquals(contradicted, finding.contradicts(by));
    assertEquals(Optional.ofNullable(basis), finding.basis(by).map(AreaFinding.Basis::code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "110", "124", "230", "2200", "１１１"})
  void other_codes_are_none(String written) {
    assertEquals(Optional.empty(), UrbanRuralCode.parse(written));
    assertThrows(IllegalArgumentException.class, () -> new UrbanRuralCode(written));
  }

  private static @Nullable UrbanRuralCode code(@Nullable String written) {
    return written == null ? null : new UrbanRuralCode(written);
  }
}
