package org.huimin.messaging;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * 通道: takes what a SmallRye channel brings. Call {@link #take} from an {@code @Incoming @Blocking}
 * method of one worker, with {@code batch=true} and {@code commit-strategy=ignore}; it returns when
 * the batch is in, however often the database has to be asked. A stopped partition is not read on;
 * the others go on.
 */
public final class TapeChannel implements AutoCloseable {

  private static final Logger LOG = System.getLogger(TapeChannel.class.getName());

  private final Batches batches;
  private final Rewind rewind;
  private final Map<TopicPartition, PartitionState> states = new ConcurrentHashMap<>();

  /** From which offset on records are left out until earlier ones come, after a rewind. */
  private final Map<TopicPartition, Long> rewound = new ConcurrentHashMap<>();

  /** Partitions whose offset has proved right, or that were read from the start. */
  private final Map<TopicPartition, Boolean> proved = new ConcurrentHashMap<>();

  private volatile boolean closed;

  /** Seeks the channel's consumer, on its polling thread. */
  @FunctionalInterface
  public interface Rewind {
    void toBeginning(TopicPartition tp);
  }

  public TapeChannel(DataSource ds, Projection projection, Rewind rewind) {
    this.batches = new Batches(ds, new TapeIntake(projection), states, () -> closed);
    this.rewind = rewind;
  }

  /**
   * Takes all partitions of a poll, each in a transaction of its own.
   *
   * @throws InterruptedException when the channel is closed before a batch is in
   */
  public void take(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
    for (TopicPartition tp : records.partitions()) {
      PartitionState before =
          states.computeIfAbsent(tp, _ -> PartitionState.reading(Instant.now()));
      List<ConsumerRecord<byte[], byte[]>> due = due(tp, records.records(tp));
      if (before.status() != PartitionState.Status.STOPPED && !due.isEmpty()) {
        settle(tp, due.getFirst().offset(), batches.take(tp, due));
      }
    }
  }

  public Map<TopicPartition, PartitionState> state() {
    return Map.copyOf(states);
  }

  @Override
  public void close() {
    closed = true;
  }

  private List<ConsumerRecord<byte[], byte[]>> due(
      TopicPartition tp, List<ConsumerRecord<byte[], byte[]>> records) {
    Long from = rewound.get(tp);
    if (from == null) {
      return records;
    } else if (records.getFirst().offset() >= from) {
      return List.of();
    }
    rewound.remove(tp);
    return records;
  }

  private void settle(TopicPartition tp, long offset, Intake intake) {
    boolean unknown = intake.taken() == 0 && intake.duplicates() == 0;
    boolean first = proved.putIfAbsent(tp, true) == null;
    if (first && offset > 0 && unknown && !(intake instanceof Intake.Took)) {
      LOG.log(
          Level.WARNING,
          "the stored offset leads elsewhere, reading from 0 topic={0} partition={1}",
          tp.topic(),
          tp.partition());
      rewound.put(tp, offset);
      rewind.toBeginning(tp);
      return;
    }
    PartitionState before = states.getOrDefault(tp, PartitionState.reading(Instant.now()));
    PartitionState after = before.after(intake, Instant.now());
    states.put(tp, after);
    if (after.status() != before.status()) {
      LOG.log(
          after.status() == PartitionState.Status.STOPPED ? Level.ERROR : Level.WARNING,
          "partition status={0} topic={1} partition={2} reason={3}",
          after.status(),
          tp.topic(),
          tp.partition(),
          after.reason());
    }
  }
}
