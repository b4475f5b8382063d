package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.RosterLines.Totals;
import org.jspecify.annotations.Nullable;

/**
 * 花名册进度: how far the machine has come with a roster. What was decided stands on the tape.
 *
 * @param waitingFor why it does not go on; nothing while it does
 * @param judgedCases progress of the draft
 * @param casesToJudge at most: cases that the cut-off does not know are among them
 * @param sinceStepBegan how long it is being judged or ordered; zero when neither
 * @param held cases it leaves out because facts of the person are parked
 * @param heldLines lines that are owed and not drafted, because a hold of an earlier roster is open
 *     or nobody can receive them
 */
public record RosterRow(
    UUID rosterId,
    String programme,
    DivisionCode county,
    YearMonth month,
    int ordinal,
    State state,
    @Nullable String waitingFor,
    String preparedBy,
    @Nullable String vector,
    @Nullable UUID judgedAfter,
    long judgedCases,
    long held,
    long heldLines,
    long count,
    Money total,
    long overpayments,
    @Nullable String rosterHash,
    long casesToJudge,
    long orderedLines,
    Duration sinceStepBegan) {

  /** 状态. */
  public enum State {
    /** Waits until it knows all that upstream had recorded. */
    REQUESTED,
    /** Cases are being judged. */
    CUT_OFF,
    /** Waits for a second officer. */
    DRAFTED,
    /** Payments are being ordered. */
    APPROVED,
    ORDERED,
    REFUSED,
    /** Not as it was approved, so not ordered to its end: the month has to be requested again. */
    STOPPED
  }

  private static final String COLUMNS =
      """
      select roster_id, programme, county, month, ordinal, state, waiting_for, prepared_by, vector,
             judged_after, judged_cases, held, held_lines, line_count, total, overpayments, roster_hash,
             cases_to_judge,
             (select coalesce(sum(m.line_count), 0) from ordering_partition m
               where m.roster_id = r.roster_id),
             case when state in ('CUT_OFF', 'APPROVED')
                  then extract(epoch from clock_timestamp() - step_begun_at) * 1000 end
        from roster r
      """;

  /**
   * 预计剩余时间: by the pace until now.
   *
   * @return nothing while it is not known, or nothing is being done
   */
  public Optional<Duration> left() {
    return switch (state) {
      case CUT_OFF -> left(judgedCases, casesToJudge);
      case APPROVED -> left(orderedLines, count);
      case REQUESTED, DRAFTED, ORDERED, REFUSED, STOPPED -> Optional.empty();
    };
  }

  private Optional<Duration> left(long done, long all) {
    return done == 0
        ? Optional.empty()
        : Optional.of(sinceStepBegan.multipliedBy(Math.max(0, all - done)).dividedBy(done));
  }

  static Optional<RosterRow> find(Connection c, UUID rosterId) throws SQLException {
    return query(c, "where roster_id = ?", rosterId).stream().findFirst();
  }

  /**
   * The roster, held by this transaction; nothing when it is in another state or somebody else has
   * it in hand.
   */
  static Optional<RosterRow> hold(Connection c, UUID rosterId, State state) throws SQLException {
    return query(
            c, "where roster_id = ? and state = ? for update skip locked", rosterId, state.name())
        .stream()
        .findFirst();
  }

  /**
   * Officers' commands to one roster come one after the other.
   *
   * @throws RosterCommandRejected when there is none
   */
  static void lock(Connection c, UUID rosterId) throws SQLException {
    if (query(c, "where roster_id = ? for update", rosterId).isEmpty()) {
      throw new RosterCommandRejected(RosterRejection.ROSTER_UNKNOWN);
    }
  }

  /** Says what the roster waits for, unless it has gone on since it was read. */
  int waits(Connection c, @Nullable String reason) throws SQLException {
    return Objects.equals(reason, waitingFor)
        ? 0
        : Sql.run(
            c,
            "update roster set waiting_for = ? where roster_id = ? and state = ?",
            reason,
            rosterId,
            state.name());
  }

  static void moveTo(Connection c, UUID rosterId, State state) throws SQLException {
    Sql.run(
        c,
        "update roster set state = ?, waiting_for = null where roster_id = ?",
        state.name(),
        rosterId);
  }

  /** The draft as it stands, for the first time or after a line was taken out or put back. */
  static void drafted(Connection c, UUID rosterId, Totals totals) throws SQLException {
    Sql.run(
        c,
        "update roster set state = 'DRAFTED', waiting_for = null, line_count = ?, total = ?,"
            + " roster_hash = ? where roster_id = ?",
        totals.count(),
        totals.total().yuan(),
        totals.hash(),
        rosterId);
  }

  static void stop(Connection c, UUID rosterId, RosterStopReason why) throws SQLException {
    Sql.run(
        c,
        "update roster set state = 'STOPPED', waiting_for = ? where roster_id = ?",
        why.text(),
        rosterId);
  }

  static Optional<RosterRow> open(
      Connection c, String programme, DivisionCode county, YearMonth month) throws SQLException {
    return query(
            c,
            "where programme = ? and county = ? and month = ?"
                + " and state not in ('ORDERED', 'REFUSED', 'STOPPED')",
            programme,
            county.code(),
            month.toString())
        .stream()
        .findFirst();
  }

  static int count(Connection c, String programme, DivisionCode county, YearMonth month)
      throws SQLException {
    return query(
            c,
            "where programme = ? and county = ? and month = ?",
            programme,
            county.code(),
            month.toString())
        .size();
  }

  /** Whether anything may have been ordered for a month after this one. */
  static boolean anyOrderedAfter(Connection c, String programme, YearMonth month)
      throws SQLException {
    return !query(
            c,
            "where programme = ? and month > ? and state in ('APPROVED', 'ORDERED', 'STOPPED')"
                + " limit 1",
            programme,
            month.toString())
        .isEmpty();
  }

  /** Rosters on which the machine has something to do, the oldest first. */
  static List<RosterRow> unfinished(Connection c, String programme) throws SQLException {
    return query(
        c,
        "where programme = ? and state in ('REQUESTED', 'CUT_OFF', 'APPROVED')"
            + " order by requested_at, roster_id",
        programme);
  }

  /** Stopped rosters whose month nobody has requested again. */
  static List<RosterRow> stopped(Connection c, String programme) throws SQLException {
    return query(
        c,
        "where programme = ? and state = 'STOPPED' and not exists (select from roster next"
            + " where next.programme = r.programme and next.county = r.county"
            + " and next.month = r.month and next.ordinal > r.ordinal)"
            + " order by month, county",
        programme);
  }

  /** Rosters of a division, newest month first. */
  static List<RosterRow> list(
      Connection c, String programme, DivisionCode division, @Nullable YearMonth month)
      throws SQLException {
    return query(
        c,
        "where programme = ? and county like ? and month like ?"
            + " order by month desc, county, ordinal",
        programme,
        division.code() + "%",
        month == null ? "%" : month.toString());
  }

  private static List<RosterRow> query(Connection c, String where, Object... values)
      throws SQLException {
    try (PreparedStatement ask = c.prepareStatement(COLUMNS + where)) {
      for (int i = 0; i < values.length; i++) {
        ask.setObject(i + 1, values[i]);
      }
      try (ResultSet row = ask.executeQuery()) {
        List<RosterRow> rows = new ArrayList<>();
        while (row.next()) {
          rows.add(read(row));
        }
        return rows;
      }
    }
  }

  private static RosterRow read(ResultSet row) throws SQLException {
    return new RosterRow(
        row.getObject(1, UUID.class),
        row.getString(2),
        DivisionCode.of(row.getString(3)),
        YearMonth.parse(row.getString(4)),
        row.getInt(5),
        State.valueOf(row.getString(6)),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getObject(10, UUID.class),
        row.getLong(11),
        row.getLong(12),
        row.getLong(13),
        row.getLong(14),
        new Money(row.getBigDecimal(15)),
        row.getLong(16),
        row.getString(17),
        row.getLong(18),
        row.getLong(19),
        Duration.ofMillis(row.getLong(20)));
  }
}
