package org.huimin.registry.relation;

import java.time.LocalDate;
import java.util.UUID;
import org.huimin.registry.person.Relation;
import org.jspecify.annotations.Nullable;

/**
 * 亲属纽带: a declared relation between two persons, under the ids they go by now: of whoever was
 * merged, the survivor's.
 *
 * @param relation what the other is to the one
 * @param until the first day on which it no longer stands
 */
public record Bond(
    UUID relationId,
    UUID one,
    UUID other,
    Relation relation,
    LocalDate since,
    @Nullable LocalDate until) {

  /** A marriage stands until somebody dies; all else stands until it is ended. */
  public Bond withDeath(@Nullable LocalDate diedOn) {
    boolean ends =
        relation == Relation.SPOUSE && diedOn != null && (until == null || diedOn.isBefore(until));
    return ends ? new Bond(relationId, one, other, relation, since, diedOn) : this;
  }

  /** The same, told by the other one when the person is that. */
  public Bond seenBy(UUID personId) {
    return one.equals(personId)
        ? this
        : new Bond(
            relationId, /* one= */ other, /* other= */ one, relation.inverse(), since, until);
  }

  public boolean standsOn(LocalDate day) {
    return !since.isAfter(day) && (until == null || until.isAfter(day));
  }

  boolean isOf(UUID personId) {
    return one.equals(personId) || other.equals(personId);
  }

  /** Whether it still stands on the day or begins later. */
  boolean reaches(LocalDate day) {
    return until == null || until.isAfter(day);
  }
}
