package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.kernel.Money;

/** 已下达: what was ordered, and found to be too much, for some subjects until now. */
final class Ordered {

  /** One month and component of a subject. */
  record Key(UUID subject, YearMonth month, String component) {}

  /**
   * What stands for a key.
   *
   * @param receivables the overpayments that were identified
   * @param findings how many were identified or reversed
   * @param overpaid what is still called overpaid
   */
  record Sum(
      List<UUID> payments, Money ordered, List<UUID> receivables, int findings, Money overpaid) {

    static final Sum NOTHING = new Sum(List.of(), Money.ZERO, List.of(), 0, Money.ZERO);

    Sum plusPayment(UUID payment, Money amount) {
      List<UUID> more = new ArrayList<>(payments);
      more.add(payment);
      return new Sum(List.copyOf(more), ordered.plus(amount), receivables, findings, overpaid);
    }

    /** A reversal's amount is below zero. */
    Sum plusFinding(UUID id, Money amount) {
      List<UUID> more = new ArrayList<>(receivables);
      if (amount.isPositive()) {
        more.add(id);
      }
      return new Sum(payments, ordered, List.copyOf(more), findings + 1, overpaid.plus(amount));
    }
  }

  private final Map<Key, Sum> sums = new HashMap<>();

  private Ordered() {}

  static Ordered of(Connection c, String programme, Collection<UUID> subjects) throws SQLException {
    Ordered ordered = new Ordered();
    read(
        c,
        "select payment_id, subject, month, component, amount from ordered_payment"
            + " where subject = any(?) and programme = ? order by n",
        programme,
        subjects,
        row ->
            ordered.sums.put(
                key(row),
                ordered.of(key(row)).plusPayment(row.getObject(1, UUID.class), amount(row))));
    read(
        c,
        "select receivable_id, subject, month, component, amount from identified_overpayment"
            + " where subject = any(?) and programme = ? order by receivable_id",
        programme,
        subjects,
        row ->
            ordered.sums.put(
                key(row),
                ordered.of(key(row)).plusFinding(row.getObject(1, UUID.class), amount(row))));
    return ordered;
  }

  Sum of(Key key) {
    return sums.getOrDefault(key, Sum.NOTHING);
  }

  /** One row. */
  @FunctionalInterface
  private interface Row {
    void take(ResultSet row) throws SQLException;
  }

  private static void read(
      Connection c, String sql, String programme, Collection<UUID> subjects, Row take)
      throws SQLException {
    try (PreparedStatement ask = c.prepareStatement(sql)) {
      ask.setArray(1, c.createArrayOf("uuid", subjects.toArray()));
      ask.setString(2, programme);
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          take.take(row);
        }
      }
    }
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(
        row.getObject("subject", UUID.class),
        YearMonth.parse(row.getString("month")),
        row.getString("component"));
  }

  private static Money amount(ResultSet row) throws SQLException {
    return new Money(row.getBigDecimal("amount"));
  }
}
