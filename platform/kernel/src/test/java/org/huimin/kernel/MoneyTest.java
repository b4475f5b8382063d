package org.huimin.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "80, 80.00",
    "80.5, 80.50",
    "0.01, 0.01",
    "-3.2, -3.20",
    "999999999999.99, 999999999999.99"
  })
  void an_amount_is_written_with_two_decimals(String read, String written) {
    assertEquals(written, Money.of(read).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "80.001", "1e3", "1000000000000", "8 0", "+1", "NaN", ".5", "5."})
  void anything_else_is_refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Money.of(text));
  }

  @Test
  void sums_are_exact() {
    assertEquals(Money.of("0.30"), Money.of("0.10").plus(Money.of("0.20")));
    assertEquals(Money.of("240.00"), Money.of("80.00").times(3));
    assertEquals(-5, Money.of("0.10").minus(Money.of("0.15")).fen());
  }
}
