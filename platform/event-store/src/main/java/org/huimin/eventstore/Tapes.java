package org.huimin.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The tapes of a service: one for each topic it writes. */
public final class Tapes {

  private Tapes() {}

  /**
   * The topic's tape, made with the default partitions when it is new; an old one stays as it is.
   */
  public static Tape register(Connection c, String topic) {
    return query(
        c,
        "select id, topic, partitions from register_tape(?, " + Tape.DEFAULT_PARTITIONS + ")",
        topic);
  }

  /**
   * The topic's tape as it was registered.
   *
   * @throws IllegalStateException when the topic has no tape here
   */
  public static Tape load(Connection c, String topic) {
    return query(c, "select id, topic, partitions from tape where topic = ?", topic);
  }

  private static Tape query(Connection c, String sql, String topic) {
    try (PreparedStatement ask = c.prepareStatement(sql)) {
      ask.setString(1, topic);
      try (ResultSet row = ask.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("topic " + topic + " has no tape in this store");
        }
        return new Tape(row.getShort("id"), row.getString("topic"), row.getInt("partitions"));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the tape of " + topic + " could not be read", e);
    }
  }
}
