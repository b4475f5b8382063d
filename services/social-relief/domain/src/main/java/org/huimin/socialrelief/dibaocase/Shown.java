package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.NoticeClosed;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.NoticePosted;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.PublicationEvent.DecisionPublished;
import org.huimin.socialrelief.dibaocase.PublicationEvent.PublicationTakenDown;
import org.jspecify.annotations.Nullable;

/**
 * 公示与公布: what the village was shown of a case, and when; all that was on the sheet, whose name is
 * an id here.
 *
 * @param shownThrough the last day it was to be shown, where one was set
 * @param takenDownOn nothing while it is up
 */
public record Shown(
    UUID id,
    Kind kind,
    LocalDate postedOn,
    @Nullable LocalDate shownThrough,
    @Nullable LocalDate takenDownOn,
    UUID personId,
    int members,
    Money amount) {

  /** 公示 before the decision, 公布 after it. */
  public enum Kind {
    NOTICE,
    PUBLICATION
  }

  /** All that was shown of a case, oldest first. */
  public static List<Shown> in(List<Recorded> history) {
    Map<UUID, Shown> shown = new LinkedHashMap<>();
    for (Recorded recorded : history) {
      switch (recorded.event()) {
        case NoticePosted e ->
            shown.put(
                e.noticeId(),
                new Shown(
                    e.noticeId(),
                    Kind.NOTICE,
                    e.postedOn(),
                    null,
                    null,
                    e.applicantId(),
                    e.members(),
                    e.amount()));
        case DecisionPublished e ->
            shown.put(
                e.publicationId(),
                new Shown(
                    e.publicationId(),
                    Kind.PUBLICATION,
                    e.publishedOn(),
                    e.shownThrough(),
                    null,
                    e.personId(),
                    e.members(),
                    e.amount()));
        case NoticeClosed e ->
            shown.computeIfPresent(e.noticeId(), (_, one) -> one.takenDown(e.closedOn()));
        case PublicationTakenDown e ->
            shown.computeIfPresent(e.publicationId(), (_, one) -> one.takenDown(e.takenDownOn()));
        case DibaoEvent _ -> {}
      }
    }
    return List.copyOf(shown.values());
  }

  private Shown takenDown(LocalDate day) {
    return new Shown(id, kind, postedOn, shownThrough, day, personId, members, amount);
  }
}
