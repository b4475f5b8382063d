package org.huimin.registry.app.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.eventstore.EventCodec;
import org.huimin.eventstore.EventDraft;
import org.huimin.eventstore.JsonEventCodec;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.StoredEvent;
import org.huimin.eventstore.Tape;
import org.huimin.kernel.DivisionCode;
import org.huimin.registry.person.PersonEvent;

/** 人员事件带: the topic of persons, and how its events are written and read. */
public record PersonTape(Tape tape) {

  /** The topic without its namespace. */
  public static final String TOPIC = "registry.person.v1";

  static final EventCodec<PersonEvent> CODEC =
      new JsonEventCodec<>(
          Map.<String, Class<? extends PersonEvent>>of(
              "org.huimin.registry.PersonRegistered.v1", PersonEvent.PersonRegistered.class,
              "org.huimin.registry.PayeeAccountRecorded.v1", PersonEvent.PayeeAccountRecorded.class,
              "org.huimin.registry.DeathRecorded.v1", PersonEvent.DeathRecorded.class,
              "org.huimin.registry.DeathRevoked.v1", PersonEvent.DeathRevoked.class));

  public NewEvent draft(
      PersonEvent event, int version, Instant time, String actor, DivisionCode division) {
    return EventDraft.of(
        tape,
        event.personId(),
        version,
        UUID.randomUUID(),
        CODEC.typeOf(event),
        time,
        Map.of("actor", actor, "division", division.code()),
        CODEC.write(event));
  }

  public static List<PersonEvent> read(List<StoredEvent> stored) {
    return stored.stream().map(e -> CODEC.read(e.type(), e.payload())).toList();
  }
}
