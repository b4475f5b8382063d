package org.huimin.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huimin.bench.Round.Real;
import org.junit.jupiter.api.Test;

class ResultTest {

  private static final Result RESULT =
      result(1_000, round(1_000, 10, 4, 20), round(1_000, 20, 4, 30), round(1_000, 16, 4, 10));

  @Test
  void the_ratio_is_the_median_of_each_rounds_own() {
    assertEquals(0.25, RESULT.ratio());
    assertEquals(0.2, RESULT.ratioMin());
    assertEquals(0.4, RESULT.ratioMax());
    assertEquals(0.5, RESULT.ratioAllRows());
    assertEquals(0.4, RESULT.ratioAllRowsMin());
    assertEquals(0.8, RESULT.ratioAllRowsMax());
  }

  @Test
  void speeds_are_medians_of_lines_a_second() {
    assertEquals(62.5, RESULT.realLinesPerSecond());
    assertEquals(250.0, RESULT.limitLinesPerSecond());
    assertEquals(125.0, RESULT.limitAllRowsLinesPerSecond());
  }

  @Test
  void a_line_costs_the_cpu_of_all_parts_in_microseconds() {
    assertEquals(Map.of("kafka", 5_000.0, "ledger", 20_000.0), RESULT.cpuMicrosPerLine());
    assertEquals(25_000.0, RESULT.cost());
  }

  @Test
  void a_peak_is_the_highest_of_all_rounds() {
    assertEquals(Map.of("ledger", 30.0), RESULT.peakMegabytes());
  }

  @Test
  void the_cost_of_a_line_grows_by_what_the_last_size_costs_more_than_the_first() {
    Result larger = result(2_000, round(2_000, 60, 8, 70));
    assertEquals(1.5, Report.costGrowth(List.of(RESULT, larger)));
  }

  private static Result result(int lines, Round... rounds) {
    return new Result(lines, List.of(rounds), 512);
  }

  private static Round round(int lines, double seconds, double limitSeconds, double cpuAndPeak) {
    TreeMap<String, Double> cpu = new TreeMap<>(Map.of("kafka", 5.0, "ledger", cpuAndPeak));
    return new Round(
        new Real(
            new Measured(lines, seconds, cpu),
            new Stages(1, 2, 3, 4, seconds),
            new TreeMap<>(Map.of("ledger", cpuAndPeak))),
        new Measured(lines, limitSeconds, cpu),
        new Measured(lines, 2 * limitSeconds, cpu));
  }
}
