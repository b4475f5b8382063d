package org.huimin.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of it, as a table. */
record Report(PrintStream out) {

  void show(List<Result> results) {
    results.forEach(this::show);
    if (results.size() > 1) {
      out.printf(
          Locale.ROOT,
          "cost of a line at %d lines beside %d lines: %.2f%n",
          results.getLast().lines(),
          results.getFirst().lines(),
          costGrowth(results));
    }
  }

  /** How much more a line costs at the last size than at the first. */
  static double costGrowth(List<Result> results) {
    return results.getLast().cost() / results.getFirst().cost();
  }

  private void show(Result result) {
    out.printf(
        Locale.ROOT,
        "%n%d lines a month, median of %d rounds%n",
        result.lines(),
        result.rounds().size());
    out.printf(
        Locale.ROOT,
        "  ratio to the limit  %.3f  (%.3f to %.3f)%n",
        result.ratio(),
        result.ratioMin(),
        result.ratioMax());
    out.printf(
        Locale.ROOT,
        "  to that of all rows %.3f  (%.3f to %.3f)%n",
        result.ratioAllRows(),
        result.ratioAllRowsMin(),
        result.ratioAllRowsMax());
    out.printf(Locale.ROOT, "  real month          %8.0f lines/s%n", result.realLinesPerSecond());
    out.printf(Locale.ROOT, "  limit               %8.0f lines/s%n", result.limitLinesPerSecond());
    out.printf(
        Locale.ROOT, "  limit, all rows     %8.0f lines/s%n", result.limitAllRowsLinesPerSecond());
    out.printf(
        Locale.ROOT,
        "  seconds from the request until all were%s%n",
        joined(result.stages(), "%.2f"));
    out.printf(Locale.ROOT, "  CPU of a line, µs%n");
    show("real", result.cpuMicrosPerLine());
    show("limit", result.limitCpuMicrosPerLine());
    show("limit, all rows", result.limitAllRowsCpuMicrosPerLine());
    out.printf(Locale.ROOT, "  largest process, MB %s%n", joined(result.peakMegabytes(), "%.0f"));
    out.printf(Locale.ROOT, "  heap at most        %d MB%n", result.heapMegabytes());
  }

  private void show(String what, Map<String, Double> micros) {
    out.printf(
        Locale.ROOT, "    %-15s %6.1f %s%n", what, Figures.sum(micros), joined(micros, "%.1f"));
  }

  private static String joined(Map<String, Double> values, String form) {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (name, value) ->
            text.append("  ")
                .append(name)
                .append(' ')
                .append(String.format(Locale.ROOT, form, value)));
    return text.toString();
  }
}
