package org.huimin.registry.person;

import java.time.LocalDate;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.registry.identity.AccountType;
import org.huimin.registry.identity.Sex;

/** 人员事件: what has happened to a person, in words that name nobody. */
public sealed interface PersonEvent {

  UUID personId();

  record PersonRegistered(
      UUID personId,
      LocalDate bornOn,
      Sex sex,
      DivisionCode county,
      DivisionCode township,
      int identityVersion,
      String identityCommitment)
      implements PersonEvent {}

  record PayeeAccountRecorded(UUID personId, UUID payeeId, AccountType accountType)
      implements PersonEvent {}

  record DeathRecorded(UUID personId, LocalDate diedOn) implements PersonEvent {}

  record DeathRevoked(UUID personId) implements PersonEvent {}
}
