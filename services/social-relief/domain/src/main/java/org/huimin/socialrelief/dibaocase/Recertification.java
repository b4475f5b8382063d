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
 * @param look what the last review rests on; nothing before the first, and after a decision on it
 */
record Recertification(
    ReviewClass reviewClass,
    LocalDate dueOn,
    @Nullable LocalDate remindedFor,
    @Nullable Finding finding,
    @Nullable Look look) {

  /**
   * 入户调查 of a review.
   *
   * @param lookers who looked into the household for it
   */
  record Look(LocalDate reviewedOn, Set<String> lookers) {
    Look {
      lookers = Set.copyOf(lookers);
    }
  }

  /** 复核意见. */
  record Finding(
      ReviewResult result, DibaoUnit unit, Set<UUID> members, UUID meansId, String foundBy) {
    Finding {
      members = Set.copyOf(members);
    }
  }

  static Recertification first(ReviewClass reviewClass, LocalDate dueOn) {
    return new Recertification(reviewClass, dueOn, null, null, null);
  }

  Recertification completed(ReviewCompleted e, String officer, Set<String> lookers) {
    Finding found =
        e.result() == ReviewResult.UNCHANGED
            ? null
            : new Finding(e.result(), e.unit(), Set.copyOf(e.members()), e.meansId(), officer);
    return new Recertification(
        e.reviewClass(), e.nextDueOn(), null, found, new Look(e.completedOn(), lookers));
  }

  /** Told by the calendar, or asked for earlier because the household moved. */
  Recertification due(LocalDate day) {
    return new Recertification(reviewClass, earlier(day), day, finding, look);
  }

  boolean restsOnLookOf(String officer) {
    return look != null && look.lookers().contains(officer);
  }

  /**
   * It was none: the household is looked at again, and that is due since then.
   *
   * @param knownOn the day one of those who looked was declared a relative
   */
  Recertification fallen(LocalDate knownOn) {
    LocalDate day =
        look != null && look.reviewedOn().isAfter(knownOn) ? look.reviewedOn() : knownOn;
    return new Recertification(reviewClass, earlier(day), remindedFor, null, null);
  }

  private LocalDate earlier(LocalDate day) {
    return day.isBefore(dueOn) ? day : dueOn;
  }

  Recertification decided() {
    return new Recertification(reviewClass, dueOn, remindedFor, null, null);
  }
}
