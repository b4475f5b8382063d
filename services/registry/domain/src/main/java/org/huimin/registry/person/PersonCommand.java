package org.huimin.registry.person;

import java.time.LocalDate;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.registry.identity.AccountType;
import org.huimin.registry.identity.Sex;

/** 人员命令: what an officer may ask for a person. Today's date and new ids come with the command. */
public sealed interface PersonCommand {

  record RegisterPerson(
      UUID personId,
      LocalDate bornOn,
      Sex sex,
      DivisionCode township,
      int identityVersion,
      String identityCommitment,
      LocalDate today)
      implements PersonCommand {}

  record RecordPayeeAccount(UUID payeeId, AccountType accountType) implements PersonCommand {}

  record RecordDeath(LocalDate diedOn, LocalDate today) implements PersonCommand {}

  record RevokeDeath() implements PersonCommand {}
}
