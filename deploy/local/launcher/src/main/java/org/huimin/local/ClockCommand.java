package org.huimin.local;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "clock",
    description = "Show the business date, or move it forward; it never goes back.")
final class ClockCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "DATE", description = "A day as in 2026-12-01.")
  private @Nullable LocalDate date;

  @Override
  public Integer call() {
    Clock clock = new Clock(Place.fromEnvironment().clock());
    if (date != null) {
      clock.moveTo(date);
    }
    new Progress(System.out).say("The business date is " + clock.today() + ".");
    return 0;
  }
}
