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
 * @param whole what was shown for all its days; nothing once something else is
 * @param since the last day on which something else than a decision changed what is to be shown
 */
record Publication(
    int posted,
    @Nullable DecidedMonths told,
    @Nullable Up up,
    @Nullable Up whole,
    @Nullable LocalDate since) {

  static final Publication OWED = new Publication(0, null, null, null, null);

  /** 张贴中. */
  record Up(
      UUID publicationId,
      LocalDate publishedOn,
      @Nullable LocalDate shownThrough,
      UUID personId,
      int members,
      Money amount) {

    private boolean says(UUID named, int count, Money yuan) {
      return personId.equals(named) && members == count && amount.equals(yuan);
    }

    /** Down on the day, whatever was set. */
    private Up over(LocalDate day) {
      return new Up(publicationId, publishedOn, day.minusDays(1), personId, members, amount);
    }
  }

  /** Of a child alone nothing is shown, and what an older system decided it has published. */
  static Publication settled(DecidedMonths decided) {
    return new Publication(0, decided, null, null, null);
  }

  /** The village it has moved to was shown nothing yet. */
  Publication moved(LocalDate day) {
    return new Publication(posted, null, up == null ? null : up.over(day), null, later(day));
  }

  /** What was decided is undone, and with it what was shown. */
  Publication undone(LocalDate day) {
    return new Publication(posted, told, up, whole, later(day));
  }

  boolean tells(DecidedMonths decided) {
    return decided.equals(told);
  }

  /** Whether the village was shown nothing yet, so that it is while something is still paid. */
  boolean isOwedToTheEnd() {
    return told == null && up == null;
  }

  boolean shows(UUID named, int members, Money amount) {
    return up != null && up.says(named, members, amount);
  }

  boolean showedForAllItsDays(UUID named, int members, Money amount) {
    return whole != null && whole.says(named, members, amount);
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
        null,
        since);
  }

  Publication omitted(DecidedMonths decided) {
    return new Publication(posted, decided, up, null, since);
  }

  /** Shown for all its days it is told for good; else it is owed anew as long as they are paid. */
  Publication takenDown(LocalDate day) {
    boolean full = up != null && up.shownThrough() != null && day.isAfter(up.shownThrough());
    return new Publication(posted, full ? told : null, null, full ? up : null, later(day));
  }

  private LocalDate later(LocalDate day) {
    return since != null && since.isAfter(day) ? since : day;
  }
}
