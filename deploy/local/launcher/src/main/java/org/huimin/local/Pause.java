package org.huimin.local;

import java.time.Duration;

/** Waiting between two looks at something that takes its time. */
final class Pause {

  private Pause() {}

  static void millis(long millis) {
    try {
      Thread.sleep(Duration.ofMillis(millis));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrupted.");
    }
  }
}
