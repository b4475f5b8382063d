package org.huimin.bench;

import java.time.Duration;

/** Looking again and again until something has come. */
final class Waiting {

  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private Waiting() {}

  /** A look that may fail. */
  @FunctionalInterface
  interface Look {
    boolean isThere() throws Exception;
  }

  static void until(String what, Duration pause, Look look) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!look.isThere()) {
        if (System.nanoTime() > end) {
          throw new Broken(what + " did not come within " + PATIENCE.toMinutes() + " minutes");
        }
        Thread.sleep(pause);
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Broken("interrupted", e);
    } catch (Exception e) {
      throw new Broken("looking for " + what + " failed", e);
    }
  }
}
