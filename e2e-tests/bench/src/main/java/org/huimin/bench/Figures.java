package org.huimin.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 统计: what is said of several rounds. */
final class Figures {

  private Figures() {}

  /** The middle one; of an even count what lies between the two in the middle. */
  static double median(Collection<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    if (sorted.isEmpty()) {
      throw new IllegalArgumentException("no value has no middle");
    }
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /** The median of each name, the names as they come. */
  static Map<String, Double> medians(Collection<? extends Map<String, Double>> rounds) {
    Map<String, Double> medians = new LinkedHashMap<>();
    rounds.stream()
        .flatMap(round -> round.keySet().stream())
        .distinct()
        .forEach(
            name ->
                medians.put(
                    name,
                    median(rounds.stream().map(round -> round.getOrDefault(name, 0.0)).toList())));
    return medians;
  }

  static double sum(Map<String, Double> values) {
    return values.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
