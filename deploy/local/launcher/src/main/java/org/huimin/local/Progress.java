package org.huimin.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal sees while things go on. */
final class Progress {

  private final PrintStream out;
  private final long began = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  synchronized void say(String text) {
    out.println(text);
    out.flush();
  }

  void part(String part, String what) {
    say(String.format(Locale.ROOT, "%6.1f s  %-18s %s", seconds(), part, what));
  }

  double seconds() {
    return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
  }
}
