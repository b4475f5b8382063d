package org.huimin.publishing;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.Tape;

/** 事件带头: the last sequence of each partition, by topic. */
@Singleton
public final class TapeHeads {

  private final DataSource dataSource;
  private final JdbcEventStore store;
  private final PublishedTapes published;

  TapeHeads(DataSource dataSource, BusinessClock clock, PublishedTapes published) {
    this.dataSource = dataSource;
    this.store = new JdbcEventStore(clock);
    this.published = published;
  }

  Map<String, Map<Integer, Long>> read() {
    Map<String, Map<Integer, Long>> heads = new TreeMap<>();
    try (Connection c = dataSource.getConnection()) {
      for (Tape tape : published.tapes()) {
        heads.put(tape.topic(), store.heads(c, tape));
      }
      return heads;
    } catch (SQLException e) {
      throw new IllegalStateException("the heads of the tapes could not be read", e);
    }
  }
}
