package org.huimin.kernel.notice;

import static org.huimin.kernel.notice.NoticeRejection.ALREADY_PUBLISHED;
import static org.huimin.kernel.notice.NoticeRejection.ALREADY_REFUSED;
import static org.huimin.kernel.notice.NoticeRejection.NOTICE_EMPTY;
import static org.huimin.kernel.notice.NoticeRejection.NO_SUCH_NOTICE;
import static org.huimin.kernel.notice.NoticeRejection.OUTSIDE_OF_REGION;
import static org.huimin.kernel.notice.NoticeRejection.PROPOSER_MAY_NOT_PUBLISH;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huimin.kernel.Decider;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Outcome;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Rejection;
import org.huimin.kernel.notice.NoticeCommand.ProposeNotice;
import org.huimin.kernel.notice.NoticeCommand.PublishNotice;
import org.huimin.kernel.notice.NoticeCommand.RefuseNotice;
import org.huimin.kernel.notice.NoticeEvent.LocalOption;
import org.huimin.kernel.notice.NoticeEvent.LocalOptionPublished;
import org.huimin.kernel.notice.NoticeEvent.NoticeProposed;
import org.huimin.kernel.notice.NoticeEvent.NoticeRefused;
import org.huimin.kernel.notice.NoticeEvent.Standard;
import org.huimin.kernel.notice.NoticeEvent.StandardPublished;

/** 标准文件: standards and options brought by one officer and published by another, never edited. */
public sealed interface Notice {

  /** 地方规定: what is published here was set locally. */
  String MARK = "C";

  /** An event with the officer of its envelope. */
  record Recorded(NoticeEvent event, String officer) {}

  record None() implements Notice {}

  record Proposed(NoticeProposed notice, String proposedBy) implements Notice {}

  record Published() implements Notice {}

  record Refused() implements Notice {}

  Decider<NoticeCommand, Notice, Recorded, Rejection> DECIDER =
      new Decider<>() {
        @Override
        public Notice initial() {
          return new None();
        }

        @Override
        public Outcome<Recorded, Rejection> decide(NoticeCommand command, Notice state) {
          return switch (command) {
            case ProposeNotice propose -> decidePropose(propose, state);
            case PublishNotice publish -> decidePublish(publish, state);
            case RefuseNotice refuse -> decideRefuse(refuse, state);
          };
        }

        @Override
        public Notice evolve(Notice state, Recorded recorded) {
          return switch (recorded.event()) {
            case NoticeProposed e -> new Proposed(e, recorded.officer());
            case StandardPublished _, LocalOptionPublished _ -> new Published();
            case NoticeRefused _ -> new Refused();
          };
        }
      };

  private static Outcome<Recorded, Rejection> decidePropose(ProposeNotice command, Notice state) {
    NoticeProposed notice =
        new NoticeProposed(
            command.noticeId(),
            command.region(),
            command.citation().document(),
            command.citation().article(),
            command.standards(),
            command.options());
    return switch (state) {
      case None _ ->
          wrong(notice, command.check())
              .<Outcome<Recorded, Rejection>>map(Outcome::rejected)
              .orElseGet(() -> Outcome.accepted(new Recorded(notice, command.officer())));
      case Proposed _ -> Outcome.nothingToDo();
      case Published _ -> Outcome.rejected(ALREADY_PUBLISHED);
      case Refused _ -> Outcome.rejected(ALREADY_REFUSED);
    };
  }

  private static Outcome<Recorded, Rejection> decidePublish(PublishNotice command, Notice state) {
    return switch (state) {
      case None _ -> Outcome.rejected(NO_SUCH_NOTICE);
      case Proposed proposed -> publish(command, proposed);
      case Published _ -> Outcome.rejected(ALREADY_PUBLISHED);
      case Refused _ -> Outcome.rejected(ALREADY_REFUSED);
    };
  }

  /** Checked again: another notice may have come since it was brought. */
  private static Outcome<Recorded, Rejection> publish(PublishNotice command, Proposed proposed) {
    if (proposed.proposedBy().equals(command.officer())) {
      return Outcome.rejected(PROPOSER_MAY_NOT_PUBLISH);
    }
    return wrong(proposed.notice(), command.check())
        .<Outcome<Recorded, Rejection>>map(Outcome::rejected)
        .orElseGet(() -> new Accepted<>(rows(proposed.notice(), command)));
  }

  private static List<Recorded> rows(NoticeProposed notice, PublishNotice command) {
    return Stream.<NoticeEvent>concat(
            notice.standards().stream().map(row -> row.publishedBy(notice, command.today())),
            notice.options().stream().map(row -> row.publishedBy(notice, command.today())))
        .map(row -> new Recorded(row, command.officer()))
        .toList();
  }

  private static Optional<? extends Rejection> wrong(NoticeProposed notice, NoticeCheck check) {
    if (notice.standards().isEmpty() && notice.options().isEmpty()) {
      return Optional.of(NOTICE_EMPTY);
    }
    if (!regions(notice).allMatch(notice.region()::contains)) {
      return Optional.of(OUTSIDE_OF_REGION);
    }
    return check.wrong(notice);
  }

  private static Stream<DivisionCode> regions(NoticeProposed notice) {
    return Stream.concat(
        notice.standards().stream().map(Standard::region),
        notice.options().stream().map(LocalOption::region));
  }

  private static Outcome<Recorded, Rejection> decideRefuse(RefuseNotice command, Notice state) {
    return switch (state) {
      case None _ -> Outcome.rejected(NO_SUCH_NOTICE);
      case Proposed proposed ->
          Outcome.accepted(
              new Recorded(
                  new NoticeRefused(proposed.notice().noticeId(), command.today()),
                  command.officer()));
      case Published _ -> Outcome.rejected(ALREADY_PUBLISHED);
      case Refused _ -> Outcome.rejected(ALREADY_REFUSED);
    };
  }
}
