package org.huimin.registry.person;

import java.time.LocalDate;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.registry.identity.AccountType;
import org.huimin.registry.identity.Sex;
import org.jspecify.annotations.Nullable;

/** 人员事件: what has happened to a person, in words that name nobody. */
public sealed interface PersonEvent {

  UUID personId();

  /**
   * Registered.
   *
   * @param movedInFrom the county they came from, of those who came from outside the city
   */
  record PersonRegistered(
      UUID personId,
      LocalDate bornOn,
      Sex sex,
      DivisionCode county,
      DivisionCode township,
      int identityVersion,
      String identityCommitment,
      @Nullable LocalDate movedInOn,
      @Nullable DivisionCode movedInFrom)
      implements PersonEvent {}

  record PersonCorrected(UUID personId, int identityVersion, String identityCommitment)
      implements PersonEvent {}

  record BirthDateCorrected(UUID personId, LocalDate bornOn, BirthDateBasis basis)
      implements PersonEvent {}

  /**
   * Where a person is paid.
   *
   * @param replaces the account in whose place it comes, by a change of two officers
   */
  record PayeeAccountRecorded(
      UUID personId,
      UUID payeeId,
      AccountType accountType,
      @Nullable UUID replaces,
      @Nullable UUID changeId)
      implements PersonEvent {}

  record DeathRecorded(UUID personId, LocalDate diedOn) implements PersonEvent {}

  record DeathRevoked(UUID personId) implements PersonEvent {}

  record MissingDeclared(UUID personId, LocalDate declaredOn) implements PersonEvent {}

  record MissingRevoked(UUID personId) implements PersonEvent {}

  record ProofOfLifeRecorded(UUID personId, LocalDate passedOn, ProofOfLifeMethod method)
      implements PersonEvent {}

  /** 撤销生存认证: that proof was a mistake and proves nothing. */
  record ProofOfLifeRevoked(UUID personId, LocalDate passedOn, ProofOfLifeMethod method)
      implements PersonEvent {}

  /**
   * Moved, within the city or out of it.
   *
   * @param township nothing outside the city
   */
  record RegistrationMoved(
      UUID personId,
      LocalDate movedOn,
      DivisionCode fromCounty,
      DivisionCode county,
      @Nullable DivisionCode township)
      implements PersonEvent {}

  /**
   * 撤销户籍迁移: the last move was a mistake.
   *
   * @param movedOn the day that was recorded for it
   * @param county where the person is registered again
   * @param township nothing outside the city
   */
  record RegistrationMoveRevoked(
      UUID personId, LocalDate movedOn, DivisionCode county, @Nullable DivisionCode township)
      implements PersonEvent {}

  record ChangeProposed(
      UUID personId,
      UUID changeId,
      ChangeKind change,
      @Nullable UUID payeeId,
      @Nullable UUID replaces,
      @Nullable AccountType accountType,
      @Nullable UUID otherPersonId,
      @Nullable PayeeAuthority authority,
      @Nullable AuthorityEnd authorityEnd)
      implements PersonEvent {}

  /**
   * 代领授权: who receives somebody's money, on which account of theirs, from when to when.
   *
   * @param payeeId an account of the authorised payee
   * @param validUntil the last day; nothing when it stands until it is revoked
   * @param evidenceDigest a keyed digest of the agreement as it was written down
   */
  record PayeeAuthority(
      UUID authorisationId,
      UUID authorisedPayeeId,
      UUID payeeId,
      PayeeKind kind,
      LocalDate validFrom,
      @Nullable LocalDate validUntil,
      String evidenceDigest) {}

  /**
   * 终止代领.
   *
   * @param revokedOn the first day on which it no longer stands
   */
  record AuthorityEnd(UUID authorisationId, LocalDate revokedOn) {}

  record ChangeRefused(UUID personId, UUID changeId, ChangeRefusalReason reason)
      implements PersonEvent {}

  /** On the stream of the survivor. */
  record PersonMerged(UUID personId, UUID mergedPersonId, UUID changeId) implements PersonEvent {}

  /** On the stream of the one who is an alias from now on. */
  record PersonMergedInto(UUID personId, UUID survivorId, UUID changeId) implements PersonEvent {}

  /** On both streams. */
  record PersonMergeRevoked(UUID personId, UUID otherPersonId, UUID changeId)
      implements PersonEvent {}

  /** 亲属关系, on the stream of who declared it. */
  sealed interface RelationEvent extends PersonEvent {
    UUID relationId();
  }

  record RelationDeclared(
      UUID personId, UUID relationId, UUID relatedPersonId, Relation relation, LocalDate since)
      implements RelationEvent {}

  /**
   * It was one until then.
   *
   * @param endedOn the first day on which it no longer stands
   */
  record RelationEnded(
      UUID personId,
      UUID relationId,
      UUID relatedPersonId,
      Relation relation,
      LocalDate endedOn,
      RelationEndReason reason)
      implements RelationEvent {}

  /** It was a mistake and never one. */
  record RelationRevoked(UUID personId, UUID relationId, UUID relatedPersonId, Relation relation)
      implements RelationEvent {}

  /** 代领人, on the stream of the person whose money it is. */
  sealed interface AuthorityEvent extends PersonEvent {
    UUID authorisationId();

    UUID changeId();
  }

  /**
   * Somebody else receives what the person is paid.
   *
   * @param payeeId an account of the authorised payee
   * @param validUntil the last day; nothing when it stands until it is revoked
   */
  record PayeeAuthorised(
      UUID personId,
      UUID authorisationId,
      UUID authorisedPayeeId,
      UUID payeeId,
      PayeeKind kind,
      LocalDate validFrom,
      @Nullable LocalDate validUntil,
      String evidenceDigest,
      UUID changeId)
      implements AuthorityEvent {}

  /**
   * The authorised payee receives no more.
   *
   * @param revokedOn the first day on which it no longer stands
   */
  record PayeeAuthorisationRevoked(
      UUID personId, UUID authorisationId, LocalDate revokedOn, UUID changeId)
      implements AuthorityEvent {}

  /** 近亲属备案, on the stream of the relative. */
  sealed interface RelativeEvent extends PersonEvent {
    UUID declarationId();
  }

  /**
   * The person is a near relative of an officer or of a member of a village committee.
   *
   * @param officer the opaque id of the officer; nothing of a committee member
   * @param committeeMemberId the member's own record; nothing of an officer
   */
  record RelativeDeclared(
      UUID personId,
      UUID declarationId,
      @Nullable String officer,
      @Nullable UUID committeeMemberId,
      Kinship kinship,
      LocalDate declaredOn)
      implements RelativeEvent {}

  record RelativeDeclarationWithdrawn(
      UUID personId,
      UUID declarationId,
      @Nullable String officer,
      @Nullable UUID committeeMemberId,
      DeclarationWithdrawalReason reason)
      implements RelativeEvent {}
}
