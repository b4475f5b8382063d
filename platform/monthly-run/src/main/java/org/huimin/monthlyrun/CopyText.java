package org.huimin.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's text COPY format; fields hold no tab, line end or backslash. */
final class CopyText {

  private static final HexFormat HEX = HexFormat.of();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);

  void row(Object... fields) {
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        out.write('\t');
      }
      if (fields[i] instanceof byte[] bytes) {
        out.writeBytes(("\\\\x" + HEX.formatHex(bytes)).getBytes(UTF_8));
      } else {
        out.writeBytes(fields[i].toString().getBytes(UTF_8));
      }
    }
    out.write('\n');
  }

  /**
   * Sends the rows.
   *
   * @param table with its columns in brackets
   */
  void into(Connection c, String table) throws SQLException {
    if (out.size() == 0) {
      return;
    }
    CopyIn copy = c.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
    try {
      byte[] bytes = out.toByteArray();
      copy.writeToCopy(bytes, 0, bytes.length);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }
}
