package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.EnrolmentConfirmed;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitIncreased;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitReduced;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitResumed;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitSuspended;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitTerminated;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ConcealmentFound;
import org.huimin.socialrelief.dibaocase.BenefitEvent.DecisionDelivered;
import org.huimin.socialrelief.dibaocase.BenefitEvent.DecisionRevoked;
import org.huimin.socialrelief.dibaocase.BenefitEvent.EnrolmentTakenOver;
import org.huimin.socialrelief.dibaocase.BenefitEvent.GraduatedExitBegan;
import org.huimin.socialrelief.dibaocase.BenefitEvent.HouseholdAdmonished;
import org.huimin.socialrelief.dibaocase.BenefitEvent.JobRefusalRecorded;
import org.huimin.socialrelief.dibaocase.BenefitEvent.JobTaken;
import org.huimin.socialrelief.dibaocase.BenefitEvent.MemberShareRestored;
import org.huimin.socialrelief.dibaocase.BenefitEvent.MemberShareStopped;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReductionDropped;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReductionProposed;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewCompleted;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewDue;
import org.huimin.socialrelief.dibaocase.BenefitEvent.StatementHeard;
import org.huimin.socialrelief.dibaocase.BenefitEvent.StatementWindowExpired;
import org.huimin.socialrelief.dibaocase.BenefitEvent.SuspensionLifted;
import org.huimin.socialrelief.dibaocase.Decided.Composition;
import org.huimin.socialrelief.dibaocase.Decided.Decision;
import org.huimin.socialrelief.dibaocase.Decided.End;
import org.huimin.socialrelief.dibaocase.Decided.Exit;
import org.huimin.socialrelief.dibaocase.Decided.Pause;
import org.huimin.socialrelief.dibaocase.Decided.Share;
import org.huimin.socialrelief.dibaocase.DibaoCase.Applied;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.InquiryEvent.EnrolmentTransferred;
import org.huimin.socialrelief.dibaocase.InquiryEvent.RelativeDeclared;

/** 待遇变迁: what each event makes of a household that is paid. */
final class EvolvingBenefit {

  private EvolvingBenefit() {}

  static Enrolled confirmed(Applied before, EnrolmentConfirmed e, String officer) {
    Composition first =
        new Composition(
            new Decision(e.decisionId(), before.intake().decisions(), e.decidedOn(), officer),
            e.startMonth(),
            e.unit(),
            Set.copyOf(e.members()),
            e.meansId(),
            false);
    return enrolled(
        e.enrolmentId(),
        e.householdId(),
        before.intake().county(),
        before.inquiry().afterDecision(),
        Recertification.first(e.reviewClass(), e.reviewDueOn()),
        before.receiving(),
        publication(before, first),
        first);
  }

  private static Publication publication(Applied before, Composition first) {
    Publicity.GivenOpinion opinion = before.publicity().opinion();
    return opinion == null || opinion.noticeRequired()
        ? Publication.OWED
        : Publication.settled(new DecidedMonths(List.of(first)));
  }

  static Enrolled takenOver(EnrolmentTakenOver e, String officer) {
    Composition first =
        new Composition(
            new Decision(e.decisionId(), 0, e.takenOverOn(), officer),
            e.paidThrough().plusMonths(1),
            e.unit(),
            Set.copyOf(e.members()),
            e.meansId(),
            false);
    return enrolled(
        e.enrolmentId(),
        e.householdId(),
        e.county(),
        Inquiry.NOTHING,
        Recertification.first(e.reviewClass(), e.reviewDueOn()),
        Receiving.by(e.payeeId()),
        Publication.settled(new DecidedMonths(List.of(first))),
        first);
  }

  private static Enrolled enrolled(
      UUID enrolmentId,
      UUID householdId,
      DivisionCode county,
      Inquiry inquiry,
      Recertification review,
      Receiving receiving,
      Publication publication,
      Composition first) {
    return new Enrolled(
        enrolmentId,
        householdId,
        first.decision().id(),
        new TreeMap<>(Map.of(first.fromMonth(), county)),
        inquiry,
        review,
        null,
        JobOffers.NONE,
        new DecidedMonths(List.of(first)),
        receiving,
        publication,
        Map.of(),
        first.decision().number() + 1);
  }

  static Enrolled transferred(Enrolled s, EnrolmentTransferred e) {
    SortedMap<YearMonth, DivisionCode> counties = new TreeMap<>(s.counties());
    // A move told late stands before what was taken for granted since.
    counties.tailMap(e.fromMonth()).clear();
    counties.put(e.fromMonth(), e.county());
    return s.with(counties).with(s.publication().moved(e.fromMonth().atDay(1)));
  }

  static Enrolled evolve(Enrolled s, BenefitEvent event, String officer) {
    return switch (event) {
      case EnrolmentTakenOver _ -> s;
      case DecisionDelivered e -> {
        Map<UUID, LocalDate> left = new HashMap<>(s.undelivered());
        left.remove(e.decisionId());
        yield s.undelivered(left);
      }
      case ReviewDue e -> s.with(s.review().due(e.dueOn()));
      case ReviewCompleted e ->
          s.with(s.review().completed(e, officer, s.inquiry().lookers()))
              .with(s.inquiry().afterDecision());
      case BenefitIncreased e ->
          s.with(
                  s.months()
                      .with(
                          new Composition(
                              decision(s, e.decisionId(), e.decidedOn(), officer),
                              e.fromMonth(),
                              e.unit(),
                              Set.copyOf(e.members()),
                              e.meansId(),
                              false)))
              .with(s.review().decided())
              .counted();
      case ReductionProposed e ->
          s.proposed(
              Proposal.of(e, e.reason().needsReview() ? s.review().finding() : null, officer));
      case StatementHeard _ ->
          s.proposed(s.proposal() == null ? null : s.proposal().afterHearing());
      case StatementWindowExpired _, ConcealmentFound _, BenefitResumed _, HouseholdAdmonished _ ->
          s;
      case ReductionDropped _ -> closed(s);
      case BenefitReduced e ->
          against(
              s,
              new Composition(
                  decision(s, e.decisionId(), e.decidedOn(), officer),
                  e.fromMonth(),
                  e.unit(),
                  Set.copyOf(e.members()),
                  e.meansId(),
                  true));
      case BenefitTerminated e ->
          e.decisionId() == null
              ? s.proposed(null)
              : against(
                  s,
                  new End(
                      decision(s, e.decisionId(), e.occurredOn(), officer),
                      e.lastMonth().plusMonths(1)));
      case GraduatedExitBegan e ->
          against(
              s,
              new Exit(
                  decision(s, e.decisionId(), e.decidedOn(), officer),
                  e.fromMonth(),
                  e.lastMonth(),
                  null));
      case MemberShareStopped e ->
          stopped(
              s,
              new Share(
                  decision(s, e.decisionId(), e.decidedOn(), officer),
                  e.fromMonth(),
                  e.personId(),
                  true));
      case MemberShareRestored e ->
          s.with(
                  s.months()
                      .with(
                          new Share(
                              decision(s, e.decisionId(), e.decidedOn(), officer),
                              e.fromMonth(),
                              e.personId(),
                              false)))
              .with(s.jobs().turned(e.personId(), e.decidedOn()))
              .counted();
      case BenefitSuspended e ->
          stopped(
              s,
              new Pause(decision(s, e.decisionId(), e.decidedOn(), officer), e.fromMonth(), true));
      case SuspensionLifted e ->
          s.with(
                  s.months()
                      .with(
                          new Pause(
                              decision(s, e.decisionId(), e.decidedOn(), officer),
                              e.fromMonth(),
                              false)))
              .counted();
      case DecisionRevoked e -> revoked(s, e);
      case JobRefusalRecorded e -> s.with(s.jobs().refused(e.personId(), e.refusedOn()));
      case JobTaken e -> s.with(s.jobs().turned(e.personId(), e.takenOn()));
    };
  }

  /** A relative's look is none, and neither is what was found or proposed on it. */
  static Enrolled told(Enrolled s, RelativeDeclared e) {
    Enrolled known = s.with(s.inquiry().evolve(e));
    if (!s.review().restsOnLookOf(e.relative())) {
      return known;
    }
    Enrolled fallen = known.with(s.review().fallen(e.declaredOn()));
    return s.proposal() != null && s.proposal().finding() != null ? fallen.proposed(null) : fallen;
  }

  private static Decision decision(Enrolled s, UUID id, LocalDate day, String officer) {
    return new Decision(id, s.decisions(), day, officer);
  }

  /** The household gets it in writing. */
  private static Enrolled against(Enrolled s, Decided decided) {
    return undelivered(closed(s), decided.decision().id(), decided.decision().decidedOn())
        .with(s.months().with(decided))
        .counted();
  }

  private static Enrolled stopped(Enrolled s, Decided decided) {
    return against(s.with(s.inquiry().afterStop()), decided);
  }

  private static Enrolled revoked(Enrolled s, DecisionRevoked e) {
    Enrolled told =
        undelivered(s, e.decisionId(), e.revokedOn()).with(s.publication().undone(e.revokedOn()));
    return e.decisionId().equals(s.confirmation())
        ? closed(told).with(DecidedMonths.REVOKED)
        : told.with(s.months().without(e.decisionId(), YearMonth.from(e.revokedOn())));
  }

  /** The proposal is decided on, and with it the review it rests on. */
  private static Enrolled closed(Enrolled s) {
    Enrolled decided = s.proposed(null);
    return s.proposal() != null && s.proposal().finding() != null
        ? decided.with(s.review().decided())
        : decided;
  }

  private static Enrolled undelivered(Enrolled s, UUID decisionId, LocalDate day) {
    Map<UUID, LocalDate> more = new HashMap<>(s.undelivered());
    more.put(decisionId, day);
    return s.undelivered(more);
  }
}
