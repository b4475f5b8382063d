package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.Chain;
import org.huimin.eventstore.EventDraft;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.Position;
import org.huimin.eventstore.Tape;
import org.huimin.monthlyrun.OrderedBytes.UpTo;
import org.huimin.monthlyrun.RosterEvent.CycleCutOff;
import org.huimin.monthlyrun.RosterEvent.PartitionOrdered;
import org.huimin.monthlyrun.RosterRow.State;

/**
 * 下达: from the approval to the last event, chunk by chunk in the order of payment ids. A chunk's
 * events, its rows and how far it has come are one transaction that holds the roster, so a crash
 * leaves no line out, orders none twice, and no two workers order one roster at once.
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
  private final OrderedBytes bytes = new OrderedBytes();

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

  /** One step of the order; returns whether this worker made it. */
  boolean order(RosterRow seen) throws SQLException {
    UUID rosterId = seen.rosterId();
    Optional<Step> step =
        transactions.in(
            c ->
                RosterRow.hold(c, rosterId, State.APPROVED).isEmpty()
                    ? Optional.empty()
                    : Optional.of(step(c, rosterId)));
    step.ifPresent(made -> bytes.keep(rosterId, made.ordered()));
    return step.isPresent();
  }

  /**
   * A step that was made.
   *
   * @param ordered the bytes of all lines until now; nothing when they are not known, or nobody
   *     will ask for them
   */
  private record Step(Optional<UpTo> ordered) {

    static final Step WITHOUT_BYTES = new Step(Optional.empty());
  }

  private Step step(Connection c, UUID rosterId) throws SQLException {
    RosterProgress progress = RosterProgress.of(c, rosterId);
    if (!progress.begun()) {
      begin(c, rosterId);
      return Step.WITHOUT_BYTES;
    }
    List<Line> next;
    List<Line> found;
    try {
      next = lines.chunk(c, rosterId, progress.orderedUpTo(), chunk);
      found = next.isEmpty() ? lines.overpayments(c, rosterId, chunk) : List.of();
    } catch (IllegalArgumentException _) {
      stop(c, rosterId, RosterStopReason.LINES_ALTERED);
      return Step.WITHOUT_BYTES;
    }
    Optional<UpTo> ordered = bytes.upTo(rosterId, progress.orderedUpTo());
    if (!next.isEmpty()) {
      orderLines(c, rosterId, next);
      return new Step(ordered.map(upTo -> upTo.plus(next)));
    }
    if (!found.isEmpty()) {
      orderOverpayments(c, rosterId, found);
      return new Step(ordered);
    }
    complete(c, rosterId, ordered);
    return Step.WITHOUT_BYTES;
  }

  /** Compares the lines with what was approved before the first of them is ordered. */
  private void begin(Connection c, UUID rosterId) throws SQLException {
    if (asApproved(c, rosterId, lines.hash(c, rosterId))) {
      RosterProgress.begin(c, rosterId);
    }
  }

  private void orderLines(Connection c, UUID rosterId, List<Line> next) throws SQLException {
    Approval approval = approval(c, rosterId);
    Map<UUID, UUID> known = Orders.known(c, next);
    List<Line> open = Orders.notDealtWith(c, rosterId, next, known);
    Set<UUID> leftOut = new HashSet<>(held(c, approval.of().programme(), open));
    open.stream().map(Line::id).filter(known::containsKey).forEach(leftOut::add);
    List<Line> fresh = open.stream().filter(line -> !leftOut.contains(line.id())).toList();
    Orders.leaveOut(c, rosterId, leftOut);
    Orders.add(c, approval.of().programme(), rosterId, fresh);
    RosterProgress.moveTo(c, rosterId, next.getLast().id());
    OrderMark.add(c, rosterId, fresh, store.appendBulk(c, events(approval, fresh)).positions());
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

  private void orderOverpayments(Connection c, UUID rosterId, List<Line> found)
      throws SQLException {
    Approval approval = approval(c, rosterId);
    Orders.addOverpayments(c, approval.of().programme(), rosterId, found);
    store.append(c, events(approval, found));
  }

  /**
   * Says what the roster amounts to; by then every one of its lines stands on the tape. The bytes
   * that went there are compared with the approval once more; without them, the lines.
   */
  private void complete(Connection c, UUID rosterId, Optional<UpTo> ordered) throws SQLException {
    Optional<String> now =
        ordered.isPresent()
            ? lines.hash(c, rosterId, ordered.get().lines().copy())
            : lines.hash(c, rosterId);
    if (!asApproved(c, rosterId, now)) {
      return;
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
  }

  /** Altered lines stop the order: a person has to look. */
  private boolean asApproved(Connection c, UUID rosterId, Optional<String> hash)
      throws SQLException {
    String approved =
        rosters.read(c, rosterId) instanceof Roster.Approved a
            ? a.draft().rosterHash()
            : "not approved";
    if (hash.filter(approved::equals).isPresent()) {
      return true;
    }
    stop(c, rosterId, RosterStopReason.LINES_ALTERED);
    return false;
  }

  private void stop(Connection c, UUID rosterId, RosterStopReason why) throws SQLException {
    RosterRow.stop(c, rosterId, why);
    rosters.carryOut(
        c,
        rosterId,
        new RosterCommand.Stop(why, partitions(c, rosterId), SYSTEM_ACTOR_PREFIX + service));
  }

  private Approval approval(Connection c, UUID rosterId) {
    if (rosters.read(c, rosterId) instanceof Roster.Approved approved) {
      return new Approval(approved.cutOff(), approved.approver());
    }
    throw new IllegalStateException("roster " + rosterId + " is not approved on the tape");
  }

  /** All at one time: a look at the clock is a look at a file. */
  private List<NewEvent> events(Approval approval, List<Line> lines) {
    Instant now = clock.now();
    return lines.stream().map(line -> event(approval, line, now)).toList();
  }

  private NewEvent event(Approval approval, Line line, Instant now) {
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
      String hash = hashOf(c, rosters.tape(), mark.partition(), mark.lastSeq());
      partitions.add(
          new PartitionOrdered(mark.partition(), mark.count(), mark.total(), mark.lastSeq(), hash));
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
