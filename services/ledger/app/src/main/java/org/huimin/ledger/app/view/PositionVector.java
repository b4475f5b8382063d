package org.huimin.ledger.app.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huimin.eventstore.Position;

/** 位置向量: how far each partition of each topic has been read; a partition not named counts as 0. */
public record PositionVector(SortedMap<String, SortedMap<Integer, Long>> topics) {

  public PositionVector {
    TreeMap<String, SortedMap<Integer, Long>> copy = new TreeMap<>();
    topics.forEach(
        (topic, seqs) -> copy.put(topic, Collections.unmodifiableSortedMap(new TreeMap<>(seqs))));
    topics = Collections.unmodifiableSortedMap(copy);
  }

  public static PositionVector of(Collection<Position> positions) {
    SortedMap<String, SortedMap<Integer, Long>> topics = new TreeMap<>();
    for (Position p : positions) {
      topics
          .computeIfAbsent(p.topic(), _ -> new TreeMap<>())
          .merge(p.partition(), p.seq(), Math::max);
    }
    return new PositionVector(topics);
  }

  /** Where the ledger of this connection stands. */
  public static PositionVector read(Connection c) throws SQLException {
    try (PreparedStatement ask =
            c.prepareStatement("select topic, partition, seq from consumer_position");
        ResultSet rows = ask.executeQuery()) {
      List<Position> positions = new ArrayList<>();
      while (rows.next()) {
        positions.add(new Position(rows.getString(1), rows.getInt(2), rows.getLong(3)));
      }
      return of(positions);
    }
  }

  public long at(String topic, int partition) {
    SortedMap<Integer, Long> seqs = topics.get(topic);
    return seqs == null ? 0 : seqs.getOrDefault(partition, 0L);
  }

  public boolean holds(String topic, int partition, long seq) {
    return seq <= at(topic, partition);
  }

  /** Whether everything the other one holds is held here too. */
  public boolean reached(PositionVector other) {
    return other.positions().stream().allMatch(p -> holds(p.topic(), p.partition(), p.seq()));
  }

  public List<Position> positions() {
    List<Position> positions = new ArrayList<>();
    topics.forEach(
        (topic, seqs) ->
            seqs.forEach((partition, seq) -> positions.add(new Position(topic, partition, seq))));
    return positions;
  }
}
