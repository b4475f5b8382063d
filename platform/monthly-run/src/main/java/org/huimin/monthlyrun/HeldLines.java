package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** 暂缓中: what is owed and ordered by no roster until an officer releases it. */
final class HeldLines {

  private final Set<Ordered.Key> keys = new HashSet<>();

  /** Nothing is held. */
  HeldLines() {}

  static HeldLines of(Connection c, String programme, Collection<UUID> subjects)
      throws SQLException {
    HeldLines held = new HeldLines();
    try (PreparedStatement ask =
        c.prepareStatement(
            "select subject, month, component from held_line"
                + " where subject = any(?) and programme = ?")) {
      ask.setArray(1, c.createArrayOf("uuid", subjects.toArray()));
      ask.setString(2, programme);
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          held.keys.add(
              new Ordered.Key(
                  row.getObject(1, UUID.class),
                  YearMonth.parse(row.getString(2)),
                  row.getString(3)));
        }
      }
    }
    return held;
  }

  boolean has(UUID subject, YearMonth month, String component) {
    return keys.contains(new Ordered.Key(subject, month, component));
  }
}
