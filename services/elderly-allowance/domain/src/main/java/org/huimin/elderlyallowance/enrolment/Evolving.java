package org.huimin.elderlyallowance.enrolment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.huimin.elderlyallowance.enrolment.Enrolment.Applied;
import org.huimin.elderlyallowance.enrolment.Enrolment.Closed;
import org.huimin.elderlyallowance.enrolment.Enrolment.EndedByDeath;
import org.huimin.elderlyallowance.enrolment.Enrolment.InPayment;
import org.huimin.elderlyallowance.enrolment.Enrolment.None;
import org.huimin.elderlyallowance.enrolment.Enrolment.Proposal;
import org.huimin.elderlyallowance.enrolment.Enrolment.Recorded;
import org.huimin.elderlyallowance.enrolment.Enrolment.Refused;
import org.huimin.elderlyallowance.enrolment.Enrolment.Revoked;
import org.huimin.elderlyallowance.enrolment.Enrolment.Withdrawn;
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
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.StatementHeard;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.StatementWindowExpired;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.SuspensionLifted;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.SuspensionReason;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/** 个案变迁: what each event makes of a case. */
final class Evolving {

  private Evolving() {}

  static Enrolment evolve(Enrolment state, Recorded recorded) {
    return switch (recorded.event()) {
      case ApplicationAccepted e -> new Applied(e, e.county(), recorded.officer());
      case EnrolmentTakenOver e -> opened(e.enrolmentId(), e.county());
      case EnrolmentConfirmed e -> opened(e.enrolmentId(), applied(state).county());
      case ApplicationRefused _ -> new Refused(applied(state), recorded.officer());
      case ApplicationWithdrawn _ -> new Withdrawn();
      case BenefitTerminated e -> new EndedByDeath(standing(state), e.occurredOn());
      case BenefitResumed _ -> standing(state);
      case ReductionProposed e ->
          proposed(
              standing(state),
              new Proposal(e.reason(), e.statementUntil(), recorded.officer(), false));
      case StatementHeard _ -> heard(standing(state));
      case StatementWindowExpired _ -> state;
      case ReductionDropped _ -> proposed(standing(state), null);
      case EnrolmentClosed e -> new Closed(proposed(standing(state), null), e, recorded.officer());
      case DecisionRevoked e -> revoked(state, e);
      case EnrolmentTransferred e -> transferred(state, e.county());
      case AgeBandChanged e -> banded(standing(state), e.band());
      case ReviewDue e -> reminded(standing(state), e.dueOn());
      case ReviewCompleted _ -> reminded(standing(state), null);
      case BenefitSuspended e -> suspended(standing(state), e.reason(), true);
      case SuspensionLifted e -> suspended(standing(state), e.reason(), false);
    };
  }

  private static InPayment opened(UUID enrolmentId, DivisionCode county) {
    return new InPayment(enrolmentId, county, null, Set.of(), null, null);
  }

  private static Enrolment revoked(Enrolment state, DecisionRevoked e) {
    return switch (e.decision()) {
      case CONFIRMATION -> new Revoked(e.revokedOn());
      case REFUSAL -> applied(state);
      case CLOSURE -> standing(state);
    };
  }

  private static Enrolment transferred(Enrolment state, DivisionCode county) {
    if (state instanceof Applied applied) {
      return new Applied(applied.application(), county, applied.acceptedBy());
    }
    InPayment s = standing(state);
    return new InPayment(
        s.enrolmentId(), county, s.proposed(), s.suspended(), s.band(), s.remindedFor());
  }

  private static InPayment proposed(InPayment s, @Nullable Proposal proposal) {
    return new InPayment(
        s.enrolmentId(), s.county(), proposal, s.suspended(), s.band(), s.remindedFor());
  }

  private static InPayment heard(InPayment s) {
    Proposal p = s.proposed();
    return p == null
        ? s
        : proposed(s, new Proposal(p.reason(), p.statementUntil(), p.proposedBy(), true));
  }

  private static InPayment banded(InPayment s, String band) {
    return new InPayment(
        s.enrolmentId(), s.county(), s.proposed(), s.suspended(), band, s.remindedFor());
  }

  private static InPayment reminded(InPayment s, @Nullable LocalDate dueOn) {
    return new InPayment(s.enrolmentId(), s.county(), s.proposed(), s.suspended(), s.band(), dueOn);
  }

  private static InPayment suspended(InPayment s, SuspensionReason reason, boolean is) {
    Set<SuspensionReason> reasons = new HashSet<>(s.suspended());
    if (is) {
      reasons.add(reason);
    } else {
      reasons.remove(reason);
    }
    return new InPayment(
        s.enrolmentId(), s.county(), s.proposed(), reasons, s.band(), s.remindedFor());
  }

  /** The case as it is or was in payment. */
  private static InPayment standing(Enrolment state) {
    return switch (state) {
      case InPayment s -> s;
      case EndedByDeath ended -> ended.before();
      case Closed closed -> closed.before();
      case None _, Applied _, Refused _, Withdrawn _, Revoked _ ->
          throw new IllegalStateException("the stream tells of payment before the confirmation");
    };
  }

  private static Applied applied(Enrolment state) {
    return switch (state) {
      case Applied a -> a;
      case Refused refused -> refused.before();
      case None _, Withdrawn _, InPayment _, EndedByDeath _, Closed _, Revoked _ ->
          throw new IllegalStateException("the stream does not begin with an application");
    };
  }
}
