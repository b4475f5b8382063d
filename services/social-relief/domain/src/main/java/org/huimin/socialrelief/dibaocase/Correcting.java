package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.DibaoRejection.NOTHING_TO_REVOKE;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NO_SUCH_CASE;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NO_SUCH_DECISION;

import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.Outcome;
import org.huimin.socialrelief.dibaocase.BenefitEvent.DecisionDelivered;
import org.huimin.socialrelief.dibaocase.BenefitEvent.DecisionRevoked;
import org.huimin.socialrelief.dibaocase.Decided.Composition;
import org.huimin.socialrelief.dibaocase.Decided.End;
import org.huimin.socialrelief.dibaocase.Decided.Exit;
import org.huimin.socialrelief.dibaocase.Decided.Pause;
import org.huimin.socialrelief.dibaocase.Decided.Share;
import org.huimin.socialrelief.dibaocase.DibaoCase.Applied;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.None;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCase.Refused;
import org.huimin.socialrelief.dibaocase.DibaoCase.Withdrawn;
import org.huimin.socialrelief.dibaocase.DibaoCommand.OnDecision;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDelivery;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RevokeDecision;

/** 送达与撤销: a decision reaches the household; a decision against it turns out wrong. */
final class Correcting {

  private Correcting() {}

  static Outcome<Recorded, DibaoRejection> decide(OnDecision command, DibaoCase state) {
    return switch (state) {
      case None _ -> Outcome.rejected(NO_SUCH_CASE);
      case Applied _, Withdrawn _ -> Outcome.rejected(NO_SUCH_DECISION);
      case Refused refused ->
          refused.decisionId().equals(command.decisionId())
              ? decide(command, refused)
              : Outcome.rejected(NO_SUCH_DECISION);
      case Enrolled enrolled ->
          switch (command) {
            case RecordDelivery c -> delivered(c, enrolled);
            case RevokeDecision c -> revoked(c, enrolled);
          };
    };
  }

  private static Outcome<Recorded, DibaoRejection> decide(OnDecision command, Refused refused) {
    UUID id = refused.before().intake().enrolmentId();
    return switch (command) {
      case RecordDelivery c ->
          refused.delivered()
              ? Outcome.nothingToDo()
              : DibaoDecider.recorded(
                  c.officer(), new DecisionDelivered(id, c.decisionId(), c.today()));
      case RevokeDecision c -> revoked(c, id);
    };
  }

  private static Outcome<Recorded, DibaoRejection> delivered(
      RecordDelivery command, Enrolled state) {
    if (state.undelivered().containsKey(command.decisionId())) {
      return DibaoDecider.recorded(
          command.officer(),
          new DecisionDelivered(state.enrolmentId(), command.decisionId(), command.today()));
    }
    return state.months().of(command.decisionId()).isPresent()
        ? Outcome.nothingToDo()
        : Outcome.rejected(NO_SUCH_DECISION);
  }

  private static Outcome<Recorded, DibaoRejection> revoked(RevokeDecision command, Enrolled state) {
    Optional<Decided> decided = state.months().of(command.decisionId());
    if (decided.isEmpty()) {
      return Outcome.rejected(NO_SUCH_DECISION);
    }
    return against(decided.get())
        ? revoked(command, state.enrolmentId())
        : Outcome.rejected(NOTHING_TO_REVOKE);
  }

  /** What favours the household is taken back by a decision against it, after it was heard. */
  private static boolean against(Decided decided) {
    return switch (decided) {
      case Composition composition -> composition.adverse();
      case End _, Exit _ -> true;
      case Share share -> share.stopped();
      case Pause pause -> pause.suspended();
    };
  }

  private static Outcome<Recorded, DibaoRejection> revoked(RevokeDecision command, UUID id) {
    return DibaoDecider.recorded(
        command.officer(),
        new DecisionRevoked(id, command.decisionId(), command.today(), command.ground()));
  }
}
