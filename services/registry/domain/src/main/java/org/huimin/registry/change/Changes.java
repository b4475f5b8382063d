package org.huimin.registry.change;

import static org.huimin.registry.change.ChangeRejection.ALREADY_CONFIRMED;
import static org.huimin.registry.change.ChangeRejection.ALREADY_REFUSED;
import static org.huimin.registry.change.ChangeRejection.ALREADY_REPLACED;
import static org.huimin.registry.change.ChangeRejection.MERGED;
import static org.huimin.registry.change.ChangeRejection.NOT_MERGED;
import static org.huimin.registry.change.ChangeRejection.NOT_THE_PROPOSER;
import static org.huimin.registry.change.ChangeRejection.NO_SUCH_CHANGE;
import static org.huimin.registry.change.ChangeRejection.OTHER_IS_SURVIVOR;
import static org.huimin.registry.change.ChangeRejection.OTHER_MERGED;
import static org.huimin.registry.change.ChangeRejection.PROPOSER_MAY_NOT_CONFIRM;
import static org.huimin.registry.change.ChangeRejection.PROPOSER_MAY_NOT_REFUSE;
import static org.huimin.registry.change.ChangeRejection.SAME_PERSON;
import static org.huimin.registry.change.ChangeRejection.WRONG_OFFICE;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Decider;
import org.huimin.kernel.Outcome;
import org.huimin.registry.change.ChangeCommand.ChangeOfficer;
import org.huimin.registry.change.ChangeCommand.ConfirmChange;
import org.huimin.registry.change.ChangeCommand.OtherPerson;
import org.huimin.registry.change.ChangeCommand.ProposeAccountChange;
import org.huimin.registry.change.ChangeCommand.ProposeMerge;
import org.huimin.registry.change.ChangeCommand.ProposeMergeRevocation;
import org.huimin.registry.change.ChangeCommand.ProposePayeeAuthorisation;
import org.huimin.registry.change.ChangeCommand.ProposePayeeAuthorisationRevocation;
import org.huimin.registry.change.ChangeCommand.RefuseChange;
import org.huimin.registry.change.PersonHistory.Proposal;
import org.huimin.registry.person.ChangeKind;
import org.huimin.registry.person.ChangeRefusalReason;
import org.huimin.registry.person.PersonEvent;
import org.huimin.registry.person.PersonEvent.AuthorityEnd;
import org.huimin.registry.person.PersonEvent.ChangeProposed;
import org.huimin.registry.person.PersonEvent.ChangeRefused;
import org.huimin.registry.person.PersonEvent.PayeeAccountRecorded;
import org.huimin.registry.person.PersonEvent.PayeeAuthorisationRevoked;
import org.huimin.registry.person.PersonEvent.PayeeAuthorised;
import org.huimin.registry.person.PersonEvent.PayeeAuthority;
import org.huimin.registry.person.PersonEvent.PersonMergeRevoked;
import org.huimin.registry.person.PersonEvent.PersonMerged;
import org.huimin.registry.person.PersonEvent.PersonMergedInto;
import org.jspecify.annotations.Nullable;

/**
 * 双人变更: an account replaced, two records merged or parted again, somebody authorised to receive for
 * another. One officer proposes, another confirms or refuses. Events do not carry the officer,
 * their envelope does: {@link Recorded} tells who proposed. A merge is a fact of two persons, and
 * its events go to both streams.
 */
public final class Changes {

  private Changes() {}

  /** An event with the officer of its envelope. */
  public record Recorded(PersonEvent event, String officer) {}

  public static final Decider<ChangeCommand, PersonHistory, Recorded, ChangeRejection> DECIDER =
      new Decider<>() {
        @Override
        public PersonHistory initial() {
          return PersonHistory.EMPTY;
        }

        @Override
        public Outcome<Recorded, ChangeRejection> decide(
            ChangeCommand command, PersonHistory state) {
          if (state.mergedInto() != null) {
            return Outcome.rejected(MERGED);
          }
          return switch (command) {
            case ProposeAccountChange propose -> Proposing.propose(propose, state);
            case ProposeMerge propose -> Proposing.propose(propose, state);
            case ProposeMergeRevocation propose -> Proposing.propose(propose, state);
            case ProposePayeeAuthorisation propose -> Proposing.propose(propose, state);
            case ProposePayeeAuthorisationRevocation propose -> Proposing.propose(propose, state);
            case ConfirmChange confirm -> confirm(confirm, state);
            case RefuseChange refuse -> refuse(refuse, state);
          };
        }

        @Override
        public PersonHistory evolve(PersonHistory state, Recorded recorded) {
          return state.with(recorded);
        }
      };

  private static Outcome<Recorded, ChangeRejection> confirm(
      ConfirmChange command, PersonHistory state) {
    Proposal proposal = state.proposals().get(command.changeId());
    Optional<ChangeRejection> closed = closed(proposal);
    if (closed.isPresent()) {
      return Outcome.rejected(closed.get());
    }
    ChangeProposed proposed = Objects.requireNonNull(proposal).proposed();
    if (proposal.proposedBy().equals(command.by().officer())) {
      return Outcome.rejected(PROPOSER_MAY_NOT_CONFIRM);
    }
    if (!mayDecide(command.by(), proposed.change())) {
      return Outcome.rejected(WRONG_OFFICE);
    }
    return switch (proposed.change()) {
      case ACCOUNT -> confirmAccount(command, proposed, state);
      case MERGE -> confirmMerge(command);
      case MERGE_REVOCATION -> confirmRevocation(command, state);
      case PAYEE_AUTHORISATION ->
          confirmPayee(command, Objects.requireNonNull(proposed.authority()), state);
      case PAYEE_AUTHORISATION_REVOCATION ->
          confirmEnd(command, Objects.requireNonNull(proposed.authorityEnd()), state);
    };
  }

  private static Outcome<Recorded, ChangeRejection> confirmAccount(
      ConfirmChange command, ChangeProposed proposed, PersonHistory state) {
    UUID replaces = Objects.requireNonNull(proposed.replaces());
    return state.replaced().contains(replaces)
        ? Outcome.rejected(ALREADY_REPLACED)
        : recorded(
            command,
            new PayeeAccountRecorded(
                command.personId(),
                Objects.requireNonNull(proposed.payeeId()),
                Objects.requireNonNull(proposed.accountType()),
                replaces,
                command.changeId()));
  }

  private static Outcome<Recorded, ChangeRejection> confirmMerge(ConfirmChange command) {
    OtherPerson other = Objects.requireNonNull(command.other());
    Optional<ChangeRejection> why = hindersMerge(command.personId(), other);
    return why.isPresent()
        ? Outcome.rejected(why.get())
        : recorded(
            command,
            new PersonMerged(command.personId(), other.personId(), command.changeId()),
            new PersonMergedInto(other.personId(), command.personId(), command.changeId()));
  }

  private static Outcome<Recorded, ChangeRejection> confirmRevocation(
      ConfirmChange command, PersonHistory state) {
    UUID other = Objects.requireNonNull(command.other()).personId();
    return state.absorbed().contains(other)
        ? recorded(
            command,
            new PersonMergeRevoked(command.personId(), other, command.changeId()),
            new PersonMergeRevoked(other, command.personId(), command.changeId()))
        : Outcome.rejected(NOT_MERGED);
  }

  /** Since it was proposed the account may have been replaced and the time have passed. */
  private static Outcome<Recorded, ChangeRejection> confirmPayee(
      ConfirmChange command, PayeeAuthority authority, PersonHistory state) {
    OtherPerson payee = Objects.requireNonNull(command.other());
    Optional<ChangeRejection> why =
        state.authorities().hinders(command.personId(), authority, payee, command.today());
    return why.isPresent()
        ? Outcome.rejected(why.get())
        : recorded(
            command,
            new PayeeAuthorised(
                command.personId(),
                authority.authorisationId(),
                authority.authorisedPayeeId(),
                authority.payeeId(),
                authority.kind(),
                authority.validFrom(),
                authority.validUntil(),
                authority.evidenceDigest(),
                command.changeId()));
  }

  private static Outcome<Recorded, ChangeRejection> confirmEnd(
      ConfirmChange command, AuthorityEnd end, PersonHistory state) {
    Optional<ChangeRejection> why = state.authorities().hinders(end);
    return why.isPresent()
        ? Outcome.rejected(why.get())
        : recorded(
            command,
            new PayeeAuthorisationRevoked(
                command.personId(), end.authorisationId(), end.revokedOn(), command.changeId()));
  }

  private static Outcome<Recorded, ChangeRejection> refuse(
      RefuseChange command, PersonHistory state) {
    Proposal proposal = state.proposals().get(command.changeId());
    Optional<ChangeRejection> closed = closed(proposal);
    if (closed.isPresent()) {
      return Outcome.rejected(closed.get());
    }
    boolean own = Objects.requireNonNull(proposal).proposedBy().equals(command.by().officer());
    boolean withdrawn = command.reason() == ChangeRefusalReason.WITHDRAWN;
    if (own != withdrawn) {
      return Outcome.rejected(own ? PROPOSER_MAY_NOT_REFUSE : NOT_THE_PROPOSER);
    }
    return own || mayDecide(command.by(), proposal.proposed().change())
        ? recorded(
            command, new ChangeRefused(command.personId(), command.changeId(), command.reason()))
        : Outcome.rejected(WRONG_OFFICE);
  }

  private static Optional<ChangeRejection> closed(@Nullable Proposal proposal) {
    if (proposal == null) {
      return Optional.of(NO_SUCH_CHANGE);
    }
    return switch (proposal.state()) {
      case OPEN -> Optional.empty();
      case CONFIRMED -> Optional.of(ALREADY_CONFIRMED);
      case REFUSED -> Optional.of(ALREADY_REFUSED);
    };
  }

  /** No chains: an alias takes nobody in, and who has taken somebody in becomes no alias. */
  static Optional<ChangeRejection> hindersMerge(UUID survivorId, OtherPerson other) {
    if (other.personId().equals(survivorId)) {
      return Optional.of(SAME_PERSON);
    }
    if (other.isMerged()) {
      return Optional.of(OTHER_MERGED);
    }
    return other.isSurvivor() ? Optional.of(OTHER_IS_SURVIVOR) : Optional.empty();
  }

  /**
   * 佐证查阅: why the officer may not read what a change rests on; nothing when they may. Who decides
   * such changes reads it afterwards too; all others hear first that it is closed.
   */
  public static Optional<ChangeRejection> hindersReading(
      UUID changeId, ChangeOfficer by, PersonHistory state) {
    Proposal proposal = state.proposals().get(changeId);
    if (proposal == null) {
      return Optional.of(NO_SUCH_CHANGE);
    }
    return proposal.proposedBy().equals(by.officer()) || mayDecide(by, proposal.proposed().change())
        ? Optional.empty()
        : closed(proposal).or(() -> Optional.of(WRONG_OFFICE));
  }

  private static boolean mayDecide(ChangeOfficer by, ChangeKind kind) {
    Set<Office> offices =
        switch (kind) {
          case ACCOUNT, PAYEE_AUTHORISATION, PAYEE_AUTHORISATION_REVOCATION ->
              Set.of(Office.COUNTY);
          case MERGE, MERGE_REVOCATION -> Set.of(Office.COUNTY, Office.CITY);
        };
    return !Collections.disjoint(offices, by.offices());
  }

  static Outcome<Recorded, ChangeRejection> recorded(ChangeCommand command, PersonEvent... events) {
    return new Outcome.Accepted<>(
        List.of(events).stream().map(e -> new Recorded(e, command.by().officer())).toList());
  }
}
