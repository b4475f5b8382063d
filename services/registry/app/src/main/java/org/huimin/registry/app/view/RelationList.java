package org.huimin.registry.app.view;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.registry.relation.Bond;
import org.jspecify.annotations.Nullable;

/** 亲属关系清单: who is what to a person, by whomever it was declared, under the ids they go by now. */
public record RelationList(Mutiny.SessionFactory sessions) {

  private static final Comparator<Bond> ORDER =
      Comparator.comparing(Bond::since).thenComparing(Bond::relationId);

  /**
   * As the person sees them.
   *
   * @param on the day they stand on; all that ever stood when there is none
   */
  public Uni<List<Bond>> of(UUID personId, @Nullable LocalDate on) {
    return sessions.withSession(
        session ->
            among(session, Set.of(personId))
                .map(
                    bonds ->
                        bonds.stream()
                            .map(bond -> bond.seenBy(personId))
                            .filter(bond -> on == null || bond.standsOn(on))
                            .sorted(ORDER)
                            .toList()));
  }

  /** What is not revoked between any of the persons and anybody. */
  public static Uni<List<Bond>> among(Mutiny.Session session, Set<UUID> personIds) {
    return session
        .createSelectionQuery(
            "select p.personId from PersonRow p where p.personId in :ids or p.mergedInto in :ids",
            UUID.class)
        .setParameter("ids", personIds)
        .getResultList()
        .chain(records -> rows(session, records))
        .chain(
            rows ->
                persons(session, rows)
                    .map(
                        persons ->
                            rows.stream()
                                .map(row -> bond(row, persons))
                                .filter(bond -> !bond.one().equals(bond.other()))
                                .toList()));
  }

  private static Uni<List<RelationRow>> rows(Mutiny.Session session, List<UUID> records) {
    return session
        .createSelectionQuery(
            "from RelationRow r where not r.revoked"
                + " and (r.personId in :records or r.relatedPersonId in :records)",
            RelationRow.class)
        .setParameter("records", records)
        .getResultList();
  }

  private static Uni<Map<UUID, PersonRow>> persons(Mutiny.Session session, List<RelationRow> rows) {
    Set<UUID> ids = new HashSet<>();
    rows.forEach(
        row -> {
          ids.add(row.personId);
          ids.add(row.relatedPersonId);
        });
    return session
        .createSelectionQuery("from PersonRow p where p.personId in :ids", PersonRow.class)
        .setParameter("ids", ids)
        .getResultList()
        .map(
            persons ->
                persons.stream().collect(Collectors.toMap(p -> p.personId, Function.identity())));
  }

  private static Bond bond(RelationRow row, Map<UUID, PersonRow> persons) {
    PersonRow one = Objects.requireNonNull(persons.get(row.personId));
    PersonRow other = Objects.requireNonNull(persons.get(row.relatedPersonId));
    return new Bond(
            row.relationId,
            one.survivorId(),
            other.survivorId(),
            row.relation,
            row.since,
            row.endedOn)
        .withDeath(one.diedOn)
        .withDeath(other.diedOn);
  }
}
