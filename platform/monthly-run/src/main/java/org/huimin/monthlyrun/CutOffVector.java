package org.huimin.monthlyrun;

import java.util.Map;

/**
 * 截止向量: the last sequence per topic and partition that a roster knows.
 *
 * @param heads topic → partition → sequence
 */
public record CutOffVector(Map<String, Map<Integer, Long>> heads) {

  /** Whether an event lies within what the roster knows. */
  public boolean covers(String topic, int partition, long seq) {
    return seq <= heads.getOrDefault(topic, Map.of()).getOrDefault(partition, 0L);
  }

  /** The last sequence of the partition the roster knows; 0 for none. */
  public long last(String topic, int partition) {
    return heads.getOrDefault(topic, Map.of()).getOrDefault(partition, 0L);
  }
}
