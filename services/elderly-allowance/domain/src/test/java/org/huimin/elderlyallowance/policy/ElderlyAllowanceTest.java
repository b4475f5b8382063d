package org.huimin.elderlyallowance.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.time.YearMonth;
import org.huimin.elderlyallowance.policy.LocalOptions.StartAnchor;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Assessment.NotEntitled;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.Standards;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first column is the number of the handbook's worked example. */
class ElderlyAllowanceTest {

  private static final Standards STANDARDS = ElderlyStandards.published();
  private static final DivisionCode SIMAO = DivisionCode.of("530802");

  @ParameterizedTest(name = "example {0}: born {1}, applied {2}, died {3}, back-pay {4}: {5} → {6}")
  @CsvSource({
    "1, 1945-11-30, 2025-11-03,           , 0,  2025-10, 0.00",
    "1, 1945-11-30, 2025-11-03,           , 0,  2025-11, 80.00",
    "1, 1945-11-30, 2025-11-03,           , 0,  2026-03, 80.00",
    "2, 1945-12-01, 2025-11-20,           , 0,  2025-11, 0.00",
    "2, 1945-12-01, 2025-11-20,           , 0,  2025-12, 80.00",
    "3, 1936-02-29, 2020-01-01,           , 0,  2026-01, 80.00",
    "3, 1936-02-29, 2020-01-01,           , 0,  2026-02, 150.00",
    "4, 1926-01-01, 2020-01-01,           , 0,  2025-12, 150.00",
    "4, 1926-01-01, 2020-01-01,           , 0,  2026-01, 600.00",
    "5, 1945-06-10, 2025-09-05,           , 0,  2025-08, 0.00",
    "5, 1945-06-10, 2025-09-05,           , 0,  2025-09, 80.00",
    "5, 1945-06-10, 2025-09-05,           , 12, 2025-05, 0.00",
    "5, 1945-06-10, 2025-09-05,           , 12, 2025-06, 80.00",
    "6, 1935-08-31, 2025-10-09,           , 12, 2024-09, 0.00",
    "6, 1935-08-31, 2025-10-09,           , 12, 2024-10, 80.00",
    "6, 1935-08-31, 2025-10-09,           , 12, 2025-07, 80.00",
    "6, 1935-08-31, 2025-10-09,           , 12, 2025-08, 150.00",
    "7, 1945-11-30, 2025-11-03, 2026-03-15, 0,  2026-03, 80.00",
    "7, 1945-11-30, 2025-11-03, 2026-03-15, 0,  2026-04, 0.00",
    "8, 1945-11-30, 2025-11-03, 2026-03-01, 0,  2026-03, 80.00",
    "8, 1945-11-30, 2025-11-03, 2026-02-28, 0,  2026-03, 0.00",
  })
  void a_month_is_due_by_the_highest_band_reached(
      int example,
      LocalDate bornOn,
      LocalDate appliedOn,
      @Nullable LocalDate diedOn,
      int backpay,
      YearMonth month,
      String yuan) {
    Assessment assessment =
        assess(
            new Resident(bornOn, SIMAO, diedOn),
            appliedOn,
            month,
            new LocalOptions(StartAnchor.BIRTHDAY_MONTH, backpay));
    assertEquals(
        Money.of(yuan), amount(assessment), () -> "example " + example + ": " + assessment);
  }

  @Test
  void the_month_after_the_birthday_shifts_the_bands_as_well() {
    LocalOptions later = new LocalOptions(StartAnchor.MONTH_AFTER_BIRTHDAY, 0);
    Resident centenarian = new Resident(LocalDate.parse("1926-01-01"), SIMAO, null);
    LocalDate appliedOn = LocalDate.parse("2020-01-01");
    assertEquals(
        Money.of("150.00"), amount(assess(centenarian, appliedOn, YearMonth.of(2026, 1), later)));
    assertEquals(
        Money.of("600.00"), amount(assess(centenarian, appliedOn, YearMonth.of(2026, 2), later)));
  }

  @Test
  void an_amount_names_its_rule_its_band_its_standard_and_its_article() {
    Assessment assessment =
        assess(
            new Resident(LocalDate.parse("1936-02-29"), SIMAO, null),
            LocalDate.parse("2026-01-05"),
            YearMonth.of(2026, 2),
            LocalOptions.DEFAULTS);
    Entitled entitled = assertInstanceOf(Entitled.class, assessment);
    assertEquals("90_99", entitled.band());
    assertEquals("ELDERLY.90_99/5308/2023-01/2023-01-01", entitled.standard().id());
    assertEquals("elderly-allowance@2023-01", entitled.grounds().rule().toString());
    assertEquals("三(五)3(2)", entitled.grounds().citation().article());
    assertEquals("1936-02-29", entitled.grounds().inputs().get("bornOn"));
  }

  @Test
  void no_standard_was_known_before_it_was_published() {
    Assessment assessment =
        ElderlyAllowance.assess(
            new Resident(LocalDate.parse("1930-01-01"), SIMAO, null),
            LocalDate.parse("2022-01-01"),
            YearMonth.of(2023, 1),
            STANDARDS,
            LocalDate.parse("2022-12-31"),
            LocalOptions.DEFAULTS);
    assertEquals(
        ElderlyAllowance.NO_STANDARD, assertInstanceOf(NotEntitled.class, assessment).reason());
  }

  private static Assessment assess(
      Resident resident, LocalDate appliedOn, YearMonth month, LocalOptions options) {
    return ElderlyAllowance.assess(
        resident, appliedOn, month, STANDARDS, LocalDate.parse("2026-12-31"), options);
  }

  private static Money amount(Assessment assessment) {
    return switch (assessment) {
      case Entitled entitled -> entitled.amount();
      case NotEntitled _ -> Money.ZERO;
    };
  }
}
