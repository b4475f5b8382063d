package org.huimin.registry.relation;

import static org.huimin.registry.relation.RelationRejection.AFTER_DEATH;
import static org.huimin.registry.relation.RelationRejection.ALREADY_DECLARED;
import static org.huimin.registry.relation.RelationRejection.ALREADY_ENDED;
import static org.huimin.registry.relation.RelationRejection.ALREADY_REVOKED;
import static org.huimin.registry.relation.RelationRejection.BEFORE_BIRTH;
import static org.huimin.registry.relation.RelationRejection.ENDED_BEFORE_SINCE;
import static org.huimin.registry.relation.RelationRejection.ENDED_IN_FUTURE;
import static org.huimin.registry.relation.RelationRejection.MERGED;
import static org.huimin.registry.relation.RelationRejection.NOT_OLDER;
import static org.huimin.registry.relation.RelationRejection.NO_SUCH_RELATION;
import static org.huimin.registry.relation.RelationRejection.REASON_DOES_NOT_FIT;
import static org.huimin.registry.relation.RelationRejection.RELATED_MERGED;
import static org.huimin.registry.relation.RelationRejection.SECOND_SPOUSE;
import static org.huimin.registry.relation.RelationRejection.SELF_RELATION;
import static org.huimin.registry.relation.RelationRejection.SINCE_IN_FUTURE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.Decider;
import org.huimin.kernel.Outcome;
import org.huimin.registry.person.PersonEvent;
import org.huimin.registry.person.PersonEvent.RelationDeclared;
import org.huimin.registry.person.PersonEvent.RelationEnded;
import org.huimin.registry.person.PersonEvent.RelationEvent;
import org.huimin.registry.person.PersonEvent.RelationRevoked;
import org.huimin.registry.person.Relation;
import org.huimin.registry.relation.RelationCommand.DeclareRelation;
import org.huimin.registry.relation.RelationCommand.EndRelation;
import org.huimin.registry.relation.RelationCommand.Party;
import org.huimin.registry.relation.RelationCommand.RevokeRelation;
import org.jspecify.annotations.Nullable;

/**
 * 亲属关系: declared once by either of two registered persons, ended by a day, revoked when it was a
 * mistake. An end and a revocation go to the stream of the declaration, also when that record was
 * merged meanwhile: what is told of a relation is told in one place, in order.
 */
public final class Relations {

  private Relations() {}

  /** What was declared on the stream. */
  public record Declared(Map<UUID, Known> byId) {
    public Declared {
      byId = Map.copyOf(byId);
    }
  }

  record Known(RelationDeclared declared, @Nullable LocalDate endedOn, boolean isRevoked) {}

  public static final Decider<RelationCommand, Declared, PersonEvent, RelationRejection> DECIDER =
      new Decider<>() {
        @Override
        public Declared initial() {
          return new Declared(Map.of());
        }

        @Override
        public Outcome<PersonEvent, RelationRejection> decide(
            RelationCommand command, Declared state) {
          return switch (command) {
            case DeclareRelation declare -> declare(declare);
            case EndRelation end -> end(end, state.byId().get(end.relationId()));
            case RevokeRelation revoke -> revoke(state.byId().get(revoke.relationId()));
          };
        }

        @Override
        public Declared evolve(Declared state, PersonEvent event) {
          return event instanceof RelationEvent relation ? with(state, relation) : state;
        }
      };

  private static Outcome<PersonEvent, RelationRejection> declare(DeclareRelation command) {
    Optional<RelationRejection> why =
        persons(command).or(() -> days(command)).or(() -> others(command));
    return why.isPresent()
        ? Outcome.rejected(why.get())
        : Outcome.accepted(
            new RelationDeclared(
                command.person().personId(),
                command.relationId(),
                command.related().personId(),
                command.relation(),
                command.since()));
  }

  private static Optional<RelationRejection> persons(DeclareRelation command) {
    Party person = command.person();
    Party related = command.related();
    if (person.isMerged()) {
      return Optional.of(MERGED);
    }
    if (related.isMerged()) {
      return Optional.of(RELATED_MERGED);
    }
    return person.personId().equals(related.personId())
        ? Optional.of(SELF_RELATION)
        : Optional.empty();
  }

  private static Optional<RelationRejection> days(DeclareRelation command) {
    Party person = command.person();
    Party related = command.related();
    LocalDate since = command.since();
    if (since.isAfter(command.today())) {
      return Optional.of(SINCE_IN_FUTURE);
    }
    if (since.isBefore(person.bornOn()) || since.isBefore(related.bornOn())) {
      return Optional.of(BEFORE_BIRTH);
    }
    if (isBefore(person.diedOn(), since) || isBefore(related.diedOn(), since)) {
      return Optional.of(AFTER_DEATH);
    }
    boolean inOrder =
        switch (command.relation()) {
          case PARENT, GRANDPARENT -> related.bornOn().isBefore(person.bornOn());
          case CHILD, GRANDCHILD -> person.bornOn().isBefore(related.bornOn());
          case SPOUSE, SIBLING, SUPPORTER, SUPPORTED, GUARDIAN, WARD -> true;
        };
    return inOrder ? Optional.empty() : Optional.of(NOT_OLDER);
  }

  /** What was declared by either of the two, or of either by anybody else. */
  private static Optional<RelationRejection> others(DeclareRelation command) {
    UUID person = command.person().personId();
    UUID related = command.related().personId();
    boolean isKnown =
        command.known().stream()
            .filter(bond -> bond.reaches(command.since()))
            .filter(bond -> bond.isOf(person) && bond.isOf(related))
            .anyMatch(bond -> bond.seenBy(person).relation() == command.relation());
    if (isKnown) {
      return Optional.of(ALREADY_DECLARED);
    }
    boolean hasSpouse =
        command.known().stream()
            .filter(bond -> bond.relation() == Relation.SPOUSE && bond.reaches(command.since()))
            .anyMatch(bond -> bond.isOf(person) || bond.isOf(related));
    return command.relation() == Relation.SPOUSE && hasSpouse
        ? Optional.of(SECOND_SPOUSE)
        : Optional.empty();
  }

  private static Outcome<PersonEvent, RelationRejection> end(
      EndRelation command, @Nullable Known known) {
    if (known == null) {
      return Outcome.rejected(NO_SUCH_RELATION);
    }
    if (known.isRevoked()) {
      return Outcome.rejected(ALREADY_REVOKED);
    }
    if (known.endedOn() != null) {
      return Outcome.rejected(ALREADY_ENDED);
    }
    if (command.endedOn().isAfter(command.today())) {
      return Outcome.rejected(ENDED_IN_FUTURE);
    }
    RelationDeclared declared = known.declared();
    if (command.endedOn().isBefore(declared.since())) {
      return Outcome.rejected(ENDED_BEFORE_SINCE);
    }
    return command.reason().ends(declared.relation())
        ? Outcome.accepted(
            new RelationEnded(
                declared.personId(),
                declared.relationId(),
                declared.relatedPersonId(),
                declared.relation(),
                command.endedOn(),
                command.reason()))
        : Outcome.rejected(REASON_DOES_NOT_FIT);
  }

  /** Also of one that has ended: whoever got the end wrong declares it anew. */
  private static Outcome<PersonEvent, RelationRejection> revoke(@Nullable Known known) {
    if (known == null) {
      return Outcome.rejected(NO_SUCH_RELATION);
    }
    RelationDeclared declared = known.declared();
    return known.isRevoked()
        ? Outcome.rejected(ALREADY_REVOKED)
        : Outcome.accepted(
            new RelationRevoked(
                declared.personId(),
                declared.relationId(),
                declared.relatedPersonId(),
                declared.relation()));
  }

  private static Declared with(Declared state, RelationEvent event) {
    Map<UUID, Known> byId = new HashMap<>(state.byId());
    switch (event) {
      case RelationDeclared e -> byId.put(e.relationId(), new Known(e, null, false));
      case RelationEnded e ->
          byId.computeIfPresent(
              e.relationId(), (_, known) -> new Known(known.declared(), e.endedOn(), false));
      case RelationRevoked e ->
          byId.computeIfPresent(
              e.relationId(), (_, known) -> new Known(known.declared(), known.endedOn(), true));
    }
    return new Declared(byId);
  }

  private static boolean isBefore(@Nullable LocalDate diedOn, LocalDate day) {
    return diedOn != null && diedOn.isBefore(day);
  }
}
