package org.huimin.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads back what stands at the end of Kafka's partitions. */
final class KafkaTail {

  /** Two batches of a relay: whatever the last failure left lies within. */
  static final long WINDOW = 10_000;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private KafkaTail() {}

  static Map<TopicPartition, KafkaEnd> read(
      Map<String, Object> kafka, List<TopicPartition> partitions) {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(partitions);
      Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions, PATIENCE);
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions, PATIENCE);
      Map<TopicPartition, KafkaEnd> ends = new HashMap<>();
      for (TopicPartition tp : partitions) {
        long from = Math.max(at(begin, tp), at(end, tp) - WINDOW);
        ends.put(tp, from == 0 ? KafkaEnd.whole(tp) : KafkaEnd.window());
        consumer.seek(tp, from);
      }
      long quiet = System.nanoTime() + PATIENCE.toNanos();
      while (partitions.stream().anyMatch(tp -> consumer.position(tp) < at(end, tp))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          KafkaEnd of = ends.get(new TopicPartition(record.topic(), record.partition()));
          if (of != null) {
            of.add(record);
          }
          quiet = System.nanoTime() + PATIENCE.toNanos();
        }
        if (System.nanoTime() > quiet) {
          throw new TimeoutException("Kafka gives no records though it has some");
        }
      }
      return ends;
    }
  }

  private static long at(Map<TopicPartition, Long> offsets, TopicPartition tp) {
    Long offset = offsets.get(tp);
    if (offset == null) {
      throw new IllegalStateException("Kafka gave no offset of " + tp);
    }
    return offset;
  }
}
