package org.huimin.bench.limit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** PostgreSQL's binary COPY, read. */
final class Binary {

  /** Signature, flags, and no extension. */
  static final byte[] HEAD = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  private Binary() {}

  /** The rows of a query, placed at the column count of the first; the last count is below zero. */
  static ByteBuffer rows(Connection c, String query) throws SQLException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream(1 << 20);
    try {
      c.unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy (" + query + ") to stdout (format binary)", rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ByteBuffer.wrap(rows.toByteArray()).position(HEAD.length);
  }
}
