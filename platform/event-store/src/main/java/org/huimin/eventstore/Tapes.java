package org.huimin.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

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

  /**
   * A tape that events stand on and nobody has registered; nothing when there is none. No foreign
   * key looks for it at every event, so whoever opens the gate does; from tape to tape along the
   * key of the events.
   */
  public static Optional<Integer> unknown(Connection c) throws SQLException {
    try (PreparedStatement ask =
            c.prepareStatement(
                """
                with recursive found(id) as (
                  select min(tape) from event
                  union all
                  select (select min(e.tape) from event e where e.tape > found.id)
                    from found where found.id is not null)
                select id from found
                 where id is not null and not exists (select from tape t where t.id = found.id)
                """);
        ResultSet row = ask.executeQuery()) {
      return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
    }
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
