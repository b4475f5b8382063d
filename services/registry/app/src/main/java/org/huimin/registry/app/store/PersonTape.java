package org.huimin.registry.app.store;

import static java.util.Map.entry;

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
import org.huimin.registry.change.Changes.Recorded;
import org.huimin.registry.person.PersonEvent;

/** 人员事件带: the topic of persons, and how its events are written and read. */
public record PersonTape(Tape tape) {

  /** The topic without its namespace. */
  public static final String TOPIC = "registry.person.v1";

  static final EventCodec<PersonEvent> CODEC =
      new JsonEventCodec<>(
          Map.<String, Class<? extends PersonEvent>>ofEntries(
              entry("org.huimin.registry.PersonRegistered.v1", PersonEvent.PersonRegistered.class),
              entry("org.huimin.registry.PersonCorrected.v1", PersonEvent.PersonCorrected.class),
              entry(
                  "org.huimin.registry.BirthDateCorrected.v1",
                  PersonEvent.BirthDateCorrected.class),
              entry(
                  "org.huimin.registry.PayeeAccountRecorded.v1",
                  PersonEvent.PayeeAccountRecorded.class),
              entry("org.huimin.registry.DeathRecorded.v1", PersonEvent.DeathRecorded.class),
              entry("org.huimin.registry.DeathRevoked.v1", PersonEvent.DeathRevoked.class),
              entry("org.huimin.registry.MissingDeclared.v1", PersonEvent.MissingDeclared.class),
              entry("org.huimin.registry.MissingRevoked.v1", PersonEvent.MissingRevoked.class),
              entry(
                  "org.huimin.registry.ProofOfLifeRecorded.v1",
                  PersonEvent.ProofOfLifeRecorded.class),
              entry(
                  "org.huimin.registry.ProofOfLifeRevoked.v1",
                  PersonEvent.ProofOfLifeRevoked.class),
              entry(
                  "org.huimin.registry.RegistrationMoved.v1", PersonEvent.RegistrationMoved.class),
              entry(
                  "org.huimin.registry.RegistrationMoveRevoked.v1",
                  PersonEvent.RegistrationMoveRevoked.class),
              entry("org.huimin.registry.ChangeProposed.v1", PersonEvent.ChangeProposed.class),
              entry("org.huimin.registry.ChangeRefused.v1", PersonEvent.ChangeRefused.class),
              entry("org.huimin.registry.PersonMerged.v1", PersonEvent.PersonMerged.class),
              entry("org.huimin.registry.PersonMergedInto.v1", PersonEvent.PersonMergedInto.class),
              entry(
                  "org.huimin.registry.PersonMergeRevoked.v1",
                  PersonEvent.PersonMergeRevoked.class),
              entry("org.huimin.registry.RelationDeclared.v1", PersonEvent.RelationDeclared.class),
              entry("org.huimin.registry.RelationEnded.v1", PersonEvent.RelationEnded.class),
              entry("org.huimin.registry.RelationRevoked.v1", PersonEvent.RelationRevoked.class),
              entry("org.huimin.registry.PayeeAuthorised.v1", PersonEvent.PayeeAuthorised.class),
              entry(
                  "org.huimin.registry.PayeeAuthorisationRevoked.v1",
                  PersonEvent.PayeeAuthorisationRevoked.class),
              entry("org.huimin.registry.RelativeDeclared.v1", PersonEvent.RelativeDeclared.class),
              entry(
                  "org.huimin.registry.RelativeDeclarationWithdrawn.v1",
                  PersonEvent.RelativeDeclarationWithdrawn.class)));

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

  public static List<Recorded> read(List<StoredEvent> stored) {
    return stored.stream()
        .map(e -> new Recorded(CODEC.read(e.type(), e.payload()), e.attribute("ce_actor")))
        .toList();
  }
}
