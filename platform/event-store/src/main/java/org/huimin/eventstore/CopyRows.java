package org.huimin.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** Rows of {@code event} in PostgreSQL's binary COPY format. */
final class CopyRows {

  static final String SQL =
      "copy event (tape, partition, seq, stream, version, id, type, recorded_at, attributes,"
          + " payload, hash) from stdin (format binary)";

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final short COLUMNS = 11;

  /** Column count, eleven lengths, and the columns of fixed width. */
  private static final int FIXED = 2 + 11 * 4 + 2 + 4 + 8 + 16 + 4 + 16 + 8 + 32;

  /** PostgreSQL counts microseconds from 2000-01-01. */
  private static final long EPOCH = Chain.micros(Instant.parse("2000-01-01T00:00:00Z"));

  private ByteBuffer out;

  CopyRows(int rows) {
    out = ByteBuffer.allocate(64 + rows * 1024);
    out.put(SIGNATURE).putInt(0).putInt(0);
  }

  void add(int partition, long seq, NewEvent event, Instant recordedAt, byte[] hash) {
    byte[] type = event.type().getBytes(UTF_8);
    room(FIXED + type.length + event.attributes().length + event.payload().length);
    out.putShort(COLUMNS);
    out.putInt(2).putShort(event.tape().id());
    out.putInt(4).putInt(partition);
    out.putInt(8).putLong(seq);
    put(event.stream());
    out.putInt(4).putInt(event.version());
    put(event.id());
    put(type);
    out.putInt(8).putLong(Chain.micros(recordedAt) - EPOCH);
    put(event.attributes());
    put(event.payload());
    put(hash);
  }

  CopyRows end() {
    room(2);
    out.putShort((short) -1);
    return this;
  }

  byte[] bytes() {
    return out.array();
  }

  int length() {
    return out.position();
  }

  private void put(UUID id) {
    out.putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private void put(byte[] value) {
    out.putInt(value.length).put(value);
  }

  private void room(int more) {
    if (out.remaining() < more) {
      int used = out.position();
      out = ByteBuffer.wrap(Arrays.copyOf(out.array(), Math.max(used * 2, used + more)));
      out.position(used);
    }
  }
}
