package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.StoredEvent;
import org.huimin.eventstore.Tape;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;

/** 月份经过: what was ordered for one month of a subject, and by what knowledge. */
public final class MonthHistory {

  /** 已下达: a line, and the roster it stood on. */
  public record OrderedLine(
      UUID paymentId,
      String component,
      int n,
      Money amount,
      UUID rosterId,
      YearMonth rosterMonth,
      Instant orderedAt) {}

  /** 多发 or its reversal, which is below zero. */
  public record Found(UUID id, String component, Money amount, UUID rosterId) {}

  /** 截止: what a roster knew, and when it was cut off. */
  public record Knowledge(UUID rosterId, Instant cutOffAt, CutOffVector vector) {}

  private final Tape tape;
  private final JdbcEventStore store;
  private final String programme;
  private final List<String> ownTopics;

  MonthHistory(Tape tape, JdbcEventStore store, String programme, List<String> ownTopics) {
    this.tape = tape;
    this.store = store;
    this.programme = programme;
    this.ownTopics = List.copyOf(ownTopics);
  }

  /** Whose months these are, as it stands on payment lines. */
  public String programme() {
    return programme;
  }

  /** The lines of the month, the first ordered first. */
  public List<OrderedLine> ordered(Connection c, Collection<UUID> subjects, YearMonth month)
      throws SQLException {
    List<OrderedLine> lines = new ArrayList<>();
    try (PreparedStatement ask =
        c.prepareStatement(
            "select o.payment_id, o.component, o.n, o.amount, o.roster_id, r.month"
                + " from ordered_payment o"
                + " join roster r using (roster_id)"
                + " where o.subject = any(?) and o.programme = ? and o.month = ?"
                + " order by o.n, o.payment_id")) {
      ask.setArray(1, c.createArrayOf("uuid", subjects.toArray()));
      ask.setString(2, programme);
      ask.setString(3, month.toString());
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          UUID id = row.getObject(1, UUID.class);
          lines.add(
              new OrderedLine(
                  id,
                  row.getString(2),
                  row.getInt(3),
                  new Money(row.getBigDecimal(4)),
                  row.getObject(5, UUID.class),
                  YearMonth.parse(row.getString(6)),
                  first(c, id).recordedAt()));
        }
      }
    }
    return lines;
  }

  /** What was found to be too much for the month, and what of it was reversed. */
  public List<Found> found(Connection c, Collection<UUID> subjects, YearMonth month)
      throws SQLException {
    List<Found> found = new ArrayList<>();
    try (PreparedStatement ask =
        c.prepareStatement(
            "select receivable_id, component, amount, roster_id from identified_overpayment"
                + " where subject = any(?) and programme = ? and month = ? order by receivable_id")) {
      ask.setArray(1, c.createArrayOf("uuid", subjects.toArray()));
      ask.setString(2, programme);
      ask.setString(3, month.toString());
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          found.add(
              new Found(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  new Money(row.getBigDecimal(3)),
                  row.getObject(4, UUID.class)));
        }
      }
    }
    return found;
  }

  /** The first roster of the county and month that was cut off; nothing when there is none. */
  public Optional<Knowledge> firstOf(Connection c, DivisionCode county, YearMonth month)
      throws SQLException {
    for (RosterRow roster : RosterRow.list(c, programme, county, month)) {
      if (roster.vector() != null) {
        return knowledge(c, roster.rosterId());
      }
    }
    return Optional.empty();
  }

  /** What the roster knew; nothing while it is not cut off. */
  public Optional<Knowledge> knowledge(Connection c, UUID rosterId) throws SQLException {
    return RosterRow.find(c, rosterId)
        .filter(roster -> roster.programme().equals(programme) && roster.vector() != null)
        .map(
            roster ->
                new Knowledge(
                    rosterId,
                    first(c, rosterId).recordedAt(),
                    CutOffVector.parse(String.valueOf(roster.vector()))));
  }

  /** All that is known now. */
  public CutOffVector now(Connection c) throws SQLException {
    return CutOffVector.now(c, ownTopics);
  }

  private StoredEvent first(Connection c, UUID stream) {
    return store.readStream(c, tape, stream).getFirst();
  }
}
