package org.huimin.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.published();

  /** The first is the handbook's example 30. */
  @ParameterizedTest
  @CsvSource({
    "2026-06-05, 10, 2026-06-22",
    "2026-06-18, 1, 2026-06-22",
    "2026-02-13, 1, 2026-02-14",
    "2026-02-14, 1, 2026-02-24",
    "2026-09-30, 3, 2026-10-10",
    "2025-09-26, 1, 2025-09-28",
    "2026-11-27, 0, 2026-11-27",
    "2027-01-01, 5, 2027-01-08"
  })
  void a_limit_counts_from_the_day_after(LocalDate trigger, int days, LocalDate last) {
    assertEquals(last, CALENDAR.plusWorkingDays(trigger, days));
  }

  @ParameterizedTest
  @CsvSource({"2026-10-10, 2026-10-10", "2026-05-10, 2026-05-09", "2026-01-10, 2026-01-09"})
  void a_due_day_that_is_no_working_day_lies_before_it(LocalDate day, LocalDate working) {
    assertEquals(working, CALENDAR.onOrBefore(day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date,kind\n",
        "day,kind,name\n2026-01-01,FEAST,元旦\n",
        "day,kind,name\n2026-1-1,HOLIDAY,元旦\n",
        "day,kind,name\n2026-01-01,HOLIDAY,a\n2026-01-01,WORKDAY,b\n"
      })
  void a_file_is_read_whole_or_refused(String csv) {
    assertThrows(IllegalArgumentException.class, () -> WorkingCalendar.fromCsv(csv));
  }

  @Test
  void a_year_nothing_is_said_about_has_weekends() {
    WorkingCalendar weekends = WorkingCalendar.fromCsv("day,kind,name\n");
    assertEquals(LocalDate.of(2026, 10, 2), weekends.plusWorkingDays(LocalDate.of(2026, 10, 1), 1));
  }
}
