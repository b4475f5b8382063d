package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.huimin.socialrelief.tekun.TekunPerson.Schooling;
import org.jspecify.annotations.Nullable;

/**
 * 人员情况: what is known of the person beside the decisions.
 *
 * @param relatives officers who are relatives and keep out of it
 * @param schooledOn when the school was last told
 * @param payeeId to whose account goes what the person receives
 * @param payeeLostOn since when nobody can receive on it
 * @param funeralPayeeId who has buried the person; nothing while nobody was named
 */
record Standing(
    UUID personId,
    Vitals vitals,
    Set<String> relatives,
    Schooling schooling,
    @Nullable LocalDate schooledOn,
    UUID payeeId,
    @Nullable LocalDate payeeLostOn,
    @Nullable UUID funeralPayeeId) {

  Standing {
    relatives = Set.copyOf(relatives);
  }

  static Standing of(UUID personId, UUID payeeId) {
    return new Standing(
        personId, Vitals.ALIVE, Set.of(), Schooling.NONE, null, payeeId, null, null);
  }

  Standing followed(UUID from, UUID into) {
    return personId.equals(from)
        ? new Standing(
            into, vitals, relatives, schooling, schooledOn, payeeId, payeeLostOn, funeralPayeeId)
        : this;
  }

  Standing with(Vitals other) {
    return new Standing(
        personId, other, relatives, schooling, schooledOn, payeeId, payeeLostOn, funeralPayeeId);
  }

  Standing related(String officer) {
    Set<String> more = new HashSet<>(relatives);
    more.add(officer);
    return new Standing(
        personId, vitals, more, schooling, schooledOn, payeeId, payeeLostOn, funeralPayeeId);
  }

  Standing at(Schooling school, LocalDate on) {
    return new Standing(
        personId, vitals, relatives, school, on, payeeId, payeeLostOn, funeralPayeeId);
  }

  Standing paidTo(UUID payee) {
    return new Standing(
        personId, vitals, relatives, schooling, schooledOn, payee, null, funeralPayeeId);
  }

  Standing payeeLost(@Nullable LocalDate on) {
    return new Standing(
        personId, vitals, relatives, schooling, schooledOn, payeeId, on, funeralPayeeId);
  }

  Standing buriedBy(UUID payee) {
    return new Standing(
        personId, vitals, relatives, schooling, schooledOn, payeeId, payeeLostOn, payee);
  }
}
