package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.DibaoRejection.CORRECTS_ANOTHER_DECISION;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.CORRECTS_ANOTHER_HOUSEHOLD;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.MEANS_MISSING;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NOT_SUSPENDED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NO_REDUCTION_PROPOSED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.REDUCTION_PROPOSED_ALREADY;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.REVIEW_MISSING;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.SHARE_NOT_STOPPED;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.Outcome;
import org.huimin.socialrelief.dibaocase.BenefitCommand.Admonish;
import org.huimin.socialrelief.dibaocase.BenefitCommand.CompleteReview;
import org.huimin.socialrelief.dibaocase.BenefitCommand.DecideReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.HearStatement;
import org.huimin.socialrelief.dibaocase.BenefitCommand.IncreaseBenefit;
import org.huimin.socialrelief.dibaocase.BenefitCommand.LiftSuspension;
import org.huimin.socialrelief.dibaocase.BenefitCommand.ProposeReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RecordJobRefusal;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RecordJobTaken;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RestoreShare;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitIncreased;
import org.huimin.socialrelief.dibaocase.BenefitEvent.HouseholdAdmonished;
import org.huimin.socialrelief.dibaocase.BenefitEvent.JobRefusalRecorded;
import org.huimin.socialrelief.dibaocase.BenefitEvent.JobTaken;
import org.huimin.socialrelief.dibaocase.BenefitEvent.MemberShareRestored;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewCompleted;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewResult;
import org.huimin.socialrelief.dibaocase.BenefitEvent.SuspensionLifted;
import org.huimin.socialrelief.dibaocase.Decided.Composition;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.Recertification.Finding;

/**
 * 动态管理: what can be done while a household is paid. A decision counts from the month after it; only
 * what the office itself got wrong is put right from before.
 */
final class Reviewing {

  private Reviewing() {}

  static Outcome<Recorded, DibaoRejection> decide(BenefitCommand command, Enrolled state) {
    UUID id = state.enrolmentId();
    return switch (command) {
      case CompleteReview c -> complete(c, state);
      case IncreaseBenefit c -> increase(c, state);
      case ProposeReduction c ->
          state.proposal() == null
              ? Reducing.propose(c, state)
              : Outcome.rejected(REDUCTION_PROPOSED_ALREADY);
      case HearStatement c -> Reducing.hear(c, state);
      case DecideReduction c ->
          state.proposal() == null
              ? Outcome.rejected(NO_REDUCTION_PROPOSED)
              : Reducing.decide(c, state, state.proposal());
      case RecordJobRefusal c ->
          state.jobs().refusedOn(c.personId(), c.refusedOn())
              ? Outcome.nothingToDo()
              : DibaoDecider.recorded(
                  c.officer(), new JobRefusalRecorded(id, c.personId(), c.refusedOn()));
      case RecordJobTaken c ->
          state.jobs().tookOn(c.personId(), c.takenOn())
              ? Outcome.nothingToDo()
              : DibaoDecider.recorded(c.officer(), new JobTaken(id, c.personId(), c.takenOn()));
      case Admonish c ->
          DibaoDecider.recorded(c.officer(), new HouseholdAdmonished(id, c.today(), c.changedOn()));
      case RestoreShare c ->
          state.months().shareStopped(c.personId(), nextMonth(c.today()))
              ? DibaoDecider.recorded(
                  c.officer(),
                  new MemberShareRestored(
                      id, decisionId(state), c.today(), c.personId(), nextMonth(c.today())))
              : Outcome.rejected(SHARE_NOT_STOPPED);
      case LiftSuspension c ->
          state.months().suspended(nextMonth(c.today()))
              ? DibaoDecider.recorded(
                  c.officer(),
                  new SuspensionLifted(id, decisionId(state), c.today(), nextMonth(c.today())))
              : Outcome.rejected(NOT_SUSPENDED);
    };
  }

  private static Outcome<Recorded, DibaoRejection> complete(
      CompleteReview command, Enrolled state) {
    if (state.proposal() != null) {
      return Outcome.rejected(REDUCTION_PROPOSED_ALREADY);
    }
    Inquiry.Means means = state.inquiry().means();
    return means == null
        ? Outcome.rejected(MEANS_MISSING)
        : DibaoDecider.recorded(
            command.officer(),
            new ReviewCompleted(
                state.enrolmentId(),
                command.today(),
                command.result(),
                command.unit(),
                Opened.sorted(command.members()),
                means.meansId(),
                command.reviewClass(),
                command.nextDueOn()));
  }

  private static Outcome<Recorded, DibaoRejection> increase(
      IncreaseBenefit command, Enrolled state) {
    if (state.proposal() != null) {
      return Outcome.rejected(REDUCTION_PROPOSED_ALREADY);
    }
    Finding finding = state.review().finding();
    if (finding == null || finding.result() != ReviewResult.INCREASE) {
      return Outcome.rejected(REVIEW_MISSING);
    }
    YearMonth next = nextMonth(command.today());
    YearMonth from = command.correctsFrom();
    if (from == null || from.equals(next)) {
      return DibaoDecider.recorded(
          command.officer(), increased(state, 0, command.today(), next, finding));
    }
    if (from.isBefore(state.decidedHereFrom()) || from.isAfter(next)) {
      return Outcome.rejected(CORRECTS_ANOTHER_DECISION);
    }
    if (!isOf(finding, state.months().composition())) {
      return Outcome.rejected(CORRECTS_ANOTHER_HOUSEHOLD);
    }
    // Two decisions: who counts of them was the months' to say, and is next month's from then on.
    return DibaoDecider.recorded(
        command.officer().id(),
        List.of(
            increased(state, 0, command.today(), from, finding),
            increased(state, 1, command.today(), next, finding)));
  }

  private static BenefitIncreased increased(
      Enrolled state, int more, LocalDate today, YearMonth from, Finding finding) {
    return new BenefitIncreased(
        state.enrolmentId(),
        DibaoDecider.decisionId(state.enrolmentId(), state.decisions() + more),
        today,
        from,
        finding.unit(),
        Opened.sorted(finding.members()),
        finding.meansId());
  }

  private static boolean isOf(Finding finding, Composition household) {
    return finding.unit() == household.unit() && finding.members().equals(household.members());
  }

  static UUID decisionId(Enrolled state) {
    return DibaoDecider.decisionId(state.enrolmentId(), state.decisions());
  }

  static YearMonth nextMonth(LocalDate day) {
    return YearMonth.from(day).plusMonths(1);
  }
}
