package org.huimin.crashes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.huimin.independent.TopicRights;
import org.huimin.journeys.Stack;

/**
 * What is on the disk, whoever is alive: asked of PostgreSQL itself. Asked often and quickly, so
 * the connections are kept until PostgreSQL ends them.
 */
final class Stores implements AutoCloseable {

  private static final String HEADS =
      "select topic || '/' || partition, max(seq) from event join tape t on t.id = tape group by 1";
  private static final String POSITIONS =
      "select topic || '/' || partition, seq from consumer_position where seq > 0";

  private final Stack stack;
  private final TopicRights topics;
  private final Map<String, Connection> connections = new ConcurrentHashMap<>();

  Stores(Stack stack, TopicRights topics) {
    this.stack = stack;
    this.topics = topics;
  }

  TopicRights topics() {
    return topics;
  }

  long events(String service, String name) throws SQLException {
    return number(
        service,
        "select count(*) from event where type = 'org.huimin." + service + "." + name + ".v1'");
  }

  long number(String service, String query) throws SQLException {
    return ask(
        service,
        query,
        row -> {
          row.next();
          return row.getLong(1);
        });
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
    return ask(
        service,
        query,
        row -> {
          SortedMap<String, Long> sequences = new TreeMap<>();
          while (row.next()) {
            sequences.put(row.getString(1), row.getLong(2));
          }
          return sequences;
        });
  }

  private interface Answer<T> {
    T read(ResultSet row) throws SQLException;
  }

  private synchronized <T> T ask(String service, String query, Answer<T> answer)
      throws SQLException {
    Connection kept = connections.get(service);
    if (kept != null) {
      try {
        return ask(kept, query, answer);
      } catch (SQLException e) {
        // PostgreSQL has been away since: ask anew.
        connections.remove(service);
        kept.close();
      }
    }
    Connection fresh = stack.database(service.replace('-', '_'));
    connections.put(service, fresh);
    return ask(fresh, query, answer);
  }

  private static <T> T ask(Connection store, String query, Answer<T> answer) throws SQLException {
    try (PreparedStatement ask = store.prepareStatement(query);
        ResultSet row = ask.executeQuery()) {
      return answer.read(row);
    }
  }

  @Override
  public synchronized void close() throws SQLException {
    for (Connection kept : connections.values()) {
      kept.close();
    }
    connections.clear();
  }
}
