package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.DibaoRejection.NO_PAYEE_CHANGE_PROPOSED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.PAYEE_ALREADY;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.PAYEE_CHANGE_PROPOSED_ALREADY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.HashedId;
import org.huimin.kernel.Outcome;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCommand.EndPayeeAuthority;
import org.huimin.socialrelief.dibaocase.DibaoCommand.LoseGiver;
import org.huimin.socialrelief.dibaocase.DibaoCommand.LosePayee;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RegainGiver;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RegainPayee;
import org.huimin.socialrelief.dibaocase.PayeeCommand.DecidePayeeChange;
import org.huimin.socialrelief.dibaocase.PayeeCommand.ProposePayeeChange;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeChangeDropped;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeChangeProposed;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeChanged;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeLost;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeRegained;
import org.huimin.socialrelief.dibaocase.Receiving.PayeeProposal;

/** 变更领款人: one officer proposes, another decides; what the registry tells takes nobody's place. */
final class ChangingPayee {

  private ChangingPayee() {}

  static Outcome<Recorded, DibaoRejection> decide(PayeeCommand command, Enrolled state) {
    Receiving receiving = state.receiving();
    return switch (command) {
      case ProposePayeeChange c -> propose(c, state.enrolmentId(), receiving);
      case DecidePayeeChange c ->
          receiving.proposal() == null
              ? Outcome.rejected(NO_PAYEE_CHANGE_PROPOSED)
              : decide(c, state.enrolmentId(), receiving.proposal());
    };
  }

  private static Outcome<Recorded, DibaoRejection> propose(
      ProposePayeeChange command, UUID id, Receiving receiving) {
    if (receiving.proposal() != null) {
      return Outcome.rejected(PAYEE_CHANGE_PROPOSED_ALREADY);
    }
    // Who cannot receive any more may be named anew: on another authority, or found to live.
    if (receiving.losses().isEmpty() && receiving.payee().equals(command.payee())) {
      return Outcome.rejected(PAYEE_ALREADY);
    }
    return DibaoDecider.recorded(
        command.officer(),
        new PayeeChangeProposed(
            id,
            HashedId.of(id.toString(), "payee", Integer.toString(receiving.proposals())),
            command.today(),
            command.payee().payeeId(),
            command.payee().authorisationId(),
            command.payee().authorisedUntil(),
            command.reason()));
  }

  private static Outcome<Recorded, DibaoRejection> decide(
      DecidePayeeChange command, UUID id, PayeeProposal proposal) {
    Payee next = proposal.payee();
    return DibaoDecider.recorded(
        command.officer(),
        command.carriedOut()
            ? new PayeeChanged(
                id,
                proposal.changeId(),
                command.today(),
                next.payeeId(),
                next.authorisationId(),
                next.authorisedUntil())
            : new PayeeChangeDropped(id, proposal.changeId(), command.today()));
  }

  static List<DibaoEvent> lose(LosePayee command, UUID id, Receiving receiving) {
    return isOf(command.payeeId(), receiving)
        ? lost(PayeeLoss.DIED, command.lostOn(), id, receiving)
        : List.of();
  }

  static List<DibaoEvent> lose(LoseGiver command, UUID id, Receiving receiving) {
    return restsOn(command.authorisationId(), receiving)
        ? lost(PayeeLoss.GIVER_DIED, command.lostOn(), id, receiving)
        : List.of();
  }

  static List<DibaoEvent> regain(RegainPayee command, UUID id, Receiving receiving) {
    return isOf(command.payeeId(), receiving) ? regained(PayeeLoss.DIED, id, receiving) : List.of();
  }

  static List<DibaoEvent> regain(RegainGiver command, UUID id, Receiving receiving) {
    return restsOn(command.authorisationId(), receiving)
        ? regained(PayeeLoss.GIVER_DIED, id, receiving)
        : List.of();
  }

  static List<DibaoEvent> end(EndPayeeAuthority command, UUID id, Receiving receiving) {
    return restsOn(command.authorisationId(), receiving)
            && !receiving.losses().containsKey(PayeeLoss.AUTHORISATION_REVOKED)
        ? lost(PayeeLoss.AUTHORISATION_REVOKED, command.revokedOn(), id, receiving)
        : List.of();
  }

  private static List<DibaoEvent> lost(
      PayeeLoss reason, LocalDate lostOn, UUID id, Receiving receiving) {
    return lostOn.equals(receiving.losses().get(reason))
        ? List.of()
        : List.of(new PayeeLost(id, receiving.payee().payeeId(), reason, lostOn));
  }

  private static List<DibaoEvent> regained(PayeeLoss reason, UUID id, Receiving receiving) {
    return receiving.losses().containsKey(reason)
        ? List.of(new PayeeRegained(id, receiving.payee().payeeId(), reason))
        : List.of();
  }

  private static boolean isOf(UUID payeeId, Receiving receiving) {
    return receiving.payee().payeeId().equals(payeeId);
  }

  private static boolean restsOn(UUID authorisationId, Receiving receiving) {
    return authorisationId.equals(receiving.payee().authorisationId());
  }
}
