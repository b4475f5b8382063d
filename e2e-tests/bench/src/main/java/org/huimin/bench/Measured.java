package org.huimin.bench;

import java.util.SortedMap;
import java.util.TreeMap;

/** What one month took, of the system or of the limit. */
record Measured(int lines, double seconds, SortedMap<String, Double> cpuSeconds) {

  /** The part of the bench itself, which works for the limit. */
  static final String LIMIT = "limit";

  double linesPerSecond() {
    return lines / seconds;
  }

  SortedMap<String, Double> cpuMicrosPerLine() {
    SortedMap<String, Double> micros = new TreeMap<>();
    cpuSeconds.forEach((part, spent) -> micros.put(part, spent * 1e6 / lines));
    return micros;
  }

  /** What was used between two looks. */
  static SortedMap<String, Double> between(
      SortedMap<String, Double> before, SortedMap<String, Double> after) {
    SortedMap<String, Double> used = new TreeMap<>();
    after.forEach((part, spent) -> used.put(part, spent - before.getOrDefault(part, 0.0)));
    return used;
  }
}
