package org.huimin.eventstore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * 业务时间: the one clock of the stack. It runs with the machine's, moved forward by the seconds that a
 * shared file names: {@code {"offsetSeconds":N}}. Without a file it is the machine's.
 */
public final class BusinessClock {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final @Nullable Path clockFile;
  private final Clock machine = Clock.systemUTC();
  private volatile Reading last = new Reading(null, 0, Duration.ZERO);

  public BusinessClock(@Nullable Path clockFile) {
    this.clockFile = clockFile;
  }

  /** Now, in the microseconds the store keeps. */
  public Instant now() {
    return machine.instant().plus(offset()).truncatedTo(ChronoUnit.MICROS);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now(), ZONE);
  }

  public YearMonth month() {
    return YearMonth.from(today());
  }

  /**
   * How far business time is ahead of the machine's. The file is read again when it has changed.
   */
  public Duration offset() {
    if (clockFile == null) {
      return Duration.ZERO;
    }
    try {
      BasicFileAttributes file = Files.readAttributes(clockFile, BasicFileAttributes.class);
      Reading known = last;
      if (file.lastModifiedTime().equals(known.modified) && file.size() == known.size) {
        return known.offset;
      }
      Duration offset = read(clockFile);
      last = new Reading(file.lastModifiedTime(), file.size(), offset);
      return offset;
    } catch (NoSuchFileException _) {
      return Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException("clock file " + clockFile + " cannot be read", e);
    }
  }

  private static Duration read(Path file) throws IOException {
    try {
      JsonNode seconds = JSON.readTree(Files.readString(file)).path("offsetSeconds");
      if (seconds.canConvertToExactIntegral() && seconds.canConvertToLong()) {
        return Duration.ofSeconds(seconds.longValue());
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("clock file " + file + " is not JSON", e);
    }
    throw new IllegalStateException("clock file " + file + " has no whole number in offsetSeconds");
  }

  private record Reading(@Nullable FileTime modified, long size, Duration offset) {}
}
