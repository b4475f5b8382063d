package org.huimin.elderlyallowance.enrolment;

import static org.huimin.elderlyallowance.enrolment.Enrolment.DEATH;
import static org.huimin.elderlyallowance.enrolment.Enrolment.DEATH_REVOKED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.huimin.elderlyallowance.enrolment.Enrolment.Recorded;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.AcceptApplication;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.ConfirmEnrolment;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.RefuseApplication;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.ReinstateAfterDeathRevoked;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.TerminateByDeath;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationAccepted;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationRefused;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.BenefitResumed;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.BenefitTerminated;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.EnrolmentConfirmed;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.testkit.DeciderSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnrolmentTest {

  private static final UUID ID = new UUID(1, 1);
  private static final UUID PERSON = new UUID(2, 2);
  private static final UUID PAYEE = new UUID(3, 3);
  private static final DivisionCode SIMAO = DivisionCode.of("530802");
  private static final LocalDate BORN = LocalDate.parse("1945-11-30");
  private static final LocalDate APPLIED = LocalDate.parse("2025-11-03");
  private static final LocalDate TODAY = LocalDate.parse("2025-11-05");
  private static final LocalDate DIED = LocalDate.parse("2026-03-15");
  private static final Citation ARTICLE = new Citation("老年人权益保障法", "第33条");
  private static final String CLERK = "officer-1";
  private static final String COUNTY = "officer-2";

  private static final Recorded ACCEPTED =
      new Recorded(new ApplicationAccepted(ID, PERSON, PAYEE, SIMAO, APPLIED, null), CLERK);
  private static final Recorded CONFIRMED = new Recorded(new EnrolmentConfirmed(ID, TODAY), COUNTY);
  private static final Recorded REFUSED =
      new Recorded(
          new ApplicationRefused(ID, TODAY, RefusalReason.NOT_REGISTERED_HERE, "老年人权益保障法", "第33条"),
          COUNTY);
  private static final Recorded TERMINATED =
      new Recorded(new BenefitTerminated(ID, DEATH, DIED, YearMonth.of(2026, 3)), "");
  private static final Recorded RESUMED = new Recorded(new BenefitResumed(ID, DEATH_REVOKED), "");

  @Test
  void an_application_is_accepted() {
    given().when(accept(APPLIED, null)).then(ACCEPTED);
  }

  @Test
  void the_same_application_again_is_nothing_new() {
    given(ACCEPTED).when(accept(APPLIED, null)).thenNothing();
  }

  @Test
  void another_application_while_one_is_open_is_rejected() {
    given(ACCEPTED)
        .when(accept(APPLIED.minusDays(1), null))
        .thenRejected(EnrolmentRejection.OTHER_APPLICATION_OPEN);
  }

  @Test
  void an_application_of_tomorrow_is_rejected() {
    given()
        .when(accept(TODAY.plusDays(1), null))
        .thenRejected(EnrolmentRejection.APPLIED_IN_FUTURE);
  }

  @Test
  void an_application_older_than_the_law_is_rejected() {
    given()
        .when(accept(Enrolment.EARLIEST_APPLICATION.minusDays(1), null))
        .thenRejected(EnrolmentRejection.APPLIED_BEFORE_PROGRAMME);
  }

  @Test
  void an_application_after_the_death_is_rejected() {
    given()
        .when(accept(APPLIED, APPLIED.minusDays(1)))
        .thenRejected(EnrolmentRejection.APPLIED_AFTER_DEATH);
  }

  @Test
  void applications_are_taken_from_three_months_before_the_eightieth_birthday() {
    given()
        .when(accept(LocalDate.parse("2025-07-31"), null))
        .thenRejected(EnrolmentRejection.TOO_EARLY);
    LocalDate early = LocalDate.parse("2025-08-01");
    given()
        .when(accept(early, null))
        .then(new Recorded(new ApplicationAccepted(ID, PERSON, PAYEE, SIMAO, early, null), CLERK));
  }

  @Test
  void another_person_confirms() {
    given(ACCEPTED).when(new ConfirmEnrolment(COUNTY, TODAY)).then(CONFIRMED);
  }

  @Test
  void who_accepted_neither_confirms_nor_refuses() {
    given(ACCEPTED)
        .when(new ConfirmEnrolment(CLERK, TODAY))
        .thenRejected(EnrolmentRejection.ACCEPTOR_MAY_NOT_CONFIRM);
    given(ACCEPTED)
        .when(new RefuseApplication(CLERK, RefusalReason.NOT_REGISTERED_HERE, ARTICLE, TODAY))
        .thenRejected(EnrolmentRejection.ACCEPTOR_MAY_NOT_CONFIRM);
  }

  @Test
  void nothing_is_confirmed_twice_or_without_an_application() {
    given(ACCEPTED, CONFIRMED)
        .when(new ConfirmEnrolment(COUNTY, TODAY))
        .thenRejected(EnrolmentRejection.ALREADY_CONFIRMED);
    given()
        .when(new ConfirmEnrolment(COUNTY, TODAY))
        .thenRejected(EnrolmentRejection.NO_SUCH_APPLICATION);
    given(ACCEPTED, REFUSED)
        .when(new ConfirmEnrolment(COUNTY, TODAY))
        .thenRejected(EnrolmentRejection.ALREADY_REFUSED);
  }

  @Test
  void a_refusal_names_its_reason_and_article() {
    given(ACCEPTED)
        .when(new RefuseApplication(COUNTY, RefusalReason.NOT_REGISTERED_HERE, ARTICLE, TODAY))
        .then(REFUSED);
    given(ACCEPTED, CONFIRMED)
        .when(new RefuseApplication(COUNTY, RefusalReason.NOT_REGISTERED_HERE, ARTICLE, TODAY))
        .thenRejected(EnrolmentRejection.ALREADY_CONFIRMED);
  }

  @Test
  void death_ends_the_benefit_after_its_month() {
    given(ACCEPTED, CONFIRMED).when(new TerminateByDeath(DIED)).then(TERMINATED);
  }

  @Test
  void the_same_death_again_is_nothing_new_and_another_day_is() {
    given(ACCEPTED, CONFIRMED, TERMINATED).when(new TerminateByDeath(DIED)).thenNothing();
    LocalDate earlier = LocalDate.parse("2026-02-28");
    given(ACCEPTED, CONFIRMED, TERMINATED)
        .when(new TerminateByDeath(earlier))
        .then(new Recorded(new BenefitTerminated(ID, DEATH, earlier, YearMonth.of(2026, 2)), ""));
  }

  @Test
  void a_death_leaves_what_is_not_in_payment_alone() {
    given(ACCEPTED).when(new TerminateByDeath(DIED)).thenNothing();
    given(ACCEPTED, REFUSED).when(new TerminateByDeath(DIED)).thenNothing();
    given().when(new TerminateByDeath(DIED)).thenNothing();
  }

  @Test
  void a_death_revoked_resumes_the_benefit_once() {
    given(ACCEPTED, CONFIRMED, TERMINATED).when(new ReinstateAfterDeathRevoked()).then(RESUMED);
    given(ACCEPTED, CONFIRMED, TERMINATED, RESUMED)
        .when(new ReinstateAfterDeathRevoked())
        .thenNothing();
  }

  @Test
  void the_id_of_a_case_is_made_from_its_key() {
    UUID first = EnrolmentId.of(PERSON, "ELDERLY_ALLOWANCE", 0);
    assertEquals(first, EnrolmentId.of(PERSON, "ELDERLY_ALLOWANCE", 0));
    assertNotEquals(first, EnrolmentId.of(PERSON, "ELDERLY_ALLOWANCE", 1));
    assertEquals(8, first.version());
    assertEquals(2, first.variant());
  }

  private static DeciderSpec<EnrolmentCommand, Enrolment, Recorded, EnrolmentRejection> given(
      Recorded... events) {
    return DeciderSpec.given(Enrolment.DECIDER).given(events);
  }

  private static AcceptApplication accept(LocalDate appliedOn, @Nullable LocalDate diedOn) {
    return new AcceptApplication(
        ID, PERSON, PAYEE, SIMAO, appliedOn, BORN, diedOn, null, true, null, CLERK, TODAY);
  }
}
