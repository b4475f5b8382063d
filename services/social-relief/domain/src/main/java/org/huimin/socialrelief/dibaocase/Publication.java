package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.dibaocase.PublicationEvent.DecisionPublished;
import org.jspecify.annotations.Nullable;

/**
 * 公布情况: what is shown of the case where it lives, after it was decided.
 *
 * @param posted how often it was, in this case
 * @param told the decisions that were published last; nothing where none of them are
 * @param since the last day on which something else than a decision changed what is to be shown
 */
record Publication(
    int posted, @Nullable DecidedMonths told, @Nullable Up up, @Nullable LocalDate since) {

  static final Publication OWED = new Publication(0, null, null, null);

  /** 张贴中. */
  record Up(
      UUID publicationId,
      LocalDate publishedOn,
      @Nullable LocalDate shownThrough,
      UUID personId,
      int members,
      Money amount) {

    /** Down on the day, whatever was set. */
    private Up over(LocalDate day) {
      return new Up(publicationId, publishedOn, day.minusDays(1), personId, members, amount);
    }
  }

  /** Of a child alone nothing is shown, and what an older system decided it has published. */
  static Publication settled(DecidedMonths decided) {
    return new Publication(0, decided, null, null);
  }

  /** The village it has moved to was shown nothing yet. */
  Publication moved(LocalDate day) {
    return new Publication(posted, null, up == null ? null : up.over(day), later(day));
  }

  /** What was decided is undone, and with it what was shown. */
  Publication undone(LocalDate day) {
    return new Publication(posted, told, up, later(day));
  }

  boolean tells(DecidedMonths decided) {
    return decided.equals(told);
  }

  Publication published(DecisionPublished e, DecidedMonths decided) {
    return new Publication(
        posted + 1,
        decided,
        new Up(
            e.publicationId(),
            e.publishedOn(),
            e.shownThrough(),
            e.personId(),
            e.members(),
            e.amount()),
        since);
  }

  Publication omitted(DecidedMonths decided) {
    return new Publication(posted, decided, up, since);
  }

  /** Shown for all its days it is told for good; else it is owed anew as long as they are paid. */
  Publication takenDown(LocalDate day) {
    boolean whole = up != null && up.shownThrough() != null && day.isAfter(up.shownThrough());
    return new Publication(posted, whole ? told : null, null, later(day));
  }

  private LocalDate later(LocalDate day) {
    return since != null && since.isAfter(day) ? since : day;
  }
}
