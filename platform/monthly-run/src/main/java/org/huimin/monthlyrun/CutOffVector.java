package org.huimin.monthlyrun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 截止向量: the last sequence per topic and partition that a roster knows.
 *
 * @param heads topic → partition → sequence
 */
public record CutOffVector(Map<String, Map<Integer, Long>> heads) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Everything consumed and everything of our own, read in one statement.
   *
   * @param ownTopics the tapes of the service itself that count
   */
  static CutOffVector now(Connection c, List<String> ownTopics) throws SQLException {
    Map<String, Map<Integer, Long>> heads = new TreeMap<>();
    try (PreparedStatement ask =
        c.prepareStatement(
            """
            select topic, partition, seq from consumer_position
            union all
            select t.topic, p.n, coalesce((select e.seq from event e
                                            where e.tape = t.id and e.partition = p.n
                                            order by e.seq desc limit 1), 0)
              from tape t cross join lateral generate_series(0, t.partitions - 1) as p(n)
             where t.topic = any(?)
            """)) {
      ask.setArray(1, c.createArrayOf("text", ownTopics.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          heads
              .computeIfAbsent(row.getString(1), _ -> new TreeMap<>())
              .put(row.getInt(2), row.getLong(3));
        }
      }
    }
    return new CutOffVector(heads);
  }

  /** As it is written in a roster's row. */
  static CutOffVector parse(String text) {
    try {
      return new CutOffVector(JSON.readValue(text, new TypeReference<>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the vector of a roster could not be read", e);
    }
  }

  /** For a roster's row. */
  String written() {
    try {
      return JSON.writeValueAsString(heads);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a vector could not be written", e);
    }
  }

  /** Whether an event lies within what the roster knows. */
  public boolean covers(String topic, int partition, long seq) {
    return seq <= heads.getOrDefault(topic, Map.of()).getOrDefault(partition, 0L);
  }

  /** The last sequence of the partition the roster knows; 0 for none. */
  public long last(String topic, int partition) {
    return heads.getOrDefault(topic, Map.of()).getOrDefault(partition, 0L);
  }
}
