package org.huimin.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.huimin.journeys.CityHall.NoticeRow;
import org.huimin.model.Life.Applied;
import org.huimin.model.Life.BornOn;
import org.huimin.model.Life.Confirmed;
import org.huimin.model.Life.DeathRevoked;
import org.huimin.model.Life.Died;
import org.huimin.model.Life.Fact;
import org.huimin.model.Life.Moved;
import org.huimin.model.Life.SeenAlive;
import org.huimin.model.Life.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reckoning is held against the handbook's worked examples before it judges others. */
class ReckoningTest {

  private static final String SIMAO = "530802";
  private static final String LANCANG = "530828";
  private static final LocalDate LATE = LocalDate.of(2026, 12, 1);

  private final Ordinances ordinances = new Ordinances();

  @ParameterizedTest(name = "example {0}: {4}")
  @CsvSource({
    "1, 1945-11-30, 2025-11-03, 0, 2025-10, 0",
    "1, 1945-11-30, 2025-11-03, 0, 2025-11, 8000",
    "2, 1945-12-01, 2025-11-20, 0, 2025-11, 0",
    "2, 1945-12-01, 2025-11-20, 0, 2025-12, 8000",
    "3, 1936-02-29, 2025-11-20, 0, 2026-01, 8000",
    "3, 1936-02-29, 2025-11-20, 0, 2026-02, 15000",
    "4, 1926-01-01, 2025-11-20, 0, 2025-12, 15000",
    "4, 1926-01-01, 2025-11-20, 0, 2026-01, 60000",
    "5, 1945-06-10, 2025-09-05, 0, 2025-08, 0",
    "5, 1945-06-10, 2025-09-05, 0, 2025-09, 8000",
    "5, 1945-06-10, 2025-09-05, 12, 2025-05, 0",
    "5, 1945-06-10, 2025-09-05, 12, 2025-06, 8000",
    "6, 1935-08-31, 2025-10-09, 12, 2024-09, 0",
    "6, 1935-08-31, 2025-10-09, 12, 2024-10, 8000",
    "6, 1935-08-31, 2025-10-09, 12, 2025-07, 8000",
    "6, 1935-08-31, 2025-10-09, 12, 2025-08, 15000"
  })
  void worked_examples(
      String example, String bornOn, String appliedOn, int backpay, String month, long fen) {
    publish(Ordinances.BACKPAY, Integer.toString(backpay), "2024-01");
    assertEquals(fen, due(life(SIMAO, bornOn, appliedOn), month, LATE), () -> example);
  }

  @Test
  void example_7_is_due_until_the_death_is_told_and_again_when_it_is_revoked() {
    Life life =
        life(
            SIMAO,
            "1945-11-30",
            "2025-11-03",
            told(new Died(LocalDate.of(2026, 3, 15)), "2026-05-20"),
            told(new DeathRevoked(), "2026-08-20"));
    assertEquals(8000, due(life, "2026-04", LocalDate.of(2026, 5, 19)));
    assertEquals(0, due(life, "2026-04", LocalDate.of(2026, 5, 20)));
    assertEquals(8000, due(life, "2026-03", LocalDate.of(2026, 5, 20)));
    assertEquals(8000, due(life, "2026-04", LATE));
  }

  @Test
  void example_8_the_month_of_death_is_due() {
    Life march = life(SIMAO, "1940-01-10", "2025-11-03", died("2026-03-01"));
    Life february = life(SIMAO, "1940-01-10", "2025-11-03", died("2026-02-28"));
    assertEquals(8000, due(march, "2026-03", LATE));
    assertEquals(0, due(february, "2026-03", LATE));
  }

  @Test
  void example_9_the_month_of_the_move_is_the_old_countys() {
    publish("ELDERLY.80_89", "90.00", "2025-01");
    Life life =
        life(
            LANCANG,
            "1940-01-10",
            "2025-11-03",
            told(new Moved(LocalDate.of(2026, 4, 18), SIMAO), "2026-04-20"));
    assertEquals(8000, due(life, "2026-04", LATE));
    assertEquals(9000, due(life, "2026-05", LATE));
  }

  @Test
  void example_10_begins_when_the_former_place_has_stopped() {
    LocalDate today = LocalDate.of(2026, 6, 10);
    Life life =
        new Life(
            0,
            LocalDate.of(1944, 7, 7),
            SIMAO,
            LocalDate.of(2026, 4, 18),
            List.of(
                new Told(new Applied(LocalDate.of(2026, 6, 2), YearMonth.of(2026, 5)), today),
                new Told(new Confirmed(), today)));
    assertEquals(0, due(life, "2026-05", LATE));
    assertEquals(8000, due(life, "2026-06", LATE));
  }

  @Test
  void example_11_the_months_before_a_check_that_came_soon_enough_are_due() {
    publish(Ordinances.CHECK, "12", "2025-06");
    Life life =
        life(
            SIMAO,
            "1940-01-10",
            "2025-06-18",
            told(new SeenAlive(LocalDate.of(2026, 9, 12)), "2026-09-15"));
    assertEquals(8000, due(life, "2026-06", LocalDate.of(2026, 7, 10)));
    assertEquals(0, due(life, "2026-07", LocalDate.of(2026, 7, 10)));
    assertEquals(8000, due(life, "2026-07", LATE));
    publish(Ordinances.RESUME, "2", "2025-07");
    assertEquals(0, due(life, "2026-07", LATE));
    assertEquals(8000, due(life, "2026-09", LATE));
  }

  @Test
  void a_birth_corrected_counts_for_all_months() {
    Life life =
        life(
            SIMAO,
            "1945-09-02",
            "2025-09-05",
            told(new BornOn(LocalDate.of(1946, 1, 5)), "2026-03-10"));
    assertEquals(8000, due(life, "2025-12", LocalDate.of(2026, 3, 9)));
    assertEquals(0, due(life, "2025-12", LATE));
    assertEquals(8000, due(life, "2026-01", LATE));
  }

  private void publish(String code, String value, String from) {
    ordinances.publish(
        List.of(new NoticeRow(code, SIMAO, value, YearMonth.parse(from))),
        LocalDate.of(2025, 1, 1));
  }

  private long due(Life life, String month, LocalDate day) {
    return Reckoning.dueFen(life, YearMonth.parse(month), ordinances, day);
  }

  private static Life life(String county, String bornOn, String appliedOn, Told... more) {
    List<Told> told = new ArrayList<>();
    told.add(told(new Applied(LocalDate.parse(appliedOn), null), appliedOn));
    told.add(told(new Confirmed(), appliedOn));
    told.addAll(List.of(more));
    return new Life(0, LocalDate.parse(bornOn), county, null, told);
  }

  private static Told died(String on) {
    return told(new Died(LocalDate.parse(on)), "2026-03-10");
  }

  private static Told told(Fact fact, String on) {
    return new Told(fact, LocalDate.parse(on));
  }
}
