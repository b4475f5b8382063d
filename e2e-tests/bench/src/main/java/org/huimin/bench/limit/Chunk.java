package org.huimin.bench.limit;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into one table: filled, written by COPY, and filled again. */
final class Chunk {

  /** Rows in one transaction. */
  static final int ROWS = 5_000;

  private static final int ROOM_FOR_ROW = 4_096;

  private final TableForm table;
  private ByteBuffer out = ByteBuffer.allocate(1 << 20);

  Chunk(TableForm table) {
    this.table = table;
    begin();
  }

  static List<Chunk> of(List<TableForm> tables) {
    return tables.stream().map(Chunk::new).toList();
  }

  private void begin() {
    out.clear().put(Binary.HEAD);
  }

  void add(Line line, byte[] attributes, byte[] payload) {
    if (out.remaining() < ROOM_FOR_ROW) {
      out = ByteBuffer.allocate(out.capacity() * 2).put(out.flip());
    }
    table.put(out, line, attributes, payload);
  }

  void write(Connection c) throws SQLException {
    out.putShort((short) -1);
    CopyIn copy = c.unwrap(PGConnection.class).getCopyAPI().copyIn(table.into());
    copy.writeToCopy(out.array(), 0, out.position());
    copy.endCopy();
    begin();
  }
}
