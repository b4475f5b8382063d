package org.huimin.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TapeTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2026-05-01T01:46:40.223456789Z, 2026-05-01T01:46:40.223456Z",
    "2026-12-31T23:59:59.999999999Z, 2026-12-31T23:59:59.999999Z",
    "2024-02-29T00:00:00Z,           2024-02-29T00:00:00.000000Z",
    "1969-12-31T23:59:59.000001Z,    1969-12-31T23:59:59.000001Z",
    "0000-01-01T00:00:00Z,           0000-01-01T00:00:00.000000Z",
    "9999-12-31T23:59:59.5Z,         9999-12-31T23:59:59.500000Z",
    "+10000-01-01T00:00:00Z,         +10000-01-01T00:00:00.000000Z",
    "-0001-01-01T00:00:00Z,          -0001-01-01T00:00:00.000000Z"
  })
  void a_time_has_one_form_of_six_digits_and_is_read_back_from_it(Instant time, String text) {
    assertEquals(text, TapeTime.text(time));
    assertEquals(text, TapeTime.text(TapeTime.read(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-05-01T01:46:40.223Z",
        "2026-05-01T01:46:40Z",
        "2026-05-01T01:46:40.2234567Z",
        "2026-05-01t01:46:40.223456Z",
        "2026-05-01T01:46:40.223456z",
        "2026-05-01T01:46:40,223456Z",
        "2026-05-01T24:00:00.000000Z",
        "2016-12-31T23:59:60.000000Z",
        "2026-02-29T00:00:00.000000Z",
        "2026-13-01T00:00:00.000000Z",
        "2026-5-001T01:46:40.223456Z",
        "+2026-05-01T01:46:40.22345Z",
        "２026-05-01T01:46:40.223456Z",
        ""
      })
  void any_other_form_is_no_time_on_the_tape(String text) {
    assertThrows(DateTimeException.class, () -> TapeTime.read(text));
  }
}
