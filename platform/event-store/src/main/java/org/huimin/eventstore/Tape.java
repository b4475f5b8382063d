package org.huimin.eventstore;

import java.util.UUID;

/**
 * 事件带: the store's side of one Kafka topic, cut into the topic's own partitions.
 *
 * @param id the tape's number in the table {@code tape} of the owning service
 * @param partitions fixed for the topic's life
 */
public record Tape(short id, String topic, int partitions) {

  public static final int DEFAULT_PARTITIONS = 16;

  public int partitionOf(UUID stream) {
    return Chain.partition(stream, partitions);
  }
}
