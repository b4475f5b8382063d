package org.huimin.monthlyrun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/**
 * 截止向量: the last sequence per topic and partition that a roster knows.
 *
 * @param heads topic → partition → sequence
 */
public record CutOffVector(Map<String, Map<Integer, Long>> heads) {

  private static final ObjectMapper JSON = new ObjectMapper();

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
