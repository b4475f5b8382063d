package org.huimin.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * 点名的坏输入: the table {@code bad-input.txt}, which an official can read: what it is called, where it
 * is sent, what is changed, and the code and the field that must be answered.
 */
final class NamedInputs {

  private NamedInputs() {}

  /**
   * One row.
   *
   * @param change {@code body field = JSON}, {@code body = text}, {@code query = text} or {@code
   *     header Name = value}
   */
  record Row(String name, String operation, String change, String code, String field) {

    Request of(Valid valid) {
      String[] part = change.split(" *= *", 2);
      String value = part[1];
      return switch (part[0]) {
        case "body" -> valid.saying(value);
        case "query" -> valid.asking(value);
        case String header when header.startsWith("header ") ->
            valid.request().with(header.substring("header ".length()), value);
        case String body when body.startsWith("body ") ->
            valid.saying(valid.with(body.substring("body ".length()), value));
        default -> throw new AssertionError(name + ": what is changed by " + change + "?");
      };
    }
  }

  static List<Row> all() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(NamedInputs.class.getResourceAsStream("bad-input.txt"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(NamedInputs::row)
          .toList();
    }
  }

  private static Row row(String line) {
    String[] cell = line.split(" *\\| *", -1);
    if (cell.length != 5) {
      throw new AssertionError("five columns are expected: " + line);
    }
    return new Row(cell[0].strip(), cell[1], cell[2], cell[3], cell[4].strip());
  }
}
