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
   * @param receivables how many overpayments were identified
   * @param overpaid their sum
   */
  record Sum(List<UUID> payments, Money ordered, int receivables, Money overpaid) {

    static final Sum NOTHING = new Sum(List.of(), Money.ZERO, 0, Money.ZERO);

    Sum plusPayment(UUID payment, Money amount) {
      List<UUID> more = new ArrayList<>(payments);
      more.add(payment);
      return new Sum(List.copyOf(more), ordered.plus(amount), receivables, overpaid);
    }

    Sum plusOverpayment(Money amount) {
      return new Sum(payments, ordered, receivables + 1, overpaid.plus(amount));
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
            ordered.sums.merge(
                key(row),
                Sum.NOTHING.plusPayment(row.getObject(1, UUID.class), amount(row)),
                (a, b) -> a.plusPayment(b.payments().getFirst(), b.ordered())));
    read(
        c,
        "select receivable_id, subject, month, component, amount from identified_overpayment"
            + " where subject = any(?) and programme = ?",
        programme,
        subjects,
        row ->
            ordered.sums.merge(
                key(row),
                Sum.NOTHING.plusOverpayment(amount(row)),
                (a, b) -> a.plusOverpayment(b.overpaid())));
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
