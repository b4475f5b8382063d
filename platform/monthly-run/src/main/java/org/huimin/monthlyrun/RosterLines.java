package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  private static final String OVERPAYMENTS_LEFT =
      " from roster_overpayment o where roster_id = ?"
          + " and not exists (select from identified_overpayment i"
          + " where i.receivable_id = o.receivable_id)";

  private static final int FETCH = 2_000;

  private final Tape tape;
  private final EventCodec<PaymentEvent> codec;
  private final String paymentType;

  RosterLines(Tape tape, String service) {
    this.tape = tape;
    this.codec = PaymentEvent.codec(service);
    this.paymentType = "org.huimin." + service + ".PaymentOrdered.v1";
  }

  void write(Connection c, UUID rosterId, List<Line> lines) throws SQLException {
    CopyText rows = new CopyText();
    for (Line line : lines) {
      rows.row(rosterId, line.id(), tape.partitionOf(line.id()), line.payload());
    }
    rows.into(c, "roster_line (roster_id, payment_id, partition, payload)");
  }

  void writeOverpayments(Connection c, UUID rosterId, List<Line> found) throws SQLException {
    CopyText rows = new CopyText();
    for (Line line : found) {
      rows.row(rosterId, line.id(), line.type(), line.payload());
    }
    rows.into(c, "roster_overpayment (roster_id, receivable_id, type, payload)");
  }

  /** Count, sum and hash of the draft as it stands now, without what is held or removed. */
  record Totals(long count, Money total, long overpayments, String hash) {}

  /**
   * Nothing when a row cannot be read or says otherwise than its payload. Streams in a transaction;
   * outside of one the driver would read all lines at once.
   */
  Optional<Totals> totals(Connection c, UUID rosterId) throws SQLException {
    RosterHash hash = new RosterHash();
    long count = 0;
    Money total = Money.ZERO;
    long overpayments = 0;
    try (PreparedStatement lines =
            c.prepareStatement(
                "select payment_id, partition, payload from roster_line_in where roster_id = ?"
                    + " order by payment_id");
        PreparedStatement found =
            c.prepareStatement(
                "select receivable_id, type, payload from roster_overpayment where roster_id = ?"
                    + " order by receivable_id")) {
      lines.setObject(1, rosterId);
      lines.setFetchSize(FETCH);
      try (ResultSet row = lines.executeQuery()) {
        while (row.next()) {
          Line line = payment(rosterId, row);
          hash.addLine(line.payload());
          total = total.plus(line.amount());
          count++;
        }
      }
      found.setObject(1, rosterId);
      found.setFetchSize(FETCH);
      try (ResultSet row = found.executeQuery()) {
        while (row.next()) {
          hash.addOverpayment(overpayment(rosterId, row).payload());
          overpayments++;
        }
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.of(new Totals(count, total, overpayments, hash.hex()));
  }

  /** The next lines of a partition, in the order of their ids. */
  List<Line> chunk(Connection c, UUID rosterId, int partition, UUID after, int limit)
      throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select payment_id, partition, payload from roster_line_in where roster_id = ?"
                + " and partition = ? and payment_id > ? order by payment_id limit ?")) {
      ask.setObject(1, rosterId);
      ask.setInt(2, partition);
      ask.setObject(3, after);
      ask.setInt(4, limit);
      return read(ask, row -> payment(rosterId, row));
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
            "select payload from roster_line_in where roster_id = ? and payment_id > ?"
                + " order by payment_id limit ?")) {
      ask.setObject(1, rosterId);
      ask.setObject(2, after == null ? new UUID(0, 0) : after);
      ask.setInt(3, limit);
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
    try (PreparedStatement ask =
        c.prepareStatement(
            "select receivable_id, type, payload"
                + OVERPAYMENTS_LEFT
                + " order by receivable_id limit ?")) {
      ask.setObject(1, rosterId);
      ask.setInt(2, limit);
      return read(ask, row -> overpayment(rosterId, row));
    }
  }

  boolean anyOverpaymentLeft(Connection c, UUID rosterId) throws SQLException {
    try (PreparedStatement ask = c.prepareStatement("select 1" + OVERPAYMENTS_LEFT + " limit 1")) {
      ask.setObject(1, rosterId);
      try (ResultSet row = ask.executeQuery()) {
        return row.next();
      }
    }
  }

  private Line payment(UUID rosterId, ResultSet row) throws SQLException {
    Line line = line(rosterId, paymentType, row.getBytes("payload"));
    return inPlace(
        line,
        line.id().equals(row.getObject("payment_id", UUID.class))
            && row.getInt("partition") == tape.partitionOf(line.id()));
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
