package org.huimin.monthlyrun;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huimin.eventstore.CopyRows;

/** 下达登记: which payments were ordered, by which roster, and which a roster left out. */
final class Orders {

  private Orders() {}

  /** Of the lines those that were ordered already, and by which roster. */
  static Map<UUID, UUID> known(Connection c, List<Line> lines) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select payment_id, roster_id from ordered_payment where payment_id = any(?)")) {
      Array ids = c.createArrayOf("uuid", lines.stream().map(Line::id).toArray());
      ask.setArray(1, ids);
      try (ResultSet row = ask.executeQuery()) {
        Map<UUID, UUID> known = new HashMap<>();
        while (row.next()) {
          known.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        }
        return known;
      }
    }
  }

  /** Of the lines those that this roster itself has neither ordered nor left out. */
  static List<Line> notDealtWith(
      Connection c, UUID rosterId, List<Line> lines, Map<UUID, UUID> known) throws SQLException {
    Set<UUID> before;
    try (PreparedStatement ask =
        c.prepareStatement(
            "select payment_id from roster_left_out where roster_id = ? and payment_id = any(?)")) {
      ask.setObject(1, rosterId);
      ask.setArray(2, c.createArrayOf("uuid", lines.stream().map(Line::id).toArray()));
      before = Set.copyOf(ids(ask));
    }
    return lines.stream()
        .filter(line -> !before.contains(line.id()) && !rosterId.equals(known.get(line.id())))
        .toList();
  }

  static void add(Connection c, String programme, UUID rosterId, List<Line> lines)
      throws SQLException {
    CopyRows rows =
        new CopyRows(
            "ordered_payment",
            "payment_id, programme, subject, month, component, n, amount, roster_id");
    for (Line line : lines) {
      rows.row()
          .add(line.id())
          .add(programme)
          .add(line.subject())
          .add(line.month().toString())
          .add(line.component())
          .add(line.n())
          .add(line.amount().yuan())
          .add(rosterId);
    }
    rows.into(c);
  }

  static void leaveOut(Connection c, UUID rosterId, Set<UUID> payments) throws SQLException {
    CopyRows rows = new CopyRows("roster_left_out", "roster_id, payment_id");
    payments.forEach(payment -> rows.row().add(rosterId).add(payment));
    rows.into(c);
  }

  static List<UUID> leftOut(Connection c, UUID rosterId) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select payment_id from roster_left_out where roster_id = ? order by payment_id")) {
      ask.setObject(1, rosterId);
      return ids(ask);
    }
  }

  static void addOverpayments(Connection c, String programme, UUID rosterId, List<Line> found)
      throws SQLException {
    CopyRows rows =
        new CopyRows(
            "identified_overpayment",
            "receivable_id, programme, subject, month, component, amount, roster_id");
    for (Line line : found) {
      rows.row()
          .add(line.id())
          .add(programme)
          .add(line.subject())
          .add(line.month().toString())
          .add(line.component())
          .add(line.amount().yuan())
          .add(rosterId);
    }
    rows.into(c);
  }

  private static List<UUID> ids(PreparedStatement ask) throws SQLException {
    try (ResultSet row = ask.executeQuery()) {
      List<UUID> ids = new ArrayList<>();
      while (row.next()) {
        ids.add(row.getObject(1, UUID.class));
      }
      return ids;
    }
  }
}
