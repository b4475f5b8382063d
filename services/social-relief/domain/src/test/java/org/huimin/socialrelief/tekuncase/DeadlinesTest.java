package org.huimin.socialrelief.tekuncase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huimin.socialrelief.tekuncase.SupportCase.None;
import org.huimin.socialrelief.tekuncase.Task.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tasks are open, beside the yearly review; 0 is an edge of our own. */
class DeadlinesTest {

  private static final LocalDate OLD = LocalDate.parse("1958-07-01");

  @ParameterizedTest(name = "example {0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0  | deliver 2026-06-01 0 | -",
        // 19 June 2026 is a holiday
        "30 | report 2026-06-05 | REASSESS_SELF_CARE 2026-06-22",
        "30 | report 2026-06-05; assess 2026-06-10 4 | REASSESS_SELF_CARE 2026-06-22",
        "0  | report 2026-06-05; assess 2026-06-10 0 | -",
        "0  | report 2026-06-05; assess 2026-06-10 4; decide 2026-06-11 | DELIVER_DECISION 2026-06-16",
        "0  | report 2026-06-05; assess 2026-06-10 4; decide 2026-06-11; deliver 2026-06-12 1 | -",
        "0  | report 2026-06-05; assess 2026-06-10 4; relative 2026-06-11 looker | REASSESS_SELF_CARE 2026-06-22",
        "0  | assess 2026-06-10 4; relative 2026-06-11 looker | REASSESS_SELF_CARE 2026-06-26",
        "0  | unsign 2026-06-10 | SIGN_CARE_AGREEMENT 2026-06-10",
        "0  | lose 2026-06-10 C1 | SIGN_CARE_AGREEMENT 2026-06-10",
        "0  | lose 2026-06-10 C1; sign 2026-06-12 C2 | -",
        "0  | want 2026-06-10 CENTRALISED; place 2026-06-10 I1 | -",
        "0  | want 2026-06-10 CENTRALISED; place 2026-06-10 I1; leave 2026-06-20 | SIGN_CARE_AGREEMENT 2026-06-20",
        "0  | losepayee 2026-06-10 account | NAME_PAYEE 2026-06-10",
        "0  | losepayee 2026-06-10 account; payee 2026-06-12 other | -",
        "0  | end 2026-06-01 VOLUNTARY | POST_END_NOTICE VOLUNTARY 2026-06-01",
        "0  | end 2026-06-01 VOLUNTARY; post 2026-06-02 | DECIDE_PROPOSAL VOLUNTARY 2026-06-10",
        "0  | end 2026-06-01 IN_PRISON | POST_END_NOTICE IN_PRISON 2026-06-01, HEAR_STATEMENT 2026-06-08",
        "0  | end 2026-06-01 IN_PRISON; post 2026-06-02; hear 2026-06-03 | DECIDE_PROPOSAL IN_PRISON 2026-06-10",
        "0  | end 2026-06-01 IN_PRISON until 2026-06-20; post 2026-06-02 | HEAR_STATEMENT 2026-06-20, DECIDE_PROPOSAL IN_PRISON 2026-06-21",
        "0  | end 2026-06-01 VOLUNTARY; post 2026-06-02; object 2026-06-05 | ANSWER_OBJECTION VOLUNTARY 2026-06-29",
        "0  | end 2026-06-01 VOLUNTARY; post 2026-06-02; object 2026-06-05; answer 2026-06-10 | POST_END_NOTICE VOLUNTARY 2026-06-29",
        "0  | end 2026-06-01 VOLUNTARY; post 2026-06-02; object 2026-06-05; answer 2026-06-10; post 2026-06-11 | DECIDE_PROPOSAL VOLUNTARY 2026-06-19",
      })
  void while_the_person_is_supported(int example, String tale, String expected) {
    assertEquals(
        expected,
        beside(Story.CONFIRMED + "; " + tale, OLD, "REVIEW 2027-05-12"),
        () -> "example " + example);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "end 2026-06-01 VOLUNTARY; post 2026-06-02; carry 2026-06-10 | DELIVER_DECISION 2026-06-15, SCREEN VOLUNTARY 2026-07-01",
        "end 2026-06-01 VOLUNTARY; post 2026-06-02; carry 2026-06-10; screen 2026-06-11; deliver 2026-06-11 1 | -",
        "end 2026-06-01 VOLUNTARY; post 2026-06-02; carry 2026-06-10; deliver 2026-06-11 1; died 2026-07-02 | -",
        "end 2026-06-01 VOLUNTARY; post 2026-06-02; carry 2026-06-10; deliver 2026-06-11 1; died 2026-06-28 | NAME_FUNERAL_PAYEE 2026-06-28",
        // ended again: screened again
        "end 2026-06-01 VOLUNTARY; post 2026-06-02; carry 2026-06-10; screen 2026-06-11; deliver 2026-06-11 1; revoke 2026-06-12 1 COURT by county-3; end 2026-06-12 VOLUNTARY; post 2026-06-12; carry 2026-06-20; deliver 2026-06-20 2 | SCREEN VOLUNTARY 2026-07-01",
        "died 2026-06-10 | NAME_FUNERAL_PAYEE 2026-06-10",
        "died 2026-06-10; bury 2026-06-20 nephew | -",
        "died 2026-05-20 | -",
        "missing 2026-06-10 | -",
        "died 2026-06-10; losepayee 2026-06-10 account | NAME_FUNERAL_PAYEE 2026-06-10",
        "revoke 2026-06-01 0 COURT by county-3 | -",
      })
  void after_the_end(String tale, String expected) {
    assertEquals(expected, beside(Story.CONFIRMED + "; " + tale, OLD, ""));
  }

  /** 33: the minor turns 18 on 10 April 2026. */
  @ParameterizedTest(name = "example {0}: born {1}, {2} → {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "33 | 2008-04-10 | unsign 2025-09-10; sign 2025-09-10 C2 | COME_OF_AGE 2026-04-10",
        "33 | 2008-04-10 | school 2025-09-10 SENIOR_SECONDARY | -",
        "33 | 2008-04-10 | school 2025-09-10 COMPULSORY | -",
        "33 | 2008-04-10 | school 2025-09-10 HIGHER | COME_OF_AGE 2026-04-10",
        "0  | 2008-04-10 | school 2025-09-10 SENIOR_SECONDARY; school 2026-06-30 NONE | COME_OF_AGE 2026-06-30",
        "0  | 2008-04-10 | school 2025-09-10 SENIOR_SECONDARY; school 2025-12-30 NONE | COME_OF_AGE 2026-04-10",
        // looked at too early says nothing of the birthday; looked at after it, it is done
        "0  | 2008-04-10 | assess 2026-04-09 0; review 2026-04-09 OK | COME_OF_AGE 2026-04-10",
        "0  | 2008-04-10 | assess 2026-04-10 0; review 2026-04-10 OK | -",
        "0  | 2008-04-10 | assess 2026-04-10 0; review 2026-04-10 CAME_OF_AGE | COME_OF_AGE 2026-04-10",
        // 18 on the 28th in a common year
        "0  | 2008-02-29 | unsign 2025-09-10; sign 2025-09-10 C2 | COME_OF_AGE 2026-02-28",
        // confirmed on the day they came of age, as anybody else
        "0  | 2007-09-01 | unsign 2025-09-10; sign 2025-09-10 C2 | -",
        "0  | 2007-09-02 | unsign 2025-09-10; sign 2025-09-10 C2 | COME_OF_AGE 2025-09-02",
      })
  void who_comes_of_age_is_looked_at(int example, LocalDate bornOn, String tale, String expected) {
    String all =
        told("confirm 2025-09-01 RURAL ABLE C1; " + tale, bornOn)
            .filter(task -> !task.startsWith("REVIEW"))
            .collect(Collectors.joining(", "));
    assertEquals(expected, all.isEmpty() ? "-" : all, () -> "example " + example);
  }

  @Test
  void the_review_is_due_in_a_year_or_when_the_person_has_moved() {
    assertEquals(
        "REVIEW 2026-07-01",
        told(Story.CONFIRMED + "; move 2026-06-01 530828", OLD).collect(Collectors.joining(", ")));
    assertEquals(
        "REVIEW 2027-08-04",
        told(Story.CONFIRMED + "; assess 2026-08-03 0; review 2026-08-04 OK", OLD)
            .collect(Collectors.joining(", ")));
  }

  @Test
  void who_was_taken_over_unassessed_is_assessed_with_the_first_review() {
    assertEquals(
        "ASSESS_SELF_CARE 2027-03-02, REVIEW 2027-03-02",
        told("takeover 2019-03-11@2026-03-02 RURAL - C1 2026-02", OLD)
            .sorted()
            .collect(Collectors.joining(", ")));
  }

  @Test
  void nothing_is_to_be_done_before_it_begins_and_each_task_names_its_rule() {
    assertTrue(Deadlines.open(new None(), OLD, Story.CALENDAR).isEmpty());
    Set<String> rules = new TreeSet<>();
    for (Kind kind : EnumSet.allOf(Kind.class)) {
      rules.add(kind.basis());
      assertTrue(!kind.chinese().isEmpty());
    }
    assertTrue(
        rules.stream().allMatch(rule -> rule.matches(".*(办法|〔2016〕|救助法).*")), rules::toString);
  }

  private static String beside(String tale, LocalDate bornOn, String known) {
    String all =
        told(tale, bornOn).filter(task -> !task.equals(known)).collect(Collectors.joining(", "));
    return all.isEmpty() ? "-" : all;
  }

  private static Stream<String> told(String tale, LocalDate bornOn) {
    return Deadlines.open(Story.supported(tale), bornOn, Story.CALENDAR).stream()
        .map(
            task ->
                task.kind()
                    + (task.reason() == null ? "" : " " + task.reason())
                    + " "
                    + task.dueOn());
  }
}
