package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * 下达进程: how far the order of a roster has come.
 *
 * @param begun whether the lines were compared with the approval
 * @param orderedUpTo the last payment that was ordered or left out
 */
record RosterProgress(boolean begun, UUID orderedUpTo) {

  static RosterProgress of(Connection c, UUID rosterId) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement("select begun, ordered_up_to from roster where roster_id = ?")) {
      ask.setObject(1, rosterId);
      try (ResultSet row = ask.executeQuery()) {
        row.next();
        return new RosterProgress(row.getBoolean(1), row.getObject(2, UUID.class));
      }
    }
  }

  /** From here the pace of the order is measured. */
  static void begin(Connection c, UUID rosterId) throws SQLException {
    Sql.run(
        c,
        "update roster set begun = true, step_begun_at = clock_timestamp() where roster_id = ?",
        rosterId);
  }

  static void moveTo(Connection c, UUID rosterId, UUID payment) throws SQLException {
    Sql.run(c, "update roster set ordered_up_to = ? where roster_id = ?", payment, rosterId);
  }
}
