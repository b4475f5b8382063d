package org.huimin.local;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.nio.file.Path;
import java.time.Instant;
import org.huimin.local.servers.Running;

/** A process this program started: the start time tells it from a later one with the same id. */
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
record Started(String part, long pid, long startedAt, String stopSignal) {

  static Started of(String part, Running server) {
    return new Started(part, server.pid(), server.startedAt().toEpochMilli(), server.stopSignal());
  }

  static Started of(String part, ProcessHandle process) {
    long startedAt = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return new Started(part, process.pid(), startedAt, "TERM");
  }

  boolean isAlive() {
    return running().alive();
  }

  /** Asks it to end, and makes it end when it does not. */
  void end() {
    running().stop();
  }

  private Running running() {
    return new Running(part, pid, Instant.ofEpochMilli(startedAt), Path.of(""), stopSignal);
  }
}
