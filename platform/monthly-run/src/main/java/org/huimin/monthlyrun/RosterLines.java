package org.huimin.monthlyrun;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huimin.eventstore.CopyRows;
import org.huimin.eventstore.EventCodec;
import org.huimin.eventstore.Tape;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.PaymentEvent.PaymentOrdered;
import org.jspecify.annotations.Nullable;

/**
 * 明细库: the drafted lines of a roster. A row holds the payload and where to find it, and what it
 * says of the latter is compared with the payload whenever it is read.
 */
final class RosterLines {

  private static final String NEXT_OVERPAYMENTS =
      "select receivable_id, type, payload from roster_overpayment o where roster_id = ?"
          + " and not exists (select from identified_overpayment i"
          + " where i.receivable_id = o.receivable_id) order by receivable_id limit ?";

  /**
   * The lines that are summed, hashed, shown and ordered; the roster's id is asked for twice. What
   * is out is looked up once a statement and not once a line.
   */
  private static final String LINES_IN =
      " from roster_line where roster_id = ? and payment_id not in"
          + " (select payment_id from roster_line_out where roster_id = ?)";

  private static final String NEXT_LINES =
      "select payment_id, partition, payload"
          + LINES_IN
          + " and payment_id > ? order by payment_id limit ?";

  private static final UUID FIRST = new UUID(0, 0);

  private static final int FETCH = 2_000;

  private final Tape tape;
  private final EventCodec<PaymentEvent> codec;
  private final String paymentType;

  RosterLines(Tape tape, String service) {
    this.tape = tape;
    this.codec = PaymentEvent.codec(service);
    this.paymentType = "org.huimin." + service + ".PaymentOrdered.v1";
  }

  /** In the order of their key: rows that come in it are written with less effort. */
  void write(Connection c, UUID rosterId, List<Line> lines) throws SQLException {
    CopyRows rows = new CopyRows("roster_line", "roster_id, payment_id, partition, payload");
    for (Line line : lines.stream().sorted(Comparator.comparing(Line::id)).toList()) {
      rows.row().add(rosterId).add(line.id()).add(tape.partitionOf(line.id())).add(line.payload());
    }
    rows.into(c);
  }

  void writeOverpayments(Connection c, UUID rosterId, List<Line> found) throws SQLException {
    CopyRows rows = new CopyRows("roster_overpayment", "roster_id, receivable_id, type, payload");
    for (Line line : found) {
      rows.row().add(rosterId).add(line.id()).add(line.type()).add(line.payload());
    }
    rows.into(c);
  }

  /** Count and hash of the draft as it stands now, without what is held or removed. */
  record Hashed(long count, long overpayments, String hash) {

    /** With what the lines come to. */
    Totals total(Money total) {
      return new Totals(count, total, overpayments, hash);
    }
  }

  /** Count, sum and hash of a draft. */
  record Totals(long count, Money total, long overpayments, String hash) {}

  /**
   * The bytes are hashed as they are, so what has the hash of the draft is the draft; nothing when
   * a row is found under another's id or partition.
   */
  Optional<Hashed> hashed(Connection c, UUID rosterId) throws SQLException {
    RosterHash hash = new RosterHash();
    try {
      long lines = addLines(c, rosterId, hash);
      long overpayments = addOverpayments(c, rosterId, hash);
      return Optional.of(new Hashed(lines, overpayments, hash.hex()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  Optional<String> hash(Connection c, UUID rosterId) throws SQLException {
    return hashed(c, rosterId).map(Hashed::hash);
  }

  /**
   * The hash of the draft whose lines were hashed as they were ordered; nothing when an overpayment
   * cannot be read.
   */
  Optional<String> hash(Connection c, UUID rosterId, RosterHash ordered) throws SQLException {
    try {
      addOverpayments(c, rosterId, ordered);
      return Optional.of(ordered.hex());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Page by page along the key, so that nothing is sorted and no page is long. */
  private long addLines(Connection c, UUID rosterId, RosterHash hash) throws SQLException {
    long lines = 0;
    UUID last = FIRST;
    List<UUID> page;
    try (PreparedStatement ask = c.prepareStatement(NEXT_LINES)) {
      do {
        ask.setObject(1, rosterId);
        ask.setObject(2, rosterId);
        ask.setObject(3, last);
        ask.setInt(4, FETCH);
        page = read(ask, row -> addLine(row, hash));
        lines += page.size();
        last = page.isEmpty() ? last : page.getLast();
      } while (page.size() == FETCH);
    }
    return lines;
  }

  private UUID addLine(ResultSet row, RosterHash hash) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    byte[] payload = row.getBytes(3);
    if (!isOf(id, payload) || row.getInt(2) != tape.partitionOf(id)) {
      throw new IllegalArgumentException("line " + id + " is kept as another one");
    }
    hash.addLine(payload);
    return id;
  }

  private long addOverpayments(Connection c, UUID rosterId, RosterHash hash) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select receivable_id, type, payload from roster_overpayment where roster_id = ?"
                + " order by receivable_id")) {
      ask.setObject(1, rosterId);
      List<Line> found = read(ask, row -> overpayment(rosterId, row));
      found.forEach(one -> hash.addOverpayment(one.payload()));
      return found.size();
    }
  }

  /** As the codec writes it, a payload begins with the id. */
  private static boolean isOf(UUID paymentId, byte[] payload) {
    byte[] begin = ("{\"paymentId\":\"" + paymentId + '"').getBytes(US_ASCII);
    return payload.length > begin.length
        && Arrays.equals(begin, 0, begin.length, payload, 0, begin.length);
  }

  /** The next lines, in the order of their ids. */
  List<Line> chunk(Connection c, UUID rosterId, UUID after, int limit) throws SQLException {
    try (PreparedStatement ask = c.prepareStatement(NEXT_LINES)) {
      ask.setObject(1, rosterId);
      ask.setObject(2, rosterId);
      ask.setObject(3, after);
      ask.setInt(4, limit);
      return read(ask, row -> approved(rosterId, row));
    }
  }

  /** A line of the draft, in the roster or out of it. */
  Optional<Line> find(Connection c, UUID rosterId, UUID paymentId) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select payment_id, partition, payload from roster_line"
                + " where roster_id = ? and payment_id = ?")) {
      ask.setObject(1, rosterId);
      ask.setObject(2, paymentId);
      return read(ask, row -> payment(rosterId, row)).stream().findFirst();
    }
  }

  /** What the lines come to that another roster had ordered or held meanwhile. */
  Money leftOutTotal(Connection c, UUID rosterId) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select payment_id, l.partition, l.payload from roster_line l"
                + " join roster_left_out o using (roster_id, payment_id) where roster_id = ?")) {
      ask.setObject(1, rosterId);
      Money total = Money.ZERO;
      for (Line line : read(ask, row -> payment(rosterId, row))) {
        total = total.plus(line.amount());
      }
      return total;
    }
  }

  static List<byte[]> payloads(Connection c, UUID rosterId, @Nullable UUID after, int limit)
      throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select payload" + LINES_IN + " and payment_id > ? order by payment_id limit ?")) {
      ask.setObject(1, rosterId);
      ask.setObject(2, rosterId);
      ask.setObject(3, after == null ? FIRST : after);
      ask.setInt(4, limit);
      return read(ask, row -> row.getBytes("payload"));
    }
  }

  /**
   * The next lines as they are to be ordered, in the order of their ids.
   *
   * @throws IllegalArgumentException when one cannot be read
   */
  List<PaymentOrdered> orders(Connection c, UUID rosterId, @Nullable UUID after, int limit)
      throws SQLException {
    List<PaymentOrdered> orders = new ArrayList<>();
    for (byte[] payload : payloads(c, rosterId, after, limit)) {
      if (codec.read(paymentType, payload) instanceof PaymentOrdered order) {
        orders.add(order);
      }
    }
    return orders;
  }

  List<Line> overpayments(Connection c, UUID rosterId, int limit) throws SQLException {
    try (PreparedStatement ask = c.prepareStatement(NEXT_OVERPAYMENTS)) {
      ask.setObject(1, rosterId);
      ask.setInt(2, limit);
      return read(ask, row -> overpayment(rosterId, row));
    }
  }

  private Line payment(UUID rosterId, ResultSet row) throws SQLException {
    Line line = line(rosterId, paymentType, row.getBytes("payload"));
    return inPlace(
        line,
        line.id().equals(row.getObject("payment_id", UUID.class))
            && row.getInt("partition") == tape.partitionOf(line.id()));
  }

  /** Of a draft whose bytes were hashed: they need not be written again to be compared. */
  private Line approved(UUID rosterId, ResultSet row) throws SQLException {
    byte[] payload = row.getBytes(3);
    Line line = Line.of(codec.read(paymentType, payload), paymentType, payload);
    return inPlace(
        line,
        line.rosterId().equals(rosterId)
            && line.id().equals(row.getObject(1, UUID.class))
            && row.getInt(2) == tape.partitionOf(line.id()));
  }

  private Line overpayment(UUID rosterId, ResultSet row) throws SQLException {
    Line line = line(rosterId, row.getString("type"), row.getBytes("payload"));
    return inPlace(line, line.id().equals(row.getObject("receivable_id", UUID.class)));
  }

  /** Only what the type writes is a payload of it: no other type's, and nothing beside it. */
  private Line line(UUID rosterId, String type, byte[] payload) {
    Line line = Line.of(codec.read(type, payload), codec);
    return inPlace(
        line, rosterId.equals(line.rosterId()) && Arrays.equals(line.payload(), payload));
  }

  private static Line inPlace(Line line, boolean itIs) {
    if (!itIs) {
      throw new IllegalArgumentException("line " + line.id() + " is kept as another one");
    }
    return line;
  }

  /** One row. */
  @FunctionalInterface
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> List<T> read(PreparedStatement ask, Row<T> each) throws SQLException {
    try (ResultSet row = ask.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(each.read(row));
      }
      return rows;
    }
  }
}
