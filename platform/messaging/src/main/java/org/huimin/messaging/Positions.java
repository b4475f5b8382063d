package org.huimin.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.huimin.eventstore.Position;

/** 读到的位置: how far this service has consumed. */
public final class Positions {

  private static final long POLL_MILLIS = 20;

  private Positions() {}

  public static Map<TopicPartition, Position> read(Connection c) throws SQLException {
    Map<TopicPartition, Position> positions = new HashMap<>();
    try (PreparedStatement ask =
            c.prepareStatement("select topic, partition, seq from consumer_position");
        ResultSet row = ask.executeQuery()) {
      while (row.next()) {
        Position p = new Position(row.getString(1), row.getInt(2), row.getLong(3));
        positions.put(new TopicPartition(p.topic(), p.partition()), p);
      }
    }
    return positions;
  }

  /** Where to look for the next record: a hint, never the truth. */
  static Map<TopicPartition, Long> offsets(Connection c) throws SQLException {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    try (PreparedStatement ask =
            c.prepareStatement("select topic, partition, next_offset from consumer_position");
        ResultSet row = ask.executeQuery()) {
      while (row.next()) {
        offsets.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
      }
    }
    return offsets;
  }

  /** The wanted positions that lie on topics this service listens to. */
  public static List<Position> on(Collection<String> topics, List<Position> wanted) {
    return wanted.stream().filter(p -> topics.contains(p.topic())).toList();
  }

  public static boolean reached(Connection c, List<Position> wanted) throws SQLException {
    Map<TopicPartition, Position> now = read(c);
    return wanted.stream()
        .allMatch(
            p -> {
              Position have = now.get(new TopicPartition(p.topic(), p.partition()));
              return p.seq() == 0 || (have != null && have.seq() >= p.seq());
            });
  }

  /**
   * Waits until all wanted positions are consumed. No connection is held between two looks.
   *
   * @throws NotReached when the time is over or the waiting thread is interrupted
   */
  public static void await(DataSource ds, List<Position> wanted, Duration atMost) {
    if (wanted.isEmpty()) {
      return;
    }
    long end = System.nanoTime() + atMost.toNanos();
    while (true) {
      try (Connection c = ds.getConnection()) {
        if (reached(c, wanted)) {
          return;
        }
      } catch (SQLException e) {
        throw new IllegalStateException("the positions could not be read", e);
      }
      if (System.nanoTime() >= end) {
        throw new NotReached(wanted);
      }
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new NotReached(wanted);
      }
    }
  }
}
