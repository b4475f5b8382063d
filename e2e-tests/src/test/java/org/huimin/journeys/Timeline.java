package org.huimin.journeys;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huimin.independent.Finance;
import org.huimin.independent.Finance.Entry;
import org.huimin.journeys.CityHall.NoticeRow;

/**
 * The handbook's worked examples of the allowance, 1 to 11, and what goes wrong beside them, lived
 * from August 2025 to September 2026: what happened is told when it came to be known, every month
 * is run by two officers a county. Elders go by the number of their example.
 */
final class Timeline {

  static final LocalDate BEGIN = LocalDate.of(2025, 8, 20);

  static final CountyOffice SIMAO = CityHall.county("530802");
  static final CountyOffice NINGER = CityHall.county("530821");
  static final CountyOffice MOJIANG = CityHall.county("530822");
  static final CountyOffice JINGDONG = CityHall.county("530823");
  static final CountyOffice JINGGU = CityHall.county("530824");
  static final CountyOffice LANCANG = CityHall.county("530828");

  private static final List<CountyOffice> COUNTIES =
      List.of(SIMAO, NINGER, MOJIANG, JINGDONG, JINGGU, LANCANG);

  private final Stack stack;
  private final CityHall hall;

  private final Map<String, Elder> elders = new HashMap<>();
  private final Map<String, String> runs = new HashMap<>();
  private final Map<String, String> standings = new HashMap<>();
  private final Map<String, JsonNode> explanations = new HashMap<>();
  private String turnedAway = "";

  Timeline(Stack stack, CityHall hall) {
    this.stack = stack;
    this.hall = hall;
  }

  /** All fourteen months, and what finance has read of them in the end. */
  List<Entry> live() {
    hall.publish(
        CityHall.ALLOWANCE,
        "普民发〔2025〕12号",
        List.of(
            new NoticeRow("ELDERLY.MAX_BACKPAY_MONTHS", "530821", "12", YearMonth.of(2025, 8)),
            new NoticeRow("ELDERLY.SURVIVAL_CHECK_MONTHS", "530824", "12", YearMonth.of(2025, 6))));
    serve("11", JINGGU, "1940-01-10", "2025-06-18");
    run("2025-08");
    autumnOf2025();
    winter();
    springOf2026();
    summer();
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> Finance.entries(stack.kafka("finance"), CityHall.ALLOWANCE, hall.heads()),
            Optional::isPresent)
        .orElseThrow();
  }

  private void autumnOf2025() {
    today("2025-09-10");
    serve("5", SIMAO, "1945-06-10", "2025-09-05");
    serve("5 with back-pay", NINGER, "1945-06-10", "2025-09-05");
    serve("9", LANCANG, "1940-03-15", "2025-09-05");
    serve("too young", MOJIANG, "1945-09-02", "2025-09-05");
    serve("two records", JINGDONG, "1941-02-03", "2025-09-05");
    serve("two records, the other", JINGDONG, "1941-02-03", "2025-09-06");
    run("2025-09");
    today("2025-10-10");
    serve("6", NINGER, "1935-08-31", "2025-10-09");
    run("2025-10");
    today("2025-11-10");
    serve("1", SIMAO, "1945-11-30", "2025-11-03");
    run("2025-11");
    today("2025-11-21");
    serve("2", SIMAO, "1945-12-01", "2025-11-20");
    runAgain("2025-11", SIMAO);
  }

  private void winter() {
    today("2025-12-10");
    serve("3", MOJIANG, "1936-02-29", "2025-12-01");
    serve("4", MOJIANG, "1926-01-01", "2025-12-01");
    serve("8, 1 March", JINGDONG, "1940-01-10", "2025-12-01");
    serve("8, 28 February", JINGDONG, "1940-01-11", "2025-12-01");
    run("2025-12");
    today("2026-01-10");
    run("2026-01");
    today("2026-02-10");
    run("2026-02");
  }

  private void springOf2026() {
    today("2026-03-10");
    record("8, 1 March", "death", Map.of("diedOn", "2026-03-01"));
    record("8, 28 February", "death", Map.of("diedOn", "2026-02-28"));
    record(
        "too young",
        "birth-date",
        Map.of("bornOn", "1946-01-05", "basis", "PUBLIC_SECURITY", "evidence", "户口簿"));
    elders.put("two records", hall.merge(elder("two records"), elder("two records, the other")));
    run("2026-03");
    today("2026-04-10");
    run("2026-04");
    today("2026-04-20");
    elders.put("9", hall.move(elder("9"), LocalDate.of(2026, 4, 18), SIMAO));
    elders.put(
        "10",
        hall.registerMovedIn(
            SIMAO, SyntheticId.of("19440707", "110"), "532801", LocalDate.of(2026, 4, 18)));
    today("2026-05-10");
    run("2026-05");
    today("2026-05-20");
    record("1", "death", Map.of("diedOn", "2026-03-15"));
    runAgain("2026-05", SIMAO);
    stands("7, told", "1", "ENDED DEATH");
    explain("7, April", "1", "2026-04");
  }

  private void summer() {
    today("2026-06-10");
    Elder movedIn = elder("10");
    turnedAway = hall.applyInVain(movedIn, LocalDate.of(2026, 6, 2));
    elders.put(
        "10", hall.confirm(hall.apply(movedIn, LocalDate.of(2026, 6, 2), YearMonth.of(2026, 5))));
    run("2026-06");
    stands("11, June", "11", "IN_PAYMENT");
    today("2026-07-10");
    run("2026-07");
    stands("11, July", "11", "SUSPENDED SURVIVAL_CHECK_MISSED");
    explain("11, July", "11", "2026-07");
    today("2026-08-10");
    run("2026-08");
    today("2026-08-20");
    hall.publish(
        CityHall.ALLOWANCE,
        "普民发〔2026〕31号",
        List.of(new NoticeRow("ELDERLY.80_89", "530802", "90.00", YearMonth.of(2026, 7))));
    record("1", "death-revocation", Map.of("reason", "同名误登"));
    runAgain("2026-08", SIMAO);
    stands("7, revoked", "1", "IN_PAYMENT");
    today("2026-09-15");
    record("11", "proof-of-life", Map.of("passedOn", "2026-09-12", "method", "IN_PERSON"));
    run("2026-09");
    stands("11, September", "11", "IN_PAYMENT");
  }

  Elder elder(String name) {
    return Objects.requireNonNull(elders.get(name), name);
  }

  /** In which run a roster was ordered: its month, and a {@code +} for the second of the month. */
  String run(Entry entry) {
    return Objects.requireNonNull(runs.get(entry.roster()), entry.roster());
  }

  String standing(String when) {
    return Objects.requireNonNull(standings.get(when), when);
  }

  /** With what an application was answered for which the former place had not stopped. */
  String turnedAway() {
    return turnedAway;
  }

  /**
   * {@code due yuan reason} as a side of the explanation says, as known {@code "then"} or {@code
   * "now"}.
   */
  String side(String when, String which) {
    JsonNode side = Objects.requireNonNull(explanations.get(when), when).path(which);
    return String.join(
            " ",
            side.path("due").asText(),
            side.path("yuan").asText(),
            side.path("reason").asText())
        .strip();
  }

  private void today(String day) {
    stack.moveClock(LocalDate.parse(day));
  }

  private void serve(String name, CountyOffice office, String bornOn, String appliedOn) {
    String number = SyntheticId.of(bornOn.replace("-", ""), "%03d".formatted(100 + elders.size()));
    elders.put(name, hall.serve(office, number, LocalDate.parse(appliedOn)));
  }

  private void record(String name, String what, Map<String, String> fact) {
    elders.put(name, hall.record(elder(name), what, fact));
  }

  private void run(String month) {
    hall.run(YearMonth.parse(month), COUNTIES).forEach(roster -> runs.put(roster, month));
  }

  private void runAgain(String month, CountyOffice office) {
    hall.run(YearMonth.parse(month), List.of(office))
        .forEach(roster -> runs.put(roster, month + "+"));
  }

  /** The calendar is looked at every few seconds only. */
  private void stands(String when, String name, String expected) {
    await(when)
        .atMost(Duration.ofSeconds(30))
        .until(() -> hall.standing(elder(name)), expected::equals);
    standings.put(when, expected);
  }

  private void explain(String when, String name, String month) {
    explanations.put(when, hall.explanation(elder(name), YearMonth.parse(month)));
  }
}
