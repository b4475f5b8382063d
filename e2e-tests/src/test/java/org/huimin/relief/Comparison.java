package org.huimin.relief;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huimin.relief.Town.Line;
import org.huimin.relief.Town.Run;

/** 核对: what every run has left every household with, against what it was due by then. */
final class Comparison {

  private static final YearMonth FIRST = YearMonth.of(2026, 3);

  private final Standards standards = new Standards();
  private final Town town;
  private final List<Line> lines;

  Comparison(Town town, List<Line> lines) {
    this.town = town;
    this.lines = lines;
  }

  /** Every month of every household that is not paid as it is due, in the words of a failure. */
  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    List<Settling> served = new ArrayList<>();
    for (Settling one : town.families()) {
      if (one.sentAway() == null) {
        served.add(one);
      } else {
        wrong.add("sent away on %s; %s".formatted(one.sentAway(), one.family()));
      }
    }
    for (Run run : town.runs()) {
      Map<String, Map<YearMonth, Long>> left = left(run);
      for (Settling one : served) {
        Map<YearMonth, Long> paid = left.getOrDefault(one.subject(), Map.of());
        for (YearMonth month : months(run.month(), paid.keySet())) {
          long due = Reckoning.dueFen(one.family(), month, standards, run.day());
          long fen = paid.getOrDefault(month, 0L);
          if (due != fen) {
            wrong.add(
                "run of %s, %s: due %d, paid %d fen; %s"
                    .formatted(run.day(), month, due, fen, one.family()));
          }
        }
      }
    }
    return wrong;
  }

  /** Ordered, less overpaid, and what of it was reversed, through a run. */
  private Map<String, Map<YearMonth, Long>> left(Run run) {
    Map<String, Map<YearMonth, Long>> left = new HashMap<>();
    lines.stream()
        .filter(line -> !line.run().day().isAfter(run.day()))
        .forEach(
            line ->
                left.computeIfAbsent(line.household(), _ -> new TreeMap<>())
                    .merge(line.month(), line.fen(), Long::sum));
    return left;
  }

  private static Set<YearMonth> months(YearMonth last, Set<YearMonth> paid) {
    Set<YearMonth> months = new TreeSet<>(paid);
    Stream.iterate(FIRST, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .forEach(months::add);
    return months;
  }
}
