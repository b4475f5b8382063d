package org.huimin.model;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huimin.independent.Finance;
import org.huimin.independent.Finance.Entry;
import org.huimin.independent.Finance.Kind;
import org.huimin.journeys.CityHall;
import org.huimin.journeys.CityHall.NoticeRow;
import org.huimin.journeys.Client;
import org.huimin.journeys.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A hundred lives made up by chance, ten months long; with {@code -Dhuimin.soak} a thousand. After
 * every month finance has to be left with what the reckoning says is due by what was known then:
 * ordered, less overpaid, and what of it was reversed. A failure names its seed, and {@code
 * -Dhuimin.seed} lives the same lives again.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Stack.BESIDE_THE_SHARED)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelJourney {

  private static final int LIVES = System.getProperty("huimin.soak") == null ? 100 : 1_000;
  private static final long SEED = Long.getLong("huimin.seed", System.nanoTime());

  private static final YearMonth BEGIN = YearMonth.of(2025, 8);
  private static final List<LocalDate> DAYS =
      IntStream.range(0, 10).mapToObj(n -> BEGIN.plusMonths(n).atDay(12)).toList();

  /** Back-pay and corrected births reach back; nothing reaches further. */
  private static final YearMonth EARLIEST = BEGIN.minusMonths(24);

  private final Stack stack = Stack.up("model", DAYS.getFirst());
  private final Client client = new Client(stack.door(), stack.realm());
  private final CityHall hall = new CityHall(client);
  private final Ordinances ordinances = new Ordinances();

  @AfterAll
  void down() {
    client.close();
    stack.close();
  }

  @Test
  void every_month_of_every_life_is_paid_as_the_handbook_says() {
    Random random = new Random(SEED);
    Map<Integer, List<NoticeRow>> notices = RandomNotices.of(random, BEGIN);
    RandomLives chance = new RandomLives(random, DAYS);
    List<Living> lives =
        IntStream.range(0, LIVES).mapToObj(n -> new Living(chance.next(n), hall)).toList();
    List<Entry> entries = List.of();
    for (int month = 0; month < DAYS.size(); month++) {
      LocalDate today = DAYS.get(month);
      stack.moveClock(today);
      if (notices.containsKey(month)) {
        hall.publish(CityHall.ALLOWANCE, "普民发〔2026〕%d号".formatted(month + 1), notices.get(month));
        ordinances.publish(notices.get(month), today);
      }
      CityHall.atDesks(lives, life -> life.live(today));
      hall.run(YearMonth.from(today), CityHall.COUNTIES);
      entries = entries();
      assertPaidAsDue(lives, entries, today);
    }
    assertEveryKind(entries);
  }

  private List<Entry> entries() {
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> Finance.entries(stack.kafka("finance"), CityHall.ALLOWANCE, hall.heads()),
            Optional::isPresent)
        .orElseThrow();
  }

  private void assertPaidAsDue(List<Living> lives, List<Entry> entries, LocalDate today) {
    Map<String, Map<YearMonth, Long>> paid = new HashMap<>();
    entries.forEach(
        entry ->
            paid.computeIfAbsent(entry.subject(), _ -> new HashMap<>())
                .merge(entry.month(), entry.net(), Long::sum));
    List<String> wrong = new ArrayList<>();
    for (Living living : lives) {
      Map<YearMonth, Long> left =
          paid.entrySet().stream()
              .filter(one -> living.is(one.getKey()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(Map.of());
      Stream.concat(left.keySet().stream(), months(today))
          .distinct()
          .sorted()
          .forEach(
              month -> {
                long due = Reckoning.dueFen(living.life(), month, ordinances, today);
                long fen = left.getOrDefault(month, 0L);
                if (due != fen) {
                  wrong.add(
                      "%s: due %d, paid %d fen; %s".formatted(month, due, fen, living.life()));
                }
              });
    }
    assertEquals(List.of(), wrong, () -> "known on " + today + ", -Dhuimin.seed=" + SEED);
  }

  private static Stream<YearMonth> months(LocalDate today) {
    return Stream.iterate(
        EARLIEST, month -> !month.isAfter(YearMonth.from(today)), month -> month.plusMonths(1));
  }

  /** Lives in which nothing went wrong would prove little. */
  private static void assertEveryKind(List<Entry> entries) {
    for (Kind kind : Kind.values()) {
      assertTrue(
          entries.stream().anyMatch(entry -> entry.kind() == kind),
          () -> "nothing was " + kind + ", -Dhuimin.seed=" + SEED);
    }
  }
}
