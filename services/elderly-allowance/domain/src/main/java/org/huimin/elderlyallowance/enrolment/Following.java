package org.huimin.elderlyallowance.enrolment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huimin.elderlyallowance.enrolment.Enrolment.*;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.*;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.*;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Outcome;
import org.huimin.kernel.Outcome.Accepted;

/**
 * 随事实变动: what the register or the calendar does to a case. Nobody decides it, so nothing here is
 * rejected: a case that it does not concern has nothing to do.
 */
final class Following {

  private static final String NOBODY = "";

  private Following() {}

  /** A pending application is not ended: the months before the death may still be due. */
  static Outcome<Recorded, EnrolmentRejection> death(TerminateByDeath command, Enrolment state) {
    return switch (state) {
      case InPayment inPayment -> died(inPayment, command.diedOn());
      case EndedByDeath ended ->
          ended.diedOn().equals(command.diedOn())
              ? Outcome.nothingToDo()
              : died(ended.before(), command.diedOn());
      case None _, Applied _, Refused _, Withdrawn _, Closed _, Revoked _ -> Outcome.nothingToDo();
    };
  }

  private static Outcome<Recorded, EnrolmentRejection> died(InPayment case_, LocalDate diedOn) {
    return Deciding.recorded(
        new BenefitTerminated(case_.enrolmentId(), Enrolment.DEATH, diedOn, YearMonth.from(diedOn)),
        NOBODY);
  }

  static Outcome<Recorded, EnrolmentRejection> deathRevoked(Enrolment state) {
    return state instanceof EndedByDeath ended
        ? Deciding.recorded(
            new BenefitResumed(ended.before().enrolmentId(), Enrolment.DEATH_REVOKED), NOBODY)
        : Outcome.nothingToDo();
  }

  /** Out of the city closes the case; back on the same day is the register's correction. */
  static Outcome<Recorded, EnrolmentRejection> move(FollowMove command, Enrolment state) {
    return switch (state) {
      case Applied applied ->
          command.here() && !applied.county().equals(command.county())
              ? transferred(applied.application().enrolmentId(), command)
              : Outcome.nothingToDo();
      case InPayment inPayment -> move(command, inPayment);
      case Closed closed ->
          command.here()
                  && closed.closure().reason() == ClosureReason.MOVED_OUT
                  && closed.closure().closedOn().equals(command.movedOn())
              ? transferred(closed.before().enrolmentId(), command)
              : Outcome.nothingToDo();
      case None _, Refused _, Withdrawn _, EndedByDeath _, Revoked _ -> Outcome.nothingToDo();
    };
  }

  private static Outcome<Recorded, EnrolmentRejection> move(FollowMove command, InPayment case_) {
    if (!command.here()) {
      return Deciding.recorded(
          new EnrolmentClosed(
              case_.enrolmentId(),
              ClosureReason.MOVED_OUT,
              command.movedOn(),
              YearMonth.from(command.movedOn())),
          NOBODY);
    }
    DivisionCode county = case_.county();
    return county.equals(command.county())
        ? Outcome.nothingToDo()
        : transferred(case_.enrolmentId(), command);
  }

  private static Outcome<Recorded, EnrolmentRejection> transferred(
      UUID enrolmentId, FollowMove command) {
    return Deciding.recorded(
        new EnrolmentTransferred(
            enrolmentId, command.county(), YearMonth.from(command.movedOn()).plusMonths(1)),
        NOBODY);
  }

  static Outcome<Recorded, EnrolmentRejection> suspend(Suspend command, Enrolment state) {
    return state instanceof InPayment case_ && !case_.suspended().contains(command.reason())
        ? Deciding.recorded(
            new BenefitSuspended(case_.enrolmentId(), command.reason(), command.fromMonth()),
            NOBODY)
        : Outcome.nothingToDo();
  }

  static Outcome<Recorded, EnrolmentRejection> lift(LiftSuspension command, Enrolment state) {
    return state instanceof InPayment case_ && case_.suspended().contains(command.reason())
        ? Deciding.recorded(
            new SuspensionLifted(case_.enrolmentId(), command.reason(), command.today()), NOBODY)
        : Outcome.nothingToDo();
  }

  static Outcome<Recorded, EnrolmentRejection> passReview(PassReview command, Enrolment state) {
    if (!(state instanceof InPayment case_)) {
      return Outcome.nothingToDo();
    }
    List<Recorded> events = new ArrayList<>();
    if (case_.remindedFor() != null) {
      events.add(
          new Recorded(new ReviewCompleted(case_.enrolmentId(), command.passedOn()), NOBODY));
    }
    if (case_.suspended().contains(SuspensionReason.SURVIVAL_CHECK_MISSED)) {
      events.add(
          new Recorded(
              new SuspensionLifted(
                  case_.enrolmentId(), SuspensionReason.SURVIVAL_CHECK_MISSED, command.today()),
              NOBODY));
    }
    return new Accepted<>(events);
  }

  static Outcome<Recorded, EnrolmentRejection> remind(RemindOfReview command, Enrolment state) {
    return state instanceof InPayment case_ && !command.dueOn().equals(case_.remindedFor())
        ? Deciding.recorded(new ReviewDue(case_.enrolmentId(), command.dueOn()), NOBODY)
        : Outcome.nothingToDo();
  }

  static Outcome<Recorded, EnrolmentRejection> band(ChangeAgeBand command, Enrolment state) {
    return state instanceof InPayment case_ && !command.band().equals(case_.band())
        ? Deciding.recorded(
            new AgeBandChanged(case_.enrolmentId(), command.band(), command.month()), NOBODY)
        : Outcome.nothingToDo();
  }
}
