package org.huimin.messaging;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** One of a consumer's readers: the partitions that are its share, on a thread of its own. */
final class TapeReader implements Runnable {

  private static final Logger LOG = System.getLogger(TapeReader.class.getName());
  private static final Duration POLL = Duration.ofMillis(200);
  private static final long LOOK_FOR_TOPICS_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long AGAIN_MILLIS = 1_000;

  private final DataSource ds;
  private final Map<String, Object> kafka;
  private final List<String> topics;
  private final Share share;
  private final Batches batches;
  private final Map<TopicPartition, PartitionState> states;

  /** Where we looked by the stored offset and have not yet found what we hold. */
  private final Set<TopicPartition> hinted = new HashSet<>();

  private volatile boolean closed;

  TapeReader(
      DataSource ds,
      Map<String, Object> kafka,
      List<String> topics,
      Share share,
      TapeIntake intake,
      Map<TopicPartition, PartitionState> states) {
    this.ds = ds;
    this.kafka = kafka;
    this.topics = topics;
    this.share = share;
    this.batches = new Batches(ds, intake, states, () -> closed);
    this.states = states;
  }

  /** Which of so many readers this is: each takes the partitions that its number leaves. */
  record Share(int number, int of) {

    boolean has(int partition) {
      return partition % of == number;
    }
  }

  void close() {
    closed = true;
  }

  @Override
  public void run() {
    while (!closed) {
      try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
        read(consumer);
      } catch (InterruptedException | WakeupException _) {
        closed = true;
      } catch (SQLException | RuntimeException e) {
        LOG.log(Level.WARNING, "reading starts again topics={0} cause={1}", topics, e.toString());
        try {
          Thread.sleep(AGAIN_MILLIS);
        } catch (InterruptedException _) {
          closed = true;
        }
      }
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private void read(KafkaConsumer<byte[], byte[]> consumer)
      throws SQLException, InterruptedException {
    long look = System.nanoTime();
    Set<String> found = new HashSet<>();
    while (!closed) {
      if (found.size() < topics.size() && System.nanoTime() - look >= 0) {
        look = System.nanoTime() + LOOK_FOR_TOPICS_NANOS;
        assign(consumer, found);
      }
      if (consumer.assignment().isEmpty()) { // no topic yet, or none of its partitions is ours
        Thread.sleep(POLL);
        continue;
      }
      ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
      Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> came = new HashMap<>();
      polled.partitions().forEach(tp -> came.put(tp, polled.records(tp)));
      batches.takeTogether(came, (tp, intake) -> settle(consumer, tp, intake));
    }
  }

  /** A topic may come into being after us; its partitions join then. */
  private void assign(KafkaConsumer<byte[], byte[]> consumer, Set<String> found)
      throws SQLException {
    Set<TopicPartition> assigned = new HashSet<>(consumer.assignment());
    Set<TopicPartition> added = new HashSet<>();
    for (String topic : topics) {
      List<PartitionInfo> partitions =
          found.contains(topic) ? List.of() : consumer.partitionsFor(topic);
      if (!partitions.isEmpty()) {
        found.add(topic);
        partitions.stream()
            .filter(p -> share.has(p.partition()))
            .forEach(p -> added.add(new TopicPartition(topic, p.partition())));
      }
    }
    if (added.isEmpty()) {
      return;
    }
    Map<TopicPartition, Long> offsets;
    try (Connection c = ds.getConnection()) {
      offsets = Positions.offsets(c);
    }
    assigned.addAll(added);
    consumer.assign(assigned);
    for (TopicPartition tp : added) {
      long offset = offsets.getOrDefault(tp, 0L);
      consumer.seek(tp, offset);
      if (offset > 0) {
        hinted.add(tp);
      }
      states.putIfAbsent(tp, PartitionState.reading(Instant.now()));
    }
  }

  private void settle(KafkaConsumer<byte[], byte[]> consumer, TopicPartition tp, Intake intake) {
    boolean unknown = intake.taken() == 0 && intake.duplicates() == 0;
    if (hinted.remove(tp) && unknown && !(intake instanceof Intake.Took)) {
      LOG.log(
          Level.WARNING,
          "the stored offset leads elsewhere, reading from 0 topic={0} partition={1}",
          tp.topic(),
          tp.partition());
      consumer.seekToBeginning(Set.of(tp));
      return;
    }
    PartitionState before = states.getOrDefault(tp, PartitionState.reading(Instant.now()));
    PartitionState after = before.after(intake, Instant.now());
    states.put(tp, after);
    if (intake instanceof Intake.Stopped) {
      consumer.pause(Set.of(tp));
    }
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
