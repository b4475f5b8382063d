package org.huimin.crashes;

import static org.huimin.crashes.Crash.say;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.huimin.journeys.Stack;

/**
 * A demo while parts die, and another one when it is done: a machine with nothing else to do may
 * end it before the last of them has died. Each has to end well.
 */
final class DemoAtWork {

  private static final long PEOPLE = 200;

  /** Households of four and of two, one of either kind in each second county. */
  private static final long IN_HOUSEHOLDS = 5 * 4 + 5 * 2;

  private final Stack stack;
  private int begun;
  private Path out;
  private Process demo;

  DemoAtWork(Stack stack) throws IOException {
    this.stack = stack;
    begin();
  }

  private void begin() throws IOException {
    begun++;
    out = stack.logs().resolve("demo-" + begun + ".out");
    demo = stack.begin(out, "demo", "--people", Long.toString(PEOPLE), "--json");
  }

  boolean isAlive() {
    return demo.isAlive();
  }

  /** The same one, or the next when it has ended well. */
  void goOn() throws InterruptedException, IOException {
    if (!isAlive()) {
      end();
      begin();
      say("demo " + begun + " begins");
    }
  }

  void end() throws InterruptedException {
    assertTrue(demo.waitFor(6, TimeUnit.MINUTES), "the demo does not end; see " + out);
    assertEquals(0, demo.exitValue(), this::printed);
  }

  long peopleServed() {
    return begun * (PEOPLE + IN_HOUSEHOLDS);
  }

  private String printed() {
    try {
      return Files.readString(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
