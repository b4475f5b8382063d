package org.huimin.elderlyallowance.app.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.Tape;

/** The last sequence of each partition, by topic. */
public record TapeHeads(DataSource dataSource, JdbcEventStore store, List<Tape> tapes) {

  public Map<String, Map<Integer, Long>> read() {
    Map<String, Map<Integer, Long>> heads = new TreeMap<>();
    try (Connection c = dataSource.getConnection()) {
      for (Tape tape : tapes) {
        heads.put(tape.topic(), store.heads(c, tape));
      }
      return heads;
    } catch (SQLException e) {
      throw new IllegalStateException("the heads of the tapes could not be read", e);
    }
  }
}
