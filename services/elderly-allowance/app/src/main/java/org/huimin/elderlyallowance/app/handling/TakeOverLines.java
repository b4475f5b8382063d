package org.huimin.elderlyallowance.app.handling;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.huimin.commands.Actor;
import org.huimin.commands.Done;
import org.huimin.commands.JdbcCommands;
import org.huimin.elderlyallowance.app.store.TakeOvers;
import org.huimin.elderlyallowance.takeover.TakeOverList;
import org.huimin.elderlyallowance.takeover.TakeOverList.Line;
import org.huimin.programme.work.OnWorker;
import org.huimin.web.Problem;

/**
 * 接续明细: the lines of a list, kept as they come, some a transaction. What was received stays
 * received, whatever comes behind it: the sender goes on there. It blocks, so it is for worker
 * threads.
 */
public final class TakeOverLines {

  private static final int CHUNK = 1_000;

  private final DataSource ds;
  private final JdbcCommands commands;
  private final TakeOvers lists;

  public TakeOverLines(DataSource ds, JdbcCommands commands, TakeOvers lists) {
    this.ds = ds;
    this.commands = commands;
    this.lists = lists;
  }

  /** Where lines come from. */
  @FunctionalInterface
  public interface Source {
    /**
     * Nothing at the end.
     *
     * @throws Problem when the line is not one
     * @throws IOException when the sender is gone
     */
    Optional<Line> next() throws IOException;
  }

  public Optional<TakeOverList> find(UUID takeOverId) {
    return OnWorker.now(
        () -> {
          try (Connection c = ds.getConnection()) {
            return lists.find(c, takeOverId);
          }
        });
  }

  /**
   * Receives all of them; lines sent again are nothing new.
   *
   * @param first the number of the first of them, from 1
   * @return how many lines the list holds by now
   */
  public int receive(TakeOverList list, int first, Source sent, Actor actor) {
    int received = list.received();
    int from = first;
    List<Line> chunk = new ArrayList<>(CHUNK);
    while (true) {
      Optional<Line> next;
      try {
        next = sent.next();
      } catch (Problem bad) {
        int line = from + chunk.size();
        throw bad.inList(line, keep(list, from, chunk, received, actor));
      } catch (IOException gone) {
        keep(list, from, chunk, received, actor);
        throw new Problem(400, "BODY_CUT_OFF", "the lines end in their middle", null);
      }
      next.ifPresent(chunk::add);
      if (chunk.size() == CHUNK || next.isEmpty()) {
        received = keep(list, from, chunk, received, actor);
        from += chunk.size();
        chunk.clear();
      }
      if (next.isEmpty()) {
        return received;
      }
    }
  }

  private int keep(TakeOverList list, int from, List<Line> chunk, int received, Actor actor) {
    if (chunk.isEmpty()) {
      return received;
    }
    UUID id = list.takeOverId();
    int[] kept = {received};
    OnWorker.now(
        () ->
            commands.carryOut(
                actor,
                c -> {
                  kept[0] = keep(c, id, from, chunk, actor);
                  return Done.nothingNew(id);
                }));
    return kept[0];
  }

  private int keep(Connection c, UUID takeOverId, int from, List<Line> chunk, Actor actor)
      throws SQLException {
    TakeOverList list = TakeOverDesk.open(lists.hold(c, takeOverId));
    if (!list.preparedBy().equals(actor.subject())) {
      throw new Problem(
          403, "NOT_YOUR_LIST", "lines are sent by the officer who opened the list", null);
    }
    int next = list.received() + 1;
    if (from > next) {
      throw new Problem(409, "LINES_MISSING", "line " + next + " is the next", "from")
          .inList(next, list.received());
    }
    List<Line> known = lists.lines(c, takeOverId, from, chunk.size());
    for (int i = 0; i < known.size(); i++) {
      if (!known.get(i).equals(chunk.get(i))) {
        throw Problem.conflict("LINES_DIFFER", "another line was received under this number")
            .inList(from + i, list.received());
      }
    }
    List<Line> more = chunk.subList(known.size(), chunk.size());
    if (more.isEmpty()) {
      return list.received();
    }
    lists.add(c, takeOverId, next, more);
    return list.received() + more.size();
  }
}
