package org.huimin.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * 工作日历: weekends, the State Council's holidays and its working Saturdays and Sundays 调休. The days
 * are data; a year without any is weekends alone.
 */
public final class WorkingCalendar {

  private static final String HEAD = "day,kind,name";

  private final Map<LocalDate, Boolean> exceptions;

  private WorkingCalendar(Map<LocalDate, Boolean> exceptions) {
    this.exceptions = Map.copyOf(exceptions);
  }

  /** The calendar this version comes with. */
  public static WorkingCalendar published() {
    return fromCsv(new TableFile(WorkingCalendar.class, "working-calendar.csv").text());
  }

  /**
   * Reads {@code day,kind,name}; the kind is HOLIDAY or WORKDAY.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  public static WorkingCalendar fromCsv(String csv) {
    Map<LocalDate, Boolean> exceptions = new HashMap<>();
    int number = 0;
    for (String line : csv.lines().toList()) {
      number++;
      if (number == 1 ? !line.equals(HEAD) : !take(line, exceptions)) {
        throw new IllegalArgumentException("working calendar line " + number + ": " + line);
      }
    }
    return new WorkingCalendar(exceptions);
  }

  private static boolean take(String line, Map<LocalDate, Boolean> exceptions) {
    String[] field = line.split(",", -1);
    if (field.length != 3 || !field[0].matches("\\d{4}-\\d{2}-\\d{2}")) {
      return false;
    }
    boolean works = field[1].equals("WORKDAY");
    return (works || field[1].equals("HOLIDAY"))
        && exceptions.putIfAbsent(LocalDate.parse(field[0]), works) == null;
  }

  public boolean isWorkingDay(LocalDate day) {
    return exceptions.getOrDefault(
        day, day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
  }

  /** The last day of a time limit: counting starts the day after the trigger. */
  public LocalDate plusWorkingDays(LocalDate trigger, int days) {
    LocalDate day = trigger;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /** The day itself, or the last working day before it. */
  public LocalDate onOrBefore(LocalDate day) {
    LocalDate working = day;
    while (!isWorkingDay(working)) {
      working = working.minusDays(1);
    }
    return working;
  }
}
