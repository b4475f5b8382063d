package org.huimin.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HuiminTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--help             | 0",
        "help demo          | 0",
        "clock --help       | 0",
        "events payments -h | 0",
        "nonsense           | 2",
        "clock tomorrow     | 2",
        "clock 2026-02-30   | 2",
        "demo --people 3    | 2",
        "demo --people many | 2",
        "demo --peeple 20   | 2",
        "audit              | 2",
        "audit replay -h    | 0",
        "audit replay --copy nothing | 2",
      })
  void wrong_usage_is_told_from_a_verdict(String typed, int code) {
    assertEquals(code, Huimin.execute(typed.split(" ")));
  }
}
