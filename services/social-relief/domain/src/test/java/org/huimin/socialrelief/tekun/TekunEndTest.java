package org.huimin.socialrelief.tekun;

import static org.huimin.socialrelief.tekun.Sample.SIMAO;
import static org.huimin.socialrelief.tekun.Sample.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.huimin.kernel.WorkingCalendar;
import org.huimin.socialrelief.tekun.TekunEnd.EndNotice;
import org.huimin.socialrelief.tekun.TekunEnd.Screening;
import org.huimin.socialrelief.tekun.TekunEnd.Screening.Programme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** When support begins, ends and is looked at; 0 is an edge of our own. */
class TekunEndTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.published();

  @ParameterizedTest(name = "example {0}: confirmed {1} → dibao through {2}, support from {3}")
  @CsvSource({
    "28, 2026-05-12, 2026-05, 2026-06",
    "31, 2026-05-20, 2026-05, 2026-06",
    "0,  2026-05-31, 2026-05, 2026-06",
    "0,  2026-06-01, 2026-06, 2026-07",
    "0,  2026-12-31, 2026-12, 2027-01",
    "0,  2028-02-29, 2028-02, 2028-03",
  })
  void dibao_of_the_same_person_ends_the_month_before(
      int example, LocalDate confirmedOn, YearMonth dibao, YearMonth first) {
    TekunCourse course = TekunCourse.confirmed(confirmedOn);
    assertEquals(dibao, course.lastDibaoMonth(), () -> "example " + example);
    assertEquals(first, course.firstMonth(), () -> "example " + example);
  }

  @ParameterizedTest(name = "example {0}: shown {1}, decided {2} → last month {3}")
  @CsvSource({
    "33, 2026-04-13, 2026-04-21, 2026-04",
    "33, 2026-04-24, 2026-05-06, 2026-05",
    "0,  2026-04-22, 2026-04-30, 2026-04",
    "0,  2026-04-23, 2026-05-01, 2026-05",
    "0,  2026-12-24, 2027-01-01, 2027-01",
  })
  void an_end_is_shown_for_seven_full_days_and_counts_from_the_month_after_the_decision(
      int example, LocalDate postedOn, LocalDate decidedOn, YearMonth last) {
    TekunEnd end = TekunEnd.decided(EndReason.CAME_OF_AGE, new EndNotice(postedOn), decidedOn);
    assertEquals(last, end.lastMonth(), () -> "example " + example);
    assertEquals(
        Optional.of(
            new Screening(
                last.plusMonths(1), List.of(Programme.DIBAO, Programme.TEMPORARY_ASSISTANCE))),
        end.screening());
  }

  @ParameterizedTest
  @EnumSource(
      value = EndReason.class,
      mode = Mode.EXCLUDE,
      names = {"DEATH", "DECLARED_DEAD", "DECLARED_MISSING"})
  void nothing_but_a_fact_ends_without_a_full_notice(EndReason reason) {
    LocalDate posted = LocalDate.parse("2026-04-13");
    EndNotice notice = new EndNotice(posted);
    assertEquals(posted.plusDays(8), notice.decidableFrom());
    assertThrows(
        IllegalArgumentException.class, () -> TekunEnd.decided(reason, notice, posted.plusDays(7)));
    assertThrows(IllegalArgumentException.class, () -> TekunEnd.byFact(reason, posted));
    assertEquals(posted.plusDays(8), TekunEnd.decided(reason, notice, posted.plusDays(8)).on());
  }

  @ParameterizedTest
  @EnumSource(names = {"DEATH", "DECLARED_DEAD", "DECLARED_MISSING"})
  void a_fact_is_never_shown_and_nobody_is_screened_after_it(EndReason fact) {
    LocalDate diedOn = LocalDate.parse("2026-04-30");
    TekunEnd end = TekunEnd.byFact(fact, diedOn);
    assertEquals(YearMonth.of(2026, 4), end.lastMonth());
    assertEquals(Optional.empty(), end.screening());
    EndNotice notice = new EndNotice(LocalDate.parse("2026-04-01"));
    assertThrows(IllegalArgumentException.class, () -> TekunEnd.decided(fact, notice, diedOn));
  }

  @Test
  void who_was_taken_over_begins_after_what_others_have_paid() {
    LocalDate confirmedOn = LocalDate.parse("2019-03-11");
    TekunCourse course = new TekunCourse(confirmedOn, YearMonth.of(2026, 2), false, null);
    assertEquals(YearMonth.of(2026, 3), course.firstMonth());
  }

  @ParameterizedTest(name = "example {0}: reported {1} → due {2}")
  @CsvSource({
    "30, 2026-06-05, 2026-06-22",
    // working Saturdays, holidays of a week
    "0,  2026-02-13, 2026-03-05",
    "0,  2026-09-18, 2026-10-09",
    "0,  2026-06-06, 2026-06-22",
    "0,  2026-04-30, 2026-05-18",
  })
  void self_care_is_assessed_again_within_ten_working_days(
      int example, LocalDate reportedOn, LocalDate dueOn) {
    assertEquals(
        dueOn, TekunDeadlines.reassessmentDueOn(reportedOn, CALENDAR), () -> "example " + example);
  }

  @Test
  void an_objection_to_an_end_is_answered_within_fifteen_working_days() {
    assertEquals(
        LocalDate.parse("2026-06-29"),
        EndNotice.answerDueOn(LocalDate.parse("2026-06-05"), CALENDAR));
  }

  @ParameterizedTest(name = "looked at {0} → {1}")
  @CsvSource({"2026-05-31, 2027-05-31", "2028-02-29, 2029-02-28", "2026-12-01, 2027-06-01"})
  void everybody_is_looked_at_again_in_a_year_or_earlier_where_the_county_wants(
      LocalDate lookedAtOn, LocalDate dueOn) {
    TekunRules rules =
        rules(
            List.of(
                Sample.option(TekunOption.REVIEW_MONTHS, "530802", "6", "2026-12"),
                Sample.option(TekunOption.REVIEW_MONTHS, "530802", "12", "2027-01")));
    assertEquals(dueOn, TekunDeadlines.reviewDueOn(lookedAtOn, SIMAO, rules));
  }
}
