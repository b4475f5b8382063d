package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huimin.commands.Actor;
import org.huimin.commands.Done;
import org.huimin.commands.JdbcCommands;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.Position;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.LineDecision.Kind;
import org.huimin.monthlyrun.RosterCommand.Draft;
import org.huimin.monthlyrun.RosterCommand.HoldLine;
import org.huimin.monthlyrun.RosterCommand.Redraft;
import org.huimin.monthlyrun.RosterCommand.ReleaseLine;
import org.huimin.monthlyrun.RosterCommand.RemoveLine;
import org.huimin.monthlyrun.RosterCommand.RestoreLine;
import org.huimin.monthlyrun.RosterLines.Hashed;
import org.huimin.monthlyrun.RosterLines.Totals;

/**
 * 明细处置台: takes single lines out of a draft and puts them back. The draft's rows stay as they are;
 * what is out is left out of sum, hash and order, and each change says the new hash.
 */
public final class LineDesk {

  /** What a programme writes in the transaction of a decision. */
  @FunctionalInterface
  public interface Beside {
    void keep(Connection c, UUID decisionId) throws SQLException;
  }

  private final JdbcCommands commands;
  private final Transactions transactions;
  private final RosterTape rosters;
  private final RosterLines lines;
  private final BusinessClock clock;
  private final String programme;

  LineDesk(
      JdbcCommands commands,
      Transactions transactions,
      RosterTape rosters,
      RosterLines lines,
      BusinessClock clock,
      String programme) {
    this.commands = commands;
    this.transactions = transactions;
    this.rosters = rosters;
    this.lines = lines;
    this.clock = clock;
    this.programme = programme;
  }

  /**
   * 暂缓: stays owed, and no roster orders it until it is released.
   *
   * @throws RosterCommandRejected when the roster is not drafted, the line is out already, or the
   *     officer did not prepare the roster
   */
  public Done hold(
      UUID rosterId, UUID paymentId, RosterLineReason reason, Actor actor, Beside beside)
      throws SQLException {
    return commands.carryOut(
        actor,
        c -> {
          Change change = takeOut(c, rosterId, paymentId, Kind.HELD, reason, actor, beside);
          return done(
              c, rosterId, new HoldLine(change.line(), reason, change.redraft(), actor.subject()));
        });
  }

  /**
   * 剔除: left out of this roster alone.
   *
   * @throws RosterCommandRejected as for a hold
   */
  public Done remove(
      UUID rosterId, UUID paymentId, RosterLineReason reason, Actor actor, Beside beside)
      throws SQLException {
    return commands.carryOut(
        actor,
        c -> {
          Change change = takeOut(c, rosterId, paymentId, Kind.REMOVED, reason, actor, beside);
          return done(
              c,
              rosterId,
              new RemoveLine(change.line(), reason, change.redraft(), actor.subject()));
        });
  }

  /**
   * 恢复: in the roster again.
   *
   * @throws RosterCommandRejected when the roster is not drafted, the line is not out, or the
   *     officer did not prepare the roster
   */
  public Done restore(UUID rosterId, UUID paymentId, Actor actor) throws SQLException {
    return commands.carryOut(
        actor,
        c -> {
          RosterRow.lock(c, rosterId);
          String before = hashed(c, rosterId).hash();
          LineDecision out = last(c, rosterId, paymentId, RosterRejection.LINE_IS_IN);
          out.next(Kind.RESTORED, null, actor.subject(), clock.now()).insert(c, programme);
          Redraft redraft = redraft(c, rosterId, before, out.line().amount());
          return done(c, rosterId, new RestoreLine(paymentId, redraft, actor.subject()));
        });
  }

  /**
   * 解除暂缓: the next roster orders what is owed.
   *
   * @throws RosterCommandRejected when the line is not held
   */
  public Done release(UUID rosterId, UUID paymentId, Actor actor) throws SQLException {
    return commands.carryOut(
        actor,
        c -> {
          RosterRow.lock(c, rosterId);
          last(c, rosterId, paymentId, RosterRejection.LINE_NOT_HELD)
              .next(Kind.RELEASED, null, actor.subject(), clock.now())
              .insert(c, programme);
          return done(c, rosterId, new ReleaseLine(rosterId, paymentId, actor.subject()));
        });
  }

  /** What was decided about the line, the first decision first. */
  public List<LineDecision> decisions(UUID rosterId, UUID paymentId) throws SQLException {
    return transactions.in(c -> LineDecision.of(c, rosterId, paymentId));
  }

  private record Change(DraftedLine line, Redraft redraft) {}

  private Change takeOut(
      Connection c,
      UUID rosterId,
      UUID paymentId,
      Kind kind,
      RosterLineReason reason,
      Actor actor,
      Beside beside)
      throws SQLException {
    RosterRow.lock(c, rosterId);
    String before = hashed(c, rosterId).hash();
    DraftedLine line =
        lines
            .find(c, rosterId, paymentId)
            .map(DraftedLine::of)
            .orElseThrow(() -> new RosterCommandRejected(RosterRejection.LINE_UNKNOWN));
    Optional<LineDecision> last = LineDecision.last(c, rosterId, paymentId);
    LineDecision decision =
        last.isPresent()
            ? last.get().next(kind, reason, actor.subject(), clock.now())
            : LineDecision.first(rosterId, line, kind, reason, actor.subject(), clock.now());
    decision.insert(c, programme);
    beside.keep(c, decision.id());
    return new Change(line, redraft(c, rosterId, before, Money.ZERO.minus(line.amount())));
  }

  /**
   * What it comes to follows from the line alone: that the others are as they were, their hash
   * says.
   */
  private Redraft redraft(Connection c, UUID rosterId, String before, Money more)
      throws SQLException {
    Money total = RosterRow.find(c, rosterId).orElseThrow().total().plus(more);
    Totals now = hashed(c, rosterId).total(total);
    RosterRow.drafted(c, rosterId, now);
    return new Redraft(before, new Draft(now.count(), now.total(), now.hash(), now.overpayments()));
  }

  private Hashed hashed(Connection c, UUID rosterId) throws SQLException {
    return lines
        .hashed(c, rosterId)
        .orElseThrow(() -> new RosterCommandRejected(RosterRejection.LINES_ALTERED));
  }

  private static LineDecision last(
      Connection c, UUID rosterId, UUID paymentId, RosterRejection none) throws SQLException {
    return LineDecision.last(c, rosterId, paymentId)
        .orElseThrow(() -> new RosterCommandRejected(none));
  }

  private Done done(Connection c, UUID rosterId, RosterCommand command) {
    List<Position> positions = rosters.carryOut(c, rosterId, command);
    return new Done(rosterId, positions);
  }
}
