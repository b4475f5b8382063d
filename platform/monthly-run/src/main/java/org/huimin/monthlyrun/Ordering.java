package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huimin.eventstore.Appended;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.Chain;
import org.huimin.eventstore.EventDraft;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.Position;
import org.huimin.eventstore.Tape;
import org.huimin.monthlyrun.RosterEvent.CycleCutOff;
import org.huimin.monthlyrun.RosterEvent.PartitionOrdered;
import org.huimin.monthlyrun.RosterRow.State;

/**
 * 下达: from the approval to the last event, partition by partition, chunk by chunk. A chunk's
 * events, its rows and its mark are one transaction, so a crash leaves no line out and orders none
 * twice.
 */
final class Ordering {

  private static final String SYSTEM_ACTOR_PREFIX = "system:";

  /** What every event of the order has in common. */
  private record Approval(CycleCutOff of, String officer) {}

  private final Transactions transactions;
  private final RosterTape rosters;
  private final RosterLines lines;
  private final JdbcEventStore store;
  private final BusinessClock clock;
  private final String service;
  private final int chunk;

  /**
   * Orders rosters.
   *
   * @param chunk lines per transaction, at most {@link JdbcEventStore#MAX_BULK}
   */
  Ordering(
      Transactions transactions,
      RosterTape rosters,
      RosterLines lines,
      JdbcEventStore store,
      BusinessClock clock,
      String service,
      int chunk) {
    this.transactions = transactions;
    this.rosters = rosters;
    this.lines = lines;
    this.store = store;
    this.clock = clock;
    this.service = service;
    this.chunk = chunk;
  }

  /** One chunk, or the end of the order; returns whether this worker did something. */
  boolean order(RosterRow roster) throws SQLException {
    return begin(roster) || orderChunk(roster) || orderOverpayments(roster) || complete(roster);
  }

  /** Compares the lines with what was approved before the first of them is ordered. */
  private boolean begin(RosterRow seen) throws SQLException {
    return transactions.in(
        c -> {
          Optional<RosterRow> held = RosterRow.hold(c, seen.rosterId(), State.APPROVED);
          if (held.isEmpty() || !OrderMark.all(c, seen.rosterId()).isEmpty()) {
            return false;
          }
          if (asApproved(c, seen.rosterId())) {
            RosterRow.begunToOrder(c, seen.rosterId());
            OrderMark.open(c, seen.rosterId(), rosters.tape().partitions());
          }
          return true;
        });
  }

  private boolean orderChunk(RosterRow roster) throws SQLException {
    return transactions.in(
        c -> {
          Optional<OrderMark> held = OrderMark.hold(c, roster.rosterId());
          if (held.isEmpty()) {
            return false;
          }
          orderChunk(c, approval(c, roster), held.get());
          return true;
        });
  }

  private void orderChunk(Connection c, Approval approval, OrderMark mark) throws SQLException {
    UUID rosterId = approval.of().rosterId();
    List<Line> next;
    try {
      next = lines.chunk(c, rosterId, mark.partition(), mark.afterPayment(), chunk);
    } catch (IllegalArgumentException _) {
      stop(c, rosterId, RosterStopReason.LINES_ALTERED);
      return;
    }
    if (next.isEmpty()) {
      mark.done(c, rosterId);
      return;
    }
    Set<UUID> leftOut = Orders.known(c, next);
    leftOut.addAll(held(c, approval.of().programme(), next));
    List<Line> fresh = next.stream().filter(line -> !leftOut.contains(line.id())).toList();
    Orders.leaveOut(c, rosterId, leftOut);
    Orders.add(c, approval.of().programme(), rosterId, fresh);
    long seq = mark.lastSeq();
    if (!fresh.isEmpty()) {
      Appended appended =
          store.appendBulk(c, rosters.tape(), mark.partition(), events(approval, fresh));
      seq = appended.positions().getLast().seq();
    }
    mark.moved(next.getLast().id(), fresh, seq).save(c, rosterId);
  }

  /** Lines that another roster has held since this one was drafted. */
  private static List<UUID> held(Connection c, String programme, List<Line> lines)
      throws SQLException {
    HeldLines held = HeldLines.of(c, programme, lines.stream().map(Line::subject).toList());
    return lines.stream()
        .filter(line -> held.has(line.subject(), line.month(), line.component()))
        .map(Line::id)
        .toList();
  }

  private boolean orderOverpayments(RosterRow roster) throws SQLException {
    return transactions.in(
        c -> {
          if (RosterRow.hold(c, roster.rosterId(), State.APPROVED).isEmpty()
              || OrderMark.anyOpen(c, roster.rosterId())) {
            return false;
          }
          List<Line> found;
          try {
            found = lines.overpayments(c, roster.rosterId(), chunk);
          } catch (IllegalArgumentException _) {
            stop(c, roster.rosterId(), RosterStopReason.LINES_ALTERED);
            return true;
          }
          if (found.isEmpty()) {
            return false;
          }
          Approval approval = approval(c, roster);
          Orders.addOverpayments(c, approval.of().programme(), roster.rosterId(), found);
          store.append(c, found.stream().map(l -> event(approval, l)).toList());
          return true;
        });
  }

  /**
   * Says what the roster amounts to; by then every one of its lines stands on the tape. Looks at
   * the overpayments again: another worker may have closed the last partition since this one did.
   */
  private boolean complete(RosterRow roster) throws SQLException {
    return transactions.in(
        c -> {
          UUID rosterId = roster.rosterId();
          if (RosterRow.hold(c, rosterId, State.APPROVED).isEmpty()
              || OrderMark.anyOpen(c, rosterId)
              || lines.anyOverpaymentLeft(c, rosterId)) {
            return false;
          }
          if (!asApproved(c, rosterId)) {
            return true;
          }
          List<PartitionOrdered> partitions = partitions(c, rosterId);
          RosterRow.moveTo(c, rosterId, State.ORDERED);
          try {
            rosters.carryOut(
                c,
                rosterId,
                new RosterCommand.CompleteOrder(
                    partitions, Orders.leftOut(c, rosterId), lines.leftOutTotal(c, rosterId)));
          } catch (RosterCommandRejected _) {
            stop(c, rosterId, RosterStopReason.NOT_AS_DRAFTED);
          }
          return true;
        });
  }

  /** Altered lines stop the order: a person has to look. */
  private boolean asApproved(Connection c, UUID rosterId) throws SQLException {
    String approved =
        rosters.read(c, rosterId) instanceof Roster.Approved a
            ? a.draft().rosterHash()
            : "not approved";
    if (lines.hash(c, rosterId).filter(approved::equals).isPresent()) {
      return true;
    }
    stop(c, rosterId, RosterStopReason.LINES_ALTERED);
    return false;
  }

  /** Waits for the chunks that others have in hand, so that what is said to stand does. */
  private void stop(Connection c, UUID rosterId, RosterStopReason why) throws SQLException {
    OrderMark.allDone(c, rosterId);
    RosterRow.stop(c, rosterId, why);
    rosters.carryOut(
        c,
        rosterId,
        new RosterCommand.Stop(why, partitions(c, rosterId), SYSTEM_ACTOR_PREFIX + service));
  }

  private Approval approval(Connection c, RosterRow roster) {
    if (rosters.read(c, roster.rosterId()) instanceof Roster.Approved approved) {
      return new Approval(approved.cutOff(), approved.approver());
    }
    throw new IllegalStateException("roster " + roster.rosterId() + " is not approved on the tape");
  }

  private List<NewEvent> events(Approval approval, List<Line> lines) {
    return lines.stream().map(line -> event(approval, line)).toList();
  }

  private NewEvent event(Approval approval, Line line) {
    Instant now = clock.now();
    return EventDraft.of(
        rosters.tape(),
        line.id(),
        1,
        UUID.randomUUID(),
        line.type(),
        now,
        Map.of(
            "effectivemonth", line.month().toString(),
            "division", approval.of().county().code(),
            "actor", approval.officer(),
            "correlationid", approval.of().rosterId().toString(),
            "caseid", line.caseId().toString(),
            "ruleversion", line.ruleVersion()),
        line.payload());
  }

  private List<PartitionOrdered> partitions(Connection c, UUID rosterId) throws SQLException {
    List<PartitionOrdered> partitions = new ArrayList<>();
    for (OrderMark mark : OrderMark.all(c, rosterId)) {
      if (mark.count() > 0) {
        String hash = hashOf(c, rosters.tape(), mark.partition(), mark.lastSeq());
        partitions.add(
            new PartitionOrdered(
                mark.partition(), mark.count(), mark.total(), mark.lastSeq(), hash));
      }
    }
    return partitions;
  }

  private static String hashOf(Connection c, Tape tape, int partition, long seq)
      throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement("select hash from event where tape = ? and partition = ? and seq = ?")) {
      ask.setShort(1, tape.id());
      ask.setInt(2, partition);
      ask.setLong(3, seq);
      try (ResultSet row = ask.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException(
              "no event at " + new Position(tape.topic(), partition, seq));
        }
        return Chain.hex(row.getBytes(1));
      }
    }
  }
}
