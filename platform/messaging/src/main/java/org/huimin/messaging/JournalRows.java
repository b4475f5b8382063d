package org.huimin.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.huimin.eventstore.Chain;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows of {@code journal} in PostgreSQL's binary COPY format. */
final class JournalRows {

  private static final String SQL =
      "copy journal (topic, partition, seq, stream, version, id, type, recorded_at, attributes,"
          + " payload, hash) from stdin (format binary)";
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final short COLUMNS = 11;

  /** Column count, eleven lengths, and the columns of fixed width. */
  private static final int FIXED = 2 + 11 * 4 + 4 + 8 + 16 + 4 + 16 + 8 + 32;

  /** PostgreSQL counts microseconds from 2000-01-01. */
  private static final long EPOCH = Chain.micros(Instant.parse("2000-01-01T00:00:00Z"));

  private ByteBuffer out;

  private JournalRows(int rows) {
    out = ByteBuffer.allocate(64 + rows * 1024);
    out.put(SIGNATURE).putInt(0).putInt(0);
  }

  static void write(Connection c, List<TapeRecord> records) throws SQLException {
    JournalRows rows = new JournalRows(records.size());
    records.forEach(rows::add);
    rows.room(2);
    rows.out.putShort((short) -1);
    CopyIn copy = c.unwrap(PGConnection.class).getCopyAPI().copyIn(SQL);
    try {
      copy.writeToCopy(rows.out.array(), 0, rows.out.position());
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void add(TapeRecord r) {
    byte[] topic = r.topic().getBytes(UTF_8);
    byte[] type = r.type().getBytes(UTF_8);
    room(FIXED + topic.length + type.length + r.attributesBytes().length + r.payload().length);
    out.putShort(COLUMNS);
    put(topic);
    out.putInt(4).putInt(r.partition());
    out.putInt(8).putLong(r.seq());
    put(r.stream());
    out.putInt(4).putInt(r.version());
    put(r.id());
    put(type);
    out.putInt(8).putLong(Chain.micros(r.recordedAt()) - EPOCH);
    put(r.attributesBytes());
    put(r.payload());
    put(r.hash());
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
