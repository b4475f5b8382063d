package org.huimin.elderlyallowance.enrolment;

import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.CLOSURE_PROPOSED_ALREADY;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.ENDED;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.NOT_IN_PAYMENT;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.NO_CLOSURE_PROPOSED;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.NO_SUCH_APPLICATION;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.PROPOSER_MAY_NOT_DECIDE;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.REASON_IS_A_FACT;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.STATEMENT_WINDOW_OPEN;

import java.time.YearMonth;
import java.util.List;
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
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.DecideClosure;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.HearStatement;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.ProposeClosure;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.DecisionRevoked;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.EnrolmentClosed;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ReductionDropped;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ReductionProposed;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.RevokedDecision;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.StatementHeard;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.StatementWindowExpired;
import org.huimin.kernel.Outcome;
import org.huimin.kernel.Outcome.Accepted;

/**
 * 终止决定: proposed by one officer, the person heard or the window over, decided by another (社会救助法
 * 48). A decision counts from the month after it.
 */
final class Closing {

  private Closing() {}

  static Outcome<Recorded, EnrolmentRejection> propose(ProposeClosure command, Enrolment state) {
    if (command.reason() == ClosureReason.MOVED_OUT) {
      return Outcome.rejected(REASON_IS_A_FACT);
    }
    if (!(state instanceof InPayment case_)) {
      return Outcome.rejected(notInPayment(state));
    }
    if (case_.proposed() != null) {
      return Outcome.rejected(CLOSURE_PROPOSED_ALREADY);
    }
    return Deciding.recorded(
        new ReductionProposed(
            case_.enrolmentId(),
            command.reason(),
            command.today(),
            command.reason().needsHearing() ? command.statementUntil() : command.today(),
            command.article().document(),
            command.article().article()),
        command.officer());
  }

  static Outcome<Recorded, EnrolmentRejection> hear(HearStatement command, Enrolment state) {
    if (!(state instanceof InPayment case_)) {
      return Outcome.rejected(notInPayment(state));
    }
    if (case_.proposed() == null) {
      return Outcome.rejected(NO_CLOSURE_PROPOSED);
    }
    return case_.proposed().heard()
        ? Outcome.nothingToDo()
        : Deciding.recorded(
            new StatementHeard(case_.enrolmentId(), command.today()), command.officer());
  }

  static Outcome<Recorded, EnrolmentRejection> decide(DecideClosure command, Enrolment state) {
    if (!(state instanceof InPayment case_)) {
      return Outcome.rejected(notInPayment(state));
    }
    Proposal proposal = case_.proposed();
    if (proposal == null) {
      return Outcome.rejected(NO_CLOSURE_PROPOSED);
    }
    if (proposal.proposedBy().equals(command.officer())) {
      return Outcome.rejected(PROPOSER_MAY_NOT_DECIDE);
    }
    if (!command.close()) {
      return Deciding.recorded(
          new ReductionDropped(case_.enrolmentId(), command.today()), command.officer());
    }
    if (!proposal.reason().needsHearing() || proposal.heard()) {
      return Outcome.accepted(close(case_, proposal.reason(), command));
    }
    if (!command.today().isAfter(proposal.statementUntil())) {
      return Outcome.rejected(STATEMENT_WINDOW_OPEN);
    }
    return new Accepted<>(
        List.of(
            new Recorded(
                new StatementWindowExpired(case_.enrolmentId(), proposal.statementUntil()),
                command.officer()),
            close(case_, proposal.reason(), command)));
  }

  private static Recorded close(InPayment case_, ClosureReason reason, DecideClosure command) {
    EnrolmentEvent event =
        reason == ClosureReason.OFFICE_ERROR
            ? new DecisionRevoked(
                case_.enrolmentId(), RevokedDecision.CONFIRMATION, command.today())
            : new EnrolmentClosed(
                case_.enrolmentId(), reason, command.today(), YearMonth.from(command.today()));
    return new Recorded(event, command.officer());
  }

  private static EnrolmentRejection notInPayment(Enrolment state) {
    return switch (state) {
      case None _ -> NO_SUCH_APPLICATION;
      case Applied _, Refused _, Withdrawn _, InPayment _ -> NOT_IN_PAYMENT;
      case EndedByDeath _, Closed _, Revoked _ -> ENDED;
    };
  }
}
