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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.ProgrammeCases.Beneficiary;

/**
 * 已下达: what was ordered, and found to be too much, for some subjects until now. What stands for a
 * record merged into a subject counts as the subject's.
 */
public final class Ordered {

  /** One month and component of a subject. */
  public record Key(UUID subject, YearMonth month, String component) {}

  /**
   * What is called overpaid under one record; never less than nothing.
   *
   * @param receivables the overpayments that were identified
   * @param findings how many were identified or reversed: the ordinal of the next
   * @param overpaid what is still called overpaid
   */
  record Found(List<UUID> receivables, int findings, Money overpaid) {

    static final Found NOTHING = new Found(List.of(), 0, Money.ZERO);

    /** A reversal's amount is below zero. */
    Found plus(UUID id, Money amount) {
      return new Found(
          amount.isPositive() ? Sum.with(receivables, id) : receivables,
          findings + 1,
          overpaid.plus(amount));
    }
  }

  /**
   * What stands for a key.
   *
   * @param nextPayment the ordinal of the next line: above every one that was used, also when a
   *     merge was taken back
   * @param found by record: what a record was found to be overpaid is reversed under that record
   */
  record Sum(List<UUID> payments, int nextPayment, Money ordered, Map<UUID, Found> found) {

    static final Sum NOTHING = new Sum(List.of(), 0, Money.ZERO, Map.of());

    Sum {
      found = Map.copyOf(found);
    }

    Money overpaid() {
      return found.values().stream().map(Found::overpaid).reduce(Money.ZERO, Money::plus);
    }

    Found of(UUID record) {
      return found.getOrDefault(record, Found.NOTHING);
    }

    Sum plusPayment(UUID payment, Money amount, int n) {
      return new Sum(
          with(payments, payment), Math.max(nextPayment, n) + 1, ordered.plus(amount), found);
    }

    Sum plusFinding(UUID record, UUID id, Money amount) {
      Map<UUID, Found> more = new HashMap<>(found);
      more.put(record, of(record).plus(id, amount));
      return new Sum(payments, nextPayment, ordered, more);
    }

    private static List<UUID> with(List<UUID> ids, UUID id) {
      List<UUID> more = new ArrayList<>(ids);
      more.add(id);
      return List.copyOf(more);
    }
  }

  private final Map<Key, Sum> sums = new HashMap<>();

  private final Map<UUID, YearMonth> firstMonths = new HashMap<>();
  private final Map<UUID, UUID> subjects = new HashMap<>();

  /** Nothing is known to be ordered for the people yet. */
  public Ordered(Collection<? extends Beneficiary> whom) {
    whom.forEach(one -> subjects.put(one.subject(), one.subject()));
    for (Beneficiary one : whom) {
      one.merged().forEach(merged -> subjects.put(merged, one.subject()));
    }
  }

  static Ordered of(Connection c, String programme, Collection<? extends Beneficiary> whom)
      throws SQLException {
    Ordered ordered = new Ordered(whom);
    if (whom.isEmpty()) {
      return ordered;
    }
    ordered.read(
        c,
        "select payment_id, subject, month, component, amount, n from ordered_payment"
            + " where subject = any(?) and programme = ? order by n, payment_id",
        programme,
        (key, row) ->
            ordered.payment(key, row.getObject(1, UUID.class), amount(row), row.getInt("n")));
    ordered.read(
        c,
        "select receivable_id, subject, month, component, amount from identified_overpayment"
            + " where subject = any(?) and programme = ? order by receivable_id",
        programme,
        (key, row) -> ordered.finding(key, row.getObject(1, UUID.class), amount(row)));
    return ordered;
  }

  /**
   * What was ordered for months after one. When no roster of a later one was carried out, and that
   * is so in an ordinary month, nobody's rows are looked for.
   */
  static Ordered after(
      Connection c, String programme, Collection<? extends Beneficiary> whom, YearMonth month)
      throws SQLException {
    return whom.isEmpty() || !RosterRow.anyOrderedAfter(c, programme, month)
        ? new Ordered(whom)
        : of(c, programme, whom);
  }

  /**
   * A line that was ordered.
   *
   * @param key of the record it was ordered for
   */
  public void payment(Key key, UUID id, Money amount, int n) {
    take(key, sum -> sum.plusPayment(id, amount, n));
  }

  /** An overpayment that was identified, or reversed when it is below zero. */
  public void finding(Key key, UUID id, Money amount) {
    take(key, sum -> sum.plusFinding(key.subject(), id, amount));
  }

  private void take(Key key, UnaryOperator<Sum> plus) {
    UUID subject = Objects.requireNonNull(subjects.get(key.subject()));
    sums.compute(
        new Key(subject, key.month(), key.component()),
        (_, sum) -> plus.apply(sum == null ? Sum.NOTHING : sum));
    firstMonths.merge(subject, key.month(), (a, b) -> a.isBefore(b) ? a : b);
  }

  /** The first month anything was ordered for; nothing when nothing was. */
  Optional<YearMonth> firstMonth(UUID subject) {
    return Optional.ofNullable(firstMonths.get(subject));
  }

  Sum of(Key key) {
    return sums.getOrDefault(key, Sum.NOTHING);
  }

  /** One row of a record's key. */
  @FunctionalInterface
  private interface Row {
    void take(Key key, ResultSet row) throws SQLException;
  }

  private void read(Connection c, String sql, String programme, Row each) throws SQLException {
    try (PreparedStatement ask = c.prepareStatement(sql)) {
      ask.setArray(1, c.createArrayOf("uuid", subjects.keySet().toArray()));
      ask.setString(2, programme);
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          each.take(
              new Key(
                  row.getObject("subject", UUID.class),
                  YearMonth.parse(row.getString("month")),
                  row.getString("component")),
              row);
        }
      }
    }
  }

  private static Money amount(ResultSet row) throws SQLException {
    return new Money(row.getBigDecimal("amount"));
  }
}
