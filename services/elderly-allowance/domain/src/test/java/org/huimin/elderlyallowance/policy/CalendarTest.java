package org.huimin.elderlyallowance.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.huimin.elderlyallowance.policy.OptionRow.Option;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Resident;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A case that is looked at too late is told of its new band or its missed check too late. */
class CalendarTest {

  private static final DivisionCode SIMAO = DivisionCode.of("530802");
  private static final LocalDate APPLIED = LocalDate.parse("2025-06-10");
  private static final LocalRules UNCHECKED = rules();

  /** A check asked for of everybody; it holds for a year, or for half of one from September on. */
  private static final LocalRules CHECKED = rules(check("12", "2025-01"));

  private static final LocalRules CHECKED_LATER = rules(check("6", "2026-09"));

  @ParameterizedTest(name = "born {0}, looked at in {1}")
  @CsvSource({
    "1936-05-10, 2026-01, 2026-05",
    "1936-02-29, 2025-12, 2026-02",
    "1946-08-01, 2026-03, 2026-08", // registered before 80
    "1926-01-31, 2025-12, 2026-01",
    "1940-05-05, 2026-03, 2027-03", // nothing in sight: a year ahead
    "1936-05-10, 2025-05, 2026-05", // the band is a year ahead
    "1936-05-10, 2026-05, 2027-05"
  })
  void the_next_look_is_when_a_band_is_reached(
      LocalDate bornOn, YearMonth month, YearMonth expected) {
    assertEquals(expected, next(bornOn, month, UNCHECKED));
  }

  @ParameterizedTest(name = "looked at in {0}")
  @CsvSource({
    "2026-01, 2026-05", // it is to be called for
    "2026-05, 2026-07", // it has run out with June
    "2026-07, 2027-07"
  })
  void the_next_look_is_when_a_check_is_called_for_and_when_it_is_missed(
      YearMonth month, YearMonth expected) {
    assertEquals(expected, next(LocalDate.parse("1940-05-05"), month, CHECKED));
  }

  @ParameterizedTest(name = "looked at in {0}")
  @CsvSource({"2026-03, 2027-02", "2027-02, 2027-04"})
  void a_check_that_a_notice_asks_for_later_is_seen_ahead(YearMonth month, YearMonth expected) {
    assertEquals(expected, next(LocalDate.parse("1940-05-05"), month, CHECKED_LATER));
  }

  @ParameterizedTest(name = "born {0}")
  @ValueSource(strings = {"1935-11-30", "1936-02-29", "1936-12-31", "1926-07-01", "1946-01-15"})
  void no_month_before_the_next_look_brings_anything(LocalDate bornOn) {
    Resident resident = Resident.of(bornOn, SIMAO);
    Claim claim = Claim.of(SIMAO, APPLIED);
    for (LocalRules rules : List.of(UNCHECKED, CHECKED, CHECKED_LATER)) {
      YearMonth month = YearMonth.of(2025, 7);
      for (int looks = 0; looks < 5; looks++) {
        YearMonth next = Calendar.nextLook(resident, claim, month, rules);
        Optional<LocalDate> check = Calendar.checkDueOn(resident, claim, month, rules);
        Optional<AgeBand> band = band(bornOn, month);
        for (YearMonth m = month; m.isBefore(next); m = m.plusMonths(1)) {
          assertEquals(band, band(bornOn, m), m + " after a look in " + month);
          assertEquals(
              check,
              Calendar.checkDueOn(resident, claim, m, rules),
              m + " after a look in " + month);
        }
        month = next;
      }
    }
  }

  private static YearMonth next(LocalDate bornOn, YearMonth month, LocalRules rules) {
    return Calendar.nextLook(Resident.of(bornOn, SIMAO), Claim.of(SIMAO, APPLIED), month, rules);
  }

  private static Optional<AgeBand> band(LocalDate bornOn, YearMonth month) {
    return ElderlyAllowance.bandIn(bornOn, month, LocalOptions.StartAnchor.BIRTHDAY_MONTH);
  }

  private static LocalRules rules(OptionRow... options) {
    return LocalRules.of(List.of(), List.of(options), LocalDate.MAX);
  }

  private static OptionRow check(String months, String from) {
    return new OptionRow(
        Option.SURVIVAL_CHECK_MONTHS,
        SIMAO,
        months,
        YearMonth.parse(from),
        LocalDate.parse(from + "-01"),
        new Citation("通知", "第1条"),
        "C");
  }
}
