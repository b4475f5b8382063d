package org.huimin.testkit.sample.clock;

import java.time.Clock;
import java.time.LocalDate;

public final class AsksClock {
  private AsksClock() {}

  public static LocalDate today(Clock clock) {
    return LocalDate.now(clock);
  }
}
