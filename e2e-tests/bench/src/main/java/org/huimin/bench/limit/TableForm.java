package org.huimin.bench.limit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * 表模板: a table of the limit, with columns and indexes of a real one, and one real row with holes
 * where a line has values of its own. What a column is for nobody needs to know here.
 */
final class TableForm {

  static final String SCHEMA = "bench_limit";

  private final String into;
  private final List<byte[]> fixed;
  private final List<Slot> slots;

  private TableForm(String into, List<byte[]> fixed, List<Slot> slots) {
    this.into = into;
    this.fixed = fixed;
    this.slots = slots;
  }

  /** Makes the table and takes the model; nothing when the real one holds no such row. */
  static Optional<TableForm> make(Connection c, String table, String key, UUID payment)
      throws SQLException {
    List<String> columns = columns(c, table);
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    String names = columns.stream().collect(Collectors.joining(", "));
    ByteBuffer row =
        Binary.rows(
            c,
            "select %s from public.%s where %s = '%s' limit 1"
                .formatted(names, table, key, payment));
    if (row.getShort() < 0) {
      return Optional.empty();
    }
    try (PreparedStatement make =
        c.prepareStatement(
            "create table %s.%s (like public.%2$s including all)".formatted(SCHEMA, table))) {
      make.execute();
    }
    return Optional.of(
        of(
            "copy %s.%s (%s) from stdin (format binary)".formatted(SCHEMA, table, names),
            columns,
            row));
  }

  private static TableForm of(String into, List<String> columns, ByteBuffer row) {
    List<byte[]> fixed = new ArrayList<>();
    List<Slot> slots = new ArrayList<>();
    ByteArrayOutputStream run = new ByteArrayOutputStream();
    run.writeBytes(ByteBuffer.allocate(2).putShort((short) columns.size()).array());
    for (String column : columns) {
      int length = row.getInt();
      Optional<Slot> slot = Slot.of(column, length);
      if (slot.isPresent()) {
        fixed.add(run.toByteArray());
        run.reset();
        slots.add(slot.get());
        row.position(row.position() + length);
      } else {
        run.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        byte[] value = new byte[Math.max(0, length)];
        row.get(value);
        run.writeBytes(value);
      }
    }
    fixed.add(run.toByteArray());
    return new TableForm(into, List.copyOf(fixed), List.copyOf(slots));
  }

  String into() {
    return into;
  }

  void put(ByteBuffer out, Line line, byte[] attributes, byte[] payload) {
    for (int i = 0; i < slots.size(); i++) {
      out.put(fixed.get(i));
      slots.get(i).put(out, line, attributes, payload);
    }
    out.put(fixed.getLast());
  }

  private static List<String> columns(Connection c, String table) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select column_name from information_schema.columns"
                + " where table_schema = 'public' and table_name = ? order by ordinal_position")) {
      ask.setString(1, table);
      try (ResultSet rows = ask.executeQuery()) {
        List<String> columns = new ArrayList<>();
        while (rows.next()) {
          columns.add(rows.getString(1));
        }
        return columns;
      }
    }
  }
}
