package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.Money;

/** 下达进度: how far one partition of a roster is ordered; moved in the transaction that orders. */
record OrderMark(int partition, UUID afterPayment, long count, Money total, long lastSeq) {

  private static final String COLUMNS =
      "select partition, after_payment, line_count, total, last_seq from ordering_partition"
          + " where roster_id = ?";

  static void open(Connection c, UUID rosterId, int partitions) throws SQLException {
    Sql.run(
        c,
        "insert into ordering_partition (roster_id, partition)"
            + " select ?, n from generate_series(0, ? - 1) as n",
        rosterId,
        partitions);
  }

  /** A partition that nobody else has in hand and that is not done, held by this transaction. */
  static Optional<OrderMark> hold(Connection c, UUID rosterId) throws SQLException {
    return query(
            c,
            COLUMNS + " and not done order by partition limit 1 for update skip locked",
            rosterId)
        .stream()
        .findFirst();
  }

  static List<OrderMark> all(Connection c, UUID rosterId) throws SQLException {
    return query(c, COLUMNS + " order by partition", rosterId);
  }

  static boolean anyOpen(Connection c, UUID rosterId) throws SQLException {
    return !query(c, COLUMNS + " and not done limit 1", rosterId).isEmpty();
  }

  OrderMark moved(UUID after, List<Line> ordered, long seq) {
    Money sum = total;
    for (Line line : ordered) {
      sum = sum.plus(line.amount());
    }
    return new OrderMark(partition, after, count + ordered.size(), sum, seq);
  }

  void save(Connection c, UUID rosterId) throws SQLException {
    Sql.run(
        c,
        "update ordering_partition set after_payment = ?, line_count = ?, total = ?, last_seq = ?"
            + " where roster_id = ? and partition = ?",
        afterPayment,
        count,
        total.yuan(),
        lastSeq,
        rosterId,
        partition);
  }

  void done(Connection c, UUID rosterId) throws SQLException {
    Sql.run(
        c,
        "update ordering_partition set done = true where roster_id = ? and partition = ?",
        rosterId,
        partition);
  }

  static void allDone(Connection c, UUID rosterId) throws SQLException {
    Sql.run(c, "update ordering_partition set done = true where roster_id = ?", rosterId);
  }

  private static List<OrderMark> query(Connection c, String sql, UUID rosterId)
      throws SQLException {
    try (PreparedStatement ask = c.prepareStatement(sql)) {
      ask.setObject(1, rosterId);
      try (ResultSet row = ask.executeQuery()) {
        List<OrderMark> marks = new ArrayList<>();
        while (row.next()) {
          marks.add(
              new OrderMark(
                  row.getInt(1),
                  row.getObject(2, UUID.class),
                  row.getLong(3),
                  new Money(row.getBigDecimal(4)),
                  row.getLong(5)));
        }
        return marks;
      }
    }
  }
}
