package org.huimin.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * 批量写入: rows of one table in PostgreSQL's binary COPY format, the fast way in for many. A row is
 * begun by {@link #row} and its columns follow in their order, each in the type of its column: the
 * server reads four bytes as an integer and eight as a bigint, and refuses the wrong length.
 */
public final class CopyRows {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final int FIRST_ROOM = 64 * 1024;

  /** PostgreSQL counts microseconds and days from 2000-01-01. */
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

  private static final long EPOCH_MICROS = Chain.micros(EPOCH);
  private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

  /** A numeric's digits are groups of four, here one of them behind the point. */
  private static final int GROUP = 10_000;

  private static final BigInteger LIMIT = BigInteger.valueOf(Long.MAX_VALUE / GROUP);

  private final String sql;
  private final short columns;
  private ByteBuffer out = ByteBuffer.allocate(FIRST_ROOM);
  private boolean any;

  /**
   * No rows yet.
   *
   * @param columns in the order they will come, with commas between
   */
  public CopyRows(String table, String columns) {
    this.sql = "copy %s (%s) from stdin (format binary)".formatted(table, columns);
    this.columns = (short) columns.split(",", -1).length;
    out.put(SIGNATURE).putInt(0).putInt(0);
  }

  public CopyRows row() {
    room(2).putShort(columns);
    any = true;
    return this;
  }

  public CopyRows add(UUID value) {
    room(20)
        .putInt(16)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits());
    return this;
  }

  /** A smallint. */
  public CopyRows add(short value) {
    room(6).putInt(2).putShort(value);
    return this;
  }

  /** An integer. */
  public CopyRows add(int value) {
    room(8).putInt(4).putInt(value);
    return this;
  }

  /** A bigint. */
  public CopyRows add(long value) {
    room(12).putInt(8).putLong(value);
    return this;
  }

  public CopyRows add(String value) {
    return add(value.getBytes(UTF_8));
  }

  /** A bytea; its bytes are what a text column takes too. */
  public CopyRows add(byte[] value) {
    room(4 + value.length).putInt(value.length).put(value);
    return this;
  }

  /** A timestamptz. */
  public CopyRows add(Instant value) {
    return add(Chain.micros(value) - EPOCH_MICROS);
  }

  public CopyRows add(LocalDate value) {
    return add(Math.toIntExact(value.toEpochDay() - EPOCH_DAY));
  }

  /**
   * A numeric of two decimals.
   *
   * @throws ArithmeticException when it has more
   */
  public CopyRows add(BigDecimal value) {
    BigInteger hundredths = value.setScale(2).unscaledValue();
    if (hundredths.abs().compareTo(LIMIT) > 0) {
      throw new ArithmeticException("too large for a column of amounts: " + value);
    }
    long whole = Math.abs(hundredths.longValueExact()) / 100;
    short fraction = (short) (Math.abs(hundredths.longValueExact()) % 100 * 100);
    int groups = 1;
    for (long rest = whole; rest >= GROUP; rest /= GROUP) {
      groups++;
    }
    short sign = (short) (value.signum() < 0 ? 0x4000 : 0);
    room(4 + 8 + 2 * (groups + 1)).putInt(8 + 2 * (groups + 1));
    out.putShort((short) (groups + 1)).putShort((short) (groups - 1)).putShort(sign);
    out.putShort((short) 2);
    long power = 1;
    for (int i = 1; i < groups; i++) {
      power *= GROUP;
    }
    for (; power > 0; power /= GROUP) {
      out.putShort((short) (whole / power % GROUP));
    }
    out.putShort(fraction);
    return this;
  }

  /** Sends the rows, if there are any. */
  public void into(Connection c) throws SQLException {
    if (!any) {
      return;
    }
    room(2).putShort((short) -1);
    CopyIn copy = c.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    try {
      copy.writeToCopy(out.array(), 0, out.position());
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private ByteBuffer room(int more) {
    if (out.remaining() < more) {
      int used = out.position();
      out = ByteBuffer.wrap(Arrays.copyOf(out.array(), Math.max(used * 2, used + more)));
      out.position(used);
    }
    return out;
  }
}
