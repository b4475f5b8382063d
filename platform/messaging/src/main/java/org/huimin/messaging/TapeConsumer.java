package org.huimin.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/**
 * 读取: plain loops that read all partitions of some topics into a projection. They belong to no
 * consumer group: where each partition is stands in the database.
 */
public final class TapeConsumer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Map<TopicPartition, PartitionState> states = new ConcurrentHashMap<>();
  private final List<TapeReader> readers;
  private final List<Thread> threads;

  /**
   * A consumer of all partitions.
   *
   * @param kafka how to reach Kafka: bootstrap servers and credentials
   * @param projection what the batches are applied to, by as many threads as there are readers
   * @param readers how many share the partitions and take them side by side; 1 or more
   */
  public TapeConsumer(
      DataSource ds,
      Map<String, Object> kafka,
      List<String> topics,
      Projection projection,
      int readers) {
    if (readers < 1) {
      throw new IllegalArgumentException("nobody would read: readers=" + readers);
    }
    TapeIntake intake = new TapeIntake(projection);
    this.readers =
        IntStream.range(0, readers)
            .mapToObj(number -> new TapeReader.Share(number, readers))
            .map(
                share ->
                    new TapeReader(
                        ds, Map.copyOf(kafka), List.copyOf(topics), share, intake, states))
            .toList();
    this.threads =
        this.readers.stream()
            .map(reader -> Thread.ofPlatform().daemon().name("tape-consumer").unstarted(reader))
            .toList();
  }

  public void start() {
    Lz4.load();
    threads.forEach(Thread::start);
  }

  public Map<TopicPartition, PartitionState> state() {
    return Map.copyOf(states);
  }

  @Override
  public void close() {
    readers.forEach(TapeReader::close);
    try {
      for (Thread thread : threads) {
        if (thread.isAlive() && !thread.join(PATIENCE)) {
          thread.interrupt();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
