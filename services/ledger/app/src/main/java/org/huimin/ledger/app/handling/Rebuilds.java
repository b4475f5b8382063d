package org.huimin.ledger.app.handling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.huimin.commands.CommandKey;
import org.huimin.commands.CommandLog;
import org.huimin.commands.Done;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.TapeTime;
import org.jspecify.annotations.Nullable;

/**
 * The orders to rebuild and what came of them: kept, so that a restart finds what was under way.
 */
public final class Rebuilds {

  private static final String COLUMNS =
      "id, state, ordered_at, swap, swapped, attempts, events, records, positions, live_hash,"
          + " rebuilt_hash, equal, differences, reason";
  private static final String UNIQUE_VIOLATION = "23505";

  private final DataSource dataSource;
  private final BusinessClock clock;

  public Rebuilds(DataSource dataSource, BusinessClock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** The new rebuild, or empty while another one is running: only one runs at a time. */
  public Optional<Done> order(String officer, boolean swap, @Nullable CommandKey key) {
    try (Connection c = dataSource.getConnection()) {
      c.setAutoCommit(false);
      try {
        Done done = CommandLog.once(c, key, on -> insert(on, officer, swap));
        c.commit();
        return Optional.of(done);
      } finally {
        c.rollback();
        c.setAutoCommit(true);
      }
    } catch (SQLException e) {
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        return Optional.empty();
      }
      throw failed(e);
    }
  }

  private Done insert(Connection c, String officer, boolean swap) throws SQLException {
    UUID id = UUID.randomUUID();
    try (PreparedStatement insert =
        c.prepareStatement(
            "insert into rebuild (id, state, ordered_by, ordered_at, swap)"
                + " values (?, 'RUNNING', ?, ?, ?)")) {
      insert.setObject(1, id);
      insert.setString(2, officer);
      insert.setObject(3, now());
      insert.setBoolean(4, swap);
      insert.executeUpdate();
    }
    return Done.nothingNew(id);
  }

  public Optional<Rebuild> find(UUID id) {
    try (Connection c = dataSource.getConnection();
        PreparedStatement ask =
            c.prepareStatement("select " + COLUMNS + " from rebuild where id = ?")) {
      ask.setObject(1, id);
      return read(ask);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The one under way, if any: after a restart it is the one to begin again. */
  Optional<Rebuild> running() {
    try (Connection c = dataSource.getConnection();
        PreparedStatement ask =
            c.prepareStatement("select " + COLUMNS + " from rebuild where state = 'RUNNING'")) {
      return read(ask);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  void begun(UUID id) {
    update("update rebuild set attempts = attempts + 1, events = 0, records = 0 where id = ?", id);
  }

  void progressed(UUID id, long events) {
    update("update rebuild set events = ? where id = ?", events, id);
  }

  void done(UUID id, Comparison found, boolean swapped) {
    update(
        "update rebuild set state = 'DONE', ended_at = ?, records = ?, positions = ?,"
            + " live_hash = ?, rebuilt_hash = ?, equal = ?, differences = ?, swapped = ?"
            + " where id = ?",
        now(),
        found.rebuilt().records(),
        found.rebuilt().positions().positions().stream()
            .map(String::valueOf)
            .toArray(String[]::new),
        found.live().hash(),
        found.rebuilt().hash(),
        found.equal(),
        found.differences().toArray(String[]::new),
        swapped,
        id);
  }

  void failed(UUID id, String reason) {
    update(
        "update rebuild set state = 'FAILED', ended_at = ?, reason = ? where id = ?",
        now(),
        reason,
        id);
  }

  private static Optional<Rebuild> read(PreparedStatement ask) throws SQLException {
    try (ResultSet row = ask.executeQuery()) {
      return row.next() ? Optional.of(read(row)) : Optional.empty();
    }
  }

  private static Rebuild read(ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    Boolean equal = row.getObject(12, Boolean.class);
    return new Rebuild(
        id,
        Rebuild.State.valueOf(row.getString(2)),
        TapeTime.text(row.getObject(3, OffsetDateTime.class).toInstant()),
        row.getBoolean(4),
        row.getBoolean(5),
        row.getInt(6),
        row.getLong(7),
        row.getLong(8),
        texts(row, 9),
        row.getString(10),
        row.getString(11),
        equal,
        texts(row, 13),
        shadow(id, equal),
        row.getString(14));
  }

  private static @Nullable String shadow(UUID id, @Nullable Boolean equal) {
    return Boolean.FALSE.equals(equal) ? Rebuild.shadowOf(id) : null;
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  private void update(String sql, Object... values) {
    try (Connection c = dataSource.getConnection();
        PreparedStatement update = c.prepareStatement(sql)) {
      int i = 1;
      for (Object value : values) {
        if (value instanceof String[] texts) {
          update.setArray(i++, c.createArrayOf("text", texts));
        } else {
          update.setObject(i++, value);
        }
      }
      update.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private OffsetDateTime now() {
    return clock.now().atOffset(ZoneOffset.UTC);
  }

  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("the rebuilds could not be read or written", e);
  }
}
