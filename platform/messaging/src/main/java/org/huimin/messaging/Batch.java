package org.huimin.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.huimin.eventstore.Attributes;
import org.huimin.eventstore.Chain;
import org.huimin.eventstore.StoredEvent;
import org.huimin.eventstore.TapeTime;
import org.jspecify.annotations.Nullable;

/** 批次: stored events of one partition on their way to Kafka, each link computed again first. */
final class Batch {

  private static final Header JSON =
      new RecordHeader("content-type", "application/json".getBytes(UTF_8));

  private final List<ProducerRecord<byte[], byte[]>> records;
  private final AtomicInteger open;
  private final Mark end;
  private volatile @Nullable Exception failure;

  private Batch(List<ProducerRecord<byte[], byte[]>> records, Mark end) {
    this.records = records;
    this.open = new AtomicInteger(records.size());
    this.end = end;
  }

  /** Where a partition stands. */
  @SuppressWarnings("ArrayRecordComponent") // a hash, never compared
  record Mark(long seq, byte[] hash) {}

  /** The events after {@code from}, which have to continue it without a gap. */
  static Batch of(Mark from, List<StoredEvent> events) throws TapeBroken {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(events.size());
    Mark at = from;
    for (StoredEvent event : events) {
      String place = event.tape().topic() + "/" + event.partition() + "/" + event.seq();
      if (event.seq() != at.seq() + 1) {
        throw new TapeBroken("the store has no event before " + place);
      }
      byte[] link =
          Chain.link(
              at.hash(),
              event.seq(),
              event.recordedAt(),
              Chain.digest(event.attributes(), event.payload()));
      if (!Arrays.equals(link, event.hash())) {
        throw new TapeBroken("the stored event " + place + " is not what was recorded");
      }
      records.add(record(event));
      at = new Mark(event.seq(), event.hash());
    }
    return new Batch(records, at);
  }

  /** The same bytes for the same event, however often it is sent. */
  static ProducerRecord<byte[], byte[]> record(StoredEvent event) {
    List<Header> headers = new ArrayList<>();
    Attributes.each(
        event.attributes(), (name, value) -> headers.add(new RecordHeader(name, value)));
    headers.add(JSON);
    headers.add(header("ce_sequence", Long.toString(event.seq())));
    headers.add(header("ce_recordedtime", TapeTime.text(event.recordedAt())));
    headers.add(header("ce_hash", Chain.hex(event.hash())));
    return new ProducerRecord<>(
        event.tape().topic(),
        event.partition(),
        event.stream().toString().getBytes(UTF_8),
        event.payload(),
        headers);
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }

  /**
   * Hands the records to the producer; {@code done} is called when Kafka has answered. After a
   * refusal the rest stays here: while Kafka is away each record would wait in vain for its
   * metadata, and a batch for hours.
   */
  void send(Producer<byte[], byte[]> producer, Runnable done) {
    for (ProducerRecord<byte[], byte[]> record : records) {
      if (failure != null) {
        return;
      }
      var _ =
          producer.send(
              record,
              (_, e) -> {
                if (e != null) {
                  failure = e;
                }
                if (open.decrementAndGet() == 0 || e != null) {
                  done.run();
                }
              });
    }
  }

  boolean confirmed() {
    return open.get() == 0 && failure == null;
  }

  @Nullable Exception failure() {
    return failure;
  }

  Mark end() {
    return end;
  }
}
