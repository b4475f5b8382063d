package org.huimin.socialrelief.dibaocase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.WorkingCalendar;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ConfirmEnrolment;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ExtendDeadline;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.GiveInitialOpinion;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ReceiveSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.RefuseApplication;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ReturnForSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.WithdrawApplication;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.EnrolmentConfirmed;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ExtensionReason;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.Opinion;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.SupplementItem;
import org.huimin.socialrelief.dibaocase.BenefitCommand.DecideReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.HearStatement;
import org.huimin.socialrelief.dibaocase.BenefitCommand.LiftSuspension;
import org.huimin.socialrelief.dibaocase.BenefitCommand.ProposeReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RecordJobRefusal;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RecordJobTaken;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RestoreShare;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitReduced;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitSuspended;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitTerminated;
import org.huimin.socialrelief.dibaocase.BenefitEvent.EnrolmentTakenOver;
import org.huimin.socialrelief.dibaocase.BenefitEvent.GraduatedExitBegan;
import org.huimin.socialrelief.dibaocase.BenefitEvent.MemberShareStopped;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewResult;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCommand.FollowHousehold;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDeath;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDelivery;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RemindOfReview;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RevokeDeath;
import org.huimin.socialrelief.dibaocase.InquiryCommand.DeclareRelative;
import org.huimin.socialrelief.dibaocase.InquiryCommand.FileGrievance;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordHomeVisit;
import org.huimin.socialrelief.policy.ReviewClass;

/** 随机经历: orders and facts of all kinds in any order, on days that pass. */
class RandomLivesTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.published();
  private static final List<UUID> PEOPLE = List.of(Story.FATHER, Story.MOTHER, Story.CHILD);

  private static final List<RefusalReason> REFUSALS = List.of(RefusalReason.values());
  private static final List<ReviewResult> RESULTS = List.of(ReviewResult.values());
  private static final List<ReductionReason> REASONS = List.of(ReductionReason.values());

  private static final List<DibaoCommand[]> BEGINNINGS =
      List.of(
          Story.accepted(),
          Story.posted(),
          Story.shown(),
          Story.confirmed(),
          Story.confirmed(),
          Story.reviewed(ReviewResult.STOP, Story.FAMILY),
          Story.reviewed(ReviewResult.REDUCE, Set.of(Story.FATHER, Story.MOTHER)));
  private static final List<LocalDate> DAYS =
      List.of(
          Story.ACCEPTED,
          Story.POSTED,
          Story.DECIDED,
          Story.DECIDED,
          Story.DECIDED,
          Story.REVIEWED,
          Story.REVIEWED);

  /** One order, and how many days after the one before. */
  record Step(int days, int kind, int detail) {}

  /**
   * Whatever is ordered, nothing throws, nothing is confirmed twice, and the events are the case.
   */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void a_case_is_its_events(
      @ForAll("lives") List<Step> life, @ForAll @IntRange(max = 6) int begins) {
    List<Recorded> events = new ArrayList<>(Story.events(BEGINNINGS.get(begins)));
    DibaoCase state = DibaoCase.DECIDER.fold(events);
    Overseer overseer = Overseer.fresh();
    for (Recorded recorded : events) {
      overseer = overseer.after(recorded);
    }
    LocalDate day = DAYS.get(begins);
    for (Step step : life) {
      day = day.plusDays(step.days());
      if (DibaoCase.DECIDER.decide(command(step, day), state)
          instanceof Accepted<Recorded, DibaoRejection>(List<Recorded> more)) {
        for (Recorded recorded : more) {
          assertEquals(List.of(), Forbidden.of(overseer, recorded, day));
          overseer = overseer.after(recorded);
          state = DibaoCase.DECIDER.evolve(state, recorded);
          assertFalse(Forbidden.paidBeforeItsStart(overseer, state), "paid before its start");
        }
        events.addAll(more);
      }
      Deadlines.open(state, CALENDAR);
      months(state);
    }
    assertEquals(state, DibaoCase.DECIDER.fold(events));
    assertTrue(begun(events) <= 1, "one case begins once");
    // Lives that go nowhere would show nothing.
    Statistics.collect(reduced(events));
    Statistics.coverage(coverage -> coverage.check(true).count(count -> count > 100));
  }

  @Example
  void who_turns_out_to_live_is_decided_on() {
    DibaoCommand[] told =
        Story.then(
            Story.confirmed(),
            new RecordDeath(Story.CHILD, Story.DECIDED),
            new RevokeDeath(Story.CHILD),
            Story.means(Story.LATER_MEANS, Story.REVIEWED),
            Story.investigate(Story.REVIEWED),
            Story.review(ReviewResult.INCREASE, Story.FAMILY, Story.REVIEWED),
            Story.increase(Story.OTHER, Story.REDUCED));
    Overseer overseer = Overseer.fresh();
    for (Recorded recorded : Story.events(told)) {
      assertEquals(List.of(), Forbidden.of(overseer, recorded, Story.REDUCED));
      overseer = overseer.after(recorded);
    }
  }

  /** Deaths come in any order, late or corrected: the months are those of what is known last. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void the_order_in_which_facts_come_changes_no_month(@ForAll("deaths") List<Integer> order) {
    List<DibaoCommand> facts =
        List.of(
            new RecordDeath(Story.FATHER, LocalDate.parse("2026-05-03")),
            new RecordDeath(Story.MOTHER, LocalDate.parse("2026-04-10")),
            new RecordDeath(Story.CHILD, LocalDate.parse("2026-06-20")),
            Story.jobRefusal(Story.FATHER, LocalDate.parse("2026-04-02")),
            Story.jobRefusal(Story.FATHER, LocalDate.parse("2026-04-09")));
    DibaoCommand[] inOrder = facts.toArray(DibaoCommand[]::new);
    DibaoCommand[] shuffled = order.stream().map(facts::get).toArray(DibaoCommand[]::new);
    assertEquals(months(told(inOrder)), months(told(shuffled)), () -> "in the order " + order);
  }

  /** A refusal that comes when all have died is rejected: what is over is over. */
  private static DibaoCase told(DibaoCommand... facts) {
    DibaoCase state = Story.state(Story.confirmed());
    for (DibaoCommand fact : facts) {
      if (DibaoCase.DECIDER.decide(fact, state)
          instanceof Accepted<Recorded, DibaoRejection>(List<Recorded> events)) {
        for (Recorded recorded : events) {
          state = DibaoCase.DECIDER.evolve(state, recorded);
        }
      }
    }
    return state;
  }

  private static List<MonthFacts> months(DibaoCase state) {
    List<MonthFacts> months = new ArrayList<>();
    if (state instanceof Enrolled enrolled) {
      for (int m = 1; m <= 12; m++) {
        months.add(enrolled.in(YearMonth.of(2026, m)));
      }
    }
    return months;
  }

  private static boolean reduced(List<Recorded> events) {
    return events.stream()
        .map(Recorded::event)
        .anyMatch(
            e ->
                e instanceof BenefitTerminated
                    || e instanceof BenefitReduced
                    || e instanceof BenefitSuspended
                    || e instanceof GraduatedExitBegan
                    || e instanceof MemberShareStopped);
  }

  private static long begun(List<Recorded> events) {
    return events.stream()
        .map(Recorded::event)
        .filter(e -> e instanceof EnrolmentConfirmed || e instanceof EnrolmentTakenOver)
        .count();
  }

  @Provide
  Arbitrary<List<Step>> lives() {
    Arbitrary<Integer> days = Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(2, 1), Tuple.of(2, 9));
    return Combinators.combine(
            days, Arbitraries.integers().between(0, 41), Arbitraries.integers().between(0, 11))
        .as(Step::new)
        .list()
        .ofMinSize(20)
        .ofMaxSize(120);
  }

  @Provide
  Arbitrary<List<Integer>> deaths() {
    return Arbitraries.shuffle(0, 1, 2, 3, 4);
  }

  private static DibaoCommand command(Step step, LocalDate day) {
    int n = step.detail();
    UUID person = PEOPLE.get(n % PEOPLE.size());
    DecidingOfficer by = n % 3 == 0 ? Story.by(Story.OTHER) : Story.by(Story.COUNTY);
    Set<UUID> members = n % 4 == 0 ? Set.of(Story.FATHER, Story.MOTHER) : Story.FAMILY;
    return switch (step.kind()) {
      case 0 -> Story.authorise(day);
      case 1 -> Story.means(new UUID(5, n), day);
      case 2 -> Story.hit(new UUID(5, n), day);
      case 3, 4 -> Story.investigate(day);
      case 5 -> new DeclareRelative(Story.CLERK, n == 0 ? "county" : "visitor", day);
      case 6 -> new FileGrievance(Story.CLERK, day);
      case 7, 8 -> new RecordHomeVisit(Story.COUNTY, day);
      case 9 ->
          new GiveInitialOpinion(
              Story.ADVISER,
              n == 0 ? Opinion.REFUSE : Opinion.CONFIRM,
              DibaoUnit.HOUSEHOLD,
              members,
              true,
              day);
      case 10 -> Story.post(day);
      case 11 -> n > 7 ? Story.object(day) : Story.answer(day);
      case 12, 13 -> Story.close(new SpotCheckDraw(new UUID(6, n), n < 4 ? 0 : 40), day);
      case 14, 15 -> new ConfirmEnrolment(by, ReviewClass.B, day.plusMonths(6), day);
      case 16 ->
          n > 2
              ? new ConfirmEnrolment(by, ReviewClass.A, day.plusYears(1), day)
              : new RefuseApplication(by, REFUSALS.get(n), Story.ARTICLE, day);
      case 17 ->
          n == 0
              ? new WithdrawApplication(Story.CLERK, day)
              : new ExtendDeadline(Story.CLERK, ExtensionReason.CROSS_PLACE, day);
      case 18 ->
          n < 3
              ? new ReturnForSupplement(Story.CLERK, Set.of(SupplementItem.SCHOOL_PAPERS), day)
              : new ReceiveSupplement(Story.CLERK, day);
      case 19, 20, 21 -> Story.review(RESULTS.get(n % RESULTS.size()), members, day);
      case 22 -> Story.increase(by.officer(), day);
      case 23, 24, 25 -> proposal(n, step.kind(), person, day);
      case 34, 35, 36 -> proposal(n, step.kind(), person, day);
      case 37, 38, 39 -> new DecideReduction(Story.by(Story.OTHER), true, 6, day);
      case 26 -> new HearStatement(Story.CLERK, day);
      case 27, 28 -> new DecideReduction(by, n < 9, 6, day);
      case 29 ->
          n < 9
              ? new RecordJobRefusal(Story.CLERK, person, day, day)
              : new RecordJobTaken(Story.CLERK, person, day, day);
      case 30 -> n < 6 ? new RestoreShare(by, person, day) : new LiftSuspension(by, day);
      case 31 -> n < 4 ? new RecordDeath(person, day.minusDays(n)) : new RevokeDeath(person);
      case 33 -> aboutPayees(n, by, day);
      case 40 -> n < 8 ? Story.publish(day) : Story.takeDown(day);
      case 32 ->
          n < 6
              ? Story.revoke(by.officer(), Story.decision(n), day)
              : new RecordDelivery(Story.CLERK, Story.decision(n - 6), day);
      default ->
          n < 9
              ? new FollowHousehold(
                  n < 2 ? Story.LANCANG : Story.SIMAO,
                  YearMonth.from(day).plusMonths(1),
                  day.plusDays(30))
              : new RemindOfReview(day);
    };
  }

  private static DibaoCommand aboutPayees(int n, DecidingOfficer by, LocalDate day) {
    UUID authorisation = new UUID(8, 1);
    Payee.Authority authority =
        n % 2 == 0 ? null : new Payee.Authority(authorisation, day.plusMonths(2));
    return switch (n) {
      case 0, 1, 2 -> Story.proposePayee(new Payee(new UUID(4, 4 + n), authority), day);
      case 3, 4, 5 -> new PayeeCommand.DecidePayeeChange(by, n > 3, day);
      case 6 -> new DibaoCommand.LoseGiver(authorisation, day);
      case 7, 8 -> new DibaoCommand.LosePayee(n == 7 ? Story.PAYEE : new UUID(4, 5), day);
      case 9 -> new DibaoCommand.RegainPayee(Story.PAYEE);
      case 10 -> new DibaoCommand.RegainGiver(authorisation);
      default -> new DibaoCommand.EndPayeeAuthority(authorisation, day);
    };
  }

  private static DibaoCommand proposal(int n, int kind, UUID person, LocalDate day) {
    ReductionReason reason = REASONS.get((n + kind) % REASONS.size());
    AdverseMeasure measure =
        List.of(AdverseMeasure.values()).stream()
            .filter(reason::allows)
            .findFirst()
            .orElse(AdverseMeasure.TERMINATION);
    return new ProposeReduction(
        Story.COUNTY,
        measure,
        reason,
        Story.ARTICLE,
        new StatementWindow(CALENDAR.plusWorkingDays(day, 5), kind == 36 ? day.plusDays(n) : null),
        person,
        3,
        Story.AMOUNT,
        6,
        day);
  }
}
