package org.huimin.local;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "clock",
    description =
        "Show the business date, or move it forward. It never goes back; before the first start it may"
            + " begin at an earlier day.")
final class ClockCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "DATE",
      converter = Day.class,
      description = "A day as in 2026-12-01.")
  private @Nullable LocalDate date;

  @Override
  public Integer call() {
    Place place = Place.fromEnvironment();
    Clock clock = new Clock(place.clock(), place.store());
    if (date != null) {
      clock.moveTo(date);
    }
    new Progress(System.out).say("The business date is " + clock.today() + ".");
    return 0;
  }

  /** Says what a day looks like, not which class could not read it. */
  static final class Day implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String typed) {
      try {
        return LocalDate.parse(typed);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "\"" + typed + "\" is no day; one as in 2026-12-01 was expected");
      }
    }
  }
}
