package org.huimin.elderlyallowance.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalRulesTest {

  /** Rosters of months before any row are judged, too. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2022-02, ", "2022-12, ", "2023-01, 10", "2089-01, 10"})
  void the_pay_day_is_what_was_published_for_the_month(YearMonth month, @Nullable Integer day) {
    LocalRules rules = LocalRules.of(List.of(), List.of(), LocalDate.MAX);
    assertEquals(
        Optional.ofNullable(day), rules.optionsIn(DivisionCode.of("530802"), month).payDueDay());
  }
}
