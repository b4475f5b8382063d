package org.huimin.elderlyallowance.notice;

import static org.huimin.elderlyallowance.notice.NoticeRejection.ALREADY_PUBLISHED;
import static org.huimin.elderlyallowance.notice.NoticeRejection.ALREADY_REFUSED;
import static org.huimin.elderlyallowance.notice.NoticeRejection.NO_SUCH_NOTICE;
import static org.huimin.elderlyallowance.notice.NoticeRejection.PROPOSER_MAY_NOT_PUBLISH;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huimin.elderlyallowance.notice.NoticeCommand.ProposeNotice;
import org.huimin.elderlyallowance.notice.NoticeCommand.PublishNotice;
import org.huimin.elderlyallowance.notice.NoticeCommand.RefuseNotice;
import org.huimin.elderlyallowance.notice.NoticeEvent.LocalOption;
import org.huimin.elderlyallowance.notice.NoticeEvent.LocalOptionPublished;
import org.huimin.elderlyallowance.notice.NoticeEvent.NoticeProposed;
import org.huimin.elderlyallowance.notice.NoticeEvent.NoticeRefused;
import org.huimin.elderlyallowance.notice.NoticeEvent.Standard;
import org.huimin.elderlyallowance.notice.NoticeEvent.StandardPublished;
import org.huimin.kernel.Decider;
import org.huimin.kernel.Outcome;
import org.huimin.kernel.Outcome.Accepted;

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

  Decider<NoticeCommand, Notice, Recorded, NoticeRejection> DECIDER =
      new Decider<>() {
        @Override
        public Notice initial() {
          return new None();
        }

        @Override
        public Outcome<Recorded, NoticeRejection> decide(NoticeCommand command, Notice state) {
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

  private static Outcome<Recorded, NoticeRejection> decidePropose(
      ProposeNotice command, Notice state) {
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
          NoticeCheck.of(notice, command.published())
              .<Outcome<Recorded, NoticeRejection>>map(Outcome::rejected)
              .orElseGet(() -> Outcome.accepted(new Recorded(notice, command.officer())));
      case Proposed _ -> Outcome.nothingToDo();
      case Published _ -> Outcome.rejected(ALREADY_PUBLISHED);
      case Refused _ -> Outcome.rejected(ALREADY_REFUSED);
    };
  }

  private static Outcome<Recorded, NoticeRejection> decidePublish(
      PublishNotice command, Notice state) {
    return switch (state) {
      case None _ -> Outcome.rejected(NO_SUCH_NOTICE);
      case Proposed proposed -> publish(command, proposed);
      case Published _ -> Outcome.rejected(ALREADY_PUBLISHED);
      case Refused _ -> Outcome.rejected(ALREADY_REFUSED);
    };
  }

  /** Checked again: another notice may have come since it was brought. */
  private static Outcome<Recorded, NoticeRejection> publish(
      PublishNotice command, Proposed proposed) {
    if (proposed.proposedBy().equals(command.officer())) {
      return Outcome.rejected(PROPOSER_MAY_NOT_PUBLISH);
    }
    Optional<NoticeRejection> wrong = NoticeCheck.of(proposed.notice(), command.published());
    return wrong
        .<Outcome<Recorded, NoticeRejection>>map(Outcome::rejected)
        .orElseGet(() -> new Accepted<>(rows(proposed.notice(), command)));
  }

  private static List<Recorded> rows(NoticeProposed notice, PublishNotice command) {
    List<Recorded> rows = new ArrayList<>();
    for (Standard row : notice.standards()) {
      rows.add(
          new Recorded(
              new StandardPublished(
                  notice.noticeId(),
                  row.code(),
                  row.region(),
                  row.amount(),
                  row.from(),
                  command.today(),
                  notice.document(),
                  notice.article(),
                  MARK),
              command.officer()));
    }
    for (LocalOption row : notice.options()) {
      rows.add(
          new Recorded(
              new LocalOptionPublished(
                  notice.noticeId(),
                  row.option(),
                  row.region(),
                  row.value(),
                  row.from(),
                  command.today(),
                  notice.document(),
                  notice.article(),
                  MARK),
              command.officer()));
    }
    return rows;
  }

  private static Outcome<Recorded, NoticeRejection> decideRefuse(
      RefuseNotice command, Notice state) {
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
