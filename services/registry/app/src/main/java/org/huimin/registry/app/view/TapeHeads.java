package org.huimin.registry.app.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.Tape;

/** The last sequence of each partition, by topic. */
public record TapeHeads(DataSource dataSource, JdbcEventStore store, Tape tape) {

  public Map<String, Map<Integer, Long>> read() {
    try (Connection c = dataSource.getConnection()) {
      return Map.of(tape.topic(), store.heads(c, tape));
    } catch (SQLException e) {
      throw new IllegalStateException("the heads of the tape could not be read", e);
    }
  }
}
