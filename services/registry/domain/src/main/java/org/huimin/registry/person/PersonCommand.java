package org.huimin.registry.person;

import java.time.LocalDate;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.registry.identity.AccountType;
import org.huimin.registry.identity.Sex;
import org.jspecify.annotations.Nullable;

/** 人员命令: what an officer may ask for a person. Today's date and new ids come with the command. */
public sealed interface PersonCommand {

  /** Whence and when somebody came who was registered outside the city before. */
  record MovedIn(LocalDate movedInOn, DivisionCode movedInFrom) {}

  record RegisterPerson(
      UUID personId,
      LocalDate bornOn,
      Sex sex,
      DivisionCode township,
      @Nullable MovedIn movedIn,
      int identityVersion,
      String identityCommitment,
      LocalDate today)
      implements PersonCommand {}

  /** An ID number as the vault knows it: who holds it, and the birth date inside. */
  record HeldNumber(UUID heldBy, LocalDate bornOn) {}

  /**
   * The vault holds another identity.
   *
   * @param identityVersion the one in force when nothing is different
   * @param number the ID number when it is another one
   */
  record CorrectPerson(
      int identityVersion, String identityCommitment, @Nullable HeldNumber number, LocalDate today)
      implements PersonCommand {}

  record CorrectBirthDate(LocalDate bornOn, BirthDateBasis basis, LocalDate today)
      implements PersonCommand {}

  record RecordPayeeAccount(UUID payeeId, AccountType accountType) implements PersonCommand {}

  record RecordDeath(LocalDate diedOn, LocalDate today) implements PersonCommand {}

  record RevokeDeath() implements PersonCommand {}

  record DeclareMissing(LocalDate declaredOn, LocalDate today) implements PersonCommand {}

  record RevokeMissing() implements PersonCommand {}

  record RecordProofOfLife(LocalDate passedOn, ProofOfLifeMethod method, LocalDate today)
      implements PersonCommand {}

  record RevokeProofOfLife(LocalDate passedOn, ProofOfLifeMethod method) implements PersonCommand {}

  /**
   * Registered somewhere else from that day on.
   *
   * @param township nothing outside the city
   */
  record MoveRegistration(
      LocalDate movedOn, DivisionCode county, @Nullable DivisionCode township, LocalDate today)
      implements PersonCommand {}

  /** The last move, recorded for that day; an earlier one waits for the later to be revoked. */
  record RevokeMove(LocalDate movedOn) implements PersonCommand {}
}
