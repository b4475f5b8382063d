package org.huimin.programme.notices;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.huimin.commands.Actor;
import org.huimin.commands.Done;
import org.huimin.commands.JdbcCommands;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.NewEvent;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.huimin.kernel.Rejection;
import org.huimin.kernel.notice.Notice;
import org.huimin.kernel.notice.NoticeCheck;
import org.huimin.kernel.notice.NoticeCommand;
import org.huimin.kernel.notice.NoticeCommand.ProposeNotice;
import org.huimin.kernel.notice.NoticeCommand.PublishNotice;
import org.huimin.kernel.notice.NoticeCommand.RefuseNotice;
import org.huimin.kernel.notice.NoticeEvent.LocalOption;
import org.huimin.kernel.notice.NoticeEvent.LocalOptionPublished;
import org.huimin.kernel.notice.NoticeEvent.Standard;
import org.huimin.kernel.notice.NoticeFile;
import org.huimin.programme.work.OnWorker;

/** 标准文件: notices brought and published one after the other, so that no two can contradict. */
@Singleton
public final class Notices {

  /** The system will not carry out the command; nothing is stored. */
  public static final class NoticeNotCarriedOut extends RuntimeException {

    private final transient Rejection rejection;

    NoticeNotCarriedOut(Rejection rejection) {
      super(rejection.message(), null, false, false);
      this.rejection = rejection;
    }

    Rejection rejection() {
      return rejection;
    }
  }

  /** What an officer brings. */
  record Draft(
      DivisionCode region,
      Citation citation,
      List<Standard> standards,
      List<LocalOption> options) {}

  private final DataSource ds;
  private final JdbcCommands commands;
  private final NoticeTerms terms;
  private final NoticeFiles files;
  private final StandardTape tape;
  private final JdbcEventStore store;
  private final BusinessClock clock;

  Notices(
      DataSource ds,
      JdbcCommands commands,
      NoticeTerms terms,
      StandardTape tape,
      BusinessClock clock) {
    this.ds = ds;
    this.commands = commands;
    this.terms = terms;
    this.tape = tape;
    this.store = new JdbcEventStore(clock);
    this.files = new NoticeFiles(tape, store);
    this.clock = clock;
  }

  /** 拟公布. */
  Uni<Done> propose(Draft draft, Actor actor) {
    UUID noticeId = UUID.randomUUID();
    return carryOut(
        noticeId,
        draft.region(),
        actor,
        check ->
            new ProposeNotice(
                noticeId,
                draft.region(),
                draft.citation(),
                draft.standards(),
                draft.options(),
                check,
                actor.subject()));
  }

  /** 公布, by another officer than the one who brought it. */
  Uni<Done> publish(UUID noticeId, DivisionCode region, Actor actor) {
    return carryOut(
        noticeId, region, actor, check -> new PublishNotice(check, actor.subject(), clock.today()));
  }

  /** 退回. */
  Uni<Done> refuse(UUID noticeId, DivisionCode region, Actor actor) {
    return carryOut(noticeId, region, actor, _ -> new RefuseNotice(actor.subject(), clock.today()));
  }

  Uni<Optional<NoticeFile>> find(UUID noticeId) {
    return OnWorker.call(
        () -> {
          try (Connection c = ds.getConnection()) {
            return files.find(c, noticeId);
          }
        });
  }

  Uni<List<NoticeFile>> list() {
    return OnWorker.call(
        () -> {
          try (Connection c = ds.getConnection()) {
            return files.all(c);
          }
        });
  }

  /** What is published until now. */
  Uni<PublishedTable> table() {
    return OnWorker.call(
        () -> {
          try (Connection c = ds.getConnection()) {
            return terms.table(c);
          }
        });
  }

  private Uni<Done> carryOut(
      UUID noticeId,
      DivisionCode region,
      Actor actor,
      Function<NoticeCheck, NoticeCommand> command) {
    return OnWorker.call(
        () ->
            commands.carryOut(
                actor,
                c -> {
                  oneAtATime(c);
                  List<Notice.Recorded> history = files.read(c, noticeId);
                  List<Notice.Recorded> events =
                      decide(command.apply(terms.check(c)), Notice.DECIDER.fold(history));
                  List<NewEvent> drafts = new ArrayList<>();
                  for (Notice.Recorded event : events) {
                    drafts.add(
                        tape.draft(event, history.size() + drafts.size() + 1, clock.now(), region));
                  }
                  if (events.stream().anyMatch(e -> e.event() instanceof LocalOptionPublished)) {
                    terms.whenOptionsPublished(c, region);
                  }
                  return drafts.isEmpty()
                      ? Done.nothingNew(noticeId)
                      : new Done(noticeId, store.append(c, drafts).positions());
                }));
  }

  private static List<Notice.Recorded> decide(NoticeCommand command, Notice state) {
    return switch (Notice.DECIDER.decide(command, state)) {
      case Accepted<Notice.Recorded, Rejection>(var events) -> events;
      case Rejected<Notice.Recorded, Rejection>(var rejection) ->
          throw new NoticeNotCarriedOut(rejection);
    };
  }

  /** Nothing is published until the caller's transaction ends. */
  public static void noneMeanwhile(Connection c) throws SQLException {
    try (PreparedStatement lock =
        c.prepareStatement("select pg_advisory_xact_lock_shared(hashtextextended('notices', 0))")) {
      lock.execute();
    }
  }

  private static void oneAtATime(Connection c) throws SQLException {
    try (PreparedStatement lock =
        c.prepareStatement("select pg_advisory_xact_lock(hashtextextended('notices', 0))")) {
      lock.execute();
    }
  }
}
