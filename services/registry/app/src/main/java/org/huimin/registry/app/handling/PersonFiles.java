package org.huimin.registry.app.handling;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.commands.Actor;
import org.huimin.commands.Done;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.ReactiveEventStore;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.huimin.registry.app.store.PersonTape;
import org.huimin.registry.app.view.PersonRow;
import org.huimin.registry.change.Changes;
import org.huimin.registry.change.Changes.Recorded;
import org.huimin.registry.change.PersonHistory;
import org.huimin.registry.person.Person;
import org.huimin.registry.person.PersonCommand;
import org.huimin.registry.person.PersonEvent;
import org.huimin.registry.person.PersonEvent.ChangeProposed;
import org.huimin.registry.person.PersonEvent.ProofOfLifeRevoked;
import org.huimin.registry.person.PersonEvent.RegistrationMoveRevoked;
import org.huimin.registry.person.PersonRejection;

/** 人员卷宗: a person's row and events, read and appended in the session of a command. */
public final class PersonFiles {

  /** One person as the row and the stream tell them. */
  record PersonFile(PersonRow row, List<Recorded> history) {

    static PersonFile blank() {
      return new PersonFile(new PersonRow(), List.of());
    }

    /** The version of the next event. */
    int nextVersion() {
      return history.size() + 1;
    }

    /** The same after events that are not appended yet. */
    PersonFile after(List<PersonEvent> events, Actor actor) {
      return new PersonFile(
          row,
          Stream.concat(
                  history.stream(),
                  events.stream().map(event -> new Recorded(event, actor.subject())))
              .toList());
    }

    /** The version of the event that proposed the change, beside which its evidence is sealed. */
    int versionOf(UUID changeId) {
      for (int i = 0; i < history.size(); i++) {
        if (history.get(i).event() instanceof ChangeProposed e && e.changeId().equals(changeId)) {
          return i + 1;
        }
      }
      throw new IllegalStateException("the change " + changeId + " was never proposed");
    }

    /** What has happened to the person, without the officers. */
    List<PersonEvent> events() {
      return history.stream().map(Recorded::event).toList();
    }

    PersonHistory forChanges() {
      return Changes.DECIDER.fold(history);
    }

    List<PersonEvent> decide(PersonCommand command) {
      return switch (Person.DECIDER.decide(command, state())) {
        case Accepted<PersonEvent, PersonRejection>(var events) -> events;
        case Rejected<PersonEvent, PersonRejection>(var rejection) ->
            throw new CommandRejected(rejection, command);
      };
    }

    /** The person after an event that only a registered one can have. */
    Person.Registered after(PersonEvent event) {
      return (Person.Registered) Person.DECIDER.evolve(state(), event);
    }

    private Person state() {
      return Person.DECIDER.fold(events());
    }
  }

  private final ReactiveEventStore store;
  private final PersonTape tape;
  private final BusinessClock clock;

  public PersonFiles(ReactiveEventStore store, PersonTape tape, BusinessClock clock) {
    this.store = store;
    this.tape = tape;
    this.clock = clock;
  }

  /** Of somebody who may be seen. The row comes last, so that no row is older than its history. */
  Uni<PersonFile> open(Mutiny.Session session, UUID personId, Desk desk) {
    return open(session, personId, desk.mustSee());
  }

  Uni<PersonFile> open(
      Mutiny.Session session, UUID personId, Consumer<Optional<PersonRow>> mustSee) {
    return store
        .readStream(session, tape.tape(), personId)
        .map(PersonTape::read)
        .chain(
            history ->
                session
                    .find(PersonRow.class, personId)
                    .invoke(row -> mustSee.accept(Optional.ofNullable(row)))
                    .map(row -> new PersonFile(row, history)));
  }

  /** The views first, the events last; nothing when nothing has happened. */
  Uni<Done> append(
      Mutiny.Session session,
      List<PersonFile> files,
      List<PersonEvent> events,
      Actor actor,
      UUID answer) {
    return enter(session, files, events, actor).chain(drafts -> append(session, drafts, answer));
  }

  /** The events of several commands of one transaction, after all their views. */
  Uni<Done> append(Mutiny.Session session, List<NewEvent> drafts, UUID answer) {
    return drafts.isEmpty()
        ? Uni.createFrom().item(Done.nothingNew(answer))
        : store.append(session, drafts).map(appended -> new Done(answer, appended.positions()));
  }

  /** The views; answers the events to be appended. */
  Uni<List<NewEvent>> enter(
      Mutiny.Session session, List<PersonFile> files, List<PersonEvent> events, Actor actor) {
    Instant now = clock.now();
    List<NewEvent> drafts = new ArrayList<>();
    Uni<Void> views = Uni.createFrom().voidItem();
    Map<UUID, Integer> versions = new HashMap<>();
    for (PersonEvent event : events) {
      PersonFile file = fileOf(event, files);
      PersonRow row = file.row();
      // By the history that was decided on, for the row may have been read after somebody's commit.
      int version = versions.merge(event.personId(), file.nextVersion(), (last, _) -> last + 1);
      boolean isNew = version == 1;
      // A move is recorded where the person lived until then.
      DivisionCode place = isNew ? actor.division() : row.registeredIn();
      row.apply(event, version);
      if (event instanceof ProofOfLifeRevoked || event instanceof RegistrationMoveRevoked) {
        row.recall(file.after(event));
      }
      drafts.add(tape.draft(event, version, now, actor.subject(), place));
      views =
          views
              .chain(() -> isNew ? session.persist(row) : Uni.createFrom().voidItem())
              .chain(() -> Views.apply(session, event, now));
    }
    return views.replaceWith(drafts);
  }

  private static PersonFile fileOf(PersonEvent event, List<PersonFile> files) {
    return files.stream()
        .filter(file -> file.history().isEmpty() || file.row().personId.equals(event.personId()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("an event of somebody who was not opened"));
  }
}
