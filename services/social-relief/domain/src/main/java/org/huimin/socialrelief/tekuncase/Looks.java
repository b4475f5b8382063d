package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.huimin.socialrelief.tekun.EndReason;
import org.huimin.socialrelief.tekuncase.CourseEvent.ReviewCompleted;
import org.jspecify.annotations.Nullable;

/**
 * 年度复核: when the person is looked at next, and what the last look has found.
 *
 * @param lookedOn the day of the last look, the confirmation's at first
 * @param remindedFor the day that was last told
 * @param found why support is to end, not decided on yet
 * @param reviewers who has looked, or told what was found
 */
record Looks(
    LocalDate dueOn,
    LocalDate lookedOn,
    @Nullable LocalDate remindedFor,
    Set<EndReason> found,
    Set<String> reviewers) {

  Looks {
    found = Set.copyOf(found);
    reviewers = Set.copyOf(reviewers);
  }

  static Looks first(LocalDate lookedOn, LocalDate dueOn) {
    return new Looks(dueOn, lookedOn, null, Set.of(), Set.of());
  }

  Looks completed(ReviewCompleted e, String officer) {
    Set<String> all = new HashSet<>(e.reviewers());
    all.add(officer);
    return new Looks(e.nextDueOn(), e.completedOn(), null, Set.copyOf(e.found()), all);
  }

  /** Told by the calendar, or asked for earlier because the person moved. */
  Looks due(LocalDate day) {
    return new Looks(earlier(day), lookedOn, day, found, reviewers);
  }

  Looks decided() {
    return new Looks(dueOn, lookedOn, remindedFor, Set.of(), reviewers);
  }

  /** A look by a relative is none, and the person is looked at again. */
  Looks fallen(String relative, LocalDate knownOn) {
    return reviewers.contains(relative)
        ? new Looks(earlier(knownOn), lookedOn, remindedFor, Set.of(), Set.of())
        : this;
  }

  private LocalDate earlier(LocalDate day) {
    return day.isBefore(dueOn) ? day : dueOn;
  }
}
