package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.dibaocase.PublicationEvent.DecisionPublished;
import org.jspecify.annotations.Nullable;

/**
 * 公布情况: what is shown of the case where it lives, after it was decided.
 *
 * @param applicantId whose name is shown
 * @param named false for a child alone, who is named nowhere
 * @param posted how often it was, in this case
 * @param told the decisions that were published last; nothing where none of them were yet
 */
record Publication(
    UUID applicantId, boolean named, int posted, @Nullable DecidedMonths told, @Nullable Up up) {

  /** 张贴中. */
  record Up(
      UUID publicationId, LocalDate publishedOn, @Nullable LocalDate shownThrough, Money amount) {}

  static Publication owed(UUID applicantId, boolean named) {
    return new Publication(applicantId, named, 0, null, null);
  }

  /** What an older system decided it has published too. */
  static Publication takenOver(UUID applicantId, DecidedMonths decided) {
    return new Publication(applicantId, true, 0, decided, null);
  }

  /** The village it has moved to was shown nothing yet. */
  Publication moved() {
    return new Publication(applicantId, named, posted, null, up);
  }

  boolean tells(DecidedMonths decided) {
    return decided.equals(told);
  }

  Publication published(DecisionPublished e, DecidedMonths decided) {
    return new Publication(
        applicantId,
        named,
        posted + 1,
        decided,
        new Up(e.publicationId(), e.publishedOn(), e.shownThrough(), e.amount()));
  }

  /** Shown for its whole time, or owed anew. */
  Publication takenDown(boolean inTime) {
    return new Publication(applicantId, named, posted, inTime ? told : null, null);
  }
}
