package org.huimin.messaging;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * 独占: the session lock that makes one relay of a service the active one. The store is read over the
 * same session, so whoever lost the lock reads nothing more to publish. PostgreSQL ends the session
 * of a relay that has not been heard of for five seconds.
 */
final class RelayLock implements AutoCloseable {

  /** "huimin" and 1: one number for one relay per database. */
  private static final long KEY = 0x6875_696d_696e_0001L;

  private final Connection connection;
  private final ScheduledExecutorService pings;
  private volatile boolean lost;

  private RelayLock(Connection connection) {
    this.connection = connection;
    this.pings =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("relay-ping").factory());
    var _ = pings.scheduleAtFixedRate(this::ping, 1, 1, TimeUnit.SECONDS);
  }

  /** Empty while another relay is active. */
  static Optional<RelayLock> take(DataSource ds) throws SQLException {
    Connection c = ds.getConnection();
    boolean held = false;
    try {
      c.setAutoCommit(true);
      try (Statement ask = c.createStatement();
          ResultSet row = ask.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
        row.next();
        if (!row.getBoolean(1)) {
          return Optional.empty();
        }
      }
      try (Statement set = c.createStatement()) {
        set.execute("set idle_session_timeout = '5s'");
      }
      held = true;
      return Optional.of(new RelayLock(c));
    } catch (SQLException e) {
      // The lock may be ours: the session must not live on in a pool.
      cut(c);
      throw e;
    } finally {
      if (!held) {
        c.close();
      }
    }
  }

  /** The session that holds the lock. */
  Connection connection() throws SQLException {
    if (lost) {
      throw new SQLException("the relay lost its lock");
    }
    return connection;
  }

  private void ping() {
    try (Statement ask = connection.createStatement()) {
      ask.setQueryTimeout(4);
      ask.execute("select 1");
    } catch (SQLException _) {
      lost = true;
    }
  }

  /** The connection may go back to a pool, so nothing of ours may stay on it. */
  @Override
  public void close() {
    pings.shutdownNow();
    try (connection) {
      try (Statement clear = connection.createStatement()) {
        clear.execute("reset idle_session_timeout");
        clear.execute("select pg_advisory_unlock(" + KEY + ")");
      } catch (SQLException _) {
        cut(connection);
      }
    } catch (SQLException _) {
      lost = true;
    }
  }

  /**
   * Ends the session itself. A pool that were asked to abort would forget the connection without
   * giving its place free: after a few deaths of the store nobody could connect any more.
   */
  private static void cut(Connection pooled) throws SQLException {
    pooled.unwrap(Connection.class).abort(Runnable::run);
  }
}
