package org.huimin.messaging;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * 发布状态: what the relay of a service is doing, for health and alarms.
 *
 * @param reason why it does not publish; empty while it does
 * @param published the last sequence Kafka has confirmed, per partition
 */
public record RelayState(
    Status status, String reason, Map<TopicPartition, Long> published, Instant since) {

  /** 状态. */
  public enum Status {
    /** Waits for PostgreSQL or Kafka, or to try again after a failure. */
    WAITING,
    /** Another relay of the same service is active. */
    STANDBY,
    /** Holds the store against Kafka. */
    COMPARING,
    PUBLISHING,
    /** Store and Kafka contradict each other: appends are refused, people must decide. */
    REFUSED,
    CLOSED
  }

  public RelayState {
    published = Map.copyOf(published);
  }
}
