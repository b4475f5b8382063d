package org.huimin.kernel.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.Outcome;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Rejection;
import org.huimin.kernel.notice.Notice.Recorded;
import org.huimin.kernel.notice.NoticeCommand.ProposeNotice;
import org.huimin.kernel.notice.NoticeCommand.PublishNotice;
import org.huimin.kernel.notice.NoticeCommand.RefuseNotice;
import org.huimin.kernel.notice.NoticeEvent.LocalOption;
import org.huimin.kernel.notice.NoticeEvent.LocalOptionPublished;
import org.huimin.kernel.notice.NoticeEvent.NoticeProposed;
import org.huimin.kernel.notice.NoticeEvent.NoticeRefused;
import org.huimin.kernel.notice.NoticeEvent.Standard;
import org.huimin.kernel.notice.NoticeEvent.StandardPublished;
import org.junit.jupiter.api.Test;

final class NoticeTest {

  private static final UUID ID = new UUID(7, 7);
  private static final DivisionCode CITY = DivisionCode.of("5308");
  private static final DivisionCode SIMAO = DivisionCode.of("530802");
  private static final Citation CITATION = new Citation("普民发〔2026〕31号", "第2条");
  private static final LocalDate TODAY = LocalDate.parse("2026-08-15");
  private static final YearMonth JULY = YearMonth.of(2026, 7);
  private static final String FIRST = "city";
  private static final String SECOND = "city-2";
  private static final Standard RAISED =
      new Standard("SAMPLE.AMOUNT", SIMAO, Money.of("90.00"), JULY);
  private static final LocalOption OPTION = new LocalOption("MONTHS", SIMAO, "12", JULY);
  private static final NoticeCheck ALL_IS_WELL = _ -> Optional.empty();
  private static final NoticeCheck NONE_MAY_STAND = _ -> Optional.of(Wrong.NONE_MAY_STAND);

  private enum Wrong implements Rejection {
    NONE_MAY_STAND;

    @Override
    public String code() {
      return name();
    }

    @Override
    public String message() {
      return "no row may stand";
    }
  }

  @Test
  void a_notice_is_brought_by_one_and_published_by_another() {
    assertEquals(
        Outcome.accepted(proposed()), when(propose(List.of(RAISED), List.of(OPTION), ALL_IS_WELL)));
    assertEquals(
        Outcome.rejected(NoticeRejection.PROPOSER_MAY_NOT_PUBLISH),
        when(new PublishNotice(ALL_IS_WELL, FIRST, TODAY), proposed()));
    assertEquals(
        new Accepted<>(
            List.of(
                new Recorded(
                    new StandardPublished(
                        ID,
                        "SAMPLE.AMOUNT",
                        SIMAO,
                        Money.of("90.00"),
                        JULY,
                        TODAY,
                        CITATION.document(),
                        CITATION.article(),
                        "C"),
                    SECOND),
                new Recorded(
                    new LocalOptionPublished(
                        ID,
                        "MONTHS",
                        SIMAO,
                        "12",
                        JULY,
                        TODAY,
                        CITATION.document(),
                        CITATION.article(),
                        "C"),
                    SECOND))),
        when(new PublishNotice(ALL_IS_WELL, SECOND, TODAY), proposed()));
  }

  @Test
  void a_notice_is_brought_and_published_once() {
    Recorded published = new Recorded(RAISED.publishedBy(notice(), TODAY), SECOND);
    assertEquals(
        Outcome.nothingToDo(), when(propose(List.of(RAISED), List.of(), ALL_IS_WELL), proposed()));
    assertEquals(
        Outcome.rejected(NoticeRejection.ALREADY_PUBLISHED),
        when(new PublishNotice(ALL_IS_WELL, SECOND, TODAY), proposed(), published));
    assertEquals(
        Outcome.rejected(NoticeRejection.ALREADY_PUBLISHED),
        when(new RefuseNotice(SECOND, TODAY), proposed(), published));
  }

  @Test
  void a_refused_notice_stays_refused() {
    Recorded refused = new Recorded(new NoticeRefused(ID, TODAY), SECOND);
    assertEquals(Outcome.accepted(refused), when(new RefuseNotice(SECOND, TODAY), proposed()));
    assertEquals(
        Outcome.rejected(NoticeRejection.ALREADY_REFUSED),
        when(new PublishNotice(ALL_IS_WELL, SECOND, TODAY), proposed(), refused));
  }

  @Test
  void what_was_never_brought_is_neither_published_nor_refused() {
    assertEquals(
        Outcome.rejected(NoticeRejection.NO_SUCH_NOTICE), when(new RefuseNotice(SECOND, TODAY)));
    assertEquals(
        Outcome.rejected(NoticeRejection.NO_SUCH_NOTICE),
        when(new PublishNotice(ALL_IS_WELL, SECOND, TODAY)));
  }

  @Test
  void a_notice_sets_something_and_nothing_outside_of_its_region() {
    assertEquals(
        Outcome.rejected(NoticeRejection.NOTICE_EMPTY),
        when(propose(List.of(), List.of(), ALL_IS_WELL)));
    DivisionCode elsewhere = DivisionCode.of("532801");
    assertEquals(
        Outcome.rejected(NoticeRejection.OUTSIDE_OF_REGION),
        when(
            propose(
                List.of(),
                List.of(OPTION, new LocalOption("MONTHS", elsewhere, "12", JULY)),
                ALL_IS_WELL)));
  }

  @Test
  void it_is_checked_when_it_is_brought_and_again_when_it_is_published() {
    assertEquals(
        Outcome.rejected(Wrong.NONE_MAY_STAND),
        when(propose(List.of(RAISED), List.of(), NONE_MAY_STAND)));
    assertEquals(
        Outcome.rejected(Wrong.NONE_MAY_STAND),
        when(new PublishNotice(NONE_MAY_STAND, SECOND, TODAY), proposed()));
  }

  private static Outcome<Recorded, Rejection> when(NoticeCommand command, Recorded... given) {
    return Notice.DECIDER.decide(command, Notice.DECIDER.fold(List.of(given)));
  }

  private static ProposeNotice propose(
      List<Standard> standards, List<LocalOption> options, NoticeCheck check) {
    return new ProposeNotice(ID, CITY, CITATION, standards, options, check, FIRST);
  }

  private static NoticeProposed notice() {
    return new NoticeProposed(
        ID, CITY, CITATION.document(), CITATION.article(), List.of(RAISED), List.of(OPTION));
  }

  private static Recorded proposed() {
    return new Recorded(notice(), FIRST);
  }
}
