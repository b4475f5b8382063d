package org.huimin.local.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads whole topics as anybody could: with kafka-clients alone, from the first record on, one
 * record at a time.
 */
public final class TapeReading implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<TopicPartition, PartitionAudit> partitions = new HashMap<>();
  private final TreeMap<String, Long> ends = new TreeMap<>();
  private final LongConsumer progress;
  private long records;

  /**
   * Nothing is read yet.
   *
   * @param signIn how a client signs in to Kafka
   * @param topics the tapes to read; one that is not on Kafka is an empty one
   * @param progress is told now and then how many records were read
   */
  public TapeReading(
      Map<String, Object> signIn,
      Set<String> topics,
      Consumer<TapeEvent> taken,
      LongConsumer progress) {
    this.progress = progress;
    Map<String, Object> config = new HashMap<>(signIn);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    Map<String, List<PartitionInfo>> found = consumer.listTopics(PATIENCE);
    for (String topic : new TreeSet<>(topics)) {
      for (PartitionInfo info : found.getOrDefault(topic, List.of())) {
        partitions.put(
            new TopicPartition(topic, info.partition()),
            new PartitionAudit(topic, info.partition(), taken));
      }
    }
    consumer.assign(partitions.keySet());
    consumer.seekToBeginning(partitions.keySet());
  }

  /** The offsets after the last records there are now, by {@code topic/partition}. */
  public SortedMap<String, Long> ends() {
    TreeMap<String, Long> now = new TreeMap<>();
    consumer
        .endOffsets(partitions.keySet(), PATIENCE)
        .forEach((tp, end) -> now.put(Positions.partition(tp.topic(), tp.partition()), end));
    return now;
  }

  /** Reads on to the end there is now. */
  public void readOn() {
    ends.putAll(ends());
    Instant quiet = Instant.now().plus(PATIENCE);
    while (partitions.keySet().stream().anyMatch(this::isBehind)) {
      if (Instant.now().isAfter(quiet)) {
        throw new TimeoutException("Kafka gives no records though it has some");
      }
      ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
      for (ConsumerRecord<byte[], byte[]> record : polled) {
        PartitionAudit audit =
            partitions.get(new TopicPartition(record.topic(), record.partition()));
        if (audit != null) {
          audit.read(record);
        }
        records++;
      }
      if (!polled.isEmpty()) {
        quiet = Instant.now().plus(PATIENCE);
        progress.accept(records);
      }
    }
  }

  private boolean isBehind(TopicPartition tp) {
    long end = ends.getOrDefault(Positions.partition(tp.topic(), tp.partition()), 0L);
    return consumer.position(tp) < end;
  }

  /** How far the tapes go in what was read. */
  public Positions positions() {
    TreeMap<String, Long> positions = new TreeMap<>();
    partitions.forEach(
        (tp, audit) ->
            positions.put(Positions.partition(tp.topic(), tp.partition()), audit.sequence()));
    return new Positions(positions);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
