package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewCompleted;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewResult;
import org.huimin.socialrelief.policy.ReviewClass;
import org.jspecify.annotations.Nullable;

/**
 * 定期复核: when the household is looked at next, and what the last look proposed.
 *
 * @param remindedFor the day that was last told
 * @param finding not decided on yet
 */
record Recertification(
    ReviewClass reviewClass,
    LocalDate dueOn,
    @Nullable LocalDate remindedFor,
    @Nullable Finding finding) {

  /** 复核意见. */
  record Finding(
      ReviewResult result, DibaoUnit unit, Set<UUID> members, UUID meansId, String foundBy) {
    Finding {
      members = Set.copyOf(members);
    }
  }

  static Recertification first(ReviewClass reviewClass, LocalDate dueOn) {
    return new Recertification(reviewClass, dueOn, null, null);
  }

  Recertification completed(ReviewCompleted e, String officer) {
    Finding found =
        e.result() == ReviewResult.UNCHANGED
            ? null
            : new Finding(e.result(), e.unit(), Set.copyOf(e.members()), e.meansId(), officer);
    return new Recertification(e.reviewClass(), e.nextDueOn(), null, found);
  }

  /** Told by the calendar, or asked for earlier because the household moved. */
  Recertification due(LocalDate day) {
    return new Recertification(reviewClass, day.isBefore(dueOn) ? day : dueOn, day, finding);
  }

  Recertification decided() {
    return new Recertification(reviewClass, dueOn, remindedFor, null);
  }
}
