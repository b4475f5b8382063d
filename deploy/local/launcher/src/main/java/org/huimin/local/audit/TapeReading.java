package org.huimin.local.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
final class TapeReading implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final String OURS = "huimin.";

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, String> copies;
  private final TreeMap<TopicPartition, PartitionAudit> partitions =
      new TreeMap<>(
          Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition));
  private final List<Finding> findings = new ArrayList<>();
  private final LongConsumer progress;
  private long records;

  /**
   * Nothing is read yet.
   *
   * @param signIn how a client signs in to Kafka
   * @param topics the tapes to read; one that is not on Kafka is an empty one
   * @param copies tape → the topic to read in its place
   * @param taken is given what is the tape
   * @param progress is told again and again how many records were read
   */
  TapeReading(
      Map<String, Object> signIn,
      Set<String> topics,
      Map<String, String> copies,
      Consumer<TapeEvent> taken,
      LongConsumer progress) {
    this.copies = Map.copyOf(copies);
    this.progress = progress;
    consumer = consumer(signIn);
    Map<String, List<PartitionInfo>> found = consumer.listTopics(PATIENCE);
    for (String topic : new TreeSet<>(topics)) {
      String from = copies.getOrDefault(topic, topic);
      List<PartitionInfo> cut = found.getOrDefault(from, List.of());
      for (PartitionInfo info : cut) {
        partitions.put(
            new TopicPartition(from, info.partition()),
            new PartitionAudit(topic, from, info.partition(), cut.size(), taken));
      }
    }
    found.keySet().stream()
        .filter(name -> name.startsWith(OURS) && !topics.contains(name))
        .filter(name -> !copies.containsValue(name))
        .sorted()
        .forEach(name -> findings.add(foreign(name)));
    consumer.assign(partitions.keySet());
    consumer.seekToBeginning(partitions.keySet());
  }

  private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> signIn) {
    Map<String, Object> config = new HashMap<>(signIn);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** The topics this user sees. */
  static Set<String> visible(Map<String, Object> signIn) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(signIn)) {
      return consumer.listTopics(PATIENCE).keySet();
    }
  }

  private static Finding foreign(String topic) {
    return new Finding(
        topic,
        topic,
        -1,
        0,
        -1,
        Finding.Kind.FOREIGN_TOPIC,
        "no topic but those of the access table",
        "this one");
  }

  /** The offsets after the last records there are now, by {@code topic/partition}. */
  SortedMap<String, Long> ends() {
    TreeMap<String, Long> ends = new TreeMap<>();
    offsets().forEach((tp, end) -> ends.put(Positions.partition(tp.topic(), tp.partition()), end));
    return ends;
  }

  private Map<TopicPartition, Long> offsets() {
    return consumer.endOffsets(partitions.keySet(), PATIENCE);
  }

  /** Reads on to the end there is now. */
  void readOn() {
    Map<TopicPartition, Long> ends = offsets();
    Instant quiet = Instant.now().plus(PATIENCE);
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
      for (ConsumerRecord<byte[], byte[]> record : polled) {
        PartitionAudit audit =
            partitions.get(new TopicPartition(record.topic(), record.partition()));
        if (audit != null) {
          audit.read(record);
        }
      }
      records += polled.count();
      if (!polled.isEmpty()) {
        quiet = Instant.now().plus(PATIENCE);
        progress.accept(records);
      } else if (Instant.now().isAfter(quiet)) {
        throw new TimeoutException("Kafka gives no records though it has some");
      }
    }
  }

  /**
   * No more is read: decides what waited, holds every end against the tape of its service, and
   * looks into the originals for what was altered.
   *
   * @param least where the tapes ended when reading began
   * @param most where they ended afterwards
   */
  void end(Positions least, Positions most) {
    partitions.forEach(
        (from, audit) -> {
          audit.settle();
          String place = Positions.partition(audit.topic(), from.partition());
          audit.compareEnd(least.at(place), most.at(place));
        });
    least.byPartition().keySet().stream()
        .filter(place -> partitions.values().stream().noneMatch(audit -> audit.isAt(place)))
        .forEach(place -> findings.add(absent(place, least.at(place))));
    partitions.forEach(
        (from, audit) ->
            new Original(consumer, new TopicPartition(audit.topic(), from.partition()))
                .explain(audit));
  }

  private Finding absent(String place, long end) {
    int slash = place.lastIndexOf('/');
    String topic = place.substring(0, slash);
    return new Finding(
        topic,
        copies.getOrDefault(topic, topic),
        Integer.parseInt(place.substring(slash + 1)),
        1,
        -1,
        Finding.Kind.TRUNCATED,
        "records up to " + end + ", where the tape of the service ends",
        "no such partition");
  }

  /** How far the tapes go in what was read. */
  Positions positions() {
    TreeMap<String, Long> positions = new TreeMap<>();
    partitions.forEach(
        (from, audit) ->
            positions.put(Positions.partition(audit.topic(), from.partition()), audit.proven()));
    return new Positions(positions);
  }

  List<PartitionRead> partitions() {
    return partitions.entrySet().stream().map(entry -> entry.getValue().read()).toList();
  }

  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    partitions.values().forEach(audit -> all.addAll(audit.findings().kept()));
    return all;
  }

  /** More may have been found than was kept. */
  long findingsInAll() {
    return findings.size()
        + partitions.values().stream().mapToLong(audit -> audit.findings().all()).sum();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
