package org.huimin.socialrelief.household;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.huimin.socialrelief.household.Member.Absence;
import org.huimin.socialrelief.household.Member.Dependence;
import org.huimin.socialrelief.household.Member.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 民发〔2021〕57号 art. 7, as somebody stands on the first day of a month. */
class CountingTest {

  @ParameterizedTest(name = "{0} born {1}, {2}, {3} since {4}: {5} → {6}")
  @CsvSource({
    "APPLICANT, 1980-05-05, NONE, , ,                                    2026-03, APPLICANT_OR_SPOUSE",
    "SPOUSE,    1980-05-05, NONE, , ,                                    2026-03, APPLICANT_OR_SPOUSE",
    "SUPPORTED, 1950-05-05, NONE, , ,                                    2026-03, SUPPORTED_LONG_TERM",
    // of age on the birthday: it counts from the month after, or from the first day itself
    "CHILD,     2008-03-15, NONE, , ,                                    2026-03, MINOR_CHILD",
    "CHILD,     2008-03-15, NONE, , ,                          2026-04, INDEPENDENT_ADULT_CHILD",
    "CHILD,     2008-03-01, NONE, , ,                          2026-03, INDEPENDENT_ADULT_CHILD",
    "CHILD,     2008-03-31, NONE, , ,                                    2026-03, MINOR_CHILD",
    "CHILD,     2008-02-29, NONE, , ,                                    2026-02, MINOR_CHILD",
    "CHILD,     2008-02-29, NONE, , ,                          2026-03, INDEPENDENT_ADULT_CHILD",
    "CHILD,     2026-02-28, NONE, , ,                                    2026-03, MINOR_CHILD",
    // students up to a bachelor's degree, at any age
    "CHILD,     2004-03-15, FULL_TIME_STUDENT_TO_BACHELOR, , , 2026-03, DEPENDENT_ADULT_CHILD",
    "CHILD,     1994-03-15, FULL_TIME_STUDENT_TO_BACHELOR, , , 2026-03, DEPENDENT_ADULT_CHILD",
    "CHILD, 2002-03-15, FULL_TIME_STUDENT_BEYOND_BACHELOR, , , 2026-03, INDEPENDENT_ADULT_CHILD",
    "CHILD,     1990-03-15, UNABLE_TO_LIVE_INDEPENDENTLY, , ,  2026-03, DEPENDENT_ADULT_CHILD",
    "CHILD,     2010-03-15, UNABLE_TO_LIVE_INDEPENDENTLY, , ,            2026-03, MINOR_CHILD",
    // away: from the month after it began
    "SPOUSE, 1980-05-05, NONE, PRISON, 2026-02-28,                       2026-03, IN_PRISON",
    "SPOUSE, 1980-05-05, NONE, PRISON, 2026-03-01,             2026-03, APPLICANT_OR_SPOUSE",
    "SPOUSE, 1980-05-05, NONE, PRISON, 2026-03-01,                       2026-04, IN_PRISON",
    "SPOUSE, 1980-05-05, NONE, COMPULSORY_DETOX, 2026-02-01,   2026-03, IN_COMPULSORY_DETOX",
    "SPOUSE, 1980-05-05, NONE, DECLARED_MISSING, 2026-02-01,             2026-03, MISSING",
    "CHILD,  2015-05-05, NONE, DECLARED_MISSING, 2026-02-01,             2026-03, MISSING",
    "SPOUSE, 1980-05-05, NONE, OTHER_NOT_COUNTED, 2026-02-28,      2026-03, OTHER_NOT_COUNTED",
    "CHILD,  2015-05-05, NONE, OTHER_NOT_COUNTED, 2026-03-01,            2026-03, MINOR_CHILD",
    // clergy: three years, the last day included
    "SPOUSE, 1980-05-05, NONE, RELIGIOUS_PLACE, 2023-03-01,              2026-03, CLERGY_AWAY",
    "SPOUSE, 1980-05-05, NONE, RELIGIOUS_PLACE, 2023-03-02,    2026-03, APPLICANT_OR_SPOUSE",
    "SPOUSE, 1980-05-05, NONE, RELIGIOUS_PLACE, 2023-03-02,              2026-04, CLERGY_AWAY",
    "SPOUSE, 1980-05-05, NONE, RELIGIOUS_PLACE, 2024-02-29,    2027-02, APPLICANT_OR_SPOUSE",
    "SPOUSE, 1980-05-05, NONE, RELIGIOUS_PLACE, 2024-02-29,              2027-03, CLERGY_AWAY",
  })
  void who_counts_is_read_on_the_first_day_of_the_month(
      Role role,
      LocalDate bornOn,
      Dependence dependence,
      Absence.@Nullable Kind absence,
      @Nullable LocalDate since,
      YearMonth month,
      Counting expected) {
    Member member = Member.of(new UUID(0, 1), role, bornOn).dependent(dependence);
    assertEquals(
        expected,
        Counting.of(
            absence == null || since == null ? member : member.absent(absence, since), month));
  }
}
