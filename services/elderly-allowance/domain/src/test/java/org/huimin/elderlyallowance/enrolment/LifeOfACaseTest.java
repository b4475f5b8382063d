package org.huimin.elderlyallowance.enrolment;

import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.ALREADY_CONFIRMED;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.ALREADY_WITHDRAWN;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.CLOSURE_PROPOSED_ALREADY;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.DECIDER_MAY_NOT_REVOKE;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.ENDED;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.FORMER_PLACE_NOT_STOPPED;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.NOTHING_TO_REVOKE;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.NOT_IN_PAYMENT;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.NOT_REGISTERED_HERE;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.NO_CLOSURE_PROPOSED;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.NO_SUCH_APPLICATION;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.OTHER_APPLICATION_OPEN;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.PAID_ELSEWHERE_IN_FUTURE;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.PROPOSER_MAY_NOT_DECIDE;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.REASON_IS_A_FACT;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.STATEMENT_WINDOW_OPEN;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.huimin.elderlyallowance.enrolment.Enrolment.Recorded;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.AcceptApplication;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.ChangeAgeBand;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.ConfirmEnrolment;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.DecideClosure;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.FollowResidence;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.HearStatement;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.PassReview;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.ProposeClosure;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.RemindOfReview;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.RevokeDecision;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.Suspend;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.TakeOver;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.WithdrawApplication;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.AgeBandChanged;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationAccepted;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationRefused;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationWithdrawn;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.BenefitResumed;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.BenefitSuspended;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.BenefitTerminated;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.DecisionRevoked;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.EnrolmentClosed;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.EnrolmentConfirmed;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.EnrolmentTakenOver;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.EnrolmentTransferred;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ReductionDropped;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ReductionProposed;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ReviewCompleted;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ReviewDue;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.RevokedDecision;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.StatementHeard;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.StatementWindowExpired;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.SuspensionLifted;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.SuspensionReason;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Residence;
import org.huimin.testkit.DeciderSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What can become of a case besides the ordinary. */
class LifeOfACaseTest {

  private static final UUID ID = new UUID(1, 1);
  private static final UUID PERSON = new UUID(2, 2);
  private static final UUID PAYEE = new UUID(3, 3);
  private static final DivisionCode SIMAO = DivisionCode.of("530802");
  private static final DivisionCode LANCANG = DivisionCode.of("530828");
  private static final DivisionCode OUTSIDE = DivisionCode.of("532801");
  private static final LocalDate APPLIED = LocalDate.parse("2026-06-02");
  private static final LocalDate TODAY = LocalDate.parse("2026-06-05");
  private static final LocalDate UNTIL = LocalDate.parse("2026-06-12");
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final Citation ARTICLE = new Citation("老年人权益保障法", "第33条");
  private static final String CLERK = "clerk";
  private static final String COUNTY = "county";
  private static final String OTHER = "county-2";
  private static final String NOBODY = "";

  private static final Recorded ACCEPTED =
      by(CLERK, new ApplicationAccepted(ID, PERSON, PAYEE, SIMAO, APPLIED, null));
  private static final Recorded CONFIRMED = by(COUNTY, new EnrolmentConfirmed(ID, TODAY));
  private static final Recorded REFUSED =
      by(
          COUNTY,
          new ApplicationRefused(ID, TODAY, RefusalReason.PAPERS_MISSING, "老年人权益保障法", "第33条"));
  private static final Recorded PROPOSED = proposed(ClosureReason.RECEIVED_ELSEWHERE);
  private static final Recorded HEARD = by(CLERK, new StatementHeard(ID, TODAY));
  private static final Recorded CLOSED =
      by(OTHER, new EnrolmentClosed(ID, ClosureReason.RECEIVED_ELSEWHERE, TODAY, JUNE));

  @Test
  void who_moved_in_at_80_says_through_which_month_the_former_place_paid() {
    given()
        .when(movedIn(LocalDate.parse("2026-04-18"), null))
        .thenRejected(FORMER_PLACE_NOT_STOPPED);
    YearMonth april = YearMonth.of(2026, 4);
    given()
        .when(movedIn(LocalDate.parse("2026-04-18"), april))
        .then(by(CLERK, new ApplicationAccepted(ID, PERSON, PAYEE, SIMAO, APPLIED, april)));
    given()
        .when(movedIn(LocalDate.parse("2026-04-18"), JUNE.plusMonths(1)))
        .thenRejected(PAID_ELSEWHERE_IN_FUTURE);
    given().when(movedIn(LocalDate.parse("2019-04-18"), null)).then(ACCEPTED);
  }

  @Test
  void who_is_registered_outside_cannot_apply() {
    given()
        .when(
            new AcceptApplication(
                ID, PERSON, PAYEE, SIMAO, APPLIED, BORN, null, null, false, null, CLERK, TODAY))
        .thenRejected(NOT_REGISTERED_HERE);
  }

  @Test
  void an_application_is_withdrawn_until_it_is_decided() {
    given(ACCEPTED)
        .when(new WithdrawApplication(CLERK, TODAY))
        .then(by(CLERK, new ApplicationWithdrawn(ID, TODAY)));
    given(ACCEPTED, by(CLERK, new ApplicationWithdrawn(ID, TODAY)))
        .when(new WithdrawApplication(CLERK, TODAY))
        .thenNothing();
    given(ACCEPTED, CONFIRMED)
        .when(new WithdrawApplication(CLERK, TODAY))
        .thenRejected(ALREADY_CONFIRMED);
    given(ACCEPTED, by(CLERK, new ApplicationWithdrawn(ID, TODAY)))
        .when(new ConfirmEnrolment(COUNTY, TODAY))
        .thenRejected(ALREADY_WITHDRAWN);
  }

  @Test
  void a_closure_is_proposed_by_one_and_decided_by_another_when_the_person_was_heard() {
    given(ACCEPTED, CONFIRMED).when(propose(ClosureReason.RECEIVED_ELSEWHERE)).then(PROPOSED);
    given(ACCEPTED, CONFIRMED, PROPOSED)
        .when(new DecideClosure(COUNTY, true, TODAY))
        .thenRejected(PROPOSER_MAY_NOT_DECIDE);
    given(ACCEPTED, CONFIRMED, PROPOSED)
        .when(new DecideClosure(OTHER, true, UNTIL))
        .thenRejected(STATEMENT_WINDOW_OPEN);
    given(ACCEPTED, CONFIRMED, PROPOSED).when(new HearStatement(CLERK, TODAY)).then(HEARD);
    given(ACCEPTED, CONFIRMED, PROPOSED, HEARD).when(new HearStatement(CLERK, TODAY)).thenNothing();
    given(ACCEPTED, CONFIRMED, PROPOSED, HEARD)
        .when(new DecideClosure(OTHER, true, TODAY))
        .then(CLOSED);
  }

  @Test
  void who_does_not_come_is_decided_upon_when_the_window_is_over() {
    given(ACCEPTED, CONFIRMED, PROPOSED)
        .when(new DecideClosure(OTHER, true, UNTIL.plusDays(1)))
        .then(
            by(OTHER, new StatementWindowExpired(ID, UNTIL)),
            by(
                OTHER,
                new EnrolmentClosed(
                    ID, ClosureReason.RECEIVED_ELSEWHERE, UNTIL.plusDays(1), JUNE)));
  }

  @Test
  void a_proposal_is_dropped_at_any_time_and_may_come_again() {
    Recorded dropped = by(OTHER, new ReductionDropped(ID, TODAY));
    given(ACCEPTED, CONFIRMED, PROPOSED).when(new DecideClosure(OTHER, false, TODAY)).then(dropped);
    given(ACCEPTED, CONFIRMED, PROPOSED, dropped)
        .when(new DecideClosure(OTHER, true, TODAY))
        .thenRejected(NO_CLOSURE_PROPOSED);
    given(ACCEPTED, CONFIRMED, PROPOSED, dropped)
        .when(propose(ClosureReason.RECEIVED_ELSEWHERE))
        .then(PROPOSED);
    given(ACCEPTED, CONFIRMED, PROPOSED)
        .when(propose(ClosureReason.RECEIVED_ELSEWHERE))
        .thenRejected(CLOSURE_PROPOSED_ALREADY);
  }

  @Test
  void who_asks_for_the_end_need_not_be_heard() {
    Recorded wish =
        by(
            COUNTY,
            new ReductionProposed(ID, ClosureReason.WITHDRAWN, TODAY, TODAY, "老年人权益保障法", "第33条"));
    given(ACCEPTED, CONFIRMED).when(propose(ClosureReason.WITHDRAWN)).then(wish);
    given(ACCEPTED, CONFIRMED, wish)
        .when(new DecideClosure(OTHER, true, TODAY))
        .then(by(OTHER, new EnrolmentClosed(ID, ClosureReason.WITHDRAWN, TODAY, JUNE)));
  }

  @Test
  void the_offices_own_error_takes_the_confirmation_back() {
    Recorded error = proposed(ClosureReason.OFFICE_ERROR);
    given(ACCEPTED, CONFIRMED, error, HEARD)
        .when(new DecideClosure(OTHER, true, TODAY))
        .then(by(OTHER, new DecisionRevoked(ID, RevokedDecision.CONFIRMATION, TODAY)));
  }

  @Test
  void a_move_out_is_a_fact_that_officers_do_not_decide() {
    given(ACCEPTED, CONFIRMED)
        .when(propose(ClosureReason.MOVED_OUT))
        .thenRejected(REASON_IS_A_FACT);
    given(ACCEPTED).when(propose(ClosureReason.MOVED_OUT)).thenRejected(REASON_IS_A_FACT);
  }

  @Test
  void nothing_is_closed_that_is_not_in_payment() {
    given().when(propose(ClosureReason.WITHDRAWN)).thenRejected(NO_SUCH_APPLICATION);
    given(ACCEPTED).when(propose(ClosureReason.WITHDRAWN)).thenRejected(NOT_IN_PAYMENT);
    given(ACCEPTED, CONFIRMED, PROPOSED, HEARD, CLOSED)
        .when(propose(ClosureReason.WITHDRAWN))
        .thenRejected(ENDED);
  }

  @Test
  void a_wrong_refusal_or_closure_is_taken_back_by_another() {
    given(ACCEPTED, REFUSED)
        .when(new RevokeDecision(COUNTY, TODAY))
        .thenRejected(DECIDER_MAY_NOT_REVOKE);
    Recorded refusalRevoked = by(OTHER, new DecisionRevoked(ID, RevokedDecision.REFUSAL, TODAY));
    given(ACCEPTED, REFUSED).when(new RevokeDecision(OTHER, TODAY)).then(refusalRevoked);
    given(ACCEPTED, REFUSED, refusalRevoked)
        .when(new ConfirmEnrolment(COUNTY, TODAY))
        .then(CONFIRMED);
    given(ACCEPTED, CONFIRMED, PROPOSED, HEARD, CLOSED)
        .when(new RevokeDecision(OTHER, TODAY))
        .thenRejected(DECIDER_MAY_NOT_REVOKE);
    given(ACCEPTED, CONFIRMED, PROPOSED, HEARD, CLOSED)
        .when(new RevokeDecision(COUNTY, TODAY))
        .then(by(COUNTY, new DecisionRevoked(ID, RevokedDecision.CLOSURE, TODAY)));
    given(ACCEPTED, CONFIRMED)
        .when(new RevokeDecision(OTHER, TODAY))
        .thenRejected(NOTHING_TO_REVOKE);
  }

  @Test
  void a_move_passes_the_case_on_and_one_out_of_the_city_closes_it() {
    given(ACCEPTED, CONFIRMED).when(follow("530802 530828@2026-04-18")).then(toLancangFromMay());
    given(ACCEPTED).when(follow("530828 530802@2026-04-18")).thenNothing();
    given(ACCEPTED, CONFIRMED).when(follow("530802 532801@2026-04-18")).then(left("2026-04-18"));
    given(ACCEPTED).when(follow("530802 532801@2026-04-18")).thenNothing();
    given(ACCEPTED, CONFIRMED, left("2026-04-18"))
        .when(new RevokeDecision(COUNTY, TODAY))
        .thenRejected(NOTHING_TO_REVOKE);
  }

  /** No first day of a month was another place's, so no month was. */
  @Test
  void who_is_back_within_the_month_has_not_left() {
    String back = "530802 532801@2026-04-10 530828@2026-04-25";
    given(ACCEPTED, CONFIRMED, left("2026-04-10")).when(follow(back)).then(toLancangFromMay());
    given(ACCEPTED, CONFIRMED).when(follow(back)).then(toLancangFromMay());
    given(ACCEPTED, CONFIRMED, left("2026-04-10"))
        .when(follow("530802 532801@2026-04-10 532801@2026-04-12 530802@2026-04-30"))
        .then(by(NOBODY, new EnrolmentTransferred(ID, SIMAO, YearMonth.of(2026, 5))));
    given(ACCEPTED, CONFIRMED)
        .when(follow("530802 532801@2026-04-10 530802@2026-04-30"))
        .thenNothing();
    given(ACCEPTED, CONFIRMED, left("2026-04-10"), toLancangFromMay())
        .when(follow(back + " 532801@2026-04-28"))
        .then(left("2026-04-28"));
  }

  @Test
  void who_is_back_later_applies_anew() {
    given(ACCEPTED, CONFIRMED, left("2026-04-30"))
        .when(follow("530802 532801@2026-04-30 530828@2026-05-01"))
        .thenNothing();
    given(ACCEPTED, CONFIRMED, left("2026-04-18"))
        .when(follow("530802 532801@2026-04-18 532801@2026-05-02 530828@2026-05-28"))
        .thenNothing();
  }

  @Test
  void a_case_of_who_moves_there_and_back_within_the_month_comes_back() {
    given(ACCEPTED, CONFIRMED, toLancangFromMay())
        .when(follow("530802 530828@2026-04-18 530802@2026-04-25"))
        .then(by(NOBODY, new EnrolmentTransferred(ID, SIMAO, YearMonth.of(2026, 5))));
  }

  /** The death was a mistake, and the person moved out while nobody paid them. */
  @Test
  void a_case_that_resumes_goes_where_its_person_is_by_now() {
    Recorded died =
        by(NOBODY, new BenefitTerminated(ID, "DEATH", LocalDate.parse("2026-03-03"), MARCH));
    Recorded resumed = by(NOBODY, new BenefitResumed(ID, "DEATH_REVOKED"));
    given(ACCEPTED, CONFIRMED, died).when(follow("530802 532801@2026-04-18")).thenNothing();
    given(ACCEPTED, CONFIRMED, died, resumed)
        .when(follow("530802 532801@2026-04-18"))
        .then(left("2026-04-18"));
    given(ACCEPTED, CONFIRMED, died, resumed)
        .when(follow("530802 532801@2026-04-18 530828@2026-06-02"))
        .then(left("2026-04-18"));
    given(ACCEPTED, CONFIRMED, died, resumed)
        .when(follow("530802 530828@2026-04-18"))
        .then(toLancangFromMay());
  }

  @Test
  void an_absence_that_was_over_when_the_case_began_is_none_of_its() {
    String before = "530802 532801@2021-05-05 530802@2022-05-05";
    given(ACCEPTED, CONFIRMED).when(follow(before)).thenNothing();
    given(ACCEPTED, CONFIRMED).when(follow(before + " 530828@2026-04-18")).then(toLancangFromMay());
  }

  private static FollowResidence follow(String residence) {
    return FollowResidence.of(
        Residence.parse(residence),
        LocalDate.parse("2026-01-05"),
        county -> !county.equals(OUTSIDE));
  }

  private static Recorded toLancangFromMay() {
    return by(NOBODY, new EnrolmentTransferred(ID, LANCANG, YearMonth.of(2026, 5)));
  }

  private static Recorded left(String on) {
    LocalDate day = LocalDate.parse(on);
    return by(NOBODY, new EnrolmentClosed(ID, ClosureReason.MOVED_OUT, day, YearMonth.from(day)));
  }

  @Test
  void a_check_is_called_for_missed_and_passed() {
    LocalDate due = LocalDate.parse("2026-06-30");
    Recorded reminded = by(NOBODY, new ReviewDue(ID, due));
    Recorded suspended =
        by(
            NOBODY,
            new BenefitSuspended(
                ID, SuspensionReason.SURVIVAL_CHECK_MISSED, YearMonth.of(2026, 7)));
    Suspend suspend = new Suspend(SuspensionReason.SURVIVAL_CHECK_MISSED, YearMonth.of(2026, 7));
    given(ACCEPTED, CONFIRMED).when(new RemindOfReview(due)).then(reminded);
    given(ACCEPTED, CONFIRMED, reminded).when(new RemindOfReview(due)).thenNothing();
    given(ACCEPTED, CONFIRMED, reminded).when(suspend).then(suspended);
    given(ACCEPTED, CONFIRMED, reminded, suspended).when(suspend).thenNothing();
    LocalDate passed = LocalDate.parse("2026-09-12");
    given(ACCEPTED, CONFIRMED, reminded, suspended)
        .when(pass("2026-09-12", passed))
        .then(
            by(NOBODY, new ReviewCompleted(ID, passed)),
            by(NOBODY, new SuspensionLifted(ID, SuspensionReason.SURVIVAL_CHECK_MISSED, passed)));
    given(ACCEPTED, CONFIRMED).when(pass("2026-09-12", passed)).thenNothing();
  }

  /** Told in September: one of a year and more ago is over, one of last summer holds on. */
  @Test
  void a_check_of_long_ago_that_is_told_late_makes_good_nothing() {
    Recorded reminded = by(NOBODY, new ReviewDue(ID, LocalDate.parse("2026-06-30")));
    Recorded suspended =
        by(
            NOBODY,
            new BenefitSuspended(
                ID, SuspensionReason.SURVIVAL_CHECK_MISSED, YearMonth.of(2026, 7)));
    LocalDate september = LocalDate.parse("2026-09-12");
    given(ACCEPTED, CONFIRMED, reminded, suspended)
        .when(pass("2024-03-01", september))
        .thenNothing();
    given(ACCEPTED, CONFIRMED, reminded, suspended)
        .when(pass("2025-08-31", september))
        .thenNothing();
    given(ACCEPTED, CONFIRMED, reminded, suspended)
        .when(pass("2025-09-01", september))
        .then(
            by(NOBODY, new ReviewCompleted(ID, LocalDate.parse("2025-09-01"))),
            by(
                NOBODY,
                new SuspensionLifted(ID, SuspensionReason.SURVIVAL_CHECK_MISSED, september)));
    given(ACCEPTED, CONFIRMED, reminded)
        .when(pass("2025-06-01", LocalDate.parse("2026-06-10")))
        .thenNothing();
  }

  /** Where a check holds for twelve months. */
  private static PassReview pass(String on, LocalDate today) {
    LocalDate day = LocalDate.parse(on);
    return new PassReview(day, YearMonth.from(day).plusMonths(12), today);
  }

  @Test
  void a_band_is_told_once() {
    Recorded ninety = by(NOBODY, new AgeBandChanged(ID, "90_99", JUNE));
    given(ACCEPTED, CONFIRMED).when(new ChangeAgeBand("90_99", JUNE)).then(ninety);
    given(ACCEPTED, CONFIRMED, ninety).when(new ChangeAgeBand("90_99", JUNE)).thenNothing();
    given(ACCEPTED).when(new ChangeAgeBand("90_99", JUNE)).thenNothing();
  }

  @Test
  void a_case_of_an_older_system_is_taken_over_once() {
    TakeOver takeOver =
        new TakeOver(
            ID,
            PERSON,
            PAYEE,
            SIMAO,
            APPLIED.minusYears(5),
            JUNE,
            APPLIED.minusMonths(3),
            PAYEE,
            COUNTY,
            OTHER);
    Recorded taken =
        by(
            OTHER,
            new EnrolmentTakenOver(
                ID,
                PERSON,
                PAYEE,
                SIMAO,
                APPLIED.minusYears(5),
                JUNE,
                APPLIED.minusMonths(3),
                PAYEE,
                COUNTY));
    given().when(takeOver).then(taken);
    given(taken).when(takeOver).thenRejected(ALREADY_CONFIRMED);
    given(ACCEPTED).when(takeOver).thenRejected(OTHER_APPLICATION_OPEN);
  }

  private static final LocalDate BORN = LocalDate.parse("1940-05-05");

  private static AcceptApplication movedIn(LocalDate on, @Nullable YearMonth paidThrough) {
    return new AcceptApplication(
        ID, PERSON, PAYEE, SIMAO, APPLIED, BORN, null, on, true, paidThrough, CLERK, TODAY);
  }

  private static ProposeClosure propose(ClosureReason reason) {
    return new ProposeClosure(COUNTY, reason, ARTICLE, UNTIL, TODAY);
  }

  private static Recorded proposed(ClosureReason reason) {
    return by(COUNTY, new ReductionProposed(ID, reason, TODAY, UNTIL, "老年人权益保障法", "第33条"));
  }

  private static Recorded by(String officer, EnrolmentEvent event) {
    return new Recorded(event, officer);
  }

  private static DeciderSpec<EnrolmentCommand, Enrolment, Recorded, EnrolmentRejection> given(
      Recorded... events) {
    return DeciderSpec.given(Enrolment.DECIDER).given(events);
  }
}
