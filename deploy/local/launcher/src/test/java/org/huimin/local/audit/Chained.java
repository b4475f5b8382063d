package org.huimin.local.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.huimin.eventstore.Attributes;
import org.huimin.eventstore.Chain;
import org.huimin.eventstore.TapeTime;
import org.jspecify.annotations.Nullable;

/** Records of one partition as a relay would write them, to be damaged one by one. */
final class Chained {

  static final String TOPIC = "huimin.sample.payment.v1";
  static final UUID STREAM = UUID.fromString("202604a0-1b2c-8d3e-9f40-5162738495a6");
  static final int PARTITION = 11;
  static final int PARTITIONS = 16;

  private static final Instant BEGIN = Instant.parse("2026-05-01T01:46:40.123456Z");

  private byte[] hash = Chain.genesis(TOPIC, PARTITION);
  private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

  static List<ConsumerRecord<byte[], byte[]>> of(int events) {
    Chained chained = new Chained();
    for (int n = 1; n <= events; n++) {
      chained.add("{\"n\":" + n + "}", BEGIN.plusMillis(n));
    }
    return chained.records;
  }

  Chained add(String payload, Instant recordedAt) {
    int sequence = records.size() + 1;
    Map<String, String> attributes =
        new TreeMap<>(
            Map.of(
                "ce_type", "org.huimin.sample.ThingHappened.v1",
                "ce_subject", STREAM.toString(),
                "ce_division", "530802"));
    byte[] digest = Chain.digest(Attributes.of(attributes).toBytes(), payload.getBytes(UTF_8));
    hash = Chain.link(hash, sequence, recordedAt, digest);
    Headers headers = new RecordHeaders();
    attributes.forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
    headers.add("content-type", "application/json".getBytes(UTF_8));
    headers.add("ce_sequence", Integer.toString(sequence).getBytes(UTF_8));
    headers.add("ce_recordedtime", TapeTime.text(recordedAt).getBytes(UTF_8));
    headers.add("ce_hash", Chain.hex(hash).getBytes(UTF_8));
    records.add(record(STREAM.toString().getBytes(UTF_8), payload.getBytes(UTF_8), headers));
    return this;
  }

  List<ConsumerRecord<byte[], byte[]>> records() {
    return records;
  }

  /** The record with other headers. */
  static ConsumerRecord<byte[], byte[]> with(
      ConsumerRecord<byte[], byte[]> record, Consumer<Headers> change) {
    Headers headers = new RecordHeaders(record.headers().toArray());
    change.accept(headers);
    return record(record.key(), record.value(), headers);
  }

  static ConsumerRecord<byte[], byte[]> withHeader(
      ConsumerRecord<byte[], byte[]> record, String name, @Nullable String value) {
    return with(
        record,
        headers -> headers.remove(name).add(name, value == null ? null : value.getBytes(UTF_8)));
  }

  static ConsumerRecord<byte[], byte[]> withPayload(
      ConsumerRecord<byte[], byte[]> record, byte @Nullable [] payload) {
    return record(record.key(), payload, record.headers());
  }

  static ConsumerRecord<byte[], byte[]> withKey(
      ConsumerRecord<byte[], byte[]> record, byte @Nullable [] key) {
    return record(key, record.value(), record.headers());
  }

  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  /** The same record at another offset. */
  static ConsumerRecord<byte[], byte[]> at(long offset, ConsumerRecord<byte[], byte[]> record) {
    return new ConsumerRecord<>(
        TOPIC,
        PARTITION,
        offset,
        0,
        TimestampType.CREATE_TIME,
        0,
        0,
        record.key(),
        record.value(),
        record.headers(),
        Optional.empty());
  }

  @SuppressWarnings("NullAway") // Kafka gives null for a key or value that is not there
  static ConsumerRecord<byte[], byte[]> record(
      byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
    return new ConsumerRecord<>(
        TOPIC,
        PARTITION,
        0,
        0,
        TimestampType.CREATE_TIME,
        0,
        0,
        key,
        value,
        headers,
        Optional.empty());
  }
}
