package org.huimin.messaging;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.huimin.eventstore.Chain;

/** 指纹: equal for records that are the same in every byte the tape knows. */
record Fingerprint(ByteBuffer bytes) {

  static Fingerprint of(Instant recordedAt, byte[] attributes, byte[] payload, byte[] hash) {
    return of(recordedAt, Chain.digest(attributes, payload), hash);
  }

  /** Of a record whose digest is known. */
  static Fingerprint of(Instant recordedAt, byte[] digest, byte[] hash) {
    return new Fingerprint(
        ByteBuffer.allocate(8 + 32 + hash.length)
            .putLong(Chain.micros(recordedAt))
            .put(digest)
            .put(hash)
            .flip()
            .asReadOnlyBuffer());
  }
}
