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
import static org.huimin.socialrelief.dibaocase.Story.MEANS;
import static org.huimin.socialrelief.dibaocase.Story.MOTHER;
import static org.huimin.socialrelief.dibaocase.Story.OTHER;
import static org.huimin.socialrelief.dibaocase.Story.REVIEWED;
import static org.huimin.socialrelief.dibaocase.Story.by;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.WorkingCalendar;
import org.huimin.socialrelief.dibaocase.AllPaths.Found;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.AnswerObjection;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ConfirmEnrolment;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.FileObjection;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.GiveInitialOpinion;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.PostNotice;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.Opinion;
import org.huimin.socialrelief.dibaocase.BenefitCommand.DecideReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.HearStatement;
import org.huimin.socialrelief.dibaocase.BenefitCommand.ProposeReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RecordJobRefusal;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewResult;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDeath;
import org.huimin.socialrelief.dibaocase.InquiryCommand.DeclareRelative;
import org.huimin.socialrelief.dibaocase.InquiryCommand.FileGrievance;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordHomeVisit;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordInvestigation;
import org.huimin.socialrelief.dibaocase.NamedOnSheet.Living;
import org.huimin.socialrelief.dibaocase.PublicationCommand.PublishDecision;
import org.huimin.socialrelief.dibaocase.PublicationCommand.Sheet;
import org.huimin.socialrelief.policy.ReviewClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * On no path is a household confirmed that was not shown and looked into, paid before its start, or
 * unheard paid less; and every guard is seen to be what keeps it so.
 */
class ModelCheckTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.published();
  private static final LocalDate FIRST = Story.ACCEPTED;
  private static final Map<UUID, LocalDate> BORN =
      Map.of(
          FATHER, LocalDate.parse("1980-05-01"),
          MOTHER, LocalDate.parse("1978-05-01"),
          CHILD, LocalDate.parse("2010-05-01"));
  private static final int FOUR_DAYS = 4;
  private static final int TO_THE_DECISION = 18;
  private static final int TO_THE_END = 6;

  @Test
  void no_path_of_an_application_breaks_the_law() {
    Found found = applications(new DibaoDecider(Guards.ALL));
    assertEquals("", found.fault());
    assertTrue(found.places() > 5_000, found::toString);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "NOTICE_NOT_SHOWN",
        "NOTICE_NOT_ALLOWED",
        "OBJECTION_OPEN",
        "ONE_INVESTIGATOR",
        "NOT_INVESTIGATED",
        "HIT_NOT_REVIEWED",
        "MEANS_NOT_AUTHORISED",
        "ACCEPTOR_MAY_NOT_DECIDE",
        "RELATED_OFFICER",
        "HOME_VISIT_MISSING",
        "MEMBER_DIED"
      })
  void an_application_without_this_guard_goes_wrong(DibaoRejection guard) {
    assertTrue(!applications(AllPaths.without(guard)).fault().isEmpty(), guard.name());
  }

  @Test
  void no_path_of_a_household_that_is_paid_breaks_the_law() {
    Found found = benefits(new DibaoDecider(Guards.ALL));
    assertEquals("", found.fault());
    assertTrue(found.places() > 5_000, found::toString);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "STATEMENT_WINDOW_OPEN",
        "STATEMENT_TOO_SHORT",
        "MORE_THAN_DEATH",
        "PROPOSER_MAY_NOT_DECIDE",
        "FINDER_MAY_NOT_DECIDE",
        "RELATED_OFFICER",
        "HOME_VISIT_MISSING",
        "TOO_FEW_REFUSALS",
        "MEMBER_DIED"
      })
  void a_benefit_without_this_guard_goes_wrong(DibaoRejection guard) {
    assertTrue(!benefits(AllPaths.without(guard)).fault().isEmpty(), guard.name());
  }

  private static Found applications(DibaoDecider decider) {
    return new AllPaths(
            decider, (_, day) -> ordersOnAnApplication(day), FOUR_DAYS, FIRST.plusDays(12))
        .from(Story.accepted(), FIRST, TO_THE_DECISION);
  }

  private static List<DibaoCommand> ordersOnAnApplication(LocalDate day) {
    return List.of(
        Story.authorise(FIRST),
        Story.means(MEANS, FIRST),
        Story.hit(MEANS, FIRST),
        new RecordInvestigation(CLERK, Set.of("clerk", "visitor"), day),
        new RecordInvestigation(CLERK, Set.of("clerk"), day),
        new DeclareRelative(CLERK, "county", day),
        new RecordHomeVisit(OTHER, day),
        new GiveInitialOpinion(ADVISER, Opinion.CONFIRM, DibaoUnit.HOUSEHOLD, FAMILY, true, day),
        new GiveInitialOpinion(
            ADVISER, Opinion.CONFIRM, DibaoUnit.SINGLE_PERSON, Set.of(CHILD), false, day),
        new PostNotice(ADVISER, new Sheet(FATHER, AMOUNT), day),
        new FileObjection(CLERK, day),
        new AnswerObjection(CLERK, false, day),
        Story.close(day),
        Story.close(new SpotCheckDraw(Story.SEED, 100), day),
        confirm(by(COUNTY), day),
        confirm(new DecidingOfficer(CLERK, ConfirmAuthority.TOWNSHIP), day),
        new RecordDeath(CHILD, FIRST),
        Story.publish(day));
  }

  private static DibaoCommand confirm(DecidingOfficer officer, LocalDate day) {
    return new ConfirmEnrolment(officer, ReviewClass.A, day.plusYears(1), day);
  }

  private static Found benefits(DibaoDecider decider) {
    return new AllPaths(decider, ModelCheckTest::ordersOnABenefit, FOUR_DAYS, REVIEWED.plusDays(8))
        .from(paid(), REVIEWED, TO_THE_END);
  }

  /** Confirmed, looked into again, and with two refusals of work. */
  private static DibaoCommand[] paid() {
    return Story.then(
        Story.confirmed(),
        Story.means(LATER_MEANS, REVIEWED),
        Story.investigate(REVIEWED),
        Story.jobRefusal(FATHER, DECIDED.plusDays(1)),
        Story.jobRefusal(FATHER, DECIDED.plusDays(2)));
  }

  private static List<DibaoCommand> ordersOnABenefit(DibaoCase state, LocalDate day) {
    return List.of(
        new PublishDecision(CLERK, sheet(state, day), null, day),
        Story.takeDown(day),
        Story.review(ReviewResult.STOP, FAMILY, day),
        Story.review(ReviewResult.REDUCE, Set.of(FATHER, MOTHER), day),
        Story.review(ReviewResult.INCREASE, FAMILY, day),
        Story.increase(COUNTY, day),
        new BenefitCommand.IncreaseBenefit(clerkDecides(), null, day),
        propose(AdverseMeasure.TERMINATION, ReductionReason.INCOME_ROSE, day),
        propose(AdverseMeasure.REDUCTION, ReductionReason.HOUSEHOLD_CHANGED, day),
        propose(AdverseMeasure.REDUCTION, ReductionReason.MEMBER_DIED, day),
        propose(AdverseMeasure.GRADUATED_EXIT, ReductionReason.WORK_INCOME, day),
        propose(AdverseMeasure.SHARE_STOP, ReductionReason.JOB_REFUSED, day),
        propose(AdverseMeasure.SUSPENSION, ReductionReason.UNREACHABLE, day),
        propose(AdverseMeasure.REVOCATION, ReductionReason.OFFICE_ERROR, day),
        propose(AdverseMeasure.SUSPENSION, ReductionReason.NOT_COOPERATING, day, day.plusDays(1)),
        new HearStatement(CLERK, day),
        new DecideReduction(by(COUNTY), true, 6, day),
        new DecideReduction(by(OTHER), true, 6, day),
        new DecideReduction(clerkDecides(), true, 6, day),
        new DecideReduction(by(OTHER), false, 6, day),
        new RecordJobRefusal(CLERK, FATHER, DECIDED.plusDays(3), day),
        new RecordDeath(CHILD, DECIDED),
        new RecordDeath(MOTHER, DECIDED),
        new RecordDeath(FATHER, DECIDED),
        new DeclareRelative(CLERK, "county-2", day),
        new FileGrievance(CLERK, day),
        new RecordHomeVisit(COUNTY, day));
  }

  /** As it is made of the registry; what is due is a given amount here. */
  private static Sheet sheet(DibaoCase state, LocalDate day) {
    List<Living> living =
        state instanceof Enrolled enrolled
                && enrolled.in(Reviewing.nextMonth(day)) instanceof MonthFacts.Due due
            ? due.members().stream()
                .filter(one -> !enrolled.deaths().containsKey(one))
                .map(one -> new Living(one, Objects.requireNonNull(BORN.get(one))))
                .toList()
            : List.of();
    return new Sheet(NamedOnSheet.of(FATHER, living, List.of(), day).orElse(null), AMOUNT);
  }

  @Test
  void no_path_of_a_payee_breaks_the_law() {
    Found found = payees(new DibaoDecider(Guards.ALL));
    assertEquals("", found.fault());
    assertTrue(found.places() > 100, found::toString);
  }

  @ParameterizedTest
  @EnumSource(names = {"PROPOSER_MAY_NOT_DECIDE", "RELATED_OFFICER"})
  void a_payee_without_this_guard_goes_wrong(DibaoRejection guard) {
    assertTrue(!payees(AllPaths.without(guard)).fault().isEmpty(), guard.name());
  }

  private static Found payees(DibaoDecider decider) {
    return new AllPaths(decider, (_, day) -> ordersOnAPayee(day), FOUR_DAYS, REVIEWED.plusDays(8))
        .from(Story.confirmed(), REVIEWED, TO_THE_END);
  }

  private static List<DibaoCommand> ordersOnAPayee(LocalDate day) {
    Payee wife = Payee.member(new UUID(4, 5));
    return List.of(
        Story.proposePayee(wife, day),
        Story.decidePayee(COUNTY, true, day),
        Story.decidePayee(OTHER, false, day),
        new PayeeCommand.DecidePayeeChange(clerkDecides(), true, day),
        new DibaoCommand.LosePayee(Story.PAYEE, DECIDED),
        new DibaoCommand.RegainPayee(Story.PAYEE),
        new DibaoCommand.LosePayee(wife.payeeId(), DECIDED),
        new RecordDeath(FATHER, DECIDED),
        new DeclareRelative(CLERK, "county", day));
  }

  private static DecidingOfficer clerkDecides() {
    return new DecidingOfficer(CLERK, ConfirmAuthority.TOWNSHIP);
  }

  private static DibaoCommand propose(
      AdverseMeasure measure, ReductionReason reason, LocalDate day) {
    return propose(measure, reason, day, null);
  }

  private static DibaoCommand propose(
      AdverseMeasure measure, ReductionReason reason, LocalDate day, @Nullable LocalDate asked) {
    StatementWindow window = new StatementWindow(CALENDAR.plusWorkingDays(day, 5), asked);
    return new ProposeReduction(
        COUNTY, measure, reason, ARTICLE, window, FATHER, 6, AMOUNT, 6, day);
  }
}
