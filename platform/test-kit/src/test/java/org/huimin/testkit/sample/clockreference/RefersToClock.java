package org.huimin.testkit.sample.clockreference;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;

public final class RefersToClock {
  private RefersToClock() {}

  public static Function<ZoneId, LocalDate> today() {
    return LocalDate::now;
  }
}
