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
final class Ordered {

  /** One month and component of a subject. */
  record Key(UUID subject, YearMonth month, String component) {}

  /**
   * What stands for a key.
   *
   * @param nextPayment the ordinal of the next line: above every one that was used, also when a
   *     merge was taken back
   * @param receivables the overpayments that were identified
   * @param findings how many overpayments and reversals were the subject's own: a merged record's
   *     have ordinals of their own
   * @param overpaid what is still called overpaid
   */
  record Sum(
      List<UUID> payments,
      int nextPayment,
      Money ordered,
      List<UUID> receivables,
      int findings,
      Money overpaid) {

    static final Sum NOTHING = new Sum(List.of(), 0, Money.ZERO, List.of(), 0, Money.ZERO);

    Sum plusPayment(UUID payment, Money amount, int n) {
      return new Sum(
          with(payments, payment),
          Math.max(nextPayment, n) + 1,
          ordered.plus(amount),
          receivables,
          findings,
          overpaid);
    }

    /** A reversal's amount is below zero. */
    Sum plusFinding(UUID id, Money amount, boolean own) {
      return new Sum(
          payments,
          nextPayment,
          ordered,
          amount.isPositive() ? with(receivables, id) : receivables,
          own ? findings + 1 : findings,
          overpaid.plus(amount));
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
  Ordered(Collection<? extends Beneficiary> whom) {
    for (Beneficiary one : whom) {
      subjects.put(one.subject(), one.subject());
      one.merged().forEach(merged -> subjects.put(merged, one.subject()));
    }
  }

  static Ordered of(Connection c, String programme, Collection<? extends Beneficiary> whom)
      throws SQLException {
    Ordered ordered = new Ordered(whom);
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
   * A line that was ordered.
   *
   * @param key of the record it was ordered for
   */
  void payment(Key key, UUID id, Money amount, int n) {
    take(key, sum -> sum.plusPayment(id, amount, n));
  }

  /** An overpayment that was identified, or reversed when it is below zero. */
  void finding(Key key, UUID id, Money amount) {
    take(key, sum -> sum.plusFinding(id, amount, isOwn(key.subject())));
  }

  private void take(Key key, UnaryOperator<Sum> plus) {
    UUID subject = Objects.requireNonNull(subjects.get(key.subject()));
    sums.compute(
        new Key(subject, key.month(), key.component()),
        (_, sum) -> plus.apply(sum == null ? Sum.NOTHING : sum));
    firstMonths.merge(subject, key.month(), (a, b) -> a.isBefore(b) ? a : b);
  }

  private boolean isOwn(UUID subject) {
    return subject.equals(subjects.get(subject));
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
