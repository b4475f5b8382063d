package org.huimin.elderlyallowance.app.handling;

import io.smallrye.mutiny.Uni;
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
import org.huimin.elderlyallowance.app.store.DueCases;
import org.huimin.elderlyallowance.app.store.NoticeFiles;
import org.huimin.elderlyallowance.app.store.PublishedRules;
import org.huimin.elderlyallowance.app.store.StandardTape;
import org.huimin.elderlyallowance.notice.Notice;
import org.huimin.elderlyallowance.notice.NoticeCommand;
import org.huimin.elderlyallowance.notice.NoticeCommand.ProposeNotice;
import org.huimin.elderlyallowance.notice.NoticeCommand.PublishNotice;
import org.huimin.elderlyallowance.notice.NoticeCommand.RefuseNotice;
import org.huimin.elderlyallowance.notice.NoticeEvent.LocalOption;
import org.huimin.elderlyallowance.notice.NoticeEvent.LocalOptionPublished;
import org.huimin.elderlyallowance.notice.NoticeEvent.Standard;
import org.huimin.elderlyallowance.notice.NoticeFile;
import org.huimin.elderlyallowance.notice.NoticeRejection;
import org.huimin.elderlyallowance.policy.LocalRules;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.NewEvent;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.huimin.programme.work.OnWorker;

/** 标准文件: notices brought and published one after the other, so that no two can contradict. */
public final class Notices {

  /** The system will not carry out the command; nothing is stored. */
  public static final class NoticeNotCarriedOut extends RuntimeException {

    private final NoticeRejection rejection;

    NoticeNotCarriedOut(NoticeRejection rejection) {
      super(rejection.message(), null, false, false);
      this.rejection = rejection;
    }

    public NoticeRejection rejection() {
      return rejection;
    }
  }

  /** What an officer brings. */
  public record Draft(
      DivisionCode region,
      Citation citation,
      List<Standard> standards,
      List<LocalOption> options) {}

  private final DataSource ds;
  private final JdbcCommands commands;
  private final NoticeFiles files;
  private final PublishedRules published;
  private final StandardTape tape;
  private final JdbcEventStore store;
  private final BusinessClock clock;

  public Notices(
      DataSource ds,
      JdbcCommands commands,
      NoticeFiles files,
      PublishedRules published,
      StandardTape tape,
      JdbcEventStore store,
      BusinessClock clock) {
    this.ds = ds;
    this.commands = commands;
    this.files = files;
    this.published = published;
    this.tape = tape;
    this.store = store;
    this.clock = clock;
  }

  /** 拟公布. */
  public Uni<Done> propose(Draft draft, Actor actor) {
    UUID noticeId = UUID.randomUUID();
    return carryOut(
        noticeId,
        draft.region(),
        actor,
        rules ->
            new ProposeNotice(
                noticeId,
                draft.region(),
                draft.citation(),
                draft.standards(),
                draft.options(),
                rules,
                actor.subject()));
  }

  /** 公布, by another officer than the one who brought it. */
  public Uni<Done> publish(UUID noticeId, DivisionCode region, Actor actor) {
    return carryOut(
        noticeId, region, actor, rules -> new PublishNotice(rules, actor.subject(), clock.today()));
  }

  /** 退回. */
  public Uni<Done> refuse(UUID noticeId, DivisionCode region, Actor actor) {
    return carryOut(noticeId, region, actor, _ -> new RefuseNotice(actor.subject(), clock.today()));
  }

  public Uni<Optional<NoticeFile>> find(UUID noticeId) {
    return OnWorker.call(
        () -> {
          try (Connection c = ds.getConnection()) {
            return files.find(c, noticeId);
          }
        });
  }

  public Uni<List<NoticeFile>> list() {
    return OnWorker.call(
        () -> {
          try (Connection c = ds.getConnection()) {
            return files.all(c);
          }
        });
  }

  /** What is published until now. */
  public Uni<LocalRules> rules() {
    return OnWorker.call(
        () -> {
          try (Connection c = ds.getConnection()) {
            return published.now(c);
          }
        });
  }

  private Uni<Done> carryOut(
      UUID noticeId,
      DivisionCode region,
      Actor actor,
      Function<LocalRules, NoticeCommand> command) {
    return OnWorker.call(
        () ->
            commands.carryOut(
                actor,
                c -> {
                  oneAtATime(c);
                  List<Notice.Recorded> history = files.read(c, noticeId);
                  List<Notice.Recorded> events =
                      decide(command.apply(published.now(c)), Notice.DECIDER.fold(history));
                  List<NewEvent> drafts = new ArrayList<>();
                  for (Notice.Recorded event : events) {
                    drafts.add(
                        tape.draft(event, history.size() + drafts.size() + 1, clock.now(), region));
                  }
                  if (events.stream().anyMatch(e -> e.event() instanceof LocalOptionPublished)) {
                    DueCases.lookAtAll(c, region, clock.today());
                  }
                  return drafts.isEmpty()
                      ? Done.nothingNew(noticeId)
                      : new Done(noticeId, store.append(c, drafts).positions());
                }));
  }

  private static List<Notice.Recorded> decide(NoticeCommand command, Notice state) {
    return switch (Notice.DECIDER.decide(command, state)) {
      case Accepted<Notice.Recorded, NoticeRejection>(var events) -> events;
      case Rejected<Notice.Recorded, NoticeRejection>(var rejection) ->
          throw new NoticeNotCarriedOut(rejection);
    };
  }

  /** Nothing is published until the caller's transaction ends. */
  static void noneMeanwhile(Connection c) throws SQLException {
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
