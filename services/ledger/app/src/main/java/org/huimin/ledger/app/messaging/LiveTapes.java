package org.huimin.ledger.app.messaging;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.huimin.ledger.app.handling.LiveLedger;
import org.huimin.messaging.PartitionState;
import org.huimin.messaging.TapeConsumer;

/**
 * Reads the topics into the live tables. A consumer that was held still is replaced by a new one:
 * it asks the tables where they stand, and these may be others now.
 */
public final class LiveTapes implements LiveLedger, AutoCloseable {

  private final Supplier<TapeConsumer> consumers;
  private TapeConsumer consumer;

  public LiveTapes(Supplier<TapeConsumer> consumers) {
    this.consumers = consumers;
    this.consumer = consumers.get();
  }

  public synchronized void start() {
    consumer.start();
  }

  @Override
  public synchronized void whileStill(Runnable work) {
    consumer.close();
    try {
      work.run();
    } finally {
      consumer = consumers.get();
      consumer.start();
    }
  }

  /** By topic/partition. */
  public synchronized Map<String, PartitionState> states() {
    Map<String, PartitionState> states = new TreeMap<>();
    for (Map.Entry<TopicPartition, PartitionState> state : consumer.state().entrySet()) {
      states.put(state.getKey().topic() + "/" + state.getKey().partition(), state.getValue());
    }
    return states;
  }

  public long count(PartitionState.Status status) {
    return states().values().stream().filter(state -> state.status() == status).count();
  }

  @Override
  public synchronized void close() {
    consumer.close();
  }
}
