package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.ProgrammeCases.Beneficiary;
import org.jspecify.annotations.Nullable;

/**
 * 明细处置: what an officer decided about one line of a draft. The event stands on the tape; the row is
 * what totals, orders and later drafts ask.
 *
 * @param id finds the officer's own words, which the programme keeps
 * @param ordinal how many decisions the line had before
 * @param reason of a hold or a removal
 */
public record LineDecision(
    UUID id,
    UUID rosterId,
    int ordinal,
    Kind kind,
    @Nullable RosterLineReason reason,
    DraftedLine line,
    String decidedBy,
    Instant decidedAt) {

  /** 处置. */
  public enum Kind {
    /** 暂缓. */
    HELD,
    /** 剔除. */
    REMOVED,
    /** 恢复. */
    RESTORED,
    /** 解除暂缓. */
    RELEASED
  }

  /** The first about a line. */
  static LineDecision first(
      UUID rosterId,
      DraftedLine line,
      Kind kind,
      @Nullable RosterLineReason reason,
      String officer,
      Instant at) {
    UUID id = MonthIds.lineDecision(rosterId, line.paymentId(), 0);
    return new LineDecision(id, rosterId, 0, kind, reason, line, officer, at);
  }

  /** The next about the same line. */
  LineDecision next(Kind next, @Nullable RosterLineReason why, String officer, Instant at) {
    UUID nextId = MonthIds.lineDecision(rosterId, line.paymentId(), ordinal + 1);
    return new LineDecision(nextId, rosterId, ordinal + 1, next, why, line, officer, at);
  }

  /** What was decided about a line, the first decision first. */
  static List<LineDecision> of(Connection c, UUID rosterId, UUID paymentId) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select decision_id, roster_id, ordinal, kind, reason, payment_id, subject, component,"
                + " month, amount, decided_by, decided_at from roster_line_decision"
                + " where roster_id = ? and payment_id = ? order by ordinal")) {
      ask.setObject(1, rosterId);
      ask.setObject(2, paymentId);
      try (ResultSet row = ask.executeQuery()) {
        List<LineDecision> decisions = new ArrayList<>();
        while (row.next()) {
          decisions.add(read(row));
        }
        return decisions;
      }
    }
  }

  static Optional<LineDecision> last(Connection c, UUID rosterId, UUID paymentId)
      throws SQLException {
    return of(c, rosterId, paymentId).reversed().stream().findFirst();
  }

  /** Of the people those about whose lines something was ever decided, under any record. */
  static Set<UUID> subjects(Connection c, String programme, Collection<? extends Beneficiary> whom)
      throws SQLException {
    Map<UUID, UUID> subjects = new HashMap<>();
    whom.forEach(one -> one.merged().forEach(merged -> subjects.put(merged, one.subject())));
    whom.forEach(one -> subjects.put(one.subject(), one.subject()));
    Set<UUID> decided = new HashSet<>();
    try (PreparedStatement ask =
        c.prepareStatement(
            "select distinct subject from roster_line_decision"
                + " where subject = any(?) and programme = ?")) {
      ask.setArray(1, c.createArrayOf("uuid", subjects.keySet().toArray()));
      ask.setString(2, programme);
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          decided.add(Objects.requireNonNull(subjects.get(row.getObject(1, UUID.class))));
        }
      }
    }
    return decided;
  }

  void insert(Connection c, String programme) throws SQLException {
    Sql.run(
        c,
        "insert into roster_line_decision (decision_id, roster_id, payment_id, ordinal, kind,"
            + " reason, programme, subject, month, component, amount, decided_by, decided_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        rosterId,
        line.paymentId(),
        ordinal,
        kind.name(),
        reason == null ? null : reason.name(),
        programme,
        line.subject(),
        line.month().toString(),
        line.component(),
        line.amount().yuan(),
        decidedBy,
        OffsetDateTime.ofInstant(decidedAt, ZoneOffset.UTC));
  }

  private static LineDecision read(ResultSet row) throws SQLException {
    String reason = row.getString(5);
    return new LineDecision(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getInt(3),
        Kind.valueOf(row.getString(4)),
        reason == null ? null : RosterLineReason.valueOf(reason),
        new DraftedLine(
            row.getObject(6, UUID.class),
            row.getObject(7, UUID.class),
            row.getString(8),
            YearMonth.parse(row.getString(9)),
            new Money(row.getBigDecimal(10))),
        row.getString(11),
        row.getObject(12, OffsetDateTime.class).toInstant());
  }
}
