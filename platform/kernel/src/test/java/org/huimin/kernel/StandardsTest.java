package org.huimin.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardsTest {

  private static final Standards STANDARDS =
      Standards.fromCsv(
          """
          code,region,yuan,from,published_on,document,article,mark
          X,5308,760.00,2025-07,2025-06-20,通知,1,C
          X,5308,790.00,2026-07,2026-08-15,通知,2,C
          X,530802,800.00,2025-07,2025-06-20,通知,3,C
          """);

  @ParameterizedTest
  @CsvSource({
    "530828, 2026-06, 2026-12-31, 760.00",
    "530828, 2026-07, 2026-08-14, 760.00",
    "530828, 2026-07, 2026-08-15, 790.00",
    "530802, 2026-07, 2026-08-15, 800.00",
  })
  void a_row_counts_from_its_month_once_it_is_known(
      String county, YearMonth month, LocalDate asKnownOn, String yuan) {
    assertEquals(
        Money.of(yuan),
        STANDARDS.inForce("X", DivisionCode.of(county), month, asKnownOn).orElseThrow().amount());
  }

  @Test
  void before_the_first_row_there_is_none() {
    assertTrue(
        STANDARDS
            .inForce("X", DivisionCode.of("530828"), YearMonth.of(2025, 6), LocalDate.MAX)
            .isEmpty());
  }

  @Test
  void a_line_that_cannot_be_read_is_named() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Standards.fromCsv("header\nX,5308,80.001,2025-07,2025-06-20,d,a,C"));
    assertTrue(String.valueOf(e.getMessage()).contains("line 2"), e::toString);
  }
}
