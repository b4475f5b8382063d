package org.huimin.journeys;

import static org.huimin.journeys.Timeline.JINGDONG;
import static org.huimin.journeys.Timeline.JINGGU;
import static org.huimin.journeys.Timeline.LANCANG;
import static org.huimin.journeys.Timeline.MOJIANG;
import static org.huimin.journeys.Timeline.SIMAO;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huimin.independent.Finance.Entry;
import org.huimin.independent.Finance.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What finance has to pay for the handbook's worked examples, each as its row says. An entry reads
 * {@code run: month yuan type county}; a {@code +} marks the second run of a month.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Stack.BESIDE_THE_SHARED)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineJourney {

  private static final String REGULAR = "REGULAR";

  private final Stack stack = Stack.up("timeline", Timeline.BEGIN);
  private final Client client = new Client(stack.door(), stack.realm());
  private final Timeline timeline = new Timeline(stack, new CityHall(client));
  private List<Entry> entries = List.of();

  @BeforeAll
  void fourteen_months_pass() {
    entries = timeline.live();
  }

  @AfterAll
  void down() {
    client.close();
    stack.close();
  }

  @Test
  void example_1_turning_80_in_the_month_of_the_application_is_paid_from_that_month() {
    assertEquals(List.of("2025-11: 2025-11 80.00 REGULAR 530802"), paid("1", "2025-11"));
  }

  @Test
  void example_2_who_turns_80_next_month_is_pending_until_then() {
    assertEquals(List.of("2025-12: 2025-12 80.00 REGULAR 530802"), paid("2", "2025-12"));
  }

  @Test
  void example_3_born_on_29_february_reaches_90_in_february() {
    assertEquals(
        List.of(
            "2025-12: 2025-12 80.00 REGULAR 530822",
            "2026-01: 2026-01 80.00 REGULAR 530822",
            "2026-02: 2026-02 150.00 REGULAR 530822"),
        paid("3", "2026-02"));
  }

  @Test
  void example_4_the_100th_birthday_brings_600_in_its_month() {
    assertEquals(
        List.of("2025-12: 2025-12 150.00 REGULAR 530822", "2026-01: 2026-01 600.00 REGULAR 530822"),
        paid("4", "2026-01"));
  }

  @Test
  void example_5_back_pay_of_0_starts_with_the_application_and_of_12_with_the_birthday() {
    assertEquals(List.of("2025-09: 2025-09 80.00 REGULAR 530802"), paid("5", "2025-09"));
    assertEquals(
        List.of(
            "2025-09: 2025-06 80.00 ARREARS 530821",
            "2025-09: 2025-07 80.00 ARREARS 530821",
            "2025-09: 2025-08 80.00 ARREARS 530821",
            "2025-09: 2025-09 80.00 REGULAR 530821"),
        paid("5 with back-pay", "2025-09"));
  }

  @Test
  void example_6_the_first_payment_of_1250_comes_as_13_lines() {
    List<String> expected = new ArrayList<>();
    for (YearMonth month = YearMonth.of(2024, 10);
        month.isBefore(YearMonth.of(2025, 8));
        month = month.plusMonths(1)) {
      expected.add("2025-10: " + month + " 80.00 ARREARS 530821");
    }
    expected.add("2025-10: 2025-08 150.00 ARREARS 530821");
    expected.add("2025-10: 2025-09 150.00 ARREARS 530821");
    expected.add("2025-10: 2025-10 150.00 REGULAR 530821");
    assertEquals(13, expected.size());
    assertEquals(expected, paid("6", "2025-10"));
    assertEquals(1_250_00, lines("6", "2025-10").stream().mapToLong(Entry::fen).sum());
  }

  @Test
  void example_7_a_death_told_in_may_leaves_160_yuan_to_recover() {
    assertEquals(
        List.of("2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05"),
        lines("1", "2026-05").stream().map(entry -> entry.month().toString()).toList());
    assertEquals(
        List.of(
            "2026-05+: 2026-04 80.00 OVERPAID 530802", "2026-05+: 2026-05 80.00 OVERPAID 530802"),
        found("1", Kind.OVERPAID));
    assertEquals("ENDED DEATH", timeline.standing("7, told"));
    assertEquals("true 80.00", timeline.side("7, April", "then"));
    assertEquals("false 0.00 DIED_BEFORE_MONTH", timeline.side("7, April", "now"));
  }

  @Test
  void example_7_revoked_is_recovered_no_more_and_paid_on() {
    assertEquals(
        List.of(
            "2026-08+: 2026-04 80.00 REVERSED 530802", "2026-08+: 2026-05 80.00 REVERSED 530802"),
        found("1", Kind.REVERSED));
    assertEquals(
        List.of(
            "2026-08+: 2026-06 80.00 ARREARS 530802",
            "2026-08+: 2026-07 90.00 ARREARS 530802",
            "2026-08+: 2026-08 90.00 REGULAR 530802",
            "2026-09: 2026-09 90.00 REGULAR 530802"),
        paid("1", "2026-09").subList(7, 11));
    assertEquals("IN_PAYMENT", timeline.standing("7, revoked"));
  }

  @Test
  void example_8_the_month_of_death_is_paid_and_the_month_after_is_not() {
    assertEquals(
        List.of(
            "2025-12: 2025-12 80.00 REGULAR 530823",
            "2026-01: 2026-01 80.00 REGULAR 530823",
            "2026-02: 2026-02 80.00 REGULAR 530823",
            "2026-03: 2026-03 80.00 REGULAR 530823"),
        paid("8, 1 March", "2026-09"));
    assertEquals(
        List.of(
            "2025-12: 2025-12 80.00 REGULAR 530823",
            "2026-01: 2026-01 80.00 REGULAR 530823",
            "2026-02: 2026-02 80.00 REGULAR 530823"),
        paid("8, 28 February", "2026-09"));
    assertEquals(List.of(), found("8, 28 February", Kind.OVERPAID));
  }

  @Test
  void example_9_lancang_pays_april_and_simao_from_may_without_gap_or_double() {
    List<String> expected = regular("2025-09", "2026-04", "80.00", LANCANG);
    expected.addAll(regular("2026-05", "2026-06", "80.00", SIMAO));
    assertEquals(expected, paid("9", "2026-06"));
    assertEquals(List.of(), found("9", Kind.OVERPAID));
  }

  @Test
  void example_10_who_moved_in_is_paid_when_the_former_place_has_stopped() {
    assertEquals("422 FORMER_PLACE_NOT_STOPPED", timeline.turnedAway());
    assertEquals(List.of("2026-06: 2026-06 80.00 REGULAR 530802"), paid("10", "2026-06"));
  }

  @Test
  void example_11_a_missed_check_suspends_and_the_september_run_pays_240() {
    List<String> expected = new ArrayList<>();
    expected.add("2025-08: 2025-06 80.00 ARREARS 530824");
    expected.add("2025-08: 2025-07 80.00 ARREARS 530824");
    expected.addAll(regular("2025-08", "2026-06", "80.00", JINGGU));
    expected.add("2026-09: 2026-07 80.00 ARREARS 530824");
    expected.add("2026-09: 2026-08 80.00 ARREARS 530824");
    expected.add("2026-09: 2026-09 80.00 REGULAR 530824");
    assertEquals(expected, paid("11", "2026-09"));
    assertEquals("IN_PAYMENT", timeline.standing("11, June"));
    assertEquals("SUSPENDED SURVIVAL_CHECK_MISSED", timeline.standing("11, July"));
    assertEquals("IN_PAYMENT", timeline.standing("11, September"));
    assertEquals("false 0.00 SURVIVAL_CHECK_MISSED", timeline.side("11, July", "now"));
  }

  @Test
  void a_corrected_birth_date_is_judged_in_every_month() {
    assertEquals(
        List.of(
            "2026-03: 2025-09 80.00 OVERPAID 530822",
            "2026-03: 2025-10 80.00 OVERPAID 530822",
            "2026-03: 2025-11 80.00 OVERPAID 530822",
            "2026-03: 2025-12 80.00 OVERPAID 530822"),
        found("too young", Kind.OVERPAID));
    assertEquals(regular("2025-09", "2026-09", "80.00", MOJIANG), paid("too young", "2026-09"));
  }

  @Test
  void two_records_of_one_person_are_overpaid_once_a_month_and_paid_once_from_then_on() {
    List<String> overpaid = found("two records", Kind.OVERPAID);
    assertEquals(
        regular("2025-09", "2026-02", "80.00", JINGDONG).stream()
            .map(line -> "2026-03" + line.substring(7).replace(REGULAR, "OVERPAID"))
            .toList(),
        overpaid);
    assertEquals(regular("2025-09", "2026-09", "80.00", JINGDONG), paid("two records", "2026-09"));
    assertEquals(
        regular("2025-09", "2026-02", "80.00", JINGDONG),
        paid("two records, the other", "2026-09"));
    assertEquals(List.of(), found("two records, the other", Kind.OVERPAID));
  }

  @Test
  void a_standard_published_in_august_for_july_is_paid_from_july() {
    List<String> paid = paid("5", "2026-09");
    assertEquals(
        List.of(
            "2026-07: 2026-07 80.00 REGULAR 530802",
            "2026-08: 2026-08 80.00 REGULAR 530802",
            "2026-08+: 2026-07 10.00 ARREARS 530802",
            "2026-08+: 2026-08 10.00 DIFFERENCE 530802",
            "2026-09: 2026-09 90.00 REGULAR 530802"),
        paid.subList(paid.size() - 5, paid.size()));
  }

  /** The lines of a person through this run, in the order of runs and months. */
  private List<String> paid(String name, String lastRun) {
    return lines(name, lastRun).stream().map(entry -> written(entry, entry.payType())).toList();
  }

  private List<Entry> lines(String name, String lastRun) {
    return entries(name, Kind.ORDERED).stream()
        .filter(entry -> timeline.run(entry).substring(0, 7).compareTo(lastRun) <= 0)
        .toList();
  }

  private List<String> found(String name, Kind kind) {
    return entries(name, kind).stream().map(entry -> written(entry, kind.name())).toList();
  }

  private List<Entry> entries(String name, Kind kind) {
    String person = timeline.elder(name).personId();
    return entries.stream()
        .filter(entry -> entry.kind() == kind && entry.subject().equals(person))
        .sorted(Comparator.comparing(timeline::run).thenComparing(Entry::month))
        .toList();
  }

  private String written(Entry entry, String type) {
    return "%s: %s %d.%02d %s %s"
        .formatted(
            timeline.run(entry),
            entry.month(),
            entry.fen() / 100,
            entry.fen() % 100,
            type,
            entry.county());
  }

  /** A line a month, each in the run of its month. */
  private static List<String> regular(
      String first, String last, String amount, CountyOffice office) {
    List<String> lines = new ArrayList<>();
    for (YearMonth month = YearMonth.parse(first);
        !month.isAfter(YearMonth.parse(last));
        month = month.plusMonths(1)) {
      lines.add(String.join(" ", month + ":", month.toString(), amount, REGULAR, office.code()));
    }
    return lines;
  }
}
