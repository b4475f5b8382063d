package org.huimin.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * 随程序的表: a table that comes with a program, in a file beside the class that reads it; of a name
 * with a slash before it, at the root.
 */
public record TableFile(Class<?> beside, String name) {

  /**
   * As it is written.
   *
   * @throws IllegalStateException when there is no such file
   */
  public String text() {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + beside);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What each line after the heads says, field by field; no field holds a comma.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  public <T> List<T> rows(Function<String[], T> row) {
    List<T> rows = new ArrayList<>();
    List<String> lines = text().lines().toList();
    for (int line = 1; line < lines.size(); line++) {
      try {
        rows.add(row.apply(lines.get(line).split(",", -1)));
      } catch (RuntimeException e) {
        throw new IllegalArgumentException(name + " line " + (line + 1) + ": " + e.getMessage(), e);
      }
    }
    return List.copyOf(rows);
  }
}
