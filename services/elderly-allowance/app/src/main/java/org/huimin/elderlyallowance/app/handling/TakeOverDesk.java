package org.huimin.elderlyallowance.app.handling;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.huimin.commands.Actor;
import org.huimin.commands.CommandLog;
import org.huimin.commands.Done;
import org.huimin.commands.JdbcCommands;
import org.huimin.elderlyallowance.app.store.TakeOvers;
import org.huimin.elderlyallowance.takeover.TakeOverList;
import org.huimin.elderlyallowance.takeover.TakeOverList.Rejected;
import org.huimin.eventstore.BusinessClock;
import org.huimin.kernel.DivisionCode;
import org.huimin.programme.work.OnWorker;
import org.huimin.web.Problem;

/** 接续: a list is brought by one officer and approved, as it stands, by another. */
public final class TakeOverDesk {

  private final DataSource ds;
  private final JdbcCommands commands;
  private final TakeOvers lists;
  private final BusinessClock clock;

  public TakeOverDesk(DataSource ds, JdbcCommands commands, TakeOvers lists, BusinessClock clock) {
    this.ds = ds;
    this.commands = commands;
    this.lists = lists;
    this.clock = clock;
  }

  public Uni<Done> open(DivisionCode county, Actor actor) {
    UUID id = UUID.randomUUID();
    return carryOut(
        actor,
        c -> {
          lists.open(c, id, county, actor.subject(), clock.now());
          return new Done(id, List.of());
        });
  }

  /**
   * 批准, by another officer, of as many lines with this very hash.
   *
   * @param hash see {@link TakeOvers#hash}
   */
  public Uni<Done> approve(UUID takeOverId, int lines, String hash, Actor actor) {
    return carryOut(
        actor,
        c -> {
          TakeOverList list = open(c, takeOverId);
          mustBeAnother(list, actor);
          if (list.received() != lines || !lists.hash(c, takeOverId).equals(hash)) {
            throw new Problem(
                409, "HASH_DIFFERS", "the lines are not the ones that were looked at", "hash");
          }
          lists.decide(c, takeOverId, "APPROVED", actor.subject());
          return new Done(takeOverId, List.of());
        });
  }

  /** 退回; the one who brought it may take it back as well. */
  public Uni<Done> refuse(UUID takeOverId, Actor actor) {
    return carryOut(
        actor,
        c -> {
          open(c, takeOverId);
          lists.decide(c, takeOverId, "REFUSED", actor.subject());
          return new Done(takeOverId, List.of());
        });
  }

  public Uni<Optional<TakeOverList>> find(UUID takeOverId) {
    return read(c -> lists.find(c, takeOverId));
  }

  public Uni<List<TakeOverList>> list(DivisionCode division) {
    return read(c -> lists.list(c, division));
  }

  public Uni<String> hash(UUID takeOverId) {
    return read(c -> lists.hash(c, takeOverId));
  }

  /** Lines that were not taken over, after a line. */
  public Uni<List<Rejected>> rejected(UUID takeOverId, int after, int limit) {
    return read(c -> lists.rejected(c, takeOverId, after, limit));
  }

  private TakeOverList open(Connection c, UUID takeOverId) throws SQLException {
    return open(lists.hold(c, takeOverId));
  }

  /** One that nobody has decided on yet. */
  static TakeOverList open(Optional<TakeOverList> found) {
    TakeOverList list =
        found.orElseThrow(
            () -> Problem.notFound("NO_SUCH_TAKE_OVER", "there is no list under this id"));
    if (!list.state().equals("OPEN")) {
      throw Problem.conflict("TAKE_OVER_DECIDED", "the list is decided: " + list.state());
    }
    return list;
  }

  private static void mustBeAnother(TakeOverList list, Actor actor) {
    if (list.preparedBy().equals(actor.subject())) {
      throw new Problem(
          403, "PREPARER_MAY_NOT_APPROVE", "who brought the list may not approve it", null);
    }
  }

  private Uni<Done> carryOut(Actor actor, CommandLog.Work work) {
    return OnWorker.call(() -> commands.carryOut(actor, work));
  }

  /** What is read. */
  @FunctionalInterface
  private interface Read<T> {
    T on(Connection c) throws SQLException;
  }

  private <T> Uni<T> read(Read<T> what) {
    return OnWorker.call(
        () -> {
          try (Connection c = ds.getConnection()) {
            return what.on(c);
          }
        });
  }
}
