package org.huimin.crashes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huimin.journeys.Stack;

/** What is on the disk, whoever is alive: asked of PostgreSQL itself. */
record Stores(Stack stack, TopicRights topics) {

  private static final String HEADS =
      "select topic || '/' || partition, max(seq) from event join tape t on t.id = tape group by 1";
  private static final String POSITIONS =
      "select topic || '/' || partition, seq from consumer_position where seq > 0";

  long events(String service, String name) throws SQLException {
    return number(
        service,
        "select count(*) from event where type = 'org.huimin." + service + "." + name + ".v1'");
  }

  long number(String service, String query) throws SQLException {
    try (Connection store = open(service);
        PreparedStatement ask = store.prepareStatement(query);
        ResultSet row = ask.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** {@code topic/partition} and the last sequence of every tape. */
  SortedMap<String, Long> heads() throws SQLException {
    SortedMap<String, Long> heads = new TreeMap<>();
    for (String service : topics.writers()) {
      heads.putAll(sequences(service, HEADS));
    }
    return heads;
  }

  /** How many events there are on all tapes. */
  long recorded() throws SQLException {
    return heads().values().stream().mapToLong(Long::longValue).sum();
  }

  /** How far this service has read. */
  SortedMap<String, Long> positions(String service) throws SQLException {
    return sequences(service, POSITIONS);
  }

  /** What this service has still to read of what is recorded. */
  long behind(String service) throws SQLException {
    SortedMap<String, Long> read = positions(service);
    Set<String> own = topics.readBy(service);
    return heads().entrySet().stream()
        .filter(head -> own.contains(head.getKey().substring(0, head.getKey().indexOf('/'))))
        .mapToLong(head -> head.getValue() - read.getOrDefault(head.getKey(), 0L))
        .sum();
  }

  private SortedMap<String, Long> sequences(String service, String query) throws SQLException {
    SortedMap<String, Long> sequences = new TreeMap<>();
    try (Connection store = open(service);
        PreparedStatement ask = store.prepareStatement(query);
        ResultSet row = ask.executeQuery()) {
      while (row.next()) {
        sequences.put(row.getString(1), row.getLong(2));
      }
    }
    return sequences;
  }

  private Connection open(String service) throws SQLException {
    return stack.database(service.replace('-', '_'));
  }
}
