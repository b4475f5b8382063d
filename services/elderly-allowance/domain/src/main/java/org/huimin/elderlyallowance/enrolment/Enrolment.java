package org.huimin.elderlyallowance.enrolment;

import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.ACCEPTOR_MAY_NOT_CONFIRM;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.ALREADY_CONFIRMED;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.ALREADY_REFUSED;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.APPLIED_AFTER_DEATH;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.APPLIED_BEFORE_PROGRAMME;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.APPLIED_IN_FUTURE;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.ENDED;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.NO_SUCH_APPLICATION;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.OTHER_APPLICATION_OPEN;
import static org.huimin.elderlyallowance.enrolment.EnrolmentRejection.TOO_EARLY;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.AcceptApplication;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.ConfirmEnrolment;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.RefuseApplication;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.ReinstateAfterDeathRevoked;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.TerminateByDeath;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationAccepted;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationRefused;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.BenefitResumed;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.BenefitTerminated;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.EnrolmentConfirmed;
import org.huimin.kernel.Decider;
import org.huimin.kernel.Outcome;

/**
 * 高龄津贴登记: accepted by one officer, confirmed or refused by another, ended by death, resumed when
 * the death was a mistake. Events do not carry the officer, their envelope does; {@code evolve} is
 * told who accepted by {@link Recorded}.
 */
public sealed interface Enrolment {

  /** The month before an 80th birthday from which applications are taken early. */
  int EARLY_MONTHS = 3;

  /** 老年人权益保障法 art. 33, on which the allowance rests, is in force since then. */
  LocalDate EARLIEST_APPLICATION = LocalDate.of(2013, 7, 1);

  String DEATH = "DEATH";
  String DEATH_REVOKED = "DEATH_REVOKED";

  /** An event with the officer of its envelope; reactions have none and give an empty text. */
  record Recorded(EnrolmentEvent event, String officer) {}

  record None() implements Enrolment {}

  record Applied(ApplicationAccepted application, String acceptedBy) implements Enrolment {}

  record InPayment(UUID enrolmentId) implements Enrolment {}

  record Refused() implements Enrolment {}

  /**
   * Ended by death.
   *
   * @param diedOn as recorded, so that the same death again is nothing new
   */
  record EndedByDeath(UUID enrolmentId, LocalDate diedOn) implements Enrolment {}

  Decider<EnrolmentCommand, Enrolment, Recorded, EnrolmentRejection> DECIDER =
      new Decider<>() {
        @Override
        public Enrolment initial() {
          return new None();
        }

        @Override
        public Outcome<Recorded, EnrolmentRejection> decide(
            EnrolmentCommand command, Enrolment state) {
          return switch (command) {
            case AcceptApplication accept -> decideAccept(accept, state);
            case ConfirmEnrolment confirm -> decideConfirm(confirm, state);
            case RefuseApplication refuse -> decideRefuse(refuse, state);
            case TerminateByDeath death -> decideTerminate(death, state);
            case ReinstateAfterDeathRevoked _ -> decideReinstate(state);
          };
        }

        @Override
        public Enrolment evolve(Enrolment state, Recorded recorded) {
          return switch (recorded.event()) {
            case ApplicationAccepted e -> new Applied(e, recorded.officer());
            case EnrolmentConfirmed e -> new InPayment(e.enrolmentId());
            case ApplicationRefused _ -> new Refused();
            case BenefitTerminated e -> new EndedByDeath(e.enrolmentId(), e.occurredOn());
            case BenefitResumed e -> new InPayment(e.enrolmentId());
          };
        }
      };

  private static Outcome<Recorded, EnrolmentRejection> decideAccept(
      AcceptApplication command, Enrolment state) {
    return switch (state) {
      case None _ -> accept(command);
      case Applied applied ->
          applied.application().payeeId().equals(command.payeeId())
                  && applied.application().appliedOn().equals(command.appliedOn())
              ? Outcome.nothingToDo()
              : Outcome.rejected(OTHER_APPLICATION_OPEN);
      case InPayment _ -> Outcome.rejected(ALREADY_CONFIRMED);
      case Refused _ -> Outcome.rejected(ALREADY_REFUSED);
      case EndedByDeath _ -> Outcome.rejected(ENDED);
    };
  }

  private static Outcome<Recorded, EnrolmentRejection> accept(AcceptApplication command) {
    if (command.appliedOn().isAfter(command.today())) {
      return Outcome.rejected(APPLIED_IN_FUTURE);
    }
    if (command.appliedOn().isBefore(EARLIEST_APPLICATION)) {
      return Outcome.rejected(APPLIED_BEFORE_PROGRAMME);
    }
    if (command.diedOn() != null && command.diedOn().isBefore(command.appliedOn())) {
      return Outcome.rejected(APPLIED_AFTER_DEATH);
    }
    YearMonth eighty = YearMonth.from(command.bornOn().plusYears(80));
    if (YearMonth.from(command.appliedOn()).isBefore(eighty.minusMonths(EARLY_MONTHS))) {
      return Outcome.rejected(TOO_EARLY);
    }
    return recorded(
        new ApplicationAccepted(
            command.enrolmentId(),
            command.personId(),
            command.payeeId(),
            command.county(),
            command.appliedOn()),
        command.officer());
  }

  private static Outcome<Recorded, EnrolmentRejection> decideConfirm(
      ConfirmEnrolment command, Enrolment state) {
    return switch (state) {
      case None _ -> Outcome.rejected(NO_SUCH_APPLICATION);
      case Applied applied ->
          applied.acceptedBy().equals(command.officer())
              ? Outcome.rejected(ACCEPTOR_MAY_NOT_CONFIRM)
              : recorded(
                  new EnrolmentConfirmed(applied.application().enrolmentId(), command.today()),
                  command.officer());
      case InPayment _ -> Outcome.rejected(ALREADY_CONFIRMED);
      case Refused _ -> Outcome.rejected(ALREADY_REFUSED);
      case EndedByDeath _ -> Outcome.rejected(ENDED);
    };
  }

  private static Outcome<Recorded, EnrolmentRejection> decideRefuse(
      RefuseApplication command, Enrolment state) {
    return switch (state) {
      case None _ -> Outcome.rejected(NO_SUCH_APPLICATION);
      case Applied applied -> refuse(command, applied);
      case InPayment _ -> Outcome.rejected(ALREADY_CONFIRMED);
      case Refused _ -> Outcome.rejected(ALREADY_REFUSED);
      case EndedByDeath _ -> Outcome.rejected(ENDED);
    };
  }

  private static Outcome<Recorded, EnrolmentRejection> refuse(
      RefuseApplication command, Applied applied) {
    if (applied.acceptedBy().equals(command.officer())) {
      return Outcome.rejected(ACCEPTOR_MAY_NOT_CONFIRM);
    }
    return recorded(
        new ApplicationRefused(
            applied.application().enrolmentId(),
            command.today(),
            command.reason(),
            command.article().document(),
            command.article().article()),
        command.officer());
  }

  /** A pending application is not ended: the months before the death may still be due. */
  private static Outcome<Recorded, EnrolmentRejection> decideTerminate(
      TerminateByDeath command, Enrolment state) {
    return switch (state) {
      case InPayment inPayment -> terminate(inPayment.enrolmentId(), command.diedOn());
      case EndedByDeath ended ->
          ended.diedOn().equals(command.diedOn())
              ? Outcome.nothingToDo()
              : terminate(ended.enrolmentId(), command.diedOn());
      case None _ -> Outcome.nothingToDo();
      case Applied _ -> Outcome.nothingToDo();
      case Refused _ -> Outcome.nothingToDo();
    };
  }

  private static Outcome<Recorded, EnrolmentRejection> terminate(
      UUID enrolmentId, LocalDate diedOn) {
    return recorded(new BenefitTerminated(enrolmentId, DEATH, diedOn, YearMonth.from(diedOn)), "");
  }

  private static Outcome<Recorded, EnrolmentRejection> decideReinstate(Enrolment state) {
    return state instanceof EndedByDeath ended
        ? recorded(new BenefitResumed(ended.enrolmentId(), DEATH_REVOKED), "")
        : Outcome.nothingToDo();
  }

  private static Outcome<Recorded, EnrolmentRejection> recorded(
      EnrolmentEvent event, String officer) {
    return Outcome.accepted(new Recorded(event, officer));
  }
}
