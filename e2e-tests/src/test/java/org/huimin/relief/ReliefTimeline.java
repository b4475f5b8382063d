package org.huimin.relief;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.huimin.journeys.CityHall.NoticeRow;
import org.huimin.journeys.Client;
import org.huimin.journeys.Stack;
import org.huimin.relief.Family.Applied;
import org.huimin.relief.Family.Place;
import org.huimin.relief.Family.Told;
import org.huimin.relief.Town.Line;

/**
 * The handbook's worked examples of 低保 and the households made up by chance, lived together from
 * March to December 2026. Households go by the number of their example.
 */
final class ReliefTimeline {

  static final LocalDate BEGIN = LocalDate.of(2026, 3, 2);

  /** The first day on which a notice of the beginning was shown for seven full days. */
  static final LocalDate CONFIRMED = LocalDate.of(2026, 3, 10);

  /** The days on which the month is run when all that is told on them was told. */
  private static final List<LocalDate> RUNS =
      Stream.of(
              "2026-03-10",
              "2026-04-01",
              "2026-05-08",
              "2026-06-01",
              "2026-07-15",
              "2026-08-01",
              "2026-09-05",
              "2026-12-05")
          .map(LocalDate::parse)
          .toList();

  /** On which something happens to those made up by chance. */
  private static final List<LocalDate> CHANGES =
      Stream.of(
              "2026-04-01",
              "2026-04-20",
              "2026-05-08",
              "2026-06-01",
              "2026-07-15",
              "2026-08-01",
              "2026-09-05")
          .map(LocalDate::parse)
          .toList();

  private final Client client;
  private final SortedMap<LocalDate, List<NoticeRow>> notices = Notices.all(BEGIN);
  private final Ordinances ordinances = new Ordinances();
  private final Town town;
  private final IdNumbers numbers = new IdNumbers();
  private final Map<String, Settling> examples = new HashMap<>();

  ReliefTimeline(Stack stack, Client client) {
    this.client = client;
    this.town = new Town(stack, client);
    notices.forEach((day, rows) -> ordinances.publish(rows, day));
  }

  Town town() {
    return town;
  }

  Ordinances ordinances() {
    return ordinances;
  }

  Settling example(String name) {
    return Objects.requireNonNull(examples.get(name), name);
  }

  /** A household of the handbook: what it applied with, and what came. */
  void example(String name, Place place, Picture picture, Told... more) {
    List<Told> told = new ArrayList<>();
    told.add(new Told(new Applied(picture), BEGIN));
    told.addAll(List.of(more));
    Family family = new Family(examples.size(), place, numbers.of(picture), told);
    Settling settling = new Settling(family, ordinances, client);
    examples.put(name, settling);
    town.add(settling);
  }

  void byChance(Random random, int households) {
    RandomFamilies chance =
        new RandomFamilies(random, numbers, ordinances, BEGIN, CONFIRMED, CHANGES);
    for (int n = 0; n < households; n++) {
      town.add(new Settling(chance.next(n), ordinances, client));
    }
  }

  /** All days on which anything happens, and every line they have brought. */
  List<Line> live() {
    Stream.of(
            RUNS.stream(),
            notices.keySet().stream(),
            town.families().stream().flatMap(one -> one.family().told().stream()).map(Told::on))
        .flatMap(days -> days)
        .distinct()
        .sorted()
        .forEach(
            day -> {
              town.dawn(day);
              if (notices.containsKey(day)) {
                town.publish(
                    "普民发〔2026〕%d号".formatted(day.getDayOfYear()),
                    notices.getOrDefault(day, List.of()));
              }
              town.live(day);
              if (RUNS.contains(day)) {
                town.run(YearMonth.from(day), day);
              }
            });
    return town.lines();
  }
}
