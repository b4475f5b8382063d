package org.huimin.registry.person;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 生存状况: born, perhaps dead, perhaps missing, and when the person was seen alive. */
public record Life(
    LocalDate bornOn,
    @Nullable LocalDate diedOn,
    @Nullable LocalDate missingOn,
    Set<ProofOfLife> proofs) {

  /** 生存认证: the same day by the same method is the same proof. */
  public record ProofOfLife(LocalDate passedOn, ProofOfLifeMethod method) {}

  public Life {
    proofs = Set.copyOf(proofs);
  }

  static Life since(LocalDate bornOn) {
    return new Life(bornOn, null, null, Set.of());
  }

  /** Why nothing that only the living do can have happened on the day. */
  Optional<PersonRejection> rejects(LocalDate day, LocalDate today) {
    if (day.isAfter(today)) {
      return Optional.of(PersonRejection.IN_FUTURE);
    }
    if (day.isBefore(bornOn)) {
      return Optional.of(PersonRejection.BEFORE_BIRTH);
    }
    return diedOn != null && diedOn.isBefore(day)
        ? Optional.of(PersonRejection.AFTER_DEATH)
        : Optional.empty();
  }

  /** Why that day cannot be the day of birth. */
  Optional<PersonRejection> rejectsBirth(LocalDate day, LocalDate today) {
    if (day.isAfter(today)) {
      return Optional.of(PersonRejection.BORN_IN_FUTURE);
    }
    return diedOn != null && diedOn.isBefore(day)
        ? Optional.of(PersonRejection.BORN_AFTER_DEATH)
        : Optional.empty();
  }

  Life withBirth(LocalDate day) {
    return new Life(day, diedOn, missingOn, proofs);
  }

  Life withDeath(@Nullable LocalDate day) {
    return new Life(bornOn, day, missingOn, proofs);
  }

  Life withMissing(@Nullable LocalDate day) {
    return new Life(bornOn, diedOn, day, proofs);
  }

  Life withProof(ProofOfLife proof) {
    Set<ProofOfLife> all = new HashSet<>(proofs);
    all.add(proof);
    return new Life(bornOn, diedOn, missingOn, all);
  }

  Life withoutProof(ProofOfLife proof) {
    Set<ProofOfLife> all = new HashSet<>(proofs);
    all.remove(proof);
    return new Life(bornOn, diedOn, missingOn, all);
  }

  /** The last proof, by day. */
  public Optional<ProofOfLife> lastProof() {
    return proofs.stream()
        .max(Comparator.comparing(ProofOfLife::passedOn).thenComparing(ProofOfLife::method));
  }
}
