package org.huimin.local.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** One partition: which of its records are the tape. */
final class PartitionAudit {

  private final String topic;
  private final int partition;
  private final Consumer<TapeEvent> taken;
  private long sequence;

  PartitionAudit(String topic, int partition, Consumer<TapeEvent> taken) {
    this.topic = topic;
    this.partition = partition;
    this.taken = taken;
  }

  void read(ConsumerRecord<byte[], byte[]> record) {
    if (header(record, "ce_sequence").equals(Long.toString(sequence + 1))) {
      sequence++;
      taken.accept(
          new TapeEvent(
              topic,
              partition,
              sequence,
              record.offset(),
              header(record, "ce_recordedtime"),
              header(record, "ce_type"),
              header(record, "ce_subject"),
              record.value()));
    }
  }

  long sequence() {
    return sequence;
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}
