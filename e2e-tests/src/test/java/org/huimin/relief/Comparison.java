package org.huimin.relief;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huimin.relief.Family.Place;
import org.huimin.relief.Town.Line;
import org.huimin.relief.Town.Run;

/** 核对: what every run has left every household with, by whom, against what it was due by then. */
final class Comparison {

  private static final YearMonth FIRST = YearMonth.of(2026, 3);

  /** Of which month, paid by whom. */
  private record Month(YearMonth month, Place place) {}

  private final Town town;
  private final List<Line> lines;
  private final Ordinances ordinances;

  Comparison(Town town, List<Line> lines, Ordinances ordinances) {
    this.town = town;
    this.lines = lines;
    this.ordinances = ordinances;
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
      Map<String, Map<Month, Long>> left = left(run);
      for (Settling one : served) {
        Map<Month, Long> paid = left.getOrDefault(one.subject(), Map.of());
        Map<Month, Long> due = due(one.family(), run);
        Stream.concat(paid.keySet().stream(), due.keySet().stream())
            .distinct()
            .filter(month -> !due.getOrDefault(month, 0L).equals(paid.getOrDefault(month, 0L)))
            .map(
                month ->
                    "run of %s, %s: due %d, paid %d fen; %s"
                        .formatted(
                            run.day(),
                            month,
                            due.getOrDefault(month, 0L),
                            paid.getOrDefault(month, 0L),
                            one.family()))
            .forEach(wrong::add);
      }
    }
    return wrong;
  }

  /** Ordered, less overpaid, and what of it was reversed, through a run. */
  private Map<String, Map<Month, Long>> left(Run run) {
    Map<String, Map<Month, Long>> left = new HashMap<>();
    lines.stream()
        .filter(line -> !line.run().day().isAfter(run.day()))
        .forEach(
            line ->
                left.computeIfAbsent(line.household(), _ -> new HashMap<>())
                    .merge(new Month(line.month(), line.place()), line.fen(), Long::sum));
    return left;
  }

  private Map<Month, Long> due(Family family, Run run) {
    Map<Month, Long> due = new HashMap<>();
    for (YearMonth month = FIRST; !month.isAfter(run.month()); month = month.plusMonths(1)) {
      due.put(
          new Month(month, family.place(month, run.day())),
          Reckoning.dueFen(family, month, ordinances, run.day()));
    }
    return due;
  }
}
