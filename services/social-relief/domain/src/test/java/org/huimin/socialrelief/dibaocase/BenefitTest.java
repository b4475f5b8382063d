package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.Story.ARTICLE;
import static org.huimin.socialrelief.dibaocase.Story.CHILD;
import static org.huimin.socialrelief.dibaocase.Story.CLERK;
import static org.huimin.socialrelief.dibaocase.Story.COUNTY;
import static org.huimin.socialrelief.dibaocase.Story.DECIDED;
import static org.huimin.socialrelief.dibaocase.Story.FAMILY;
import static org.huimin.socialrelief.dibaocase.Story.FATHER;
import static org.huimin.socialrelief.dibaocase.Story.ID;
import static org.huimin.socialrelief.dibaocase.Story.JUNE;
import static org.huimin.socialrelief.dibaocase.Story.LANCANG;
import static org.huimin.socialrelief.dibaocase.Story.LATER_MEANS;
import static org.huimin.socialrelief.dibaocase.Story.MAY;
import static org.huimin.socialrelief.dibaocase.Story.MEANS;
import static org.huimin.socialrelief.dibaocase.Story.MOTHER;
import static org.huimin.socialrelief.dibaocase.Story.OTHER;
import static org.huimin.socialrelief.dibaocase.Story.PROPOSED;
import static org.huimin.socialrelief.dibaocase.Story.REDUCED;
import static org.huimin.socialrelief.dibaocase.Story.REVIEWED;
import static org.huimin.socialrelief.dibaocase.Story.UNTIL;
import static org.huimin.socialrelief.dibaocase.Story.by;
import static org.huimin.socialrelief.dibaocase.Story.confirmed;
import static org.huimin.socialrelief.dibaocase.Story.decide;
import static org.huimin.socialrelief.dibaocase.Story.decision;
import static org.huimin.socialrelief.dibaocase.Story.events;
import static org.huimin.socialrelief.dibaocase.Story.hear;
import static org.huimin.socialrelief.dibaocase.Story.increase;
import static org.huimin.socialrelief.dibaocase.Story.investigate;
import static org.huimin.socialrelief.dibaocase.Story.jobRefusal;
import static org.huimin.socialrelief.dibaocase.Story.means;
import static org.huimin.socialrelief.dibaocase.Story.propose;
import static org.huimin.socialrelief.dibaocase.Story.review;
import static org.huimin.socialrelief.dibaocase.Story.reviewed;
import static org.huimin.socialrelief.dibaocase.Story.revoke;
import static org.huimin.socialrelief.dibaocase.Story.then;
import static org.huimin.socialrelief.dibaocase.Story.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.kernel.Outcome;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.WithdrawApplication;
import org.huimin.socialrelief.dibaocase.BenefitCommand.Admonish;
import org.huimin.socialrelief.dibaocase.BenefitCommand.DecideReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.HearStatement;
import org.huimin.socialrelief.dibaocase.BenefitCommand.LiftSuspension;
import org.huimin.socialrelief.dibaocase.BenefitCommand.ProposeReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RecordJobTaken;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RestoreShare;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitIncreased;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitReduced;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitResumed;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitSuspended;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitTerminated;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ConcealmentFound;
import org.huimin.socialrelief.dibaocase.BenefitEvent.DecisionDelivered;
import org.huimin.socialrelief.dibaocase.BenefitEvent.DecisionRevoked;
import org.huimin.socialrelief.dibaocase.BenefitEvent.GraduatedExitBegan;
import org.huimin.socialrelief.dibaocase.BenefitEvent.HouseholdAdmonished;
import org.huimin.socialrelief.dibaocase.BenefitEvent.JobRefusalRecorded;
import org.huimin.socialrelief.dibaocase.BenefitEvent.MemberShareRestored;
import org.huimin.socialrelief.dibaocase.BenefitEvent.MemberShareStopped;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReductionDropped;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReductionProposed;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ResumptionReason;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewCompleted;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewDue;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewResult;
import org.huimin.socialrelief.dibaocase.BenefitEvent.RevocationGround;
import org.huimin.socialrelief.dibaocase.BenefitEvent.StatementHeard;
import org.huimin.socialrelief.dibaocase.BenefitEvent.StatementWindowExpired;
import org.huimin.socialrelief.dibaocase.BenefitEvent.SuspensionLifted;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCommand.FollowHousehold;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDeath;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDelivery;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RemindOfReview;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RevokeDeath;
import org.huimin.socialrelief.dibaocase.InquiryEvent.EnrolmentTransferred;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MemberDeathRevoked;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MemberDied;
import org.huimin.socialrelief.policy.ReviewClass;
import org.huimin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a household that is paid, each path. */
class BenefitTest {

  private static final AdverseMeasure TERMINATION = AdverseMeasure.TERMINATION;
  private static final List<UUID> MEMBERS = FAMILY.stream().sorted().toList();
  private static final Recorded EXPIRED = told(OTHER, new StatementWindowExpired(ID, UNTIL));
  private static final DibaoCommand[] STOP = reviewed(ReviewResult.STOP, FAMILY);
  private static final DibaoCommand[] ROSE =
      then(STOP, propose(TERMINATION, ReductionReason.INCOME_ROSE));

  @Test
  void a_review_proposes_and_another_officer_decides() {
    given(then(confirmed(), means(LATER_MEANS, REVIEWED), investigate(REVIEWED)))
        .when(review(ReviewResult.INCREASE, FAMILY, REVIEWED))
        .then(
            told(
                CLERK,
                new ReviewCompleted(
                    ID,
                    REVIEWED,
                    ReviewResult.INCREASE,
                    DibaoUnit.HOUSEHOLD,
                    MEMBERS,
                    LATER_MEANS,
                    ReviewClass.B,
                    REVIEWED.plusMonths(6))));
    given(reviewed(ReviewResult.INCREASE, FAMILY))
        .when(increase(COUNTY, REDUCED))
        .then(
            told(
                COUNTY,
                new BenefitIncreased(
                    ID, decision(1), REDUCED, JUNE, DibaoUnit.HOUSEHOLD, MEMBERS, LATER_MEANS)));
  }

  @Test
  void nothing_is_reduced_before_the_household_was_heard_or_the_window_is_over() {
    given(STOP).when(propose(TERMINATION, ReductionReason.INCOME_ROSE)).then(proposed(UNTIL));
    given(STOP).when(proposeUntil(UNTIL.plusDays(9))).then(proposed(UNTIL.plusDays(9)));
    given(STOP)
        .when(proposeUntil(UNTIL.minusDays(1)))
        .thenRejected(DibaoRejection.STATEMENT_TOO_SHORT);
    given(ROSE).when(decide(true, UNTIL)).thenRejected(DibaoRejection.STATEMENT_WINDOW_OPEN);
    given(ROSE).when(hear()).then(told(CLERK, new StatementHeard(ID, UNTIL)));
    given(then(ROSE, hear())).when(hear()).thenNothing();
    given(then(ROSE, hear())).when(decide(true, UNTIL)).then(terminated(UNTIL));
    given(ROSE).when(decide(true, REDUCED)).then(EXPIRED, terminated(REDUCED));
    given(then(ROSE, hear()))
        .when(decide(false, UNTIL))
        .then(told(OTHER, new ReductionDropped(ID, UNTIL)));
    given(then(ROSE, hear(), decide(false, UNTIL)))
        .when(propose(TERMINATION, ReductionReason.INCOME_ROSE))
        .thenRejected(DibaoRejection.REVIEW_MISSING);
  }

  @Test
  void what_is_reduced_rests_on_the_review() {
    given(
            then(
                reviewed(ReviewResult.REDUCE, Set.of(FATHER, MOTHER)),
                propose(AdverseMeasure.REDUCTION, ReductionReason.HOUSEHOLD_CHANGED),
                hear()))
        .when(decide(true, REDUCED))
        .then(reduced(ReductionReason.HOUSEHOLD_CHANGED, List.of(FATHER, MOTHER)));
  }

  @Test
  void the_change_after_a_death_needs_no_hearing_as_long_as_nothing_else_changes() {
    DibaoCommand death = new RecordDeath(CHILD, LocalDate.parse("2026-04-10"));
    given(
            then(
                confirmed(),
                death,
                means(LATER_MEANS, REVIEWED),
                investigate(REVIEWED),
                review(ReviewResult.REDUCE, Set.of(FATHER, MOTHER), REVIEWED),
                propose(AdverseMeasure.REDUCTION, ReductionReason.MEMBER_DIED)))
        .when(decide(true, REDUCED))
        .then(reduced(ReductionReason.MEMBER_DIED, List.of(FATHER, MOTHER)));
  }

  /** 民发〔2022〕83号: three months and a day after it. */
  @Test
  void who_kept_a_change_for_more_than_three_months_is_admonished_and_paid_on() {
    LocalDate changed = REVIEWED.minusMonths(3).minusDays(1);
    DibaoCommand admonish = new Admonish(CLERK, changed, REVIEWED);
    given(confirmed())
        .when(admonish)
        .then(told(CLERK, new HouseholdAdmonished(ID, REVIEWED, changed)));
    given(Story.posted()).when(admonish).thenRejected(DibaoRejection.NOT_IN_PAYMENT);
  }

  @Test
  void who_gives_up_has_said_so() {
    given(confirmed())
        .when(propose(TERMINATION, ReductionReason.VOLUNTARY))
        .then(
            told(
                COUNTY,
                new ReductionProposed(
                    ID,
                    TERMINATION,
                    ReductionReason.VOLUNTARY,
                    PROPOSED,
                    PROPOSED,
                    "社会救助法",
                    "第48条",
                    null,
                    null,
                    null)),
            told(COUNTY, new StatementHeard(ID, PROPOSED)));
    given(then(confirmed(), propose(TERMINATION, ReductionReason.VOLUNTARY)))
        .when(decide(true, PROPOSED))
        .then(
            told(
                OTHER,
                new BenefitTerminated(ID, decision(1), ReductionReason.VOLUNTARY, PROPOSED, MAY)));
  }

  @Test
  void concealment_stops_the_benefit_takes_the_gain_back_and_bounds_the_fine() {
    Money gain = Money.of("5000.00");
    DibaoCommand[] heard =
        then(STOP, propose(TERMINATION, ReductionReason.CONCEALMENT, null, null, gain), hear());
    LocalDate august = LocalDate.parse("2026-08-01");
    given(heard)
        .when(decide(true, august))
        .then(
            told(OTHER, new ConcealmentFound(ID, august, gain, Money.of("10000.00"))),
            told(
                OTHER,
                new BenefitTerminated(
                    ID, decision(1), ReductionReason.CONCEALMENT, august, YearMonth.of(2026, 8))));
    LocalDate june = LocalDate.parse("2026-06-30");
    given(heard)
        .when(decide(true, june))
        .then(
            told(OTHER, new ConcealmentFound(ID, june, gain, Money.of("15000.00"))),
            told(
                OTHER,
                new BenefitTerminated(ID, decision(1), ReductionReason.CONCEALMENT, june, JUNE)));
  }

  @ParameterizedTest(name = "{0} months where {1} are the most: {2}")
  @CsvSource({
    "1,6,true",
    "6,6,true",
    "7,6,false",
    "0,6,false",
    "3,3,true",
    "4,3,false",
    "12,12,true"
  })
  void an_exit_takes_as_many_months_as_the_county_allows(int months, int longest, boolean fits) {
    Outcome<Recorded, DibaoRejection> outcome =
        DibaoCase.DECIDER.decide(Story.proposeExit(months, longest, PROPOSED), Story.state(STOP));
    assertEquals(
        !fits,
        outcome.equals(Outcome.rejected(DibaoRejection.EXIT_MONTHS_MISSING)),
        outcome::toString);
  }

  /** Left for June and July when it is asked again: two months of the six are gone. */
  @ParameterizedTest(name = "{0} more: {1}")
  @CsvSource({"4, true", "5, false"})
  void leaving_anew_while_leaving_takes_no_longer_than_leaving_once(int months, boolean fits) {
    Outcome<Recorded, DibaoRejection> outcome =
        DibaoCase.DECIDER.decide(
            Story.proposeExit(months, 6, IN_JULY), Story.state(leavingFromJune()));
    assertEquals(
        !fits,
        outcome.equals(Outcome.rejected(DibaoRejection.EXIT_MONTHS_MISSING)),
        outcome::toString);
  }

  /** Proposed in July, when two months are gone; by August it is three. */
  @ParameterizedTest(name = "{0} more, decided on {1}: {2}")
  @CsvSource({"4, 2026-07-21, true", "4, 2026-08-03, false", "3, 2026-08-03, true"})
  void so_it_is_when_it_is_decided_a_month_after_it_was_proposed(
      int months, LocalDate decidedOn, boolean fits) {
    DibaoCase proposed =
        Story.state(
            then(
                leavingFromJune(),
                Story.proposeExit(months, 6, IN_JULY),
                new HearStatement(CLERK, IN_JULY)));
    Outcome<Recorded, DibaoRejection> outcome =
        DibaoCase.DECIDER.decide(decide(true, decidedOn), proposed);
    assertEquals(
        !fits,
        outcome.equals(Outcome.rejected(DibaoRejection.EXIT_MONTHS_MISSING)),
        outcome::toString);
    assertInstanceOf(
        Outcome.Accepted.class, DibaoCase.DECIDER.decide(decide(false, decidedOn), proposed));
  }

  private static final LocalDate IN_JULY = LocalDate.parse("2026-07-13");

  /** For three months, and looked at again in the second. */
  private static DibaoCommand[] leavingFromJune() {
    return then(
        STOP,
        Story.proposeExit(3, 6, PROPOSED),
        hear(),
        decide(true, REDUCED),
        means(MEANS, IN_JULY),
        investigate(IN_JULY),
        review(ReviewResult.STOP, FAMILY, IN_JULY));
  }

  @Test
  void work_brings_a_graduated_exit() {
    given(
            then(
                STOP,
                propose(AdverseMeasure.GRADUATED_EXIT, ReductionReason.WORK_INCOME, null, 6, null),
                hear()))
        .when(decide(true, REDUCED))
        .then(
            told(
                OTHER,
                new GraduatedExitBegan(ID, decision(1), REDUCED, JUNE, YearMonth.of(2026, 11))));
  }

  @Test
  void the_third_refusal_in_a_row_costs_that_members_share_until_it_is_restored() {
    LocalDate first = LocalDate.parse("2026-04-03");
    DibaoCommand[] three =
        then(
            confirmed(),
            jobRefusal(FATHER, first),
            jobRefusal(FATHER, first.plusDays(9)),
            jobRefusal(FATHER, first.plusDays(20)));
    DibaoCommand propose =
        propose(AdverseMeasure.SHARE_STOP, ReductionReason.JOB_REFUSED, FATHER, null, null);
    given(confirmed())
        .when(jobRefusal(FATHER, first))
        .then(told(CLERK, new JobRefusalRecorded(ID, FATHER, first)));
    given(three).when(jobRefusal(FATHER, first)).thenNothing();
    given(then(three, new RecordJobTaken(CLERK, FATHER, first.plusDays(10), REVIEWED)))
        .when(propose)
        .thenRejected(DibaoRejection.TOO_FEW_REFUSALS);
    given(then(three, propose, hear()))
        .when(decide(true, REDUCED))
        .then(told(OTHER, new MemberShareStopped(ID, decision(1), REDUCED, FATHER, JUNE)));
    given(then(three, propose, hear(), decide(true, REDUCED), investigate(REDUCED)))
        .when(new RestoreShare(by(COUNTY), FATHER, REDUCED))
        .then(told(COUNTY, new MemberShareRestored(ID, decision(2), REDUCED, FATHER, JUNE)));
    given(
            then(
                three,
                propose,
                hear(),
                decide(true, REDUCED),
                investigate(REDUCED),
                new RestoreShare(by(COUNTY), FATHER, REDUCED)))
        .when(propose)
        .thenRejected(DibaoRejection.TOO_FEW_REFUSALS);
  }

  @Test
  void a_suspension_is_heard_and_lifted() {
    DibaoCommand[] suspended =
        then(
            confirmed(),
            propose(AdverseMeasure.SUSPENSION, ReductionReason.UNREACHABLE),
            decide(true, REDUCED));
    given(then(confirmed(), propose(AdverseMeasure.SUSPENSION, ReductionReason.UNREACHABLE)))
        .when(decide(true, REDUCED))
        .then(
            EXPIRED,
            told(
                OTHER,
                new BenefitSuspended(ID, decision(1), REDUCED, ReductionReason.UNREACHABLE, JUNE)));
    LocalDate july = LocalDate.parse("2026-07-15");
    given(then(suspended, investigate(july)))
        .when(new LiftSuspension(by(COUNTY), july))
        .then(told(COUNTY, new SuspensionLifted(ID, decision(2), july, YearMonth.of(2026, 8))));
  }

  @Test
  void a_confirmation_found_wrong_is_revoked_after_the_household_was_heard() {
    given(
            then(
                confirmed(),
                propose(AdverseMeasure.REVOCATION, ReductionReason.OFFICE_ERROR),
                hear()))
        .when(decide(true, REDUCED))
        .then(
            told(OTHER, new DecisionRevoked(ID, decision(0), REDUCED, RevocationGround.OWN_ERROR)));
  }

  @Test
  void a_decision_against_a_household_is_delivered_and_reversed_by_review() {
    DibaoCommand[] ended = then(ROSE, decide(true, REDUCED));
    given(ended)
        .when(new RecordDelivery(CLERK, decision(1), REDUCED))
        .then(told(CLERK, new DecisionDelivered(ID, decision(1), REDUCED)));
    given(then(ended, new RecordDelivery(CLERK, decision(1), REDUCED)))
        .when(new RecordDelivery(CLERK, decision(1), REDUCED))
        .thenNothing();
    given(ended)
        .when(revoke(OTHER, decision(1), REDUCED))
        .thenRejected(DibaoRejection.DECIDER_MAY_NOT_REVOKE);
    given(ended)
        .when(revoke(COUNTY, decision(1), REDUCED))
        .then(
            told(
                COUNTY,
                new DecisionRevoked(
                    ID, decision(1), REDUCED, RevocationGround.ADMINISTRATIVE_REVIEW)));
  }

  @Test
  void the_death_of_all_ends_the_benefit_after_the_month_of_the_last_one() {
    LocalDate april = LocalDate.parse("2026-04-10");
    LocalDate may = LocalDate.parse("2026-05-03");
    DibaoCommand[] two = then(confirmed(), dies(FATHER, may), dies(MOTHER, april));
    given(confirmed())
        .when(dies(CHILD, april))
        .then(told(NOBODY, new MemberDied(ID, CHILD, april)));
    given(two)
        .when(dies(CHILD, april))
        .then(
            told(NOBODY, new MemberDied(ID, CHILD, april)),
            told(NOBODY, new BenefitTerminated(ID, null, ReductionReason.DEATH, may, MAY)));
    DibaoCommand[] all = then(two, dies(CHILD, april));
    given(all).when(dies(CHILD, april)).thenNothing();
    given(all)
        .when(new RevokeDeath(CHILD))
        .then(
            told(NOBODY, new MemberDeathRevoked(ID, CHILD)),
            told(NOBODY, new BenefitResumed(ID, ResumptionReason.DEATH_REVOKED)));
    given(confirmed()).when(new RevokeDeath(CHILD)).thenNothing();
  }

  @Test
  void a_household_that_moves_is_paid_by_its_new_county_and_looked_at_again() {
    LocalDate due = LocalDate.parse("2026-06-30");
    DibaoCommand move = new FollowHousehold(LANCANG, MAY, due);
    given(confirmed())
        .when(move)
        .then(
            told(NOBODY, new EnrolmentTransferred(ID, LANCANG, MAY)),
            told(NOBODY, new ReviewDue(ID, due)));
    given(then(confirmed(), move)).when(move).thenNothing();
    DibaoCase.Enrolled moved = Story.enrolled(then(confirmed(), move));
    assertEquals(Story.SIMAO, moved.county(Story.APRIL));
    assertEquals(LANCANG, moved.county(MAY));
    given(then(confirmed(), move))
        .when(propose(TERMINATION, ReductionReason.VOLUNTARY))
        .thenRejected(DibaoRejection.OUTSIDE_DIVISION);
  }

  @Test
  void a_review_is_told_once() {
    DibaoCommand remind = new RemindOfReview(Story.NEXT_REVIEW);
    given(confirmed()).when(remind).then(told(NOBODY, new ReviewDue(ID, Story.NEXT_REVIEW)));
    given(then(confirmed(), remind)).when(remind).thenNothing();
  }

  @Test
  void facts_that_concern_no_case_are_nothing_to_do() {
    given().when(dies(FATHER, DECIDED)).thenNothing();
    given(then(Story.posted(), new WithdrawApplication(CLERK, DECIDED)))
        .when(dies(FATHER, DECIDED))
        .thenNothing();
    given(
            then(
                confirmed(),
                propose(AdverseMeasure.REVOCATION, ReductionReason.OFFICE_ERROR),
                hear(),
                new DecideReduction(by(OTHER), true, 6, REDUCED)))
        .when(dies(FATHER, DECIDED))
        .thenNothing();
  }

  private static final Officer NOBODY = new Officer("", Officer.Office.COUNTY, Story.SIMAO);

  private static DibaoCommand dies(UUID person, LocalDate day) {
    return new RecordDeath(person, day);
  }

  private static DibaoCommand proposeUntil(LocalDate asked) {
    return new ProposeReduction(
        COUNTY,
        TERMINATION,
        ReductionReason.INCOME_ROSE,
        ARTICLE,
        new StatementWindow(UNTIL, asked),
        null,
        null,
        null,
        6,
        PROPOSED);
  }

  private static Recorded proposed(LocalDate until) {
    return told(
        COUNTY,
        new ReductionProposed(
            ID,
            TERMINATION,
            ReductionReason.INCOME_ROSE,
            PROPOSED,
            until,
            ARTICLE.document(),
            ARTICLE.article(),
            null,
            null,
            null));
  }

  private static Recorded terminated(LocalDate day) {
    return told(
        OTHER, new BenefitTerminated(ID, decision(1), ReductionReason.INCOME_ROSE, day, MAY));
  }

  private static Recorded reduced(ReductionReason reason, List<UUID> members) {
    return told(
        OTHER,
        new BenefitReduced(
            ID, decision(1), REDUCED, JUNE, reason, DibaoUnit.HOUSEHOLD, members, LATER_MEANS));
  }

  private static DeciderSpec<DibaoCommand, DibaoCase, Recorded, DibaoRejection> given(
      DibaoCommand... before) {
    return DeciderSpec.given(DibaoCase.DECIDER).given(events(before));
  }
}
