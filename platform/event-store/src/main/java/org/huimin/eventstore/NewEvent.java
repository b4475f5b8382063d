package org.huimin.eventstore;

import java.util.UUID;

/**
 * 待记事件: an event ready to be appended. Sequence, recorded time and hash come under the lock.
 *
 * @param version the stream's version after this event, from 1
 * @param attributes canonical bytes, see {@link Attributes}
 * @param payload JSON bytes as they will stand on Kafka
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are stored and sent as they are, never compared
public record NewEvent(
    Tape tape, UUID stream, int version, UUID id, String type, byte[] attributes, byte[] payload) {

  public int partition() {
    return tape.partitionOf(stream);
  }

  public byte[] digest() {
    return Chain.digest(attributes, payload);
  }
}
