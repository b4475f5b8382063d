package org.huimin.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HashedIdTest {

  @Test
  void the_same_key_gives_the_same_id_of_version_8() {
    UUID id = HashedId.of("a", "bc");
    assertEquals(id, HashedId.of("a", "bc"));
    assertEquals(8, id.version());
    assertEquals(2, id.variant());
  }

  @Test
  void where_one_part_ends_matters() {
    assertNotEquals(HashedId.of("a", "bc"), HashedId.of("ab", "c"));
  }

  @Test
  void the_month_stands_first() {
    UUID id = HashedId.ofMonth(YearMonth.of(2026, 4), "a");
    assertTrue(id.toString().startsWith("202604"), id.toString());
    assertEquals(8, id.version());
    assertEquals(2, id.variant());
  }
}
