package org.huimin.elderlyallowance.app.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huimin.eventstore.EventCodec;
import org.huimin.eventstore.JsonEventCodec;
import org.huimin.kernel.DivisionCode;

/** 人员事件: what the allowance reads of the registry's topic of persons; it reads nothing else. */
public sealed interface PersonEvent {

  /** The topic without its namespace. */
  String TOPIC = "registry.person.v1";

  UUID personId();

  record PersonRegistered(
      UUID personId, LocalDate bornOn, DivisionCode county, DivisionCode township)
      implements PersonEvent {}

  record PayeeAccountRecorded(UUID personId, UUID payeeId, String accountType)
      implements PersonEvent {}

  record DeathRecorded(UUID personId, LocalDate diedOn) implements PersonEvent {}

  record DeathRevoked(UUID personId) implements PersonEvent {}

  /** The wire names. A type that is not among them concerns other programmes. */
  Map<String, Class<? extends PersonEvent>> TYPES =
      Map.of(
          "org.huimin.registry.PersonRegistered.v1", PersonRegistered.class,
          "org.huimin.registry.PayeeAccountRecorded.v1", PayeeAccountRecorded.class,
          "org.huimin.registry.DeathRecorded.v1", DeathRecorded.class,
          "org.huimin.registry.DeathRevoked.v1", DeathRevoked.class);

  EventCodec<PersonEvent> CODEC = new JsonEventCodec<>(TYPES);

  /** The event, or nothing for a type the allowance does not know. */
  static Optional<PersonEvent> read(String type, byte[] payload) {
    return TYPES.containsKey(type) ? Optional.of(CODEC.read(type, payload)) : Optional.empty();
  }
}
