package org.huimin.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 结果: what the counted rounds say together.
 *
 * @param heapMegabytes the most that a measured service may have
 */
record Result(int lines, List<Round> rounds, int heapMegabytes) {

  double ratio() {
    return Figures.median(ratios());
  }

  double ratioMin() {
    return Collections.min(ratios());
  }

  double ratioMax() {
    return Collections.max(ratios());
  }

  private List<Double> ratios() {
    return rounds.stream().map(Round::ratio).toList();
  }

  double ratioAllRows() {
    return Figures.median(ratiosAllRows());
  }

  double ratioAllRowsMin() {
    return Collections.min(ratiosAllRows());
  }

  double ratioAllRowsMax() {
    return Collections.max(ratiosAllRows());
  }

  private List<Double> ratiosAllRows() {
    return rounds.stream().map(Round::ratioAllRows).toList();
  }

  double realLinesPerSecond() {
    return Figures.median(
        rounds.stream().map(round -> round.real().measured().linesPerSecond()).toList());
  }

  double limitLinesPerSecond() {
    return Figures.median(rounds.stream().map(round -> round.limit().linesPerSecond()).toList());
  }

  double limitAllRowsLinesPerSecond() {
    return Figures.median(
        rounds.stream().map(round -> round.limitAllRows().linesPerSecond()).toList());
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

  Map<String, Double> limitAllRowsCpuMicrosPerLine() {
    return Figures.medians(
        rounds.stream().map(round -> round.limitAllRows().cpuMicrosPerLine()).toList());
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
    map.put("ratioAllRows", rounded(ratioAllRows(), 3));
    map.put("ratioAllRowsMin", rounded(ratioAllRowsMin(), 3));
    map.put("ratioAllRowsMax", rounded(ratioAllRowsMax(), 3));
    map.put("realLinesPerSecond", Math.round(realLinesPerSecond()));
    map.put("limitLinesPerSecond", Math.round(limitLinesPerSecond()));
    map.put("limitAllRowsLinesPerSecond", Math.round(limitAllRowsLinesPerSecond()));
    map.put("stages", rounded(stages(), 3));
    map.put("cpuMicrosPerLine", rounded(cpuMicrosPerLine(), 1));
    map.put("limitCpuMicrosPerLine", rounded(limitCpuMicrosPerLine(), 1));
    map.put("limitAllRowsCpuMicrosPerLine", rounded(limitAllRowsCpuMicrosPerLine(), 1));
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
