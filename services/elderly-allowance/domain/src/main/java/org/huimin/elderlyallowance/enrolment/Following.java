package org.huimin.elderlyallowance.enrolment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.ChangeAgeBand;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.FollowResidence;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.LiftSuspension;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.PassReview;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.RemindOfReview;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.Suspend;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.TerminateByDeath;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.AgeBandChanged;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.BenefitResumed;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.BenefitSuspended;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.BenefitTerminated;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.EnrolmentClosed;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.EnrolmentTransferred;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ReviewCompleted;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ReviewDue;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.SuspensionLifted;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.SuspensionReason;
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

  /** Out of the city closes the case; back within the month, or never gone, opens it again. */
  static Outcome<Recorded, EnrolmentRejection> residence(FollowResidence command, Enrolment state) {
    return switch (state) {
      case Applied applied ->
          command.leftOn() == null && !applied.county().equals(command.county())
              ? transferred(applied.application().enrolmentId(), command)
              : Outcome.nothingToDo();
      case InPayment inPayment -> residence(command, inPayment);
      case Closed closed ->
          closed.closure().reason() == ClosureReason.MOVED_OUT
              ? residence(command, closed)
              : Outcome.nothingToDo();
      case None _, Refused _, Withdrawn _, EndedByDeath _, Revoked _ -> Outcome.nothingToDo();
    };
  }

  private static Outcome<Recorded, EnrolmentRejection> residence(
      FollowResidence command, InPayment case_) {
    if (command.leftOn() != null) {
      return movedOut(case_.enrolmentId(), command.leftOn());
    }
    return case_.county().equals(command.county())
        ? Outcome.nothingToDo()
        : transferred(case_.enrolmentId(), command);
  }

  /** The day of the move may be told anew, as when the first was mistyped. */
  private static Outcome<Recorded, EnrolmentRejection> residence(
      FollowResidence command, Closed closed) {
    UUID id = closed.before().enrolmentId();
    if (command.leftOn() == null) {
      return transferred(id, command);
    }
    return command.leftOn().equals(closed.closure().closedOn())
        ? Outcome.nothingToDo()
        : movedOut(id, command.leftOn());
  }

  private static Outcome<Recorded, EnrolmentRejection> movedOut(UUID enrolmentId, LocalDate on) {
    return Deciding.recorded(
        new EnrolmentClosed(enrolmentId, ClosureReason.MOVED_OUT, on, YearMonth.from(on)), NOBODY);
  }

  private static Outcome<Recorded, EnrolmentRejection> transferred(
      UUID enrolmentId, FollowResidence command) {
    return Deciding.recorded(
        new EnrolmentTransferred(enrolmentId, command.county(), command.fromMonth()), NOBODY);
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

  /** A check that was passed long ago and told late does not make good the one that is missing. */
  static Outcome<Recorded, EnrolmentRejection> passReview(PassReview command, Enrolment state) {
    if (!(state instanceof InPayment case_)
        || command.holdsThrough().isBefore(YearMonth.from(command.today()))) {
      return Outcome.nothingToDo();
    }
    List<Recorded> events = new ArrayList<>();
    LocalDate due = case_.remindedFor();
    if (due != null && command.holdsThrough().isAfter(YearMonth.from(due))) {
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
