package org.huimin.registry.app.handling;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.commands.Actor;
import org.huimin.commands.Commands;
import org.huimin.commands.Done;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.ReactiveEventStore;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.huimin.registry.app.store.PersonTape;
import org.huimin.registry.app.store.Vault;
import org.huimin.registry.app.view.PersonRow;
import org.huimin.registry.identity.Account;
import org.huimin.registry.identity.Identity;
import org.huimin.registry.identity.ResidentId;
import org.huimin.registry.person.Person;
import org.huimin.registry.person.PersonCommand;
import org.huimin.registry.person.PersonCommand.RecordDeath;
import org.huimin.registry.person.PersonCommand.RecordPayeeAccount;
import org.huimin.registry.person.PersonCommand.RegisterPerson;
import org.huimin.registry.person.PersonCommand.RevokeDeath;
import org.huimin.registry.person.PersonEvent;
import org.huimin.registry.person.PersonRejection;

/** 人员库: one command is one transaction of vault rows, officer, view and events. */
public final class Persons {

  /** The system will not carry out the command; nothing is stored. */
  public static final class CommandRejected extends RuntimeException {

    private final PersonRejection rejection;

    CommandRejected(PersonRejection rejection) {
      super(rejection.message(), null, false, false);
      this.rejection = rejection;
    }

    public PersonRejection rejection() {
      return rejection;
    }
  }

  /** A person with what the vault knows. */
  public record Known(PersonRow row, Identity identity, List<Account> accounts) {}

  private final Mutiny.SessionFactory sessions;
  private final Commands commands;
  private final ReactiveEventStore store;
  private final PersonTape tape;
  private final Vault vault;
  private final BusinessClock clock;

  public Persons(
      Mutiny.SessionFactory sessions,
      Commands commands,
      ReactiveEventStore store,
      PersonTape tape,
      Vault vault,
      BusinessClock clock) {
    this.sessions = sessions;
    this.commands = commands;
    this.store = store;
    this.tape = tape;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * The same ID number again is the same person, and nothing is recorded.
   *
   * @param mayKnow throws when the officer may not be told of the person who has the number; the
   *     command has then changed nothing
   */
  public Uni<Done> register(Identity identity, Consumer<PersonRow> mayKnow, Actor actor) {
    UUID newId = UUID.randomUUID();
    return commands.carryOut(
        actor,
        session ->
            vault
                .claim(session, identity.idNumber(), newId)
                .chain(
                    personId ->
                        personId.equals(newId)
                            ? registerNew(session, newId, identity, actor)
                            : session
                                .find(PersonRow.class, personId)
                                .invoke(mayKnow)
                                .map(row -> Done.nothingNew(row.personId))));
  }

  private Uni<Done> registerNew(
      Mutiny.Session session, UUID personId, Identity identity, Actor actor) {
    ResidentId residentId = ResidentId.of(identity.idNumber());
    return vault
        .keepIdentity(session, personId, identity)
        .chain(
            commitment -> {
              PersonCommand command =
                  new RegisterPerson(
                      personId,
                      residentId.bornOn(),
                      residentId.sex(),
                      actor.division(),
                      1,
                      commitment,
                      clock.today());
              List<PersonEvent> events = decide(command, Person.DECIDER.initial());
              PersonRow row = new PersonRow();
              return record(session, row, events, actor, () -> session.persist(row), personId);
            });
  }

  /** The same account again keeps its payee id. */
  public Uni<Done> recordAccount(UUID personId, Account account, Actor actor) {
    return commands.carryOut(
        actor,
        session ->
            vault
                .findAccount(session, personId, account)
                .chain(
                    known ->
                        known.isEmpty()
                            ? change(
                                session,
                                personId,
                                new RecordPayeeAccount(account.payeeId(), account.accountType()),
                                actor,
                                account.payeeId(),
                                _ -> vault.keepAccount(session, personId, account))
                            : Uni.createFrom().item(Done.nothingNew(known.get()))));
  }

  public Uni<Done> recordDeath(UUID personId, LocalDate diedOn, Actor actor) {
    return commands.carryOut(
        actor,
        session ->
            change(
                session,
                personId,
                new RecordDeath(diedOn, clock.today()),
                actor,
                personId,
                _ -> Uni.createFrom().voidItem()));
  }

  public Uni<Done> revokeDeath(UUID personId, String reason, Actor actor) {
    return commands.carryOut(
        actor,
        session ->
            change(
                session,
                personId,
                new RevokeDeath(),
                actor,
                personId,
                version -> vault.keepRevocationReason(session, personId, version, reason)));
  }

  /** The row, or nothing when nobody has the id. */
  public Uni<Optional<PersonRow>> find(UUID personId) {
    return sessions
        .withSession(session -> session.find(PersonRow.class, personId))
        .map(Optional::ofNullable);
  }

  public Uni<Known> open(PersonRow row) {
    return sessions.withSession(
        session ->
            vault
                .identity(session, row.personId)
                .chain(
                    identity ->
                        vault
                            .accounts(session, row.personId)
                            .map(accounts -> new Known(row, identity, accounts))));
  }

  private Uni<Done> change(
      Mutiny.Session session,
      UUID personId,
      PersonCommand command,
      Actor actor,
      UUID answer,
      Function<Integer, Uni<Void>> keep) {
    return store
        .readStream(session, tape.tape(), personId)
        .map(PersonTape::read)
        .chain(
            history -> {
              List<PersonEvent> events = decide(command, Person.DECIDER.fold(history));
              if (events.isEmpty()) {
                return Uni.createFrom().item(Done.nothingNew(answer));
              }
              return session
                  .find(PersonRow.class, personId)
                  .chain(
                      row ->
                          record(
                              session,
                              row,
                              events,
                              actor,
                              () -> keep.apply(history.size() + 1),
                              answer));
            });
  }

  /** The vault first, the view with it, the events last. */
  private Uni<Done> record(
      Mutiny.Session session,
      PersonRow row,
      List<PersonEvent> events,
      Actor actor,
      java.util.function.Supplier<Uni<Void>> keep,
      UUID answer) {
    List<NewEvent> drafts =
        events.stream()
            .map(
                event -> {
                  row.apply(event, row.version + 1);
                  return tape.draft(
                      event, row.version, clock.now(), actor.subject(), actor.division());
                })
            .toList();
    return keep.get()
        .chain(() -> store.append(session, drafts))
        .map(appended -> new Done(answer, appended.positions()));
  }

  private static List<PersonEvent> decide(PersonCommand command, Person state) {
    return switch (Person.DECIDER.decide(command, state)) {
      case Accepted<PersonEvent, PersonRejection>(var events) -> events;
      case Rejected<PersonEvent, PersonRejection>(var rejection) ->
          throw new CommandRejected(rejection);
    };
  }
}
