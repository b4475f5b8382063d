package org.huimin.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

  @Test
  void what_was_started_is_found_again_and_ended(@TempDir Path folder) throws Exception {
    StateFile state = new StateFile(folder.resolve("state.json"));
    Process sleeper = new ProcessBuilder("sleep", "600").start();
    state.add(Started.of("sleeper", sleeper.toHandle()));

    List<Started> read = new StateFile(folder.resolve("state.json")).read();
    assertTrue(read.getFirst().isAlive());
    read.getFirst().end();

    // Dead for everybody at once; the JDK hears of its own child a moment later.
    assertTrue(sleeper.waitFor(20, TimeUnit.SECONDS));
    state.forgetTheEnded();
    assertEquals(List.of(), state.read());
  }

  @Test
  void another_process_with_the_same_id_is_left_alone() throws IOException {
    Process stranger = new ProcessBuilder("sleep", "600").start();
    Started ours = Started.of("ours", stranger.toHandle());
    Started before = new Started("ours", ours.pid(), ours.startedAt() - 60_000, "TERM");
    before.end();
    assertTrue(stranger.isAlive());
    stranger.destroyForcibly();
  }
}
