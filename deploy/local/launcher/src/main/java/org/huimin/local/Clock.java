package org.huimin.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/**
 * The business clock of the stack: machine time plus an offset in a file, which only grows once
 * there is a store: what was recorded never lies in the future.
 */
final class Clock {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalTime OPENING = LocalTime.of(9, 0);

  private final Path file;
  private final Path store;

  /**
   * A clock.
   *
   * @param store where facts are recorded; there is nothing before the first start
   */
  Clock(Path file, Path store) {
    this.file = file;
    this.store = store;
  }

  LocalDate today() {
    return now().atZone(ZONE).toLocalDate();
  }

  Instant now() {
    return Instant.now().plus(offset());
  }

  /** Moves to nine in the morning of that day; the same day leaves the clock as it is. */
  void moveTo(LocalDate day) {
    LocalDate today = today();
    if (day.isBefore(today) && Files.exists(store)) {
      throw new WrongUsage(
          "The business clock stands at "
              + today
              + " and is never moved back to "
              + day
              + "; it begins earlier only when it is set before the first ./huimin up.");
    }
    if (!day.equals(today)) {
      Instant target = day.atTime(OPENING).atZone(ZONE).toInstant();
      write(Duration.between(Instant.now(), target).toSeconds());
    }
  }

  private Duration offset() {
    try {
      return Files.exists(file)
          ? Duration.ofSeconds(JSON.readTree(Files.readString(file)).path("offsetSeconds").asLong())
          : Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException("The clock file " + file + " cannot be read", e);
    }
  }

  private void write(long offsetSeconds) {
    try {
      Place.folderOf(file);
      StateFile.writeAtomically(
          file, JSON.writeValueAsString(Map.of("offsetSeconds", offsetSeconds)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
