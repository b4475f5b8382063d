package org.huimin.relief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huimin.journeys.CityHall;
import org.huimin.journeys.Client;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.HouseholdExplained;
import org.huimin.journeys.ReliefOffice;
import org.huimin.journeys.ReliefOffice.Household;
import org.huimin.journeys.Stack;
import org.huimin.journeys.SyntheticId;
import org.huimin.relief.Town.Line;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * 低保 from the township counter to the money of nine months: the handbook's worked examples, each as
 * its row says, and a hundred households made up by chance, with {@code -Dhuimin.soak} a thousand,
 * each as the reckoning says. A line reads {@code run: month yuan type}. A failure names its seed,
 * and {@code -Dhuimin.seed} makes up the same households again.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Stack.BESIDE_THE_SHARED)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReliefJourney {

  private static final int HOUSEHOLDS = System.getProperty("huimin.soak") == null ? 100 : 1_000;

  /** Of this one everything that can happen to a household happens to two of a hundred at least. */
  private static final long SEED = Long.getLong("huimin.seed", 70);

  private final Stack stack = Stack.up("relief", ReliefTimeline.BEGIN);
  private final Client client = new Client(stack.door(), stack.realm());
  private final ReliefTimeline timeline = new ReliefTimeline(stack, client);
  private List<Line> lines = List.of();

  @BeforeAll
  void nine_months_pass() {
    Examples.settle(timeline);
    timeline.byChance(new Random(SEED), HOUSEHOLDS);
    lines = timeline.live();
  }

  @AfterAll
  void down() {
    client.close();
    stack.close();
  }

  @Test
  void every_month_of_every_household_is_paid_as_the_handbook_says() {
    assertEquals(
        List.of(),
        new Comparison(timeline.town(), lines, timeline.ordinances()).wrong(),
        () -> "-Dhuimin.seed=" + SEED);
  }

  @Test
  void nobody_else_is_paid_and_nothing_but_the_basic_amount() {
    Set<String> subjects =
        timeline.town().families().stream().map(Settling::subject).collect(Collectors.toSet());
    assertEquals(
        List.of(),
        lines.stream()
            .filter(
                line -> !subjects.contains(line.household()) || !line.component().equals("BASIC"))
            .toList(),
        () -> "-Dhuimin.seed=" + SEED);
  }

  @Test
  void what_a_notice_shows_is_what_the_handbook_gives() {
    Map<String, String> shown = new TreeMap<>();
    timeline
        .town()
        .events("NoticePosted")
        .forEach(e -> shown.put(e.path("enrolmentId").asText(), e.path("amount").asText()));
    Map<String, String> expected = new TreeMap<>();
    timeline
        .town()
        .families()
        .forEach(one -> one.noticed().ifPresent(yuan -> expected.put(one.enrolment(), yuan)));
    shown.keySet().retainAll(expected.keySet());
    assertEquals(expected, shown, () -> "-Dhuimin.seed=" + SEED);
  }

  /** Households to which nothing happened would prove little. */
  @Test
  void every_kind_of_money_moves() {
    Set<String> kinds = lines.stream().map(Line::payType).collect(Collectors.toSet());
    assertTrue(
        kinds.containsAll(Set.of("REGULAR", "ARREARS", "OVERPAID", "REVERSED")),
        () -> kinds + ", -Dhuimin.seed=" + SEED);
  }

  @Test
  void examples_12_and_24_a_death_changes_the_amount_by_a_decision_from_the_next_month() {
    assertEquals(
        List.of(
            "2026-04-01: 2026-04 680.00 REGULAR",
            "2026-05-08: 2026-05 680.00 REGULAR",
            "2026-06-01: 2026-06 135.00 REGULAR"),
        paid("12 and 24", "2026-06"));
    assertEquals(
        List.of(
            "2026-04-01: 2026-04 680.00 REGULAR",
            "2026-05-08: 2026-05 680.00 REGULAR",
            "2026-06-01: 2026-06 1635.00 REGULAR"),
        paid("24, the earner", "2026-06"));
    assertEquals("IN_PAYMENT 2026-04", standing("12 and 24"));
  }

  @Test
  void example_13_is_not_reckoned_by_head() {
    assertEquals(List.of("2026-04-01: 2026-04 2.00 REGULAR"), paid("13", "2026-04"));
  }

  @Test
  void example_14_is_divided_once_and_rounded_as_the_county_says() {
    assertEquals(List.of("2026-04-01: 2026-04 469.00 REGULAR"), paid("14", "2026-04"));
    assertEquals(List.of("2026-04-01: 2026-04 468.33 REGULAR"), paid("14, to the fen", "2026-04"));
  }

  @Test
  void examples_15_20_and_22_are_refused_at_the_line_and_without_a_reason_to_be_alone() {
    for (String name : List.of("15", "20", "22")) {
      assertEquals(List.of(), paid(name, "2026-12"), name);
      assertEquals("REFUSED", standing(name), name);
    }
  }

  /** 国办发〔2023〕39号: one application, classified; as of the day of the application. */
  @Test
  void examples_15_19_20_and_22_are_classified_as_the_handbook_has_them() {
    assertEquals(
        List.of(
            "MARGINAL, alone: []",
            "MARGINAL, alone: [MIND_LEVEL_3]",
            "MARGINAL, alone: []",
            "NEITHER, alone: []"),
        Stream.of("15", "19", "20", "22").map(this::classified).toList());
    List<String> atTheLine = HouseholdExplained.sums(timeline.example("15").classified());
    assertTrue(atTheLine.contains("差额（年）：0.00"), atTheLine::toString);
    List<String> ofFour = HouseholdExplained.sums(timeline.example("19").classified());
    assertTrue(ofFour.contains("家庭收入合计（年）：43200.00"), ofFour::toString);
  }

  private String classified(String example) {
    JsonNode found = timeline.example(example).classified();
    List<String> reasons = new ArrayList<>();
    found.path("singles").forEach(one -> reasons.add(one.path("reason").path("code").asText("")));
    return found.path("household").path("code").asText() + ", alone: " + reasons;
  }

  @Test
  void example_16_one_fen_below_is_a_whole_yuan_and_not_for_the_month_of_the_confirmation() {
    assertEquals(List.of("2026-04-01: 2026-04 1.00 REGULAR"), paid("16", "2026-04"));
    assertEquals(List.of("2026-04-01: 2026-04 10.00 REGULAR"), paid("16, at least ten", "2026-04"));
  }

  @Test
  void examples_17_and_18_what_is_no_income_does_not_count() {
    assertEquals(
        List.of("2026-04-01: 2026-04 916.00 REGULAR", "2026-05-08: 2026-05 590.00 REGULAR"),
        paid("17", "2026-05"),
        "in May what the state sets of a pension counts");
    assertEquals(List.of("2026-04-01: 2026-04 916.00 REGULAR"), paid("18", "2026-04"));
  }

  @Test
  void example_19_one_of_a_marginal_household_is_paid_alone() {
    assertEquals(List.of("2026-04-01: 2026-04 760.00 REGULAR"), paid("19", "2026-04"));
  }

  @Test
  void example_23_the_month_after_the_confirmation_is_the_first() {
    assertEquals(List.of("2026-04-01: 2026-04 2180.00 REGULAR"), paid("23, 31 March", "2026-04"));
    assertEquals(List.of("2026-05-08: 2026-05 2180.00 REGULAR"), paid("23, 1 April", "2026-05"));
  }

  @Test
  void example_25_a_gradual_exit_is_paid_unchanged_from_june_to_november() {
    assertEquals(
        List.of(
            "2026-06-01: 2026-06 520.00 REGULAR",
            "2026-07-15: 2026-07 520.00 REGULAR",
            "2026-08-01: 2026-08 520.00 REGULAR",
            "2026-09-05: 2026-09 520.00 REGULAR",
            "2026-12-05: 2026-10 520.00 ARREARS",
            "2026-12-05: 2026-11 520.00 ARREARS"),
        paid("25", "2026-12").stream().skip(2).toList());
  }

  @Test
  void example_26_a_standard_published_late_is_paid_from_its_month() {
    assertEquals(
        List.of(
            "2026-07-15: 2026-07 520.00 REGULAR",
            "2026-08-01: 2026-08 520.00 REGULAR",
            "2026-09-05: 2026-07 60.00 ARREARS",
            "2026-09-05: 2026-08 60.00 ARREARS",
            "2026-09-05: 2026-09 580.00 REGULAR"),
        paid("26", "2026-09").stream().skip(3).toList());
  }

  @Test
  void example_27_who_refuses_work_three_times_loses_their_own_share() {
    assertEquals(
        List.of(
            "2026-04-01: 2026-04 900.00 REGULAR",
            "2026-05-08: 2026-05 900.00 REGULAR",
            "2026-06-01: 2026-06 600.00 REGULAR"),
        paid("27", "2026-06"));
  }

  @Test
  void examples_28_and_44_the_month_of_the_decision_is_the_last() {
    assertEquals("2026-05-08: 2026-05 545.00 REGULAR", paid("28", "2026-12").getLast());
    assertEquals("2026-07-15: 2026-07 545.00 REGULAR", paid("44", "2026-07").getLast());
    assertEquals(
        List.of("2026-09-05: 2026-07 25.00 ARREARS"),
        paid("44", "2026-12").stream().skip(4).toList(),
        "nothing of August, and of July what was raised");
  }

  @Test
  void example_48_what_was_concealed_ends_the_benefit_and_what_is_asked_back_is_no_line() {
    List<String> paid = paid("48", "2026-12");
    assertEquals("2026-09-05: 2026-08 25.00 ARREARS", paid.getLast());
    assertEquals("ENDED 2026-04", standing("48"));
    assertEquals(
        List.of("5000.00 10000.00"),
        timeline.town().events("ConcealmentFound").stream()
            .map(e -> e.path("gain").asText() + " " + e.path("fineCeiling").asText())
            .toList());
    JsonNode end =
        client
            .get(
                CityHall.county(timeline.example("48").family().place().county()).officer(),
                "/social-relief/enrolments/" + timeline.example("48").enrolment() + "/decisions")
            .body()
            .path(1);
    assertEquals(
        "ENDED 5000.00 10000.00",
        end.path("kind").asText()
            + " "
            + end.path("toReturn").asText()
            + " "
            + end.path("highestFine").asText());
  }

  @Test
  void example_26_is_explained_by_the_standard_that_was_known_then_and_by_the_one_known_now() {
    HouseholdExplained explained = explained("26");
    JsonNode july = explained.month("2026-07", explained.roster("DIBAO_URBAN", "2026-07"));
    assertEquals("520.00 580.00", HouseholdExplained.yuan(july));
    assertTrue(HouseholdExplained.sums(july.path("then")).contains("全年标准合计：18240.00"));
    assertTrue(HouseholdExplained.sums(july.path("now")).contains("全年标准合计：18960.00"));
  }

  @Test
  void example_12_is_explained_line_by_line_then_and_now() {
    HouseholdExplained explained = explained("12 and 24");
    JsonNode april = explained.month("2026-04", "");
    assertEquals("680.00 680.00", HouseholdExplained.yuan(april));
    assertEquals("680.00", april.path("ordered").path(0).path("yuan").asText());
    assertEquals("2026-03-10", HouseholdExplained.told(april.path("then"), "confirmedOn"));
    assertEquals("", HouseholdExplained.told(april.path("then"), "diedOn"));
    assertEquals("2026-04-10", HouseholdExplained.told(april.path("now"), "diedOn"));
    assertEquals(
        List.of(
            "人数：4",
            "低保标准：DIBAO.RURAL.YEAR/5308/2025-07/2025-06-30 6540.00/年（普洱市低保标准示例（2025年） 第2条）",
            "全年标准合计：26160.00",
            "分类小计（年）：工资性收入 18000.00",
            "家庭收入合计（年）：18000.00",
            "差额（年）：8160.00"),
        HouseholdExplained.sums(april.path("then")));
    JsonNode march = explained.month("2026-03", "").path("now");
    assertEquals("BEFORE_START", march.path("reason").asText());
    assertEquals("2026-04", HouseholdExplained.told(march, "firstMonth"));
    String beforeTheDecision = explained.roster("DIBAO_RURAL", "2026-04");
    assertEquals(
        "680.00 135.00", HouseholdExplained.yuan(explained.month("2026-06", beforeTheDecision)));
    assertEquals("135.00 135.00", HouseholdExplained.yuan(explained.month("2026-06", "")));
    String sheet = explained.sheet(explained.at().officer(), "2026-06", beforeTheDecision);
    for (String part : List.of("应发放 680.00 元", "应发放 135.00 元", "8160.00 ÷ 12")) {
      assertTrue(sheet.contains(part), part);
    }
  }

  @Test
  void nothing_is_confirmed_that_was_not_checked_looked_into_and_shown_for_seven_days() {
    LocalDate day = LocalDate.of(2026, 12, 5);
    CountyOffice simao = CityHall.county("530802");
    ReliefOffice office = new ReliefOffice(client, simao);
    Household one = office.household("RURAL", day, SyntheticId.of("19750110", "900"));
    String enrolment = office.accept(one, day);
    Map<String, Object> opinion =
        Map.of("opinion", "CONFIRM", "unit", "HOUSEHOLD", "members", one.members());
    assertEquals(
        "409 NOT_INVESTIGATED", office.refused(simao.clerk(), enrolment, "opinion", opinion));
    assertEquals(
        "422 ONE_INVESTIGATOR",
        office.refused(
            simao.clerk(),
            enrolment,
            "investigation",
            Map.of("investigators", List.of(client.subject(simao.clerk())))));
    office.inquire(
        enrolment,
        one.members(),
        () -> office.means(one, one.members(), List.of()),
        day.plusYears(1));
    office.step(simao.clerk(), enrolment, "opinion", opinion);
    Map<String, String> confirmation = Map.of("reviewClass", "A");
    assertEquals(
        "409 NOTICE_NOT_SHOWN",
        office.refused(simao.officer(), enrolment, "confirmation", confirmation));
    office.step(simao.clerk(), enrolment, "notice", Map.of());
    assertEquals(
        "409 NOTICE_TOO_SHORT",
        office.refused(simao.clerk(), enrolment, "notice-closure", Map.of()));
    assertEquals(
        "403",
        office.refused(simao.clerk(), enrolment, "confirmation", confirmation).substring(0, 3));
  }

  /** The lines of an example through the runs of this month, in the order of runs and months. */
  private List<String> paid(String name, String lastRun) {
    String household = timeline.example(name).subject();
    return lines.stream()
        .filter(line -> line.household().equals(household))
        .filter(line -> !line.run().month().isAfter(YearMonth.parse(lastRun)))
        .sorted(Comparator.comparing((Line line) -> line.run().day()).thenComparing(Line::month))
        .map(
            line ->
                "%s: %s %s %s"
                    .formatted(
                        line.run().day(), line.month(), Reckoning.yuan(line.fen()), line.payType()))
        .toList();
  }

  private HouseholdExplained explained(String name) {
    Settling example = timeline.example(name);
    return new HouseholdExplained(
        client, CityHall.county(example.family().place().county()), example.subject());
  }

  private String standing(String name) {
    Settling example = timeline.example(name);
    JsonNode enrolment =
        new ReliefOffice(client, CityHall.county(example.family().place().county()))
            .read(example.enrolment());
    return (enrolment.path("state").asText() + " " + enrolment.path("startMonth").asText()).strip();
  }
}
