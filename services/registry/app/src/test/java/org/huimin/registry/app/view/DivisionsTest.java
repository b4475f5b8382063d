package org.huimin.registry.app.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of a city's own is read whole or refused with its line. */
final class DivisionsTest {

  @Test
  void counties_and_townships_are_read_and_nothing_else_is_known() {
    Divisions divisions =
        Divisions.parse(List.of("\uFEFFcode,name", "530802,思茅区", "", "530802001,思茅街道"));
    assertEquals(2, divisions.all().size());
    assertTrue(divisions.hasTownship("530802001"));
    assertFalse(divisions.hasTownship("530802"));
    assertTrue(divisions.hasCounty("530802"));
    assertFalse(divisions.hasCounty("530821"));
    assertFalse(divisions.hasCounty("530802001"));
    assertFalse(divisions.hasTownship("530802002"));
    assertFalse(divisions.hasTownship("nowhere"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                            | line 1
          530802,思茅区                 | line 1
          code,name;530802              | line 2
          code,name;530802,             | line 2
          code,name;5308,普洱市         | line 2
          code,name;53080x,思茅区       | line 2
          code,name;530802001,思茅街道  | line 2
          code,name;530802,思茅区;530802,思茅区 | line 3
          code,name;530802,思茅区;530821001,宁洱镇 | line 3
          """)
  void what_cannot_be_read_is_refused_with_its_line(String file, String where) {
    List<String> lines = file.isEmpty() ? List.of() : List.of(file.split(";", -1));
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Divisions.parse(lines));
    assertTrue(String.valueOf(refused.getMessage()).contains(where), refused.getMessage());
  }
}
