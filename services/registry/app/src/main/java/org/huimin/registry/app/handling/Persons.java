package org.huimin.registry.app.handling;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.commands.Actor;
import org.huimin.commands.Commands;
import org.huimin.commands.Done;
import org.huimin.eventstore.BusinessClock;
import org.huimin.registry.app.handling.PersonFiles.PersonFile;
import org.huimin.registry.app.store.Vault;
import org.huimin.registry.app.view.PersonRow;
import org.huimin.registry.change.AccountState;
import org.huimin.registry.change.PersonHistory;
import org.huimin.registry.identity.Account;
import org.huimin.registry.identity.Identity;
import org.huimin.registry.person.PersonCommand.MovedIn;
import org.jspecify.annotations.Nullable;

/** 人员库: registering people and reading them; one command is one transaction of vault and events. */
public final class Persons {

  /** A person with what the vault knows. */
  public record Known(PersonRow row, Identity identity, List<KnownAccount> accounts) {}

  /** An account and whether it counts. */
  public record KnownAccount(Account account, AccountState state) {}

  private final Mutiny.SessionFactory sessions;
  private final Commands commands;
  private final PersonFiles files;
  private final Vault vault;
  private final RegistrationSteps steps;

  public Persons(
      Mutiny.SessionFactory sessions,
      Commands commands,
      PersonFiles files,
      Vault vault,
      BusinessClock clock) {
    this.sessions = sessions;
    this.commands = commands;
    this.files = files;
    this.vault = vault;
    this.steps = new RegistrationSteps(vault, clock);
  }

  /**
   * The same ID number again is the same person, and nothing is recorded. Of a merged person it is
   * the survivor.
   *
   * @param mayKnow throws when the officer may not be told of the person who has the number; the
   *     command has then changed nothing
   */
  public Uni<Done> register(
      Identity identity, @Nullable MovedIn movedIn, Consumer<PersonRow> mayKnow, Actor actor) {
    UUID newId = UUID.randomUUID();
    return commands.carryOut(
        actor,
        session ->
            vault
                .claim(session, identity.idNumber(), newId)
                .chain(
                    personId ->
                        personId.equals(newId)
                            ? registerNew(session, newId, identity, movedIn, actor)
                            : RegistrationSteps.survivor(session, personId)
                                .invoke(mayKnow)
                                .map(row -> Done.nothingNew(row.personId))));
  }

  private Uni<Done> registerNew(
      Mutiny.Session session,
      UUID personId,
      Identity identity,
      @Nullable MovedIn movedIn,
      Actor actor) {
    PersonFile file = PersonFile.blank();
    return steps
        .person(session, personId, identity, movedIn, actor)
        .chain(events -> files.append(session, List.of(file), events, actor, personId));
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
            files
                .open(session, row.personId, _ -> {})
                .chain(
                    file ->
                        vault
                            .identity(session, row.personId)
                            .chain(
                                identity ->
                                    vault
                                        .accounts(session, row.personId)
                                        .map(
                                            accounts ->
                                                new Known(
                                                    file.row(),
                                                    identity.identity(),
                                                    known(accounts, file.forChanges()))))));
  }

  private static List<KnownAccount> known(List<Account> accounts, PersonHistory history) {
    return accounts.stream()
        .flatMap(
            account ->
                history.stateOf(account.payeeId()).stream()
                    .map(state -> new KnownAccount(account, state)))
        .toList();
  }
}
