package org.huimin.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A server that answers. The start time beside the pid tells it from a stranger that was given the
 * same pid later, so a record kept in a file can be stopped by another JVM.
 *
 * @param part its name: postgresql, kafka or keycloak
 * @param stopSignal what asks it to stop properly; PostgreSQL wants INT, TERM would wait for its
 *     clients
 */
public record Running(String part, long pid, Instant startedAt, Path log, String stopSignal) {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  public boolean alive() {
    return process().isPresent();
  }

  /** Asks the server to stop, waits, and kills it when it does not. */
  public void stop() {
    Optional<ProcessHandle> process = process();
    if (process.isEmpty()) {
      return;
    }
    signal();
    if (!isGoneInTime()) {
      kill();
    }
  }

  /** Ends the server without asking, as a power cut would. */
  public void kill() {
    Optional<ProcessHandle> process = process();
    if (process.isEmpty()) {
      return;
    }
    process.get().destroyForcibly();
    boolean _ = isGoneInTime();
  }

  private Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> !isDefunct(process))
        .filter(
            process ->
                process
                    .info()
                    .startInstant()
                    .map(start -> Duration.between(start, startedAt).abs().toSeconds() < 2)
                    .orElse(true));
  }

  /**
   * Dead, and only its parent has not asked for it yet: who started it has ended before, and the
   * first process of a container may take its time. Where there is no {@code /proc}, nobody knows.
   */
  private static boolean isDefunct(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
    } catch (IOException e) {
      return false;
    }
  }

  private void signal() {
    try {
      new ProcessBuilder("kill", "-" + stopSignal, Long.toString(pid)).start().waitFor();
    } catch (IOException e) {
      throw new IllegalStateException(part + ": cannot send " + stopSignal + " to " + pid, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isGoneInTime() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (alive()) {
        if (System.nanoTime() > end) {
          return false;
        }
        Thread.sleep(20);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
