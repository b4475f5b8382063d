package org.huimin.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusinessClockTest {

  @Test
  void without_a_file_it_is_the_machines_clock(@TempDir Path dir) {
    assertEquals(Duration.ZERO, new BusinessClock(null).offset());
    assertEquals(Duration.ZERO, new BusinessClock(dir.resolve("clock.json")).offset());
  }

  @Test
  void it_follows_the_file_as_it_changes(@TempDir Path dir) throws IOException {
    Path file = dir.resolve("clock.json");
    BusinessClock clock = new BusinessClock(file);
    Files.writeString(file, "{\"offsetSeconds\":86400}");
    assertEquals(Duration.ofDays(1), clock.offset());
    Files.writeString(file, "{\"offsetSeconds\":8640000}");
    assertEquals(Duration.ofDays(100), clock.offset());
    assertTrue(clock.now().isAfter(new BusinessClock(null).now().plus(Duration.ofDays(99))));
  }

  @Test
  void a_file_that_says_nothing_is_not_taken_for_zero(@TempDir Path dir) throws IOException {
    Path file = dir.resolve("clock.json");
    for (String text :
        new String[] {"", "{}", "{\"offsetSeconds\":\"1\"}", "{\"offsetSeconds\":"}) {
      Files.writeString(file, text);
      assertThrows(IllegalStateException.class, () -> new BusinessClock(file).offset(), text);
    }
  }
}
