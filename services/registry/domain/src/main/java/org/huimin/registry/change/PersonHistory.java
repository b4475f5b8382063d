package org.huimin.registry.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huimin.registry.change.Changes.Recorded;
import org.huimin.registry.person.PersonEvent.AuthorityEvent;
import org.huimin.registry.person.PersonEvent.BirthDateCorrected;
import org.huimin.registry.person.PersonEvent.ChangeProposed;
import org.huimin.registry.person.PersonEvent.ChangeRefused;
import org.huimin.registry.person.PersonEvent.DeathRecorded;
import org.huimin.registry.person.PersonEvent.DeathRevoked;
import org.huimin.registry.person.PersonEvent.MissingDeclared;
import org.huimin.registry.person.PersonEvent.MissingRevoked;
import org.huimin.registry.person.PersonEvent.PayeeAccountRecorded;
import org.huimin.registry.person.PersonEvent.PersonCorrected;
import org.huimin.registry.person.PersonEvent.PersonMergeRevoked;
import org.huimin.registry.person.PersonEvent.PersonMerged;
import org.huimin.registry.person.PersonEvent.PersonMergedInto;
import org.huimin.registry.person.PersonEvent.PersonRegistered;
import org.huimin.registry.person.PersonEvent.ProofOfLifeRecorded;
import org.huimin.registry.person.PersonEvent.ProofOfLifeRevoked;
import org.huimin.registry.person.PersonEvent.RegistrationMoveRevoked;
import org.huimin.registry.person.PersonEvent.RegistrationMoved;
import org.huimin.registry.person.PersonEvent.RelationEvent;
import org.huimin.registry.person.PersonEvent.RelativeEvent;
import org.jspecify.annotations.Nullable;

/**
 * 变更情况: what a change asks of a person: their accounts, whom they are merged with, what is
 * proposed, who may receive for them.
 *
 * @param replaced those of the accounts that no longer count
 * @param mergedInto the survivor, when the person is an alias
 * @param absorbed the aliases, when the person is a survivor
 */
public record PersonHistory(
    Set<UUID> payeeIds,
    Set<UUID> replaced,
    @Nullable UUID mergedInto,
    Set<UUID> absorbed,
    Map<UUID, Proposal> proposals,
    Authorities authorities) {

  static final PersonHistory EMPTY =
      new PersonHistory(Set.of(), Set.of(), null, Set.of(), Map.of(), Authorities.NONE);

  enum ProposalState {
    OPEN,
    CONFIRMED,
    REFUSED
  }

  record Proposal(ChangeProposed proposed, String proposedBy, ProposalState state) {}

  public PersonHistory {
    payeeIds = Set.copyOf(payeeIds);
    replaced = Set.copyOf(replaced);
    absorbed = Set.copyOf(absorbed);
    proposals = Map.copyOf(proposals);
  }

  /** Of an account in the vault; nothing when it was proposed in vain. */
  public Optional<AccountState> stateOf(UUID payeeId) {
    if (replaced.contains(payeeId)) {
      return Optional.of(AccountState.REPLACED);
    }
    if (payeeIds.contains(payeeId)) {
      return Optional.of(AccountState.RECORDED);
    }
    return proposals.values().stream()
            .anyMatch(
                known ->
                    known.state() == ProposalState.OPEN
                        && payeeId.equals(known.proposed().payeeId()))
        ? Optional.of(AccountState.PROPOSED)
        : Optional.empty();
  }

  /** The accounts that count. */
  public Set<UUID> standing() {
    Set<UUID> standing = new HashSet<>(payeeIds);
    standing.removeAll(replaced);
    return standing;
  }

  /** The other person of a change of two. */
  public Optional<UUID> otherOf(UUID changeId) {
    return Optional.ofNullable(proposals.get(changeId)).map(known -> otherIn(known.proposed()));
  }

  private static @Nullable UUID otherIn(ChangeProposed proposed) {
    return proposed.authority() == null
        ? proposed.otherPersonId()
        : proposed.authority().authorisedPayeeId();
  }

  PersonHistory with(Recorded recorded) {
    return switch (recorded.event()) {
      case PayeeAccountRecorded e -> withAccount(e);
      case ChangeProposed e ->
          withProposal(new Proposal(e, recorded.officer(), ProposalState.OPEN));
      case ChangeRefused e -> closed(e.changeId(), ProposalState.REFUSED);
      case PersonMerged e ->
          withAbsorbed(added(absorbed, e.mergedPersonId()))
              .closed(e.changeId(), ProposalState.CONFIRMED);
      case PersonMergedInto e -> withMergedInto(e.survivorId());
      case PersonMergeRevoked e ->
          absorbed.contains(e.otherPersonId())
              ? withAbsorbed(without(absorbed, e.otherPersonId()))
                  .closed(e.changeId(), ProposalState.CONFIRMED)
              : withMergedInto(null);
      case AuthorityEvent e ->
          withAuthorities(authorities.with(e)).closed(e.changeId(), ProposalState.CONFIRMED);
      case PersonRegistered _,
          PersonCorrected _,
          BirthDateCorrected _,
          DeathRecorded _,
          DeathRevoked _,
          MissingDeclared _,
          MissingRevoked _,
          ProofOfLifeRecorded _,
          ProofOfLifeRevoked _,
          RegistrationMoved _,
          RegistrationMoveRevoked _,
          RelationEvent _,
          RelativeEvent _ ->
          this;
    };
  }

  private PersonHistory withAccount(PayeeAccountRecorded e) {
    PersonHistory more =
        new PersonHistory(
            added(payeeIds, e.payeeId()),
            e.replaces() == null ? replaced : added(replaced, e.replaces()),
            mergedInto,
            absorbed,
            proposals,
            authorities);
    return e.changeId() == null ? more : more.closed(e.changeId(), ProposalState.CONFIRMED);
  }

  private PersonHistory closed(UUID changeId, ProposalState state) {
    Proposal known = proposals.get(changeId);
    if (known == null) {
      throw new IllegalStateException("the change " + changeId + " was never proposed");
    }
    return withProposal(new Proposal(known.proposed(), known.proposedBy(), state));
  }

  private PersonHistory withProposal(Proposal proposal) {
    Map<UUID, Proposal> all = new HashMap<>(proposals);
    all.put(proposal.proposed().changeId(), proposal);
    return new PersonHistory(payeeIds, replaced, mergedInto, absorbed, all, authorities);
  }

  private PersonHistory withAbsorbed(Set<UUID> others) {
    return new PersonHistory(payeeIds, replaced, mergedInto, others, proposals, authorities);
  }

  private PersonHistory withMergedInto(@Nullable UUID survivorId) {
    return new PersonHistory(payeeIds, replaced, survivorId, absorbed, proposals, authorities);
  }

  private PersonHistory withAuthorities(Authorities all) {
    return new PersonHistory(payeeIds, replaced, mergedInto, absorbed, proposals, all);
  }

  private static Set<UUID> added(Set<UUID> ids, UUID id) {
    Set<UUID> more = new HashSet<>(ids);
    more.add(id);
    return more;
  }

  private static Set<UUID> without(Set<UUID> ids, UUID id) {
    Set<UUID> fewer = new HashSet<>(ids);
    fewer.remove(id);
    return fewer;
  }
}
