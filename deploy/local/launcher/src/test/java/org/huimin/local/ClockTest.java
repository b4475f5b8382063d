package org.huimin.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockTest {

  @Test
  void it_moves_forward_and_never_back(@TempDir Path folder) {
    Clock clock = new Clock(folder.resolve("clock.json"), folder);
    LocalDate today = clock.today();
    clock.moveTo(today.plusMonths(2));
    assertEquals(today.plusMonths(2), clock.today());
    assertThrows(WrongUsage.class, () -> clock.moveTo(today.plusMonths(2).minusDays(1)));
    assertEquals(today.plusMonths(2), clock.today());
  }

  @Test
  void the_same_day_leaves_it_as_it_is(@TempDir Path folder) {
    Path file = folder.resolve("clock.json");
    Clock clock = new Clock(file, folder);
    clock.moveTo(clock.today());
    assertEquals(false, file.toFile().exists());
  }

  @Test
  void before_anything_is_recorded_it_may_begin_earlier(@TempDir Path folder) throws IOException {
    Path store = folder.resolve("postgres");
    Clock clock = new Clock(folder.resolve("clock.json"), store);
    LocalDate begin = clock.today().minusYears(1);
    clock.moveTo(begin);
    assertEquals(begin, clock.today());
    Files.createDirectory(store);
    assertThrows(WrongUsage.class, () -> clock.moveTo(begin.minusDays(1)));
    clock.moveTo(begin.plusDays(1));
    assertEquals(begin.plusDays(1), clock.today());
  }
}
