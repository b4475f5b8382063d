package org.huimin.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.huimin.eventstore.Chain;
import org.huimin.eventstore.EventDraft;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.StoredEvent;
import org.huimin.eventstore.Tape;

/** A tape of one stream in one partition, without any server. */
final class SampleTape {

  static final Tape TAPE = new Tape((short) 1, "test.sample.thing.v1", 4);
  static final UUID STREAM = UUID.fromString("7d444840-9dc0-41d1-b245-5ffdce74fad2");
  static final int PARTITION = TAPE.partitionOf(STREAM);
  static final TopicPartition TP = new TopicPartition(TAPE.topic(), PARTITION);
  private static final Instant DAY = Instant.parse("2026-05-01T01:46:40.223456Z");

  final List<StoredEvent> stored = new ArrayList<>();

  SampleTape(int events) {
    this(events, "");
  }

  /** Tapes with different contents chain differently. */
  SampleTape(int events, String content) {
    byte[] hash = Chain.genesis(TAPE.topic(), PARTITION);
    for (int n = 1; n <= events; n++) {
      NewEvent event = event(TAPE, STREAM, n, "{\"n\":" + n + ",\"is\":\"" + content + "\"}");
      hash = Chain.link(hash, n, DAY, event.digest());
      stored.add(
          new StoredEvent(
              TAPE,
              PARTITION,
              n,
              STREAM,
              n,
              event.id(),
              event.type(),
              DAY,
              event.attributes(),
              event.payload(),
              hash));
    }
  }

  static NewEvent event(Tape tape, UUID stream, int version, String payload) {
    return EventDraft.of(
        tape,
        stream,
        version,
        UUID.nameUUIDFromBytes((stream + "/" + version).getBytes(UTF_8)),
        "org.huimin.sample.ThingHappened.v1",
        DAY,
        Map.of("division", "530802"),
        payload.getBytes(UTF_8));
  }

  /** The record of a sequence as Kafka would hold it at an offset. */
  ConsumerRecord<byte[], byte[]> at(long offset, int seq) {
    return consumed(offset, Batch.record(stored.get(seq - 1)));
  }

  List<ConsumerRecord<byte[], byte[]>> run(long offset, int... seqs) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int seq : seqs) {
      records.add(at(offset + records.size(), seq));
    }
    return records;
  }

  static ConsumerRecord<byte[], byte[]> consumed(long offset, ProducerRecord<byte[], byte[]> sent) {
    return with(offset, sent, sent.headers(), sent.value());
  }

  static ConsumerRecord<byte[], byte[]> with(
      long offset, ProducerRecord<byte[], byte[]> sent, Headers headers, byte[] payload) {
    return new ConsumerRecord<>(
        sent.topic(),
        sent.partition(),
        offset,
        0L,
        TimestampType.CREATE_TIME,
        sent.key().length,
        payload.length,
        sent.key(),
        payload,
        new RecordHeaders(headers),
        Optional.empty());
  }
}
