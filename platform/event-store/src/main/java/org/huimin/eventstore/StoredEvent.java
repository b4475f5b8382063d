package org.huimin.eventstore;

import java.time.Instant;
import java.util.UUID;

/** 已记事件: one row of the tape, as it was stored and as it stands on Kafka. */
@SuppressWarnings("ArrayRecordComponent") // bytes are stored and sent as they are, never compared
public record StoredEvent(
    Tape tape,
    int partition,
    long seq,
    UUID stream,
    int version,
    UUID id,
    String type,
    Instant recordedAt,
    byte[] attributes,
    byte[] payload,
    byte[] hash) {

  public Attributes readAttributes() {
    return Attributes.fromBytes(attributes);
  }
}
