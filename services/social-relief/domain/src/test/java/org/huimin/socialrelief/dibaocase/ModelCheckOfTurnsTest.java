package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.Story.ADVISER;
import static org.huimin.socialrelief.dibaocase.Story.AMOUNT;
import static org.huimin.socialrelief.dibaocase.Story.ARTICLE;
import static org.huimin.socialrelief.dibaocase.Story.CHILD;
import static org.huimin.socialrelief.dibaocase.Story.CLERK;
import static org.huimin.socialrelief.dibaocase.Story.COUNTY;
import static org.huimin.socialrelief.dibaocase.Story.DECIDED;
import static org.huimin.socialrelief.dibaocase.Story.FAMILY;
import static org.huimin.socialrelief.dibaocase.Story.FATHER;
import static org.huimin.socialrelief.dibaocase.Story.LATER_MEANS;
import static org.huimin.socialrelief.dibaocase.Story.MOTHER;
import static org.huimin.socialrelief.dibaocase.Story.OTHER;
import static org.huimin.socialrelief.dibaocase.Story.POSTED;
import static org.huimin.socialrelief.dibaocase.Story.REVIEWED;
import static org.huimin.socialrelief.dibaocase.Story.THERE;
import static org.huimin.socialrelief.dibaocase.Story.by;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.huimin.kernel.Decider;
import org.huimin.kernel.Outcome;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.socialrelief.dibaocase.AllPaths.Found;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ConfirmEnrolment;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ReceiveSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.RefuseApplication;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ReturnForSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.WithdrawApplication;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.EnrolmentConfirmed;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.Opinion;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.SupplementItem;
import org.huimin.socialrelief.dibaocase.BenefitCommand.DecideReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.HearStatement;
import org.huimin.socialrelief.dibaocase.BenefitCommand.LiftSuspension;
import org.huimin.socialrelief.dibaocase.BenefitCommand.ProposeReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RestoreShare;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitTerminated;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewResult;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCommand.FollowHousehold;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDeath;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RevokeDeath;
import org.huimin.socialrelief.dibaocase.InquiryCommand.DeclareRelative;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordHomeVisit;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordInvestigation;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MemberDied;
import org.huimin.socialrelief.policy.ReviewClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 转折: an application is sent back, withdrawn or refused, and what was refused is opened again; a
 * household moves, ends for every reason, and is paid again. On no path of these is the law broken.
 */
class ModelCheckOfTurnsTest {

  private static final DecidingOfficer TOWNSHIP_MAY =
      new DecidingOfficer(CLERK, ConfirmAuthority.TOWNSHIP);
  private static final DecidingOfficer ADVISER_MAY =
      new DecidingOfficer(ADVISER, ConfirmAuthority.TOWNSHIP);

  @Test
  void no_turn_of_an_application_breaks_the_law() {
    Found found = applications(new DibaoDecider(Guards.ALL));
    assertEquals("", found.fault());
    assertTrue(found.places() > 1_000, found::toString);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "SUPPLEMENT_AWAITED",
        "SUPPLEMENT_ASKED_ALREADY",
        "ACCEPTOR_MAY_NOT_DECIDE",
        "OPINION_GIVER_MAY_NOT_DECIDE",
        "RELATED_OFFICER",
        "HOME_VISIT_MISSING",
        "NOTICE_NOT_SHOWN",
        "DECIDER_MAY_NOT_REVOKE",
        "OUTSIDE_DIVISION"
      })
  void a_turned_application_without_this_guard_goes_wrong(DibaoRejection guard) {
    assertNotEquals("", applications(AllPaths.without(guard)).fault(), guard.name());
  }

  @Test
  void no_turn_of_a_benefit_breaks_the_law() {
    Found found = benefits(new DibaoDecider(Guards.ALL));
    assertEquals("", found.fault());
    assertTrue(found.places() > 1_000, found::toString);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "NOT_INVESTIGATED",
        "FINDER_MAY_NOT_DECIDE",
        "PROPOSER_MAY_NOT_DECIDE",
        "STATEMENT_WINDOW_OPEN",
        "RELATED_OFFICER",
        "DECIDER_MAY_NOT_REVOKE",
        "OUTSIDE_DIVISION"
      })
  void a_turned_benefit_without_this_guard_goes_wrong(DibaoRejection guard) {
    assertNotEquals("", benefits(AllPaths.without(guard)).fault(), guard.name());
  }

  /** 起发月: no guard keeps it, so that the decision itself is made a month too early here. */
  @Test
  void a_confirmation_that_starts_a_month_early_is_seen() {
    Found found = applications(new Mistaken(ModelCheckOfTurnsTest::startingEarly));
    assertTrue(found.fault().startsWith("[paid before its start]"), found::toString);
  }

  @Test
  void a_first_death_that_ends_the_benefit_is_seen() {
    Found found = benefits(new Mistaken(ModelCheckOfTurnsTest::endedByOneDeath));
    assertTrue(found.fault().startsWith("[ended by a death though one lives]"), found::toString);
  }

  /** 错误的决策: decides as the law asks, and then something else is recorded. */
  private record Mistaken(UnaryOperator<Recorded> mistake)
      implements Decider<DibaoCommand, DibaoCase, Recorded, DibaoRejection> {

    @Override
    public DibaoCase initial() {
      return DibaoCase.DECIDER.initial();
    }

    @Override
    public Outcome<Recorded, DibaoRejection> decide(DibaoCommand command, DibaoCase state) {
      return DibaoCase.DECIDER.decide(command, state)
              instanceof Accepted<Recorded, DibaoRejection>(List<Recorded> events)
          ? new Accepted<>(events.stream().map(mistake).toList())
          : DibaoCase.DECIDER.decide(command, state);
    }

    @Override
    public DibaoCase evolve(DibaoCase state, Recorded recorded) {
      return DibaoCase.DECIDER.evolve(state, recorded);
    }
  }

  private static Recorded startingEarly(Recorded recorded) {
    return recorded.event() instanceof EnrolmentConfirmed e
        ? new Recorded(
            new EnrolmentConfirmed(
                e.enrolmentId(),
                e.decisionId(),
                e.decidedOn(),
                e.startMonth().minusMonths(1),
                e.householdId(),
                e.unit(),
                e.members(),
                e.meansId(),
                e.reviewClass(),
                e.reviewDueOn()),
            recorded.officer())
        : recorded;
  }

  private static Recorded endedByOneDeath(Recorded recorded) {
    return recorded.event() instanceof MemberDied e
        ? new Recorded(
            new BenefitTerminated(
                e.enrolmentId(),
                null,
                ReductionReason.DEATH,
                e.diedOn(),
                YearMonth.from(e.diedOn())),
            recorded.officer())
        : recorded;
  }

  private static Found applications(
      Decider<DibaoCommand, DibaoCase, Recorded, DibaoRejection> decider) {
    return new AllPaths(decider, (_, day) -> ordersOnAnApplication(day), 8, POSTED.plusDays(8))
        .from(Story.posted(), POSTED, 6);
  }

  private static List<DibaoCommand> ordersOnAnApplication(LocalDate day) {
    return List.of(
        new ReturnForSupplement(CLERK, Set.of(SupplementItem.SCHOOL_PAPERS), day),
        new ReceiveSupplement(CLERK, day),
        new WithdrawApplication(CLERK, day),
        refuse(by(COUNTY), RefusalReason.INCOME_NOT_BELOW_STANDARD, day),
        refuse(by(OTHER), RefusalReason.PAPERS_MISSING, day),
        refuse(TOWNSHIP_MAY, RefusalReason.PAPERS_MISSING, day),
        refuse(ADVISER_MAY, RefusalReason.PAPERS_MISSING, day),
        refuse(by(THERE), RefusalReason.OUTSIDE_RESPONSIBILITY, day),
        Story.revoke(COUNTY, Story.decision(0), day),
        Story.revoke(OTHER, Story.decision(0), day),
        new ApplicationCommand.GiveInitialOpinion(
            ADVISER, Opinion.CONFIRM, DibaoUnit.HOUSEHOLD, FAMILY, true, day),
        Story.close(day),
        Story.object(day),
        Story.answer(day),
        Story.investigate(day),
        new ConfirmEnrolment(by(COUNTY), ReviewClass.A, day.plusYears(1), day),
        new DeclareRelative(CLERK, "county", day),
        new RecordHomeVisit(OTHER, day),
        follow(day));
  }

  private static DibaoCommand refuse(DecidingOfficer officer, RefusalReason reason, LocalDate day) {
    return new RefuseApplication(officer, reason, ARTICLE, day);
  }

  private static DibaoCommand follow(LocalDate day) {
    return new FollowHousehold(Story.LANCANG, YearMonth.from(day).plusMonths(1), day.plusMonths(3));
  }

  private static Found benefits(
      Decider<DibaoCommand, DibaoCase, Recorded, DibaoRejection> decider) {
    return new AllPaths(decider, (_, day) -> ordersOnABenefit(day), 8, REVIEWED.plusDays(8))
        .from(paid(), REVIEWED, 6);
  }

  /** Confirmed, found not to be below the standard any more, and with three refusals of work. */
  private static DibaoCommand[] paid() {
    return Story.then(
        Story.confirmed(),
        Story.means(LATER_MEANS, REVIEWED),
        Story.investigate(REVIEWED),
        Story.review(ReviewResult.STOP, FAMILY, REVIEWED),
        Story.jobRefusal(FATHER, DECIDED.plusDays(1)),
        Story.jobRefusal(FATHER, DECIDED.plusDays(2)),
        Story.jobRefusal(FATHER, DECIDED.plusDays(3)));
  }

  private static List<DibaoCommand> ordersOnABenefit(LocalDate day) {
    return List.of(
        propose(AdverseMeasure.TERMINATION, ReductionReason.VOLUNTARY, day),
        propose(AdverseMeasure.TERMINATION, ReductionReason.CONCEALMENT, day),
        propose(AdverseMeasure.TERMINATION, ReductionReason.MOVED_OUT, day),
        propose(AdverseMeasure.TERMINATION, ReductionReason.ENTERED_SPECIAL_HARDSHIP, day),
        propose(AdverseMeasure.SUSPENSION, ReductionReason.UNREACHABLE, day),
        propose(AdverseMeasure.SHARE_STOP, ReductionReason.JOB_REFUSED, day),
        new HearStatement(CLERK, day),
        new DecideReduction(by(COUNTY), true, 6, day),
        new DecideReduction(by(OTHER), true, 6, day),
        Story.investigate(day),
        new RecordInvestigation(OTHER, Set.of("clerk", "county-2"), day),
        new LiftSuspension(by(OTHER), day),
        new RestoreShare(by(OTHER), FATHER, day),
        Story.revoke(COUNTY, Story.decision(1), day),
        Story.revoke(OTHER, Story.decision(1), day),
        new RecordDeath(CHILD, DECIDED),
        new RecordDeath(MOTHER, DECIDED),
        new RecordDeath(FATHER, DECIDED),
        new RevokeDeath(CHILD),
        new DeclareRelative(CLERK, "county-2", day),
        follow(day));
  }

  private static DibaoCommand propose(
      AdverseMeasure measure, ReductionReason reason, LocalDate day) {
    StatementWindow window = new StatementWindow(day.plusDays(7), null);
    return new ProposeReduction(
        COUNTY, measure, reason, ARTICLE, window, FATHER, 6, AMOUNT, 6, day);
  }
}
