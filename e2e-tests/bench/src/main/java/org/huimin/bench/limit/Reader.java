package org.huimin.bench.limit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** 读取: takes the events from Kafka as they are and writes their records by COPY. */
final class Reader {

  private static final Duration SILENCE = Duration.ofMinutes(2);

  /** Milliseconds from 1970 to 2000. */
  private static final long EPOCH = 946_684_800_000L;

  private static final byte[] NOTHING = {};

  private final Model model;
  private final Share share;
  private final Connection store;
  private final Consumer<byte[], byte[]> consumer;
  private final int subjectAt;
  private final int payeeAt;
  private final int enrolmentAt;

  Reader(Model model, Share share, Connection store, Consumer<byte[], byte[]> consumer) {
    this.model = model;
    this.share = share;
    this.store = store;
    this.consumer = consumer;
    this.subjectAt = model.payload().at(Id.SUBJECT);
    this.payeeAt = model.payload().at(Id.PAYEE);
    this.enrolmentAt = model.payload().at(Id.ENROLMENT);
  }

  /** As many records as the share has lines. */
  void read(List<TableForm> tables, boolean withAttributes) throws SQLException {
    List<Chunk> chunks = Chunk.of(tables);
    int taken = 0;
    int written = 0;
    long heard = System.nanoTime();
    while (written < share.lines()) {
      boolean silent = true;
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(20))) {
        silent = false;
        taken++;
        Line line = line(record);
        byte[] attributes = withAttributes ? model.attributes().fill(line) : NOTHING;
        for (Chunk chunk : chunks) {
          chunk.add(line, attributes, record.value());
        }
      }
      if (taken - written >= Chunk.ROWS || taken == share.lines()) {
        for (Chunk chunk : chunks) {
          chunk.write(store);
        }
        store.commit();
        written = taken;
      }
      heard = silent ? heard : System.nanoTime();
      if (System.nanoTime() - heard > SILENCE.toNanos()) {
        throw new IllegalStateException(
            "the limit heard of " + taken + " lines, " + share.lines() + " were sent");
      }
    }
  }

  private Line line(ConsumerRecord<byte[], byte[]> record) {
    byte[] event = record.headers().lastHeader("ce_id").value();
    byte[] sequence = record.headers().lastHeader("ce_sequence").value();
    return new Line(
        Form.read(record.key(), 0),
        Form.read(event, 0),
        Form.read(record.value(), subjectAt),
        Form.read(record.value(), payeeAt),
        Form.read(record.value(), enrolmentAt),
        record.partition(),
        Long.parseLong(new String(sequence, US_ASCII)),
        (record.timestamp() - EPOCH) * 1_000);
  }
}
