package org.huimin.independent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads whole topics with nothing but Kafka's client. */
final class Topics implements AutoCloseable {

  private final KafkaConsumer<byte[], byte[]> consumer;

  Topics(Properties signIn) {
    Properties config = new Properties();
    config.putAll(signIn);
    config.put("enable.auto.commit", false);
    config.put("allow.auto.create.topics", false);
    consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** The tapes of a topic's partitions, from the first record to the present end. */
  List<Tape> tapes(String topic) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(p -> new TopicPartition(topic, p.partition()))
            .toList();
    Map<TopicPartition, List<Sent>> records = new HashMap<>();
    partitions.forEach(tp -> records.put(tp, new ArrayList<>()));
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
        TopicPartition tp = new TopicPartition(record.topic(), record.partition());
        records.computeIfAbsent(tp, _ -> new ArrayList<>()).add(Sent.of(record));
      }
    }
    return partitions.stream()
        .map(
            tp ->
                Tape.read(
                    topic, tp.partition(), partitions.size(), records.getOrDefault(tp, List.of())))
        .toList();
  }

  /** The tapes of every topic whose name starts so. */
  Map<String, List<Tape>> all(String prefix) {
    Map<String, List<Tape>> tapes = new TreeMap<>();
    consumer.listTopics().keySet().stream()
        .filter(topic -> topic.startsWith(prefix))
        .forEach(topic -> tapes.put(topic, tapes(topic)));
    return tapes;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
