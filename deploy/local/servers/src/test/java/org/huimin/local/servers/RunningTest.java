package org.huimin.local.servers;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class RunningTest {

  @Test
  @EnabledOnOs(OS.LINUX)
  @Timeout(20)
  void who_is_dead_and_not_yet_buried_is_not_alive() throws IOException {
    // This shell never asks what became of its child.
    Process parent = new ProcessBuilder("sh", "-c", "sleep 600 & echo $!; exec sleep 600").start();
    try (var said = parent.inputReader()) {
      long pid = Long.parseLong(said.readLine());
      // Until it has become the second sleep it is a shell, and buries its child.
      while (!Files.readString(Path.of("/proc", Long.toString(parent.pid()), "comm"))
          .equals("sleep\n")) {
        Thread.onSpinWait();
      }
      ProcessHandle child = ProcessHandle.of(pid).orElseThrow();
      Running running =
          new Running(
              "sleeper",
              pid,
              child.info().startInstant().orElseGet(Instant::now),
              Path.of("sleeper.log"),
              "TERM");
      assertTrue(running.alive());
      running.kill();
      assertFalse(running.alive());
      assertTrue(child.isAlive(), "the system still counts it");
    } finally {
      parent.destroyForcibly();
    }
  }
}
