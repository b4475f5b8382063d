package org.huimin.monthlyrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayDayTest {

  @ParameterizedTest(name = "the {0}. of {1}: {2}")
  @CsvSource({
    "10, 2026-06, 2026-06-10",
    "10, 2026-05, 2026-05-09", // a Sunday: before it, and that Saturday is worked
    "10, 2026-01, 2026-01-09", // a Saturday
    "1,  2026-06, 2026-06-01",
    "1,  2026-05, 2026-04-30", // Labour Day: before it is in the month before
    "28, 2027-02, 2027-02-26", // a Sunday after a Saturday
  })
  void it_is_paid_by_the_day_or_before_it(int day, YearMonth month, LocalDate due) {
    assertEquals(due, new PayDay(day).in(month));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 29, 31})
  void a_day_that_not_every_month_has_is_none(int day) {
    assertThrows(IllegalArgumentException.class, () -> new PayDay(day));
  }
}
