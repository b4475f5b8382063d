package org.huimin.independent;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record as it lies on Kafka, before anything is believed of it. */
@SuppressWarnings("ArrayRecordComponent") // raw bytes, read and never compared
public record Sent(
    long offset, byte @Nullable [] key, List<Named> headers, byte @Nullable [] value) {

  /** One header; the same name may stand several times. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Named(String name, byte @Nullable [] value) {}

  static Sent of(ConsumerRecord<byte[], byte[]> record) {
    List<Named> headers = new ArrayList<>();
    for (Header header : record.headers()) {
      headers.add(new Named(header.key(), header.value()));
    }
    return new Sent(record.offset(), record.key(), headers, record.value());
  }
}
