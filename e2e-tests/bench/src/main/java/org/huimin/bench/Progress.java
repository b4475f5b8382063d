package org.huimin.bench;

import java.util.Locale;

/**
 * What the person at the terminal sees while things go on; the result alone goes to standard
 * output.
 */
final class Progress {

  private final long began = System.nanoTime();

  void say(String text) {
    System.err.printf(Locale.ROOT, "%7.1f s  %s%n", (System.nanoTime() - began) / 1e9, text);
  }
}
