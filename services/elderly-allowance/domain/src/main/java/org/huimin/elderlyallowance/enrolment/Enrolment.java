package org.huimin.elderlyallowance.enrolment;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.AcceptApplication;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.ChangeAgeBand;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.ConfirmEnrolment;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.DecideClosure;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.FollowResidence;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.HearStatement;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.LiftSuspension;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.PassReview;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.ProposeClosure;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.RefuseApplication;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.ReinstateAfterDeathRevoked;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.RemindOfReview;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.RevokeDecision;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.Suspend;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.TakeOver;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.TerminateByDeath;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.WithdrawApplication;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationAccepted;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.EnrolmentClosed;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.SuspensionReason;
import org.huimin.kernel.Decider;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * 高龄津贴登记: accepted by one officer, confirmed or refused by another, or taken over from an older
 * system; then in payment until death, a move or a decision ends it. Events do not carry the
 * officer, their envelope does; {@code evolve} is told by {@link Recorded}.
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

  record Applied(ApplicationAccepted application, DivisionCode county, String acceptedBy)
      implements Enrolment {}

  record Refused(Applied before, String refusedBy) implements Enrolment {}

  record Withdrawn() implements Enrolment {}

  /**
   * In payment.
   *
   * @param county that answers for it now
   * @param proposed closure that waits for its decision
   * @param suspended why it is suspended; empty when it is not
   * @param band last told
   * @param remindedFor the last day of the survival check that was last told
   */
  record InPayment(
      UUID enrolmentId,
      DivisionCode county,
      @Nullable Proposal proposed,
      Set<SuspensionReason> suspended,
      @Nullable String band,
      @Nullable LocalDate remindedFor)
      implements Enrolment {
    public InPayment {
      suspended = Set.copyOf(suspended);
    }
  }

  /** 拟终止, with whether the person was heard. */
  record Proposal(
      ClosureReason reason, LocalDate statementUntil, String proposedBy, boolean heard) {}

  /**
   * Ended by death.
   *
   * @param diedOn as recorded, so that the same death again is nothing new
   */
  record EndedByDeath(InPayment before, LocalDate diedOn) implements Enrolment {}

  record Closed(InPayment before, EnrolmentClosed closure, String closedBy) implements Enrolment {}

  /** The confirmation was a mistake: nothing was ever due. */
  record Revoked(LocalDate revokedOn) implements Enrolment {}

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
            case AcceptApplication c -> Deciding.accept(c, state);
            case TakeOver c -> Deciding.takeOver(c, state);
            case ConfirmEnrolment c -> Deciding.confirm(c, state);
            case RefuseApplication c -> Deciding.refuse(c, state);
            case WithdrawApplication c -> Deciding.withdraw(c, state);
            case RevokeDecision c -> Deciding.revoke(c, state);
            case ProposeClosure c -> Closing.propose(c, state);
            case HearStatement c -> Closing.hear(c, state);
            case DecideClosure c -> Closing.decide(c, state);
            case TerminateByDeath c -> Following.death(c, state);
            case ReinstateAfterDeathRevoked _ -> Following.deathRevoked(state);
            case FollowResidence c -> Following.residence(c, state);
            case Suspend c -> Following.suspend(c, state);
            case LiftSuspension c -> Following.lift(c, state);
            case PassReview c -> Following.passReview(c, state);
            case RemindOfReview c -> Following.remind(c, state);
            case ChangeAgeBand c -> Following.band(c, state);
          };
        }

        @Override
        public Enrolment evolve(Enrolment state, Recorded recorded) {
          return Evolving.evolve(state, recorded);
        }
      };
}
