package org.huimin.socialrelief.app.handling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.dibaocase.ConfirmAuthority;
import org.huimin.socialrelief.dibaocase.DecidingOfficer;
import org.huimin.socialrelief.dibaocase.Officer;
import org.huimin.socialrelief.dibaocase.PublicationCommand.Sheet;
import org.huimin.socialrelief.dibaocase.SpotCheckDraw;
import org.huimin.socialrelief.dibaocase.StatementWindow;
import org.huimin.socialrelief.policy.ReviewClass;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.Option;
import org.huimin.socialrelief.standard.OptionRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a county has set counts in it from its month on, and nowhere else. */
class StepTest {

  private static final UUID SEED = new UUID(6, 1);
  private static final DivisionCode LANCANG = DivisionCode.of("530828");

  /** Lancang sets its own from May 2026. */
  private static final DibaoRules RULES =
      DibaoRules.of(
          List.of(),
          List.of(
              lancang(Option.REVIEW_MONTHS_A, "9"),
              lancang(Option.REVIEW_MONTHS_C, "3"),
              lancang(Option.GRADUATED_EXIT_MAX_MONTHS, "4"),
              lancang(Option.STATEMENT_WORKING_DAYS, "10"),
              lancang(Option.SPOT_CHECK_PERCENT, "30")),
          List.of(),
          LocalDate.MAX);

  private static OptionRow lancang(Option option, String value) {
    return new OptionRow(
        option,
        LANCANG,
        value,
        YearMonth.of(2026, 5),
        LocalDate.parse("2026-04-20"),
        new Citation("澜民发〔2026〕3号", "第2条"),
        "C");
  }

  @ParameterizedTest(name = "{0} on {1}, class {2}: {3}")
  @CsvSource({
    "530802, 2026-05-31, A, 2027-05-31",
    "530802, 2026-05-31, B, 2026-11-30",
    "530802, 2026-05-31, C, 2026-11-30",
    "530828, 2026-04-30, A, 2027-04-30",
    "530828, 2026-04-30, C, 2026-10-30",
    "530828, 2026-05-01, A, 2027-02-01",
    "530828, 2026-05-01, B, 2026-11-01",
    "530828, 2026-05-01, C, 2026-08-01",
  })
  void a_review_is_due_by_the_class_where_and_when_it_is_decided(
      String county, LocalDate today, ReviewClass reviewClass, LocalDate dueOn) {
    assertEquals(dueOn, step(county, today).reviewDueOn(reviewClass));
  }

  @ParameterizedTest(name = "{0} on {1}: {2} months")
  @CsvSource({"530802, 2026-05-31, 6", "530828, 2026-04-30, 6", "530828, 2026-05-01, 4"})
  void an_exit_takes_as_long_as_the_county_has_set(String county, LocalDate today, int months) {
    assertEquals(months, step(county, today).longestExit());
  }

  @ParameterizedTest(name = "{0} on {1}: until {2}")
  @CsvSource({
    "530802, 2026-05-11, 2026-05-18",
    "530828, 2026-04-30, 2026-05-11",
    "530828, 2026-05-11, 2026-05-25"
  })
  void a_household_is_heard_as_long_as_the_county_has_set(
      String county, LocalDate today, LocalDate until) {
    assertEquals(new StatementWindow(until, null), step(county, today).statementWindow(null));
  }

  @ParameterizedTest(name = "{0} on {1}: {2} of a hundred")
  @CsvSource({"530802, 2026-05-31, 0", "530828, 2026-04-30, 0", "530828, 2026-05-01, 30"})
  void as_many_files_are_drawn_as_the_county_has_set(String county, LocalDate today, int percent) {
    assertEquals(new SpotCheckDraw(SEED, percent), step(county, today).spotCheck());
  }

  private static Step step(String county, LocalDate today) {
    DivisionCode at = DivisionCode.of(county);
    Officer officer = new Officer("officer", Officer.Office.COUNTY, at);
    return new Step(
        officer,
        () -> new DecidingOfficer(officer, ConfirmAuthority.COUNTY),
        today,
        () -> RULES.optionsIn(at, YearMonth.from(today)),
        _ -> true,
        () -> new Sheet(null, Money.ZERO),
        () -> new Sheet(null, Money.ZERO),
        () -> SEED,
        (_, _) -> {
          throw new AssertionError("no account is asked for");
        });
  }
}
