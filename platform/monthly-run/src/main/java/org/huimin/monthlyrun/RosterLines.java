package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huimin.eventstore.Tape;
import org.huimin.kernel.Money;
import org.jspecify.annotations.Nullable;

/** 明细库: the drafted lines of a roster. */
final class RosterLines {

  private static final int FETCH = 2_000;

  private RosterLines() {}

  static void write(Connection c, UUID rosterId, Tape tape, List<Line> lines) throws SQLException {
    CopyText rows = new CopyText();
    for (Line line : lines) {
      rows.row(
          rosterId,
          line.id(),
          tape.partitionOf(line.id()),
          line.subject(),
          line.caseId(),
          line.month(),
          line.component(),
          line.n(),
          line.amount(),
          line.ruleVersion(),
          line.payload());
    }
    rows.into(
        c,
        "roster_line (roster_id, payment_id, partition, subject, case_id, month, component, n,"
            + " amount, rule_version, payload)");
  }

  static void writeOverpayments(Connection c, UUID rosterId, List<Line> found) throws SQLException {
    CopyText rows = new CopyText();
    for (Line line : found) {
      rows.row(
          rosterId,
          line.id(),
          line.subject(),
          line.caseId(),
          line.month(),
          line.component(),
          line.amount(),
          line.ruleVersion(),
          line.payload());
    }
    rows.into(
        c,
        "roster_overpayment (roster_id, receivable_id, subject, case_id, month, component, amount,"
            + " rule_version, payload)");
  }

  /** Count, sum and hash of the lines as they stand now. */
  record Totals(long count, Money total, String hash) {}

  /** Streams in a transaction; outside of one the driver would read all lines at once. */
  static Totals totals(Connection c, UUID rosterId) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select amount, payload from roster_line where roster_id = ? order by payment_id")) {
      ask.setObject(1, rosterId);
      ask.setFetchSize(FETCH);
      RosterHash hash = new RosterHash();
      long count = 0;
      Money total = Money.ZERO;
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          total = total.plus(new Money(row.getBigDecimal(1)));
          hash.add(row.getBytes(2));
          count++;
        }
      }
      return new Totals(count, total, hash.hex());
    }
  }

  /** The next lines of a partition, in the order of their ids. */
  static List<Line> chunk(Connection c, UUID rosterId, int partition, UUID after, int limit)
      throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select payment_id, subject, case_id, month, component, n, amount, rule_version, payload"
                + " from roster_line where roster_id = ? and partition = ? and payment_id > ?"
                + " order by payment_id limit ?")) {
      ask.setObject(1, rosterId);
      ask.setInt(2, partition);
      ask.setObject(3, after);
      ask.setInt(4, limit);
      return read(ask);
    }
  }

  static List<byte[]> payloads(Connection c, UUID rosterId, @Nullable UUID after, int limit)
      throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select payload from roster_line where roster_id = ? and payment_id > ?"
                + " order by payment_id limit ?")) {
      ask.setObject(1, rosterId);
      ask.setObject(2, after == null ? new UUID(0, 0) : after);
      ask.setInt(3, limit);
      try (ResultSet row = ask.executeQuery()) {
        List<byte[]> payloads = new ArrayList<>();
        while (row.next()) {
          payloads.add(row.getBytes(1));
        }
        return payloads;
      }
    }
  }

  static List<Line> overpayments(Connection c, UUID rosterId, int limit) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select receivable_id, subject, case_id, month, component, 0, amount, rule_version,"
                + " payload from roster_overpayment o where roster_id = ?"
                + " and not exists (select from identified_overpayment i"
                + " where i.receivable_id = o.receivable_id) order by receivable_id limit ?")) {
      ask.setObject(1, rosterId);
      ask.setInt(2, limit);
      return read(ask);
    }
  }

  private static List<Line> read(PreparedStatement ask) throws SQLException {
    try (ResultSet row = ask.executeQuery()) {
      List<Line> lines = new ArrayList<>();
      while (row.next()) {
        lines.add(
            new Line(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                YearMonth.parse(row.getString(4)),
                row.getString(5),
                row.getInt(6),
                new Money(row.getBigDecimal(7)),
                row.getString(8),
                row.getBytes(9)));
      }
      return lines;
    }
  }
}
