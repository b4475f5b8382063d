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
      line(
          "cost of a line at %d lines beside %d lines: %.2f",
          results.getLast().lines(), results.getFirst().lines(), costGrowth(results));
    }
  }

  /** How much more a line costs at the last size than at the first. */
  static double costGrowth(List<Result> results) {
    return results.getLast().cost() / results.getFirst().cost();
  }

  private void show(Result result) {
    line("%n%d lines a month, median of %d rounds", result.lines(), result.rounds().size());
    line(
        "  ratio to the limit  %.3f  (%.3f to %.3f)",
        result.ratio(), result.ratioMin(), result.ratioMax());
    line("  real month          %8.0f lines/s", result.realLinesPerSecond());
    line("  limit               %8.0f lines/s", result.limitLinesPerSecond());
    line("  limit, all rows     %8.0f lines/s, one round", result.limitSameRows().linesPerSecond());
    line("  seconds from the request until all were%s", joined(result.stages(), "%.2f"));
    line("  CPU of a line, µs");
    line("    real   %6.1f %s", result.cost(), joined(result.cpuMicrosPerLine(), "%.1f"));
    line(
        "    limit  %6.1f %s",
        Figures.sum(result.limitCpuMicrosPerLine()),
        joined(result.limitCpuMicrosPerLine(), "%.1f"));
    line("  largest process, MB %s", joined(result.peakMegabytes(), "%.0f"));
    line("  heap at most        %d MB", result.heapMegabytes());
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

  private void line(String form, Object... values) {
    out.println(String.format(Locale.ROOT, form, values));
  }
}
