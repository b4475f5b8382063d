package org.huimin.elderlyallowance.enrolment;

import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.ACCEPTOR_MAY_NOT_CONFIRM;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.ALREADY_CONFIRMED;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.ALREADY_REFUSED;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.ALREADY_WITHDRAWN;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.APPLIED_AFTER_DEATH;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.APPLIED_BEFORE_PROGRAMME;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.APPLIED_IN_FUTURE;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.DECIDER_MAY_NOT_REVOKE;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.ENDED;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.FORMER_PLACE_NOT_STOPPED;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.NOTHING_TO_REVOKE;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.NOT_REGISTERED_HERE;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.NO_SUCH_APPLICATION;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.OTHER_APPLICATION_OPEN;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.PAID_ELSEWHERE_IN_FUTURE;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.TOO_EARLY;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.huimin.elderlyallowance.enrolment.Enrolment.Applied;
import org.huimin.elderlyallowance.enrolment.Enrolment.Closed;
import org.huimin.elderlyallowance.enrolment.Enrolment.EndedByDeath;
import org.huimin.elderlyallowance.enrolment.Enrolment.InPayment;
import org.huimin.elderlyallowance.enrolment.Enrolment.None;
import org.huimin.elderlyallowance.enrolment.Enrolment.Recorded;
import org.huimin.elderlyallowance.enrolment.Enrolment.Refused;
import org.huimin.elderlyallowance.enrolment.Enrolment.Revoked;
import org.huimin.elderlyallowance.enrolment.Enrolment.Withdrawn;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.AcceptApplication;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.ConfirmEnrolment;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.RefuseApplication;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.RevokeDecision;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.TakeOver;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.WithdrawApplication;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationAccepted;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationRefused;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationWithdrawn;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.DecisionRevoked;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.EnrolmentConfirmed;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.EnrolmentTakenOver;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.RevokedDecision;
import org.huimin.kernel.Outcome;

/** 受理与审核确认: from the application to the decision, and the decision taken back. */
final class Deciding {

  private Deciding() {}

  static Outcome<Recorded, EnrolmentRejection> accept(AcceptApplication command, Enrolment state) {
    return switch (state) {
      case None _ -> accept(command);
      case Applied applied ->
          applied.application().payeeId().equals(command.payeeId())
                  && applied.application().appliedOn().equals(command.appliedOn())
              ? Outcome.nothingToDo()
              : Outcome.rejected(OTHER_APPLICATION_OPEN);
      case InPayment _ -> Outcome.rejected(ALREADY_CONFIRMED);
      case Refused _ -> Outcome.rejected(ALREADY_REFUSED);
      case Withdrawn _ -> Outcome.rejected(ALREADY_WITHDRAWN);
      case EndedByDeath _, Closed _, Revoked _ -> Outcome.rejected(ENDED);
    };
  }

  private static Outcome<Recorded, EnrolmentRejection> accept(AcceptApplication command) {
    if (command.appliedOn().isAfter(command.today())) {
      return Outcome.rejected(APPLIED_IN_FUTURE);
    }
    if (command.appliedOn().isBefore(Enrolment.EARLIEST_APPLICATION)) {
      return Outcome.rejected(APPLIED_BEFORE_PROGRAMME);
    }
    if (command.diedOn() != null && command.diedOn().isBefore(command.appliedOn())) {
      return Outcome.rejected(APPLIED_AFTER_DEATH);
    }
    LocalDate eighty = command.bornOn().plusYears(80);
    YearMonth applied = YearMonth.from(command.appliedOn());
    if (applied.isBefore(YearMonth.from(eighty).minusMonths(Enrolment.EARLY_MONTHS))) {
      return Outcome.rejected(TOO_EARLY);
    }
    if (!command.registeredHere()) {
      return Outcome.rejected(NOT_REGISTERED_HERE);
    }
    if (command.paidElsewhereThrough() == null && mayHaveBeenPaidElsewhere(command, eighty)) {
      return Outcome.rejected(FORMER_PLACE_NOT_STOPPED);
    }
    if (command.paidElsewhereThrough() != null
        && command.paidElsewhereThrough().isAfter(YearMonth.from(command.today()))) {
      return Outcome.rejected(PAID_ELSEWHERE_IN_FUTURE);
    }
    return recorded(
        new ApplicationAccepted(
            command.enrolmentId(),
            command.personId(),
            command.payeeId(),
            command.county(),
            command.appliedOn(),
            command.paidElsewhereThrough()),
        command.officer());
  }

  private static boolean mayHaveBeenPaidElsewhere(AcceptApplication command, LocalDate eighty) {
    return command.movedInOn() != null && !eighty.isAfter(command.movedInOn());
  }

  static Outcome<Recorded, EnrolmentRejection> takeOver(TakeOver command, Enrolment state) {
    return switch (state) {
      case None _ ->
          recorded(
              new EnrolmentTakenOver(
                  command.enrolmentId(),
                  command.personId(),
                  command.payeeId(),
                  command.county(),
                  command.appliedOn(),
                  command.paidThrough(),
                  command.provenAliveOn(),
                  command.takeOverId(),
                  command.preparedBy()),
              command.officer());
      case Applied _ -> Outcome.rejected(OTHER_APPLICATION_OPEN);
      case InPayment _ -> Outcome.rejected(ALREADY_CONFIRMED);
      case Refused _ -> Outcome.rejected(ALREADY_REFUSED);
      case Withdrawn _ -> Outcome.rejected(ALREADY_WITHDRAWN);
      case EndedByDeath _, Closed _, Revoked _ -> Outcome.rejected(ENDED);
    };
  }

  static Outcome<Recorded, EnrolmentRejection> confirm(ConfirmEnrolment command, Enrolment state) {
    return switch (state) {
      case Applied applied ->
          applied.acceptedBy().equals(command.officer())
              ? Outcome.rejected(ACCEPTOR_MAY_NOT_CONFIRM)
              : recorded(new EnrolmentConfirmed(id(applied), command.today()), command.officer());
      case None _, InPayment _, Refused _, Withdrawn _, EndedByDeath _, Closed _, Revoked _ ->
          Outcome.rejected(notOpen(state));
    };
  }

  static Outcome<Recorded, EnrolmentRejection> refuse(RefuseApplication command, Enrolment state) {
    return switch (state) {
      case Applied applied ->
          applied.acceptedBy().equals(command.officer())
              ? Outcome.rejected(ACCEPTOR_MAY_NOT_CONFIRM)
              : recorded(
                  new ApplicationRefused(
                      id(applied),
                      command.today(),
                      command.reason(),
                      command.article().document(),
                      command.article().article()),
                  command.officer());
      case None _, InPayment _, Refused _, Withdrawn _, EndedByDeath _, Closed _, Revoked _ ->
          Outcome.rejected(notOpen(state));
    };
  }

  static Outcome<Recorded, EnrolmentRejection> withdraw(
      WithdrawApplication command, Enrolment state) {
    return switch (state) {
      case Applied applied ->
          recorded(new ApplicationWithdrawn(id(applied), command.today()), command.officer());
      case Withdrawn _ -> Outcome.nothingToDo();
      case None _, InPayment _, Refused _, EndedByDeath _, Closed _, Revoked _ ->
          Outcome.rejected(notOpen(state));
    };
  }

  /** The office's own error, seen by somebody else than who made it. */
  static Outcome<Recorded, EnrolmentRejection> revoke(RevokeDecision command, Enrolment state) {
    return switch (state) {
      case Refused refused ->
          refused.refusedBy().equals(command.officer())
              ? Outcome.rejected(DECIDER_MAY_NOT_REVOKE)
              : recorded(
                  new DecisionRevoked(
                      id(refused.before()), RevokedDecision.REFUSAL, command.today()),
                  command.officer());
      case Closed closed -> revokeClosure(command, closed);
      case None _, Applied _, Withdrawn _, InPayment _, EndedByDeath _, Revoked _ ->
          Outcome.rejected(NOTHING_TO_REVOKE);
    };
  }

  private static Outcome<Recorded, EnrolmentRejection> revokeClosure(
      RevokeDecision command, Closed closed) {
    if (closed.closure().reason() == ClosureReason.MOVED_OUT) {
      return Outcome.rejected(NOTHING_TO_REVOKE);
    }
    return closed.closedBy().equals(command.officer())
        ? Outcome.rejected(DECIDER_MAY_NOT_REVOKE)
        : recorded(
            new DecisionRevoked(
                closed.before().enrolmentId(), RevokedDecision.CLOSURE, command.today()),
            command.officer());
  }

  private static EnrolmentRejection notOpen(Enrolment state) {
    return switch (state) {
      case None _, Applied _ -> NO_SUCH_APPLICATION;
      case InPayment _ -> ALREADY_CONFIRMED;
      case Refused _ -> ALREADY_REFUSED;
      case Withdrawn _ -> ALREADY_WITHDRAWN;
      case EndedByDeath _, Closed _, Revoked _ -> ENDED;
    };
  }

  private static UUID id(Applied applied) {
    return applied.application().enrolmentId();
  }

  static Outcome<Recorded, EnrolmentRejection> recorded(EnrolmentEvent event, String officer) {
    return Outcome.accepted(new Recorded(event, officer));
  }
}
