package org.huimin.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableFileTest {

  private static final TableFile TABLE = new TableFile(TableFileTest.class, "table.csv");

  @Test
  void each_line_after_the_heads_is_a_row() {
    assertEquals(List.of("甲 1", "乙 ", "丙 x"), TABLE.rows(field -> field[0] + " " + field[1]));
  }

  @Test
  void what_cannot_be_read_is_told_by_its_line() {
    IllegalArgumentException told =
        assertThrows(
            IllegalArgumentException.class,
            () -> TABLE.rows(field -> field[1].isEmpty() ? 0 : Integer.parseInt(field[1])));
    assertEquals("table.csv line 4: For input string: \"x\"", told.getMessage());
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    IllegalStateException told =
        assertThrows(
            IllegalStateException.class,
            () -> new TableFile(TableFileTest.class, "none.csv").text());
    assertEquals(
        "none.csv is missing beside class org.huimin.kernel.TableFileTest", told.getMessage());
  }
}
