package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.DibaoRejection.EXIT_MONTHS_MISSING;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.GAIN_MISSING;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NO_REDUCTION_PROPOSED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.PERSON_MISSING;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.REVIEW_MISSING;
import static org.huimin.socialrelief.dibaocase.Reviewing.decisionId;
import static org.huimin.socialrelief.dibaocase.Reviewing.nextMonth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.kernel.Outcome;
import org.huimin.socialrelief.dibaocase.BenefitCommand.DecideReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.HearStatement;
import org.huimin.socialrelief.dibaocase.BenefitCommand.ProposeReduction;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitReduced;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitSuspended;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitTerminated;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ConcealmentFound;
import org.huimin.socialrelief.dibaocase.BenefitEvent.DecisionRevoked;
import org.huimin.socialrelief.dibaocase.BenefitEvent.GraduatedExitBegan;
import org.huimin.socialrelief.dibaocase.BenefitEvent.MemberShareStopped;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReductionDropped;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReductionProposed;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewResult;
import org.huimin.socialrelief.dibaocase.BenefitEvent.RevocationGround;
import org.huimin.socialrelief.dibaocase.BenefitEvent.StatementHeard;
import org.huimin.socialrelief.dibaocase.BenefitEvent.StatementWindowExpired;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.Recertification.Finding;
import org.huimin.socialrelief.dibaocase.ReductionReason.Hearing;
import org.huimin.socialrelief.policy.Concealment;
import org.jspecify.annotations.Nullable;

/** 不利决定: proposed by one officer, the household heard, decided by another (社会救助法 48). */
final class Reducing {

  private Reducing() {}

  static Outcome<Recorded, DibaoRejection> propose(ProposeReduction command, Enrolled state) {
    if (command.reason().needsReview() && !proposes(state.review(), command.measure())) {
      return Outcome.rejected(REVIEW_MISSING);
    }
    boolean share = command.measure() == AdverseMeasure.SHARE_STOP;
    boolean exit = command.measure() == AdverseMeasure.GRADUATED_EXIT;
    boolean concealed = command.reason() == ReductionReason.CONCEALMENT;
    if (share && command.personId() == null) {
      return Outcome.rejected(PERSON_MISSING);
    }
    if (exit
        && !lasts(command.exitMonths(), command.longestExit(), command.today(), state.months())) {
      return Outcome.rejected(EXIT_MONTHS_MISSING);
    }
    if (concealed && (command.gain() == null || !command.gain().isPositive())) {
      return Outcome.rejected(GAIN_MISSING);
    }
    List<BenefitEvent> events = new ArrayList<>();
    events.add(
        new ReductionProposed(
            state.enrolmentId(),
            command.measure(),
            command.reason(),
            command.today(),
            command.reason().hearing() == Hearing.NEEDED
                ? command.window().lastDay()
                : command.today(),
            command.basis().document(),
            command.basis().article(),
            share ? command.personId() : null,
            exit ? command.exitMonths() : null,
            concealed ? command.gain() : null));
    if (command.reason().hearing() == Hearing.ASKED_FOR) {
      events.add(new StatementHeard(state.enrolmentId(), command.today()));
    }
    return DibaoDecider.recorded(command.officer().id(), events);
  }

  /** 民发〔2022〕83号: six months in principle, so that a county may set another limit. */
  private static boolean lasts(
      @Nullable Integer months, int longest, LocalDate day, DecidedMonths decided) {
    int gone = decided.leftBefore(nextMonth(day));
    return months != null && months >= 1 && gone + months <= longest;
  }

  private static boolean proposes(Recertification review, AdverseMeasure measure) {
    ReviewResult asked =
        measure == AdverseMeasure.REDUCTION ? ReviewResult.REDUCE : ReviewResult.STOP;
    return review.finding() != null && review.finding().result() == asked;
  }

  static Outcome<Recorded, DibaoRejection> hear(HearStatement command, Enrolled state) {
    if (state.proposal() == null) {
      return Outcome.rejected(NO_REDUCTION_PROPOSED);
    }
    return state.proposal().heard()
        ? Outcome.nothingToDo()
        : DibaoDecider.recorded(
            command.officer(), new StatementHeard(state.enrolmentId(), command.today()));
  }

  static Outcome<Recorded, DibaoRejection> decide(
      DecideReduction command, Enrolled state, Proposal proposal) {
    UUID id = state.enrolmentId();
    if (!command.carriedOut()) {
      return DibaoDecider.recorded(command.officer(), new ReductionDropped(id, command.today()));
    }
    // More months of leaving may be gone by now than when it was proposed.
    if (proposal.measure() == AdverseMeasure.GRADUATED_EXIT
        && !lasts(proposal.exitMonths(), command.longestExit(), command.today(), state.months())) {
      return Outcome.rejected(EXIT_MONTHS_MISSING);
    }
    List<BenefitEvent> events = new ArrayList<>();
    if (proposal.waits()) {
      events.add(new StatementWindowExpired(id, proposal.statementUntil()));
    }
    if (proposal.gain() != null) {
      events.add(concealed(id, proposal.gain(), command.today()));
    }
    events.add(decided(state, proposal, command.today()));
    return DibaoDecider.recorded(command.officer().id(), events);
  }

  private static BenefitEvent concealed(UUID id, Money gain, LocalDate day) {
    return new ConcealmentFound(id, day, gain, Concealment.of(gain, day).highestFine());
  }

  private static BenefitEvent decided(Enrolled state, Proposal proposal, LocalDate day) {
    UUID id = state.enrolmentId();
    UUID decision = decisionId(state);
    YearMonth from = nextMonth(day);
    return switch (proposal.measure()) {
      case REDUCTION -> {
        Finding finding =
            Objects.requireNonNull(proposal.finding(), "a reduction rests on a review");
        yield new BenefitReduced(
            id,
            decision,
            day,
            from,
            proposal.reason(),
            finding.unit(),
            Opened.sorted(finding.members()),
            finding.meansId());
      }
      case TERMINATION ->
          new BenefitTerminated(id, decision, proposal.reason(), day, YearMonth.from(day));
      case GRADUATED_EXIT -> {
        int months = Objects.requireNonNull(proposal.exitMonths(), "an exit has its months");
        yield new GraduatedExitBegan(id, decision, day, from, from.plusMonths(months - 1L));
      }
      case SHARE_STOP ->
          new MemberShareStopped(
              id,
              decision,
              day,
              Objects.requireNonNull(proposal.personId(), "a share is somebody's"),
              from);
      case SUSPENSION -> new BenefitSuspended(id, decision, day, proposal.reason(), from);
      case REVOCATION ->
          new DecisionRevoked(id, state.confirmation(), day, RevocationGround.OWN_ERROR);
    };
  }
}
