package org.huimin.registry.app.handling;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.commands.Commands;
import org.huimin.commands.Done;
import org.huimin.eventstore.BusinessClock;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.huimin.registry.app.handling.PersonFiles.PersonFile;
import org.huimin.registry.app.store.Vault;
import org.huimin.registry.app.view.PersonRow;
import org.huimin.registry.app.view.RelationList;
import org.huimin.registry.person.PersonEvent;
import org.huimin.registry.person.Relation;
import org.huimin.registry.person.RelationEndReason;
import org.huimin.registry.relation.RelationCommand;
import org.huimin.registry.relation.RelationCommand.DeclareRelation;
import org.huimin.registry.relation.RelationCommand.EndRelation;
import org.huimin.registry.relation.RelationCommand.Party;
import org.huimin.registry.relation.RelationCommand.RevokeRelation;
import org.huimin.registry.relation.RelationRejection;
import org.huimin.registry.relation.Relations;
import org.jspecify.annotations.Nullable;

/**
 * 亲属关系登记: for an officer of both persons. Their rows are locked first, in the order of their ids:
 * two who declare a spouse of the same person at once stand on different streams.
 */
public final class PersonRelations {

  private final Commands commands;
  private final PersonFiles files;
  private final Vault vault;
  private final BusinessClock clock;

  public PersonRelations(Commands commands, PersonFiles files, Vault vault, BusinessClock clock) {
    this.commands = commands;
    this.files = files;
    this.vault = vault;
    this.clock = clock;
  }

  public Uni<Done> declare(
      UUID personId, UUID relatedId, Relation relation, LocalDate since, Desk desk) {
    UUID relationId = UUID.randomUUID();
    Set<UUID> both = Set.copyOf(List.of(personId, relatedId));
    return commands.carryOut(
        desk.actor(),
        session ->
            lock(session, both)
                .chain(() -> files.open(session, personId, desk))
                .chain(
                    file ->
                        files
                            .open(session, relatedId, desk)
                            .chain(
                                related ->
                                    RelationList.among(session, both)
                                        .map(
                                            known ->
                                                new DeclareRelation(
                                                    relationId,
                                                    party(file.row()),
                                                    party(related.row()),
                                                    relation,
                                                    since,
                                                    known,
                                                    clock.today())))
                            .chain(
                                command ->
                                    record(session, file, command, null, relationId, desk))));
  }

  public Uni<Done> end(
      UUID personId,
      UUID relationId,
      LocalDate endedOn,
      RelationEndReason reason,
      @Nullable String words,
      Desk desk) {
    return about(
        personId,
        relationId,
        new EndRelation(relationId, endedOn, reason, clock.today()),
        words,
        desk);
  }

  public Uni<Done> revoke(UUID personId, UUID relationId, String reason, Desk desk) {
    return about(personId, relationId, new RevokeRelation(relationId), reason, desk);
  }

  /** Whichever of the two it is asked of, it is told where it was declared. */
  private Uni<Done> about(
      UUID personId, UUID relationId, RelationCommand command, @Nullable String words, Desk desk) {
    return commands.carryOut(
        desk.actor(),
        session ->
            between(session, relationId)
                .chain(
                    both ->
                        lock(session, ids(both, personId))
                            .chain(() -> files.open(session, personId, desk))
                            .invoke(file -> mustStand(file.row()))
                            .invoke(() -> mustExist(both.isPresent()))
                            .chain(() -> declared(session, both.orElseThrow(), personId, desk)))
                .chain(file -> record(session, file, command, words, relationId, desk)));
  }

  /** The records that a relation was declared between. */
  private record Between(UUID personId, UUID relatedId) {}

  /** Ids and no rows: what is read before the lock may have changed behind it. */
  private static Uni<Optional<Between>> between(Mutiny.Session session, UUID relationId) {
    return session
        .createSelectionQuery(
            "select r.personId, r.relatedPersonId from RelationRow r"
                + " where r.relationId = :relation",
            Object[].class)
        .setParameter("relation", relationId)
        .getResultList()
        .map(
            rows ->
                rows.stream().map(row -> new Between((UUID) row[0], (UUID) row[1])).findFirst());
  }

  private static Set<UUID> ids(Optional<Between> both, UUID personId) {
    Set<UUID> ids = new HashSet<>(Set.of(personId));
    both.ifPresent(of -> ids.addAll(List.of(of.personId(), of.relatedId())));
    return ids;
  }

  private Uni<PersonFile> declared(Mutiny.Session session, Between both, UUID personId, Desk desk) {
    return files
        .open(session, both.personId(), desk)
        .call(
            declared ->
                files
                    .open(session, both.relatedId(), desk)
                    .invoke(
                        related ->
                            mustExist(
                                personId.equals(declared.row().survivorId())
                                    || personId.equals(related.row().survivorId()))));
  }

  private static void mustStand(PersonRow row) {
    if (row.mergedInto != null) {
      throw new RelationRejected(RelationRejection.MERGED);
    }
  }

  private static void mustExist(boolean found) {
    if (!found) {
      throw new RelationRejected(RelationRejection.NO_SUCH_RELATION);
    }
  }

  private Uni<Done> record(
      Mutiny.Session session,
      PersonFile file,
      RelationCommand command,
      @Nullable String words,
      UUID relationId,
      Desk desk) {
    List<PersonEvent> events = decide(command, file);
    Uni<Void> kept =
        words == null
            ? Uni.createFrom().voidItem()
            : vault.keepWords(session, file.row().personId, file.nextVersion(), words);
    return kept.chain(() -> files.append(session, List.of(file), events, desk.actor(), relationId));
  }

  private static List<PersonEvent> decide(RelationCommand command, PersonFile file) {
    return switch (Relations.DECIDER.decide(command, Relations.DECIDER.fold(file.events()))) {
      case Accepted<PersonEvent, RelationRejection>(var events) -> events;
      case Rejected<PersonEvent, RelationRejection>(var rejection) ->
          throw new RelationRejected(rejection);
    };
  }

  private static Party party(PersonRow row) {
    return new Party(row.personId, row.bornOn, row.diedOn, row.mergedInto != null);
  }

  private static Uni<Void> lock(Mutiny.Session session, Set<UUID> persons) {
    return session
        .createNativeQuery(
            "select person_id from person where person_id in (:persons)"
                + " order by person_id for update",
            UUID.class)
        .setParameter("persons", persons)
        .getResultList()
        .replaceWithVoid();
  }
}
