package org.huimin.registry.change;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.huimin.registry.identity.AccountType;
import org.huimin.registry.person.ChangeRefusalReason;
import org.huimin.registry.person.PersonEvent.AuthorityEnd;
import org.huimin.registry.person.PersonEvent.PayeeAuthority;
import org.jspecify.annotations.Nullable;

/** 变更命令: what officers may ask of a change. The other person's state comes with the command. */
public sealed interface ChangeCommand {

  ChangeOfficer by();

  /**
   * 经办人 of a change.
   *
   * @param officer the opaque id
   */
  record ChangeOfficer(String officer, Set<Office> offices) {
    public ChangeOfficer {
      offices = Set.copyOf(offices);
    }
  }

  /**
   * The other one of two, as their own stream tells it.
   *
   * @param isMerged whether they are an alias of somebody
   * @param isSurvivor whether somebody is an alias of theirs
   * @param accounts by their payee ids, those of theirs that count
   */
  record OtherPerson(UUID personId, boolean isMerged, boolean isSurvivor, Set<UUID> accounts) {
    public OtherPerson {
      accounts = Set.copyOf(accounts);
    }
  }

  record ProposeAccountChange(
      UUID personId,
      UUID changeId,
      UUID payeeId,
      UUID replaces,
      AccountType accountType,
      ChangeOfficer by)
      implements ChangeCommand {}

  record ProposeMerge(UUID personId, UUID changeId, OtherPerson other, ChangeOfficer by)
      implements ChangeCommand {}

  record ProposeMergeRevocation(UUID personId, UUID changeId, UUID otherPersonId, ChangeOfficer by)
      implements ChangeCommand {}

  /** 代领人: somebody else shall receive what the person is paid. */
  record ProposePayeeAuthorisation(
      UUID personId,
      UUID changeId,
      PayeeAuthority authority,
      OtherPerson payee,
      LocalDate today,
      ChangeOfficer by)
      implements ChangeCommand {}

  record ProposePayeeAuthorisationRevocation(
      UUID personId, UUID changeId, AuthorityEnd end, ChangeOfficer by) implements ChangeCommand {}

  /**
   * Makes the change a fact.
   *
   * @param other of a merge or an authorised payee; nothing of an account
   */
  record ConfirmChange(
      UUID personId, UUID changeId, @Nullable OtherPerson other, LocalDate today, ChangeOfficer by)
      implements ChangeCommand {}

  record RefuseChange(UUID personId, UUID changeId, ChangeRefusalReason reason, ChangeOfficer by)
      implements ChangeCommand {}
}
