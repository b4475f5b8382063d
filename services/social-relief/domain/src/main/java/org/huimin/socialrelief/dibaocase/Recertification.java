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

  /**
   * 复核意见.
   *
   * @param lookers who looked into the household for it
   */
  record Finding(
      ReviewResult result,
      DibaoUnit unit,
      Set<UUID> members,
      UUID meansId,
      String foundBy,
      Set<String> lookers) {
    Finding {
      members = Set.copyOf(members);
      lookers = Set.copyOf(lookers);
    }
  }

  static Recertification first(ReviewClass reviewClass, LocalDate dueOn) {
    return new Recertification(reviewClass, dueOn, null, null);
  }

  Recertification completed(ReviewCompleted e, String officer, Set<String> lookers) {
    Finding found =
        e.result() == ReviewResult.UNCHANGED
            ? null
            : new Finding(
                e.result(), e.unit(), Set.copyOf(e.members()), e.meansId(), officer, lookers);
    return new Recertification(e.reviewClass(), e.nextDueOn(), null, found);
  }

  /** Told by the calendar, or asked for earlier because the household moved. */
  Recertification due(LocalDate day) {
    return new Recertification(reviewClass, day.isBefore(dueOn) ? day : dueOn, day, finding);
  }

  /** It was none: the household is looked at again, and that is due since then. */
  Recertification fallen(LocalDate day) {
    return new Recertification(reviewClass, day.isBefore(dueOn) ? day : dueOn, remindedFor, null);
  }

  Recertification decided() {
    return new Recertification(reviewClass, dueOn, remindedFor, null);
  }
}
