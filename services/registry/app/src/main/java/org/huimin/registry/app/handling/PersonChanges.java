package org.huimin.registry.app.handling;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.commands.Actor;
import org.huimin.commands.Commands;
import org.huimin.commands.Done;
import org.huimin.eventstore.BusinessClock;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.huimin.registry.app.handling.PersonFiles.PersonFile;
import org.huimin.registry.app.store.Vault;
import org.huimin.registry.change.ChangeCommand;
import org.huimin.registry.change.ChangeCommand.ChangeOfficer;
import org.huimin.registry.change.ChangeCommand.ConfirmChange;
import org.huimin.registry.change.ChangeCommand.OtherPerson;
import org.huimin.registry.change.ChangeCommand.ProposeAccountChange;
import org.huimin.registry.change.ChangeCommand.ProposeMerge;
import org.huimin.registry.change.ChangeCommand.ProposeMergeRevocation;
import org.huimin.registry.change.ChangeCommand.RefuseChange;
import org.huimin.registry.change.ChangeRejection;
import org.huimin.registry.change.Changes;
import org.huimin.registry.change.Changes.Recorded;
import org.huimin.registry.change.Office;
import org.huimin.registry.change.PersonHistory;
import org.huimin.registry.identity.Account;
import org.huimin.registry.person.ChangeRefusalReason;
import org.huimin.registry.person.PersonEvent;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 双人变更: proposed, confirmed, refused; a merge is one transaction over both persons. */
public final class PersonChanges {

  private static final Map<String, Office> OFFICES =
      Map.of(Roles.CLERK, Office.CLERK, Roles.COUNTY, Office.COUNTY, Roles.CITY, Office.CITY);

  private final Mutiny.SessionFactory sessions;
  private final Commands commands;
  private final PersonFiles files;
  private final Vault vault;
  private final BusinessClock clock;

  public PersonChanges(
      Mutiny.SessionFactory sessions,
      Commands commands,
      PersonFiles files,
      Vault vault,
      BusinessClock clock) {
    this.sessions = sessions;
    this.commands = commands;
    this.files = files;
    this.vault = vault;
    this.clock = clock;
  }

  /** The new number is sealed at once, under the id that the confirmed change will name. */
  public Uni<Done> proposeAccount(
      UUID personId, UUID replaces, Account account, String evidence, Desk desk) {
    UUID changeId = UUID.randomUUID();
    return carryOut(
        personId,
        desk,
        (session, file) ->
            StandingAccount.of(vault, session, file, personId, account)
                .chain(
                    standing ->
                        record(
                            session,
                            List.of(file),
                            new ProposeAccountChange(
                                personId,
                                changeId,
                                standing.payeeId(),
                                replaces,
                                account.accountType(),
                                officer(desk.actor())),
                            evidence,
                            desk,
                            changeId,
                            standing.keep(vault, session, personId))));
  }

  public Uni<Done> proposeMerge(UUID personId, UUID otherId, String evidence, Desk desk) {
    UUID changeId = UUID.randomUUID();
    return carryOut(
        personId,
        desk,
        (session, file) ->
            files
                .open(session, otherId, desk)
                .chain(
                    other ->
                        record(
                            session,
                            List.of(file),
                            new ProposeMerge(
                                personId, changeId, other(other), officer(desk.actor())),
                            evidence,
                            desk,
                            changeId,
                            Uni.createFrom().voidItem())));
  }

  public Uni<Done> proposeMergeRevocation(UUID personId, UUID otherId, String evidence, Desk desk) {
    UUID changeId = UUID.randomUUID();
    return carryOut(
        personId,
        desk,
        (session, file) ->
            files
                .open(session, otherId, desk)
                .chain(
                    _ ->
                        record(
                            session,
                            List.of(file),
                            new ProposeMergeRevocation(
                                personId, changeId, otherId, officer(desk.actor())),
                            evidence,
                            desk,
                            changeId,
                            Uni.createFrom().voidItem())));
  }

  /** Of two persons it is for an officer of both. */
  public Uni<Done> confirm(UUID personId, UUID changeId, Desk desk) {
    return carryOut(
        personId,
        desk,
        (session, file) ->
            other(session, file, changeId, desk)
                .chain(
                    other ->
                        record(
                            session,
                            other.map(o -> List.of(file, o)).orElse(List.of(file)),
                            new ConfirmChange(
                                personId,
                                changeId,
                                other.map(PersonChanges::other).orElse(null),
                                clock.today(),
                                officer(desk.actor())),
                            null,
                            desk,
                            changeId,
                            Uni.createFrom().voidItem())));
  }

  /** Of two persons it is for an officer of both. */
  public Uni<Done> refuse(
      UUID personId, UUID changeId, ChangeRefusalReason reason, @Nullable String words, Desk desk) {
    return carryOut(
        personId,
        desk,
        (session, file) ->
            other(session, file, changeId, desk)
                .chain(
                    _ ->
                        record(
                            session,
                            List.of(file),
                            new RefuseChange(personId, changeId, reason, officer(desk.actor())),
                            words,
                            desk,
                            changeId,
                            Uni.createFrom().voidItem())));
  }

  /**
   * 佐证: what a change rests on, in the words of who proposed it; of two persons by who sees both.
   */
  public Uni<String> evidence(UUID personId, UUID changeId, Desk desk) {
    return sessions.withSession(
        session ->
            files
                .open(session, personId, desk)
                .call(file -> other(session, file, changeId, desk))
                .invoke(file -> mustBeReader(changeId, file, desk))
                .chain(file -> vault.words(session, personId, file.versionOf(changeId))));
  }

  private static void mustBeReader(UUID changeId, PersonFile file, Desk desk) {
    Changes.hindersReading(changeId, officer(desk.actor()), file.forChanges())
        .ifPresent(
            why -> {
              throw new ChangeRejected(why);
            });
  }

  private Uni<Optional<PersonFile>> other(
      Mutiny.Session session, PersonFile file, UUID changeId, Desk desk) {
    return file.forChanges()
        .otherOf(changeId)
        .map(otherId -> files.open(session, otherId, desk).map(Optional::of))
        .orElse(Uni.createFrom().item(Optional.empty()));
  }

  Uni<Done> carryOut(
      UUID personId, Desk desk, BiFunction<Mutiny.Session, PersonFile, Uni<Done>> work) {
    return commands.carryOut(
        desk.actor(),
        session -> files.open(session, personId, desk).chain(file -> work.apply(session, file)));
  }

  /** Decides for the first of the files, then the vault, then the events of all of them. */
  Uni<Done> record(
      Mutiny.Session session,
      List<PersonFile> opened,
      ChangeCommand command,
      @Nullable String words,
      Desk desk,
      UUID answer,
      Uni<Void> keep) {
    PersonFile file = opened.getFirst();
    List<PersonEvent> events = decide(command, file.forChanges());
    return keep.chain(
            () ->
                words == null
                    ? Uni.createFrom().voidItem()
                    : vault.keepWords(session, file.row().personId, file.nextVersion(), words))
        .chain(() -> files.append(session, opened, events, desk.actor(), answer));
  }

  private static List<PersonEvent> decide(ChangeCommand command, PersonHistory state) {
    return switch (Changes.DECIDER.decide(command, state)) {
      case Accepted<Recorded, ChangeRejection>(var events) ->
          events.stream().map(Recorded::event).toList();
      case Rejected<Recorded, ChangeRejection>(var rejection) ->
          throw new ChangeRejected(rejection);
    };
  }

  static OtherPerson other(PersonFile file) {
    PersonHistory history = file.forChanges();
    return new OtherPerson(
        file.row().personId,
        history.mergedInto() != null,
        !history.absorbed().isEmpty(),
        history.standing());
  }

  static ChangeOfficer officer(Actor actor) {
    Set<Office> offices =
        actor.roles().stream()
            .filter(OFFICES::containsKey)
            .map(OFFICES::get)
            .collect(Collectors.toSet());
    return new ChangeOfficer(actor.subject(), offices);
  }
}
