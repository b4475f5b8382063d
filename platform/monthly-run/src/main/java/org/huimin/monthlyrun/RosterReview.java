package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.PaymentEvent.PayType;
import org.huimin.monthlyrun.PaymentEvent.PaymentOrdered;
import org.huimin.monthlyrun.RosterChange.Kind;
import org.huimin.monthlyrun.RosterComparison.Difference;
import org.huimin.monthlyrun.RosterComparison.Sum;
import org.jspecify.annotations.Nullable;

/**
 * 花名册复核: what an officer looks at before a draft is approved. Everything is read from the lines
 * that are in the roster now; lines that cannot be read are answered as altered.
 */
public final class RosterReview {

  private static final int PAGE = 2_000;
  private static final String DATA_EXCEPTION = "22";

  private final Transactions transactions;
  private final RosterLines lines;
  private final ProgrammeCases cases;

  RosterReview(Transactions transactions, RosterLines lines, ProgrammeCases cases) {
    this.transactions = transactions;
    this.lines = lines;
    this.cases = cases;
  }

  /**
   * 与上月对比.
   *
   * @throws RosterCommandRejected when the roster is not drafted yet
   */
  public RosterComparison comparison(UUID rosterId) throws SQLException {
    return drafted(
        rosterId,
        (c, roster) -> {
          Map<Kind, Difference> sums = new Changes(roster).sums(c);
          return new RosterComparison(
              roster.month(),
              roster.month().minusMonths(1),
              now(sums, Kind.ADDED),
              before(sums, Kind.ENDED),
              of(sums, Kind.CHANGED),
              now(sums, Kind.HELD),
              now(sums, Kind.REMOVED),
              arrears(SheetTotal.of(c, rosterId)),
              SheetTotal.overpayments(c, rosterId),
              changedSinceCutOff(c, roster, null, Integer.MAX_VALUE).size());
        });
  }

  /**
   * 增减明细, in the order of payment ids.
   *
   * @param kind nothing for all kinds
   * @throws RosterCommandRejected when the roster is not drafted yet
   */
  public List<RosterChange> changes(
      UUID rosterId, @Nullable Kind kind, @Nullable UUID after, int limit) throws SQLException {
    return drafted(rosterId, (c, roster) -> new Changes(roster).list(c, kind, after, limit));
  }

  /**
   * 截止后有变: payments about whose subjects facts have come since the cut-off.
   *
   * @throws RosterCommandRejected when the roster is not drafted yet
   */
  public List<UUID> changedSinceCutOff(UUID rosterId, @Nullable UUID after, int limit)
      throws SQLException {
    return drafted(rosterId, (c, roster) -> changedSinceCutOff(c, roster, after, limit));
  }

  /**
   * By budget line and pay type.
   *
   * @throws RosterCommandRejected when the roster is not drafted yet
   */
  public List<SheetTotal> totals(UUID rosterId) throws SQLException {
    return drafted(rosterId, (c, _) -> SheetTotal.of(c, rosterId));
  }

  /**
   * The hash of the draft, which names its sheet.
   *
   * @throws RosterCommandRejected when the roster is not drafted yet
   */
  public String hash(UUID rosterId) throws SQLException {
    return drafted(rosterId, (_, roster) -> Objects.requireNonNull(roster.rosterHash()));
  }

  /**
   * The next rows of the sheet.
   *
   * @param hash of the draft whose rows they are: another draft has another sheet
   * @throws RosterCommandRejected when the roster was drafted anew meanwhile
   */
  public List<PaymentOrdered> sheet(UUID rosterId, String hash, @Nullable UUID after, int limit)
      throws SQLException {
    return drafted(
        rosterId,
        (c, roster) -> {
          if (!hash.equals(roster.rosterHash())) {
            throw new RosterCommandRejected(RosterRejection.HASH_DIFFERS);
          }
          return lines.orders(c, rosterId, after, limit);
        });
  }

  private List<UUID> changedSinceCutOff(
      Connection c, RosterRow roster, @Nullable UUID after, int limit) throws SQLException {
    CutOffVector cutOff = CutOffVector.parse(Objects.requireNonNull(roster.vector()));
    List<UUID> found = new ArrayList<>();
    List<PaymentOrdered> page = lines.orders(c, roster.rosterId(), after, PAGE);
    while (!page.isEmpty() && found.size() < limit) {
      Set<UUID> changed =
          cases.changedSince(
              c, page.stream().map(PaymentOrdered::subject).distinct().toList(), cutOff);
      page.stream()
          .filter(line -> changed.contains(line.subject()))
          .map(PaymentOrdered::paymentId)
          .forEach(found::add);
      page = lines.orders(c, roster.rosterId(), page.getLast().paymentId(), PAGE);
    }
    return found.subList(0, Math.min(limit, found.size()));
  }

  /** What is read of a roster that is drafted. */
  @FunctionalInterface
  private interface Look<T> {
    T at(Connection c, RosterRow roster) throws SQLException;
  }

  private <T> T drafted(UUID rosterId, Look<T> look) throws SQLException {
    try {
      return transactions.in(c -> look.at(c, draft(c, rosterId)));
    } catch (IllegalArgumentException _) {
      throw new RosterCommandRejected(RosterRejection.LINES_ALTERED);
    } catch (SQLException e) {
      if (Objects.toString(e.getSQLState(), "").startsWith(DATA_EXCEPTION)) {
        throw new RosterCommandRejected(RosterRejection.LINES_ALTERED);
      }
      throw e;
    }
  }

  private static RosterRow draft(Connection c, UUID rosterId) throws SQLException {
    RosterRow roster =
        RosterRow.find(c, rosterId)
            .orElseThrow(() -> new RosterCommandRejected(RosterRejection.ROSTER_UNKNOWN));
    return switch (roster.state()) {
      case REQUESTED, CUT_OFF -> throw new RosterCommandRejected(RosterRejection.NO_DRAFT);
      case DRAFTED, APPROVED, ORDERED, REFUSED, STOPPED -> roster;
    };
  }

  private static Difference of(Map<Kind, Difference> sums, Kind kind) {
    return Objects.requireNonNull(sums.get(kind));
  }

  private static Sum now(Map<Kind, Difference> sums, Kind kind) {
    return new Sum(of(sums, kind).lines(), of(sums, kind).now());
  }

  private static Sum before(Map<Kind, Difference> sums, Kind kind) {
    return new Sum(of(sums, kind).lines(), of(sums, kind).before());
  }

  private static Sum arrears(List<SheetTotal> totals) {
    return totals.stream()
        .filter(total -> total.payType() == PayType.ARREARS)
        .map(SheetTotal::sum)
        .reduce(
            new Sum(0, Money.ZERO),
            (a, b) -> new Sum(a.lines() + b.lines(), a.total().plus(b.total())));
  }
}
