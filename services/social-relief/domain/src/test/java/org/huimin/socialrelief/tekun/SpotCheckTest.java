package org.huimin.socialrelief.tekun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpotCheckTest {

  @ParameterizedTest(name = "{1} % of {0} → {2}")
  @CsvSource({
    "0,    30,  0",
    "1,    30,  1",
    "3,    30,  1",
    "4,    30,  2",
    "10,   30,  3",
    "11,   30,  4",
    "10,   35,  4",
    "10,   100, 10",
    "1190, 30,  357",
  })
  void at_least_the_percentage_is_drawn(int files, int percent, int drawn) {
    assertEquals(drawn, SpotCheck.draw("2026-07", percent, files(files)).drawn().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {29, 0, -1, 101})
  void less_than_the_measures_ask_for_is_not_drawn(int percent) {
    assertThrows(
        IllegalArgumentException.class, () -> SpotCheck.draw("2026-07", percent, files(10)));
  }

  @Test
  void an_auditor_draws_the_same_again_and_sees_what_was_exchanged() {
    SpotCheck drawn = SpotCheck.draw("2026-07", 30, files(10));
    assertTrue(drawn.isRepeated());
    UUID other =
        drawn.files().stream().filter(f -> !drawn.drawn().contains(f)).findFirst().orElseThrow();
    assertFalse(
        new SpotCheck(
                drawn.seed(),
                drawn.percent(),
                drawn.files(),
                Stream.concat(drawn.drawn().stream().skip(1), Stream.of(other)).toList())
            .isRepeated());
    assertFalse(
        new SpotCheck(drawn.seed(), 10, drawn.files(), drawn.drawn().subList(0, 1)).isRepeated());
  }

  @Test
  void another_seed_draws_others() {
    assertNotEquals(
        SpotCheck.draw("2026-07", 30, files(100)).drawn(),
        SpotCheck.draw("2026-08", 30, files(100)).drawn());
  }

  private static List<UUID> files(int count) {
    return IntStream.range(0, count).mapToObj(number -> new UUID(5308, number)).toList();
  }
}
