package org.huimin.ledger.app.view;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.TreeMap;

/**
 * 合计: what a batch adds per programme, county and month. Overpayments stand beside what was ordered
 * and change nothing of it.
 */
final class Totals {

  private record Key(String programme, String county, String month) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      return Comparator.comparing(Key::programme)
          .thenComparing(Key::county)
          .thenComparing(Key::month)
          .compare(this, other);
    }
  }

  private record Sum(long lines, BigDecimal amount, BigDecimal identified, BigDecimal reversed) {

    static Sum ordered(String yuan) {
      return new Sum(1, Lines.yuan(yuan), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    static Sum identified(String yuan) {
      return new Sum(0, BigDecimal.ZERO, Lines.yuan(yuan), BigDecimal.ZERO);
    }

    static Sum reversed(String yuan) {
      return new Sum(0, BigDecimal.ZERO, BigDecimal.ZERO, Lines.yuan(yuan));
    }

    Sum plus(Sum other) {
      return new Sum(
          lines + other.lines,
          amount.add(other.amount),
          identified.add(other.identified),
          reversed.add(other.reversed));
    }
  }

  private final TreeMap<Key, Sum> sums = new TreeMap<>();

  void add(DisbursementRecord line) {
    add(new Key(line.programme(), line.county(), line.month()), Sum.ordered(line.amount()));
  }

  void add(Overpayment found) {
    add(new Key(found.programme(), found.county(), found.month()), Sum.identified(found.amount()));
  }

  void add(Reversal found) {
    add(new Key(found.programme(), found.county(), found.month()), Sum.reversed(found.amount()));
  }

  private void add(Key key, Sum sum) {
    sums.merge(key, sum, Sum::plus);
  }

  /** Rows are touched in the order of their key: partitions written at once never deadlock. */
  void into(Connection c) throws SQLException {
    if (sums.isEmpty()) {
      return;
    }
    try (PreparedStatement add =
        c.prepareStatement(
            """
            insert into ledger_total as t
                   (programme, county, month, lines, amount, identified, reversed)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (programme, county, month) do update
               set lines = t.lines + excluded.lines, amount = t.amount + excluded.amount,
                   identified = t.identified + excluded.identified,
                   reversed = t.reversed + excluded.reversed
            """)) {
      for (var sum : sums.entrySet()) {
        add.setString(1, sum.getKey().programme());
        add.setString(2, sum.getKey().county());
        add.setString(3, sum.getKey().month());
        add.setLong(4, sum.getValue().lines());
        add.setBigDecimal(5, sum.getValue().amount());
        add.setBigDecimal(6, sum.getValue().identified());
        add.setBigDecimal(7, sum.getValue().reversed());
        add.addBatch();
      }
      add.executeBatch();
    }
  }
}
