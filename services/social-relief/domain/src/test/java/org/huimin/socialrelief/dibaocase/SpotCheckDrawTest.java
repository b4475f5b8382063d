package org.huimin.socialrelief.dibaocase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huimin.socialrelief.dibaocase.InquiryEvent.SpotCheckDrawn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A draw is chance for whoever has no seed yet, and the same again for whoever has it. */
class SpotCheckDrawTest {

  private static final int FILES = 10_000;

  /** The numbers were reckoned by the words of the event's schema, not by this code. */
  @ParameterizedTest(name = "{0}, {1}: {2} of a hundred")
  @CsvSource({
    "6a7c1e52-0f3b-4d1e-9b7a-5f2d8c4e9a10, d0a7ed99-d560-8525-8f67-23873301dbe9, 22",
    "0b9f7d3c-5a62-4c8e-8f14-2e7a6d1c3b58, d0a7ed99-d560-8525-8f67-23873301dbe9, 56",
    "f4d2c8a1-7e35-4b96-a0d3-91c6e8b7f204, d0a7ed99-d560-8525-8f67-23873301dbe9, 16",
    "6a7c1e52-0f3b-4d1e-9b7a-5f2d8c4e9a10, 00000000-0000-0001-0000-000000000001, 61",
    "0b9f7d3c-5a62-4c8e-8f14-2e7a6d1c3b58, 00000000-0000-0001-0000-000000000001, 96",
  })
  void who_has_the_event_draws_it_again(UUID seed, UUID file, int at) {
    for (int percent = 0; percent <= 100; percent++) {
      boolean drawn = new SpotCheckDraw(seed, percent).draws(file);
      assertEquals(at < percent, drawn, percent + " percent");
      SpotCheckDrawn event =
          new SpotCheckDrawn(file, LocalDate.parse("2026-03-17"), seed, percent, drawn);
      assertEquals(event.drawn(), SpotCheckDraw.of(event).draws(event.enrolmentId()));
    }
  }

  @ParameterizedTest(name = "{0} of a hundred")
  @ValueSource(ints = {1, 10, 30, 50, 99})
  void of_many_files_as_many_are_drawn_as_the_county_has_set(int percent) {
    long drawn =
        IntStream.range(0, FILES)
            .filter(n -> new SpotCheckDraw(new UUID(7, n), percent).draws(new UUID(1, n % 7)))
            .count();
    double expected = FILES * percent / 100.0;
    assertTrue(Math.abs(drawn - expected) < 200, () -> drawn + " instead of " + expected);
  }
}
