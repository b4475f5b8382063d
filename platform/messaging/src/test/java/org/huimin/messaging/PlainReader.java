package org.huimin.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads a topic as a stranger would who knows only the published format: it uses Kafka's client and
 * the JDK, and nothing of ours.
 */
final class PlainReader {

  /** What stands on the tape of one partition. */
  @SuppressWarnings("ArrayRecordComponent") // a test's view of bytes
  record Seen(long seq, String key, String attributes, String payload, String hash, Instant at) {}

  /** All partitions of the topic, and how many records were there more than once. */
  record Tapes(Map<Integer, List<Seen>> partitions, int repeated) {}

  private PlainReader() {}

  static Tapes read(Map<String, Object> kafka, String topic)
      throws IOException, NoSuchAlgorithmException {
    Map<Integer, List<Seen>> partitions = new TreeMap<>();
    int repeated = 0;
    for (var entry : records(kafka, topic).entrySet()) {
      List<Seen> all = new ArrayList<>();
      for (ConsumerRecord<byte[], byte[]> record : entry.getValue()) {
        all.add(seen(record));
      }
      List<Seen> tape = tape(topic, entry.getKey(), all);
      for (Seen record : all) {
        if (record.seq() > tape.size() || !record.equals(tape.get((int) record.seq() - 1))) {
          throw new AssertionError("a record equals none of the tape: " + record);
        }
      }
      partitions.put(entry.getKey(), tape);
      repeated += all.size() - tape.size();
    }
    return new Tapes(partitions, repeated);
  }

  private static List<Seen> tape(String topic, int partition, List<Seen> all)
      throws IOException, NoSuchAlgorithmException {
    byte[] last =
        sha(
            out -> {
              out.write("huimin.tape.v1".getBytes(UTF_8));
              out.write(0);
              out.write(topic.getBytes(UTF_8));
              out.write(0);
              out.writeInt(partition);
            });
    List<Seen> tape = new ArrayList<>();
    for (Seen next : all) {
      if (next.seq() != tape.size() + 1) {
        continue;
      }
      byte[] before = last;
      byte[] digest =
          sha(
              out -> {
                lengthAnd(out, HexFormat.of().parseHex(next.attributes()));
                lengthAnd(out, next.payload().getBytes(UTF_8));
              });
      byte[] link =
          sha(
              out -> {
                out.write(before);
                out.writeLong(next.seq());
                out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, next.at()));
                out.write(digest);
              });
      if (!HexFormat.of().formatHex(link).equals(next.hash())) {
        throw new AssertionError("wrong link in partition " + partition + ": " + next);
      }
      tape.add(next);
      last = link;
    }
    return tape;
  }

  private static Seen seen(ConsumerRecord<byte[], byte[]> record) throws IOException {
    TreeMap<String, String> ce = new TreeMap<>();
    for (Header header : record.headers()) {
      if (header.key().startsWith("ce_")
          && ce.put(header.key(), new String(header.value(), UTF_8)) != null) {
        throw new AssertionError(header.key() + " stands twice");
      }
    }
    long seq = Long.parseLong(take(ce, "ce_sequence"));
    Instant at = Instant.parse(take(ce, "ce_recordedtime"));
    String hash = take(ce, "ce_hash");
    String key = new String(record.key(), UTF_8);
    if (!key.equals(ce.get("ce_subject"))) {
      throw new AssertionError("key " + key + " is not the subject");
    }
    ByteArrayOutputStream attributes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(attributes);
    for (Map.Entry<String, String> header : ce.entrySet()) {
      lengthAnd(out, header.getKey().getBytes(UTF_8));
      lengthAnd(out, header.getValue().getBytes(UTF_8));
    }
    return new Seen(
        seq,
        key,
        HexFormat.of().formatHex(attributes.toByteArray()),
        new String(record.value(), UTF_8),
        hash,
        at);
  }

  private static String take(Map<String, String> headers, String name) {
    String value = headers.remove(name);
    if (value == null) {
      throw new AssertionError(name + " is missing");
    }
    return value;
  }

  private static Map<Integer, List<ConsumerRecord<byte[], byte[]>>> records(
      Map<String, Object> kafka, String topic) {
    Map<Integer, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> end = consumer.endOffsets(all);
      all.forEach(tp -> records.put(tp.partition(), new ArrayList<>()));
      while (end.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          records.computeIfAbsent(record.partition(), _ -> new ArrayList<>()).add(record);
        }
      }
    }
    return records;
  }

  private static void lengthAnd(DataOutputStream out, byte[] value) throws IOException {
    out.writeInt(value.length);
    out.write(value);
  }

  private static byte[] sha(Writing writing) throws IOException, NoSuchAlgorithmException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writing.to(new DataOutputStream(bytes));
    return MessageDigest.getInstance("SHA-256")
        .digest(Arrays.copyOf(bytes.toByteArray(), bytes.size()));
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }
}
