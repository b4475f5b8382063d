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

  /**
   * One of its attributes, by the name it has on Kafka.
   *
   * @throws IllegalStateException when the event does not carry it
   */
  public String attribute(String name) {
    return Attributes.find(attributes, name)
        .orElseThrow(() -> new IllegalStateException("attribute " + name + " is missing"));
  }
}
