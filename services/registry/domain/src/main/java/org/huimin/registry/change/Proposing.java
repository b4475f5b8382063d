package org.huimin.registry.change;

import static org.huimin.registry.change.ChangeRejection.ALREADY_PROPOSED;
import static org.huimin.registry.change.ChangeRejection.ALREADY_REPLACED;
import static org.huimin.registry.change.ChangeRejection.NOT_MERGED;
import static org.huimin.registry.change.ChangeRejection.SAME_ACCOUNT;
import static org.huimin.registry.change.ChangeRejection.UNKNOWN_PAYEE;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.Outcome;
import org.huimin.registry.change.ChangeCommand.ProposeAccountChange;
import org.huimin.registry.change.ChangeCommand.ProposeMerge;
import org.huimin.registry.change.ChangeCommand.ProposeMergeRevocation;
import org.huimin.registry.change.ChangeCommand.ProposePayeeAuthorisation;
import org.huimin.registry.change.ChangeCommand.ProposePayeeAuthorisationRevocation;
import org.huimin.registry.change.Changes.Recorded;
import org.huimin.registry.change.PersonHistory.Proposal;
import org.huimin.registry.change.PersonHistory.ProposalState;
import org.huimin.registry.person.ChangeKind;
import org.huimin.registry.person.PersonEvent.AuthorityEnd;
import org.huimin.registry.person.PersonEvent.ChangeProposed;
import org.huimin.registry.person.PersonEvent.PayeeAuthority;
import org.jspecify.annotations.Nullable;

/** 变更提出: what is proposed by one officer, and why it cannot be. */
final class Proposing {

  private Proposing() {}

  static Outcome<Recorded, ChangeRejection> propose(
      ProposeAccountChange command, PersonHistory state) {
    if (!state.payeeIds().contains(command.replaces())) {
      return Outcome.rejected(UNKNOWN_PAYEE);
    }
    if (state.replaced().contains(command.replaces())) {
      return Outcome.rejected(ALREADY_REPLACED);
    }
    if (command.payeeId().equals(command.replaces())) {
      return Outcome.rejected(SAME_ACCOUNT);
    }
    return proposed(
        command,
        new ChangeProposed(
            command.personId(),
            command.changeId(),
            ChangeKind.ACCOUNT,
            command.payeeId(),
            command.replaces(),
            command.accountType(),
            null,
            null,
            null),
        state);
  }

  static Outcome<Recorded, ChangeRejection> propose(ProposeMerge command, PersonHistory state) {
    Optional<ChangeRejection> why = Changes.hindersMerge(command.personId(), command.other());
    return why.isPresent()
        ? Outcome.rejected(why.get())
        : proposed(
            command,
            ofTwo(
                command.personId(),
                command.changeId(),
                ChangeKind.MERGE,
                command.other().personId()),
            state);
  }

  static Outcome<Recorded, ChangeRejection> propose(
      ProposeMergeRevocation command, PersonHistory state) {
    return state.absorbed().contains(command.otherPersonId())
        ? proposed(
            command,
            ofTwo(
                command.personId(),
                command.changeId(),
                ChangeKind.MERGE_REVOCATION,
                command.otherPersonId()),
            state)
        : Outcome.rejected(NOT_MERGED);
  }

  private static ChangeProposed ofTwo(UUID personId, UUID changeId, ChangeKind kind, UUID other) {
    return new ChangeProposed(personId, changeId, kind, null, null, null, other, null, null);
  }

  static Outcome<Recorded, ChangeRejection> propose(
      ProposePayeeAuthorisation command, PersonHistory state) {
    UUID personId = command.personId();
    Optional<ChangeRejection> why =
        state
            .authorities()
            .hinders(personId, command.authority(), command.payee(), command.today());
    return why.isPresent()
        ? Outcome.rejected(why.get())
        : proposed(
            command,
            ofPayee(
                personId,
                command.changeId(),
                ChangeKind.PAYEE_AUTHORISATION,
                command.authority(),
                null),
            state);
  }

  static Outcome<Recorded, ChangeRejection> propose(
      ProposePayeeAuthorisationRevocation command, PersonHistory state) {
    Optional<ChangeRejection> why = state.authorities().hinders(command.end());
    return why.isPresent()
        ? Outcome.rejected(why.get())
        : proposed(
            command,
            ofPayee(
                command.personId(),
                command.changeId(),
                ChangeKind.PAYEE_AUTHORISATION_REVOCATION,
                null,
                command.end()),
            state);
  }

  private static ChangeProposed ofPayee(
      UUID personId,
      UUID changeId,
      ChangeKind kind,
      @Nullable PayeeAuthority authority,
      @Nullable AuthorityEnd end) {
    return new ChangeProposed(personId, changeId, kind, null, null, null, null, authority, end);
  }

  /** One at a time for the same account, two persons or the payee, whoever proposes. */
  private static Outcome<Recorded, ChangeRejection> proposed(
      ChangeCommand command, ChangeProposed event, PersonHistory state) {
    boolean open =
        state.proposals().values().stream()
            .filter(known -> known.state() == ProposalState.OPEN)
            .map(Proposal::proposed)
            .anyMatch(
                known ->
                    known.change() == event.change()
                        && Objects.equals(known.replaces(), event.replaces())
                        && Objects.equals(known.otherPersonId(), event.otherPersonId()));
    return open ? Outcome.rejected(ALREADY_PROPOSED) : Changes.recorded(command, event);
  }
}
