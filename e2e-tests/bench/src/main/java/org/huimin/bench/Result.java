package org.huimin.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 结果: what the counted rounds say together.
 *
 * @param limitSameRows one month of the limit with all rows that the real one writes for a line
 * @param heapMegabytes the most that a measured service may have
 */
record Result(int lines, List<Round> rounds, Measured limitSameRows, int heapMegabytes) {

  double ratio() {
    return Figures.median(ratios());
  }

  double ratioMin() {
    return ratios().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  double ratioMax() {
    return ratios().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  private List<Double> ratios() {
    return rounds.stream().map(Round::ratio).toList();
  }

  double realLinesPerSecond() {
    return Figures.median(
        rounds.stream().map(round -> round.real().measured().linesPerSecond()).toList());
  }

  double limitLinesPerSecond() {
    return Figures.median(rounds.stream().map(round -> round.limit().linesPerSecond()).toList());
  }

  Map<String, Double> stages() {
    return Figures.medians(rounds.stream().map(round -> round.real().stages().byName()).toList());
  }

  Map<String, Double> cpuMicrosPerLine() {
    return Figures.medians(
        rounds.stream().map(round -> round.real().measured().cpuMicrosPerLine()).toList());
  }

  Map<String, Double> limitCpuMicrosPerLine() {
    return Figures.medians(rounds.stream().map(round -> round.limit().cpuMicrosPerLine()).toList());
  }

  /** What a line costs in all. */
  double cost() {
    return Figures.sum(cpuMicrosPerLine());
  }

  Map<String, Double> peakMegabytes() {
    Map<String, Double> peaks = new LinkedHashMap<>();
    for (Round round : rounds) {
      round.real().peakMegabytes().forEach((part, peak) -> peaks.merge(part, peak, Math::max));
    }
    return peaks;
  }

  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("lines", lines);
    map.put("rounds", rounds.size());
    map.put("ratio", rounded(ratio(), 3));
    map.put("ratioMin", rounded(ratioMin(), 3));
    map.put("ratioMax", rounded(ratioMax(), 3));
    map.put("realLinesPerSecond", Math.round(realLinesPerSecond()));
    map.put("limitLinesPerSecond", Math.round(limitLinesPerSecond()));
    map.put("limitSameRowsLinesPerSecond", Math.round(limitSameRows.linesPerSecond()));
    map.put("stages", rounded(stages(), 3));
    map.put("cpuMicrosPerLine", rounded(cpuMicrosPerLine(), 1));
    map.put("limitCpuMicrosPerLine", rounded(limitCpuMicrosPerLine(), 1));
    map.put("limitSameRowsCpuMicrosPerLine", rounded(limitSameRows.cpuMicrosPerLine(), 1));
    map.put("peakRssMb", rounded(peakMegabytes(), 0));
    map.put("heapMaxMb", heapMegabytes);
    return map;
  }

  private static Map<String, Double> rounded(Map<String, Double> values, int digits) {
    Map<String, Double> rounded = new LinkedHashMap<>();
    values.forEach((name, value) -> rounded.put(name, rounded(value, digits)));
    return rounded;
  }

  static double rounded(double value, int digits) {
    double scale = Math.pow(10, digits);
    return Math.round(value * scale) / scale;
  }
}
