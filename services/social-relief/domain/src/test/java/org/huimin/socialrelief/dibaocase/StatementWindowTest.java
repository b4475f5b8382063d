package org.huimin.socialrelief.dibaocase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.WorkingCalendar;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.Option;
import org.huimin.socialrelief.standard.OptionRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five working days after the day of the proposal; Lancang has set ten from May 2026 on. */
class StatementWindowTest {

  private static final DivisionCode LANCANG = DivisionCode.of("530828");

  private static final DibaoRules RULES =
      DibaoRules.of(
          List.of(),
          List.of(
              new OptionRow(
                  Option.STATEMENT_WORKING_DAYS,
                  LANCANG,
                  "10",
                  YearMonth.of(2026, 5),
                  LocalDate.parse("2026-04-20"),
                  new Citation("澜民发〔2026〕3号", "第5条"),
                  "C")),
          List.of(),
          LocalDate.MAX);

  @ParameterizedTest(name = "{0}, proposed on {1}: heard until {2}, {3}")
  @CsvSource({
    "530802, 2026-05-11, 2026-05-18, a weekend lies between",
    "530802, 2026-05-16, 2026-05-22, proposed on a Saturday",
    "530802, 2026-04-29, 2026-05-09, 劳动节 and the Saturday that is worked for it",
    "530802, 2026-04-02, 2026-04-10, 清明节",
    "530802, 2026-09-28, 2026-10-10, 国庆节 and the Saturday that is worked for it",
    "530828, 2026-04-30, 2026-05-11, Lancang before its own counts",
    "530828, 2026-05-11, 2026-05-25, Lancang by its own",
  })
  void a_household_is_heard_for_the_county_s_working_days(
      String county, LocalDate proposedOn, LocalDate until, String why) {
    assertEquals(until, window(county, proposedOn, null).lastDay(), why);
  }

  @ParameterizedTest(name = "until {0} is too short: {1}")
  @CsvSource({"2026-05-11, true", "2026-05-17, true", "2026-05-18, false", "2026-06-30, false"})
  void an_officer_may_give_more_time_never_less(LocalDate asked, boolean tooShort) {
    StatementWindow window = window("530802", LocalDate.parse("2026-05-11"), asked);
    assertEquals(asked, window.lastDay());
    assertEquals(tooShort, window.tooShort());
  }

  @Test
  void no_county_leaves_a_household_without_a_day() {
    assertEquals(false, Option.STATEMENT_WORKING_DAYS.takes("0"));
  }

  private static StatementWindow window(
      String county, LocalDate proposedOn, @Nullable LocalDate asked) {
    return StatementWindow.of(
        proposedOn,
        asked,
        RULES.optionsIn(DivisionCode.of(county), YearMonth.from(proposedOn)),
        WorkingCalendar.published());
  }
}
