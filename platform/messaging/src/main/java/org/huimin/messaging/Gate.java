package org.huimin.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The gate of the store: appends pass only while it stands open for this start of PostgreSQL. */
final class Gate {

  private Gate() {}

  static void open(Connection c) throws SQLException {
    try (PreparedStatement update =
        c.prepareStatement(
            "update tape_gate set state = 'OPEN', reason = null,"
                + " postmaster_started = pg_postmaster_start_time()")) {
      update.executeUpdate();
    }
  }

  static void close(Connection c, String reason) throws SQLException {
    try (PreparedStatement update =
        c.prepareStatement("update tape_gate set state = 'CLOSED', reason = ?")) {
      update.setString(1, reason);
      update.executeUpdate();
    }
  }
}
