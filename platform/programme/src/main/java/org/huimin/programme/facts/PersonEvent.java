package org.huimin.programme.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huimin.eventstore.EventCodec;
import org.huimin.eventstore.JsonEventCodec;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/** 人员事件: what the allowance reads of the registry's topic of persons; it reads nothing else. */
public sealed interface PersonEvent {

  /** The topic without its namespace. */
  String TOPIC = "registry.person.v1";

  UUID personId();

  /**
   * 人员登记.
   *
   * @param movedInOn and movedInFrom: when and from where the person moved in from outside
   */
  record PersonRegistered(
      UUID personId,
      LocalDate bornOn,
      DivisionCode county,
      DivisionCode township,
      @Nullable LocalDate movedInOn,
      @Nullable DivisionCode movedInFrom)
      implements PersonEvent {}

  /**
   * 领取账户登记.
   *
   * @param replaces the account that is not paid into any more
   */
  record PayeeAccountRecorded(
      UUID personId, UUID payeeId, String accountType, @Nullable UUID replaces)
      implements PersonEvent {}

  record DeathRecorded(UUID personId, LocalDate diedOn) implements PersonEvent {}

  record DeathRevoked(UUID personId) implements PersonEvent {}

  record BirthDateCorrected(UUID personId, LocalDate bornOn) implements PersonEvent {}

  record MissingDeclared(UUID personId, LocalDate declaredOn) implements PersonEvent {}

  record MissingRevoked(UUID personId) implements PersonEvent {}

  record ProofOfLifeRecorded(UUID personId, LocalDate passedOn) implements PersonEvent {}

  /**
   * 户籍迁移.
   *
   * @param township nothing when the county lies outside
   */
  record RegistrationMoved(
      UUID personId, LocalDate movedOn, DivisionCode county, @Nullable DivisionCode township)
      implements PersonEvent {}

  record ProofOfLifeRevoked(UUID personId, LocalDate passedOn) implements PersonEvent {}

  /**
   * 撤销户籍迁移: the last move was a mistake.
   *
   * @param county where the person is registered again
   * @param township nothing when the county lies outside
   */
  record RegistrationMoveRevoked(
      UUID personId, LocalDate movedOn, DivisionCode county, @Nullable DivisionCode township)
      implements PersonEvent {}

  record PersonMerged(UUID personId, UUID mergedPersonId) implements PersonEvent {}

  record PersonMergedInto(UUID personId, UUID survivorId) implements PersonEvent {}

  record PersonMergeRevoked(UUID personId, UUID otherPersonId) implements PersonEvent {}

  /**
   * 近亲属备案: the person is a near relative of one of the two.
   *
   * @param officer by the opaque id, as in envelopes
   * @param committeeMemberId a member of a village committee, who is registered like everybody else
   */
  record RelativeDeclared(
      UUID personId,
      UUID declarationId,
      @Nullable String officer,
      @Nullable UUID committeeMemberId,
      LocalDate declaredOn)
      implements PersonEvent {
    public RelativeDeclared {
      if ((officer == null) == (committeeMemberId == null)) {
        throw new IllegalArgumentException("an officer or a member is expected, one of the two");
      }
    }

    /** 备案人: whose near relative the person is. */
    public String declarer() {
      return officer == null ? String.valueOf(committeeMemberId) : officer;
    }
  }

  record RelativeDeclarationWithdrawn(UUID personId, UUID declarationId) implements PersonEvent {}

  /**
   * 代领授权: somebody else receives for the person.
   *
   * @param payeeId an account of the authorised payee
   * @param validUntil the last day; nothing when it stands until it is revoked
   */
  record PayeeAuthorised(
      UUID personId,
      UUID authorisationId,
      UUID authorisedPayeeId,
      UUID payeeId,
      LocalDate validFrom,
      @Nullable LocalDate validUntil)
      implements PersonEvent {}

  /**
   * 终止代领.
   *
   * @param revokedOn the first day on which it no longer stands
   */
  record PayeeAuthorisationRevoked(UUID personId, UUID authorisationId, LocalDate revokedOn)
      implements PersonEvent {}

  /** The wire names. A type that is not among them concerns other programmes. */
  Map<String, Class<? extends PersonEvent>> TYPES =
      Map.ofEntries(
          Map.entry("org.huimin.registry.PersonRegistered.v1", PersonRegistered.class),
          Map.entry("org.huimin.registry.PayeeAccountRecorded.v1", PayeeAccountRecorded.class),
          Map.entry("org.huimin.registry.DeathRecorded.v1", DeathRecorded.class),
          Map.entry("org.huimin.registry.DeathRevoked.v1", DeathRevoked.class),
          Map.entry("org.huimin.registry.BirthDateCorrected.v1", BirthDateCorrected.class),
          Map.entry("org.huimin.registry.MissingDeclared.v1", MissingDeclared.class),
          Map.entry("org.huimin.registry.MissingRevoked.v1", MissingRevoked.class),
          Map.entry("org.huimin.registry.ProofOfLifeRecorded.v1", ProofOfLifeRecorded.class),
          Map.entry("org.huimin.registry.ProofOfLifeRevoked.v1", ProofOfLifeRevoked.class),
          Map.entry("org.huimin.registry.RegistrationMoved.v1", RegistrationMoved.class),
          Map.entry(
              "org.huimin.registry.RegistrationMoveRevoked.v1", RegistrationMoveRevoked.class),
          Map.entry("org.huimin.registry.PersonMerged.v1", PersonMerged.class),
          Map.entry("org.huimin.registry.PersonMergedInto.v1", PersonMergedInto.class),
          Map.entry("org.huimin.registry.PersonMergeRevoked.v1", PersonMergeRevoked.class),
          Map.entry("org.huimin.registry.PayeeAuthorised.v1", PayeeAuthorised.class),
          Map.entry(
              "org.huimin.registry.PayeeAuthorisationRevoked.v1", PayeeAuthorisationRevoked.class),
          Map.entry("org.huimin.registry.RelativeDeclared.v1", RelativeDeclared.class),
          Map.entry(
              "org.huimin.registry.RelativeDeclarationWithdrawn.v1",
              RelativeDeclarationWithdrawn.class));

  EventCodec<PersonEvent> CODEC = new JsonEventCodec<>(TYPES);

  /** The event, or nothing for a type the allowance does not know. */
  static Optional<PersonEvent> read(String type, byte[] payload) {
    return TYPES.containsKey(type) ? Optional.of(CODEC.read(type, payload)) : Optional.empty();
  }
}
