package org.huimin.elderlyallowance.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huimin.elderlyallowance.takeover.TakeOverHash;
import org.huimin.elderlyallowance.takeover.TakeOverList;
import org.huimin.elderlyallowance.takeover.TakeOverList.Line;
import org.huimin.elderlyallowance.takeover.TakeOverList.Rejected;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/** 接续名单库: lists of cases from an older system, their lines and what became of them. */
public final class TakeOvers {

  private static final int PAGE = 5_000;

  private static final String COLUMNS =
      """
      select t.take_over_id, t.county, t.state, t.prepared_by, t.decided_by, t.received,
             (select count(*) from take_over_result r
               where r.take_over_id = t.take_over_id and r.rejected is null),
             (select count(*) from take_over_result r
               where r.take_over_id = t.take_over_id and r.rejected is not null)
        from take_over t
      """;

  public void open(Connection c, UUID takeOverId, DivisionCode county, String officer, Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        c.prepareStatement(
            "insert into take_over (take_over_id, county, state, prepared_by, opened_at)"
                + " values (?, ?, 'OPEN', ?, ?)")) {
      insert.setObject(1, takeOverId);
      insert.setString(2, county.code());
      insert.setString(3, officer);
      insert.setObject(4, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  public Optional<TakeOverList> find(Connection c, UUID takeOverId) throws SQLException {
    return query(c, COLUMNS + " where t.take_over_id = ?", takeOverId).stream().findFirst();
  }

  /** Held to the end of the transaction. */
  public Optional<TakeOverList> hold(Connection c, UUID takeOverId) throws SQLException {
    return query(c, COLUMNS + " where t.take_over_id = ? for update of t", takeOverId).stream()
        .findFirst();
  }

  /** One that is approved and that nobody has in hand. */
  public Optional<TakeOverList> holdApproved(Connection c) throws SQLException {
    return query(
            c,
            COLUMNS
                + " where t.state = 'APPROVED' order by t.opened_at limit 1 for update of t skip locked")
        .stream()
        .findFirst();
  }

  /** The newest first. */
  public List<TakeOverList> list(Connection c, DivisionCode division) throws SQLException {
    return query(
        c, COLUMNS + " where t.county like ? order by t.opened_at desc", division.code() + "%");
  }

  private static List<TakeOverList> query(Connection c, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement ask = c.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        ask.setObject(i + 1, values[i]);
      }
      try (ResultSet row = ask.executeQuery()) {
        List<TakeOverList> rows = new ArrayList<>();
        while (row.next()) {
          rows.add(
              new TakeOverList(
                  row.getObject(1, UUID.class),
                  DivisionCode.of(row.getString(2)),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getInt(6),
                  row.getInt(7),
                  row.getInt(8)));
        }
        return rows;
      }
    }
  }

  /** Lines that follow those that were received. */
  public void add(Connection c, UUID takeOverId, int first, List<Line> lines) throws SQLException {
    try (PreparedStatement insert =
            c.prepareStatement(
                "insert into take_over_line (take_over_id, line, person_id, payee_id, applied_on,"
                    + " paid_through, proven_alive_on) values (?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement received =
            c.prepareStatement("update take_over set received = ? where take_over_id = ?")) {
      int number = first;
      for (Line line : lines) {
        insert.setObject(1, takeOverId);
        insert.setInt(2, number++);
        insert.setObject(3, line.personId());
        insert.setObject(4, line.payeeId());
        insert.setObject(5, line.appliedOn());
        insert.setString(6, line.paidThrough().toString());
        insert.setObject(7, line.provenAliveOn());
        insert.addBatch();
      }
      insert.executeBatch();
      received.setInt(1, number - 1);
      received.setObject(2, takeOverId);
      received.executeUpdate();
    }
  }

  /** From a line on. */
  public List<Line> lines(Connection c, UUID takeOverId, int from, int limit) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select person_id, payee_id, applied_on, paid_through, proven_alive_on"
                + " from take_over_line where take_over_id = ? and line >= ?"
                + " order by line limit ?")) {
      ask.setObject(1, takeOverId);
      ask.setInt(2, from);
      ask.setInt(3, limit);
      try (ResultSet row = ask.executeQuery()) {
        List<Line> lines = new ArrayList<>();
        while (row.next()) {
          lines.add(
              new Line(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getObject(3, LocalDate.class),
                  YearMonth.parse(row.getString(4)),
                  row.getObject(5, LocalDate.class)));
        }
        return lines;
      }
    }
  }

  /** What an officer approves. */
  public String hash(Connection c, UUID takeOverId) throws SQLException {
    TakeOverHash hash = new TakeOverHash();
    int next = 1;
    while (true) {
      List<Line> lines = lines(c, takeOverId, next, PAGE);
      if (lines.isEmpty()) {
        return hash.hex();
      }
      lines.forEach(hash::add);
      next += lines.size();
    }
  }

  public void decide(Connection c, UUID takeOverId, String state, @Nullable String officer)
      throws SQLException {
    try (PreparedStatement update =
        c.prepareStatement(
            "update take_over set state = ?, decided_by = coalesce(?, decided_by)"
                + " where take_over_id = ?")) {
      update.setString(1, state);
      update.setString(2, officer);
      update.setObject(3, takeOverId);
      update.executeUpdate();
    }
  }

  /**
   * What became of lines.
   *
   * @param results line by line, a case id or a reason
   */
  public void note(Connection c, UUID takeOverId, int first, List<Object> results)
      throws SQLException {
    try (PreparedStatement insert =
        c.prepareStatement(
            "insert into take_over_result (take_over_id, line, enrolment_id, rejected)"
                + " values (?, ?, ?, ?)")) {
      int line = first;
      for (Object result : results) {
        insert.setObject(1, takeOverId);
        insert.setInt(2, line++);
        insert.setObject(3, result instanceof UUID id ? id : null);
        insert.setString(4, result instanceof UUID ? null : result.toString());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Lines that were not taken over, after a line. */
  public List<Rejected> rejected(Connection c, UUID takeOverId, int after, int limit)
      throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select r.line, l.person_id, r.rejected from take_over_result r"
                + " join take_over_line l using (take_over_id, line)"
                + " where r.take_over_id = ? and r.rejected is not null and r.line > ?"
                + " order by r.line limit ?")) {
      ask.setObject(1, takeOverId);
      ask.setInt(2, after);
      ask.setInt(3, limit);
      try (ResultSet row = ask.executeQuery()) {
        List<Rejected> rejected = new ArrayList<>();
        while (row.next()) {
          rejected.add(new Rejected(row.getInt(1), row.getObject(2, UUID.class), row.getString(3)));
        }
        return rejected;
      }
    }
  }
}
