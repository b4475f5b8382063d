package org.huimin.monthlyrun;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.huimin.eventstore.Position;
import org.huimin.kernel.Money;

/** 下达进度: what one partition has got of a roster; moved in the transaction that orders. */
record OrderMark(int partition, long count, Money total, long lastSeq) {

  /** Adds the lines of a chunk, each with where it stands on the tape. */
  static void add(Connection c, UUID rosterId, List<Line> lines, List<Position> positions)
      throws SQLException {
    SortedMap<Integer, OrderMark> marks = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Position at = positions.get(i);
      OrderMark one = new OrderMark(at.partition(), 1, lines.get(i).amount(), at.seq());
      marks.merge(at.partition(), one, OrderMark::plus);
    }
    try (PreparedStatement add =
        c.prepareStatement(
            """
            insert into ordering_partition as m (roster_id, partition, line_count, total, last_seq)
            values (?, ?, ?, ?, ?)
            on conflict (roster_id, partition) do update
               set line_count = m.line_count + excluded.line_count,
                   total = m.total + excluded.total, last_seq = excluded.last_seq
            """)) {
      for (OrderMark mark : marks.values()) {
        add.setObject(1, rosterId);
        add.setInt(2, mark.partition());
        add.setLong(3, mark.count());
        add.setBigDecimal(4, mark.total().yuan());
        add.setLong(5, mark.lastSeq());
        add.addBatch();
      }
      add.executeBatch();
    }
  }

  private OrderMark plus(OrderMark later) {
    return new OrderMark(partition, count + later.count, total.plus(later.total), later.lastSeq);
  }

  /** The partitions that have got a line. */
  static List<OrderMark> all(Connection c, UUID rosterId) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select partition, line_count, total, last_seq from ordering_partition"
                + " where roster_id = ? and line_count > 0 order by partition")) {
      ask.setObject(1, rosterId);
      try (ResultSet row = ask.executeQuery()) {
        List<OrderMark> marks = new ArrayList<>();
        while (row.next()) {
          BigDecimal total = row.getBigDecimal(3);
          marks.add(new OrderMark(row.getInt(1), row.getLong(2), new Money(total), row.getLong(4)));
        }
        return marks;
      }
    }
  }
}
