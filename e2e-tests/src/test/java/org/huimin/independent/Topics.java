package org.huimin.independent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads whole topics with nothing but Kafka's client. */
public final class Topics implements AutoCloseable {

  private final KafkaConsumer<byte[], byte[]> consumer;

  public Topics(Properties signIn) {
    Properties config = new Properties();
    config.putAll(signIn);
    config.put("enable.auto.commit", false);
    config.put("allow.auto.create.topics", false);
    consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** The tapes of a topic's partitions, from the first record to the present end. */
  List<Tape> tapes(String topic) {
    Map<TopicPartition, List<Sent>> records = read(topic);
    return records.entrySet().stream()
        .map(read -> Tape.read(topic, read.getKey().partition(), records.size(), read.getValue()))
        .toList();
  }

  /** Every record of every topic whose name starts so, as it was sent. */
  public Map<String, List<Sent>> records(String prefix) {
    Map<String, List<Sent>> records = new TreeMap<>();
    names(prefix)
        .forEach(
            topic ->
                records.put(topic, read(topic).values().stream().flatMap(List::stream).toList()));
    return records;
  }

  /** The tapes of every topic whose name starts so. */
  Map<String, List<Tape>> all(String prefix) {
    Map<String, List<Tape>> tapes = new TreeMap<>();
    names(prefix).forEach(topic -> tapes.put(topic, tapes(topic)));
    return tapes;
  }

  private List<String> names(String prefix) {
    return consumer.listTopics().keySet().stream()
        .filter(topic -> topic.startsWith(prefix))
        .toList();
  }

  /** The records of a topic, partition by partition. */
  Map<TopicPartition, List<Sent>> read(String topic) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(p -> new TopicPartition(topic, p.partition()))
            .toList();
    Map<TopicPartition, List<Sent>> records =
        new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));
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
    return records;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
