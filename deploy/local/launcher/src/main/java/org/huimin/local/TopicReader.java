package org.huimin.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads topics of one kind, of every programme, from the beginning as any finance system could:
 * with kafka-clients alone.
 */
final class TopicReader implements AutoCloseable {

  /** How the name of every payment topic ends, whichever programme pays. */
  static final String PAYMENTS = ".payment.v1";

  /** The users of Kafka that read here: one sees the payments, the other every topic. */
  static final String FINANCE = "finance";

  static final String AUDITOR = "auditor";

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;

  /**
   * A reader.
   *
   * @param kind how the topics' names end; of these it reads what the user may see
   */
  TopicReader(Place place, String user, String kind) {
    Map<String, Object> config = place.kafka().client(user);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    partitions =
        consumer.listTopics(Duration.ofSeconds(10)).values().stream()
            .flatMap(List::stream)
            .filter(partition -> partition.topic().endsWith(kind))
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** How many records stand between the beginning and the present end. */
  long toRead() {
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
    return consumer.endOffsets(partitions).entrySet().stream()
        .mapToLong(end -> end.getValue() - beginnings.getOrDefault(end.getKey(), 0L))
        .sum();
  }

  ConsumerRecords<String, byte[]> poll() {
    return consumer.poll(Duration.ofMillis(500));
  }

  static String header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** The middle word of {@code org.huimin.elderly-allowance.PaymentOrdered.v1}. */
  static String eventName(ConsumerRecord<?, ?> record) {
    String[] words = header(record, "ce_type").split("\\.", -1);
    return words.length < 2 ? "" : words[words.length - 2];
  }

  @Override
  public void close() {
    consumer.close();
  }
}
