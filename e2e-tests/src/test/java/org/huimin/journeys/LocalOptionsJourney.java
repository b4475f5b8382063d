package org.huimin.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.huimin.journeys.CityHall.NoticeRow;
import org.huimin.journeys.ReliefOffice.Household;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 地方选项: what a county has set for the procedure counts in it from the month of the notice on. */
@ExtendWith(RunningStack.class)
class LocalOptionsJourney {

  private static final CountyOffice JINGDONG = CityHall.county("530823");
  private static final LocalDate APPLIED = LocalDate.of(2026, 3, 2);
  private static final String HOUSEHOLDS = "/social-relief/households";
  private static final int DUE_ON = 9; // the column of a roster's sheet
  private static final Map<String, String> CONFIRMATION = Map.of("reviewClass", "A");
  private static final Map<String, String> REDUCTION =
      Map.of(
          "measure", "SUSPENSION",
          "reason", "UNREACHABLE",
          "document", "社会救助法",
          "article", "第48条");

  private static Client client;

  @BeforeAll
  static void open() {
    client = new Client(RunningStack.door(), RunningStack.realm());
  }

  @AfterAll
  static void close() {
    client.close();
  }

  /** Ten working days lie in no nine days. */
  @Test
  void a_household_is_heard_for_as_many_working_days_as_its_county_has_set() {
    LocalDate today = RunningStack.stack().today();
    publish("普民发〔2026〕891号", "DIBAO.STATEMENT_WORKING_DAYS", "10", today);
    ChildCase paid = ChildHome.of(client, JINGDONG, ChildHome.idNumber(891)).applied().confirmed();
    paid.step(JINGDONG.clerk(), "delivery", Map.of("decisionId", decision(paid)));

    assertEquals("422 STATEMENT_TOO_SHORT", refused(paid, today.plusDays(9)));
    assertEquals("422 STATEMENT_TOO_SHORT", refused(paid, today.minusDays(1)));
    paid.step(JINGDONG.officer(), "reduction", REDUCTION);

    JsonNode told = client.get(JINGDONG.clerk(), paid.path()).body();
    assertEquals("HEAR_STATEMENT", told.path("task").asText());
    LocalDate until = LocalDate.parse(told.path("taskDueOn").asText());
    assertFalse(until.isBefore(today.plusDays(10)), until::toString);
    assertEquals(
        "409 STATEMENT_WINDOW_OPEN",
        client.refused(
            JINGDONG.secondOfficer(),
            paid.path() + "/reduction-decision",
            Map.of("carriedOut", true),
            ""));
  }

  /** All are drawn, so that chance decides nothing here. */
  @Test
  void where_a_county_draws_it_sees_the_home_before_it_decides() {
    LocalDate today = RunningStack.stack().today();
    publish("普民发〔2026〕892号", "DIBAO.SPOT_CHECK_PERCENT", "100", today);
    ReliefOffice office = new ReliefOffice(client, JINGDONG);
    Household household = office.household("RURAL", APPLIED, SyntheticId.of("19750817", "892"));
    String enrolment = office.accept(household, APPLIED);
    office.inquire(
        enrolment,
        household.members(),
        () -> office.means(household, household.members(), List.of()),
        ChildHome.today().plusYears(1));
    office.step(
        JINGDONG.clerk(),
        enrolment,
        "opinion",
        Map.of("opinion", "CONFIRM", "unit", "HOUSEHOLD", "members", household.members()));
    office.step(JINGDONG.clerk(), enrolment, "notice", Map.of());
    RunningStack.stack().moveClock(today.plusDays(8));
    office.step(JINGDONG.clerk(), enrolment, "notice-closure", Map.of());

    assertEquals(
        "409 HOME_VISIT_MISSING",
        office.refused(JINGDONG.officer(), enrolment, "confirmation", CONFIRMATION));
    office.step(JINGDONG.officer(), enrolment, "home-visit", Map.of());
    office.step(JINGDONG.officer(), enrolment, "confirmation", CONFIRMATION);
    assertEquals("IN_PAYMENT", office.read(enrolment).path("state").asText());
  }

  /** The fifth, which the city pays five days later. */
  @Test
  void lines_are_due_by_the_day_the_county_has_set() {
    publish("普民发〔2026〕893号", "DIBAO.PAY_DUE_DAY", "5", RunningStack.stack().today());
    ChildHome.of(client, JINGDONG, ChildHome.idNumber(893)).applied().confirmed();
    YearMonth month = RunningStack.nextMonth();
    String roster = new ReliefOffice(client, JINGDONG).run("DIBAO_URBAN", month);

    List<LocalDate> due =
        client
            .page(JINGDONG.officer(), "/social-relief/rosters/" + roster + "/sheet.csv")
            .lines()
            .skip(1)
            .map(line -> LocalDate.parse(line.split(",", -1)[DUE_ON]))
            .distinct()
            .toList();
    assertEquals(1, due.size(), due::toString);
    assertFalse(due.getFirst().isAfter(month.atDay(5)), due::toString);
    assertTrue(due.getFirst().isAfter(month.atDay(5).minusDays(10)), due::toString);
  }

  /** They live in the town and are registered in the village. */
  @Test
  void the_place_that_counts_in_the_county_says_town_or_village() {
    publish("普民发〔2026〕894号", "DIBAO.AREA_BY", "REGISTRATION", RunningStack.stack().today());
    Map<String, String> told =
        Map.of(
            "headId",
            ChildHome.known(client, JINGDONG, ChildHome.idNumber(894)),
            "township",
            JINGDONG.township(),
            "residenceCode",
            "121",
            "registrationCode",
            "220");
    Map<String, String> wrong = new HashMap<>(told);
    wrong.put("area", "URBAN");
    assertEquals("422 AREA_AGAINST_RULE", client.refused(JINGDONG.clerk(), HOUSEHOLDS, wrong, ""));

    String id = client.post(JINGDONG.clerk(), HOUSEHOLDS, told, "").text("householdId");
    assertEquals(
        "RURAL", client.get(JINGDONG.clerk(), HOUSEHOLDS + "/" + id).body().path("area").asText());
  }

  @Test
  void a_county_may_take_in_nobody_who_is_registered_in_another() {
    publish("普民发〔2026〕895号", "DIBAO.CROSS_COUNTY_MEMBERS", "REFUSED", RunningStack.stack().today());
    ChildHome home = ChildHome.of(client, JINGDONG, ChildHome.idNumber(895));
    CountyOffice other = CityHall.county("530802");
    String elsewhere = ChildHome.known(client, other, ChildHome.idNumber(896));

    assertEquals(
        "422 REGISTERED_IN_ANOTHER_COUNTY",
        client.refused(
            new Officer("city.puer"),
            home.path() + "/members",
            Map.of("personId", elsewhere, "joinedOn", ChildHome.today().toString()),
            ""));
  }

  @Test
  void a_vehicle_speaks_against_nobody_where_the_county_lets_them_have_one() {
    LocalDate today = RunningStack.stack().today();
    publish("普民发〔2026〕897号", "DIBAO.ASSET_VEHICLE", "ALLOWED", today);
    ChildHome home = ChildHome.of(client, JINGDONG, ChildHome.idNumber(897));
    ChildCase asked = home.applied().authorised();

    assertEquals(
        "422 VERDICT_AGAINST_RULE",
        client.refused(
            JINGDONG.officer(),
            home.path() + "/means",
            Map.of(
                "members", List.of(Map.of("personId", home.child(), "role", "APPLICANT")),
                "items", List.of(),
                "assets", List.of(vehicle("HIT"))),
            ""));
    asked
        .verified(home.means(Map.of(), List.of(), List.of(vehicle("WITHIN_RULE"))))
        .investigated()
        .proposed();
  }

  /** A father who lives elsewhere with two others, and has another child to support. */
  @Test
  void what_a_supporter_owes_is_reckoned_where_the_county_does_and_told_line_by_line() {
    LocalDate today = RunningStack.stack().today();
    publish("普民发〔2026〕890号", "DIBAO.SUPPORT_FORMULA", "SHARE_OF_SURPLUS", today);
    ChildHome home = ChildHome.of(client, JINGDONG, ChildHome.idNumber(890));
    Map<String, Object> father =
        Map.of(
            "kind",
            "OTHER_SUPPORT",
            "personId",
            home.child(),
            "income",
            "60000.00",
            "persons",
            3,
            "among",
            2);
    Map<String, Object> mother = Map.of("kind", "OTHER_SUPPORT", "waived", "SUPPORTER_NOT_FOUND");
    ChildCase asked = home.applied().authorised();
    Map<String, Object> body =
        Map.of(
            "members", List.of(Map.of("personId", home.child(), "role", "APPLICANT")),
            "items", List.of(),
            "supporters", List.of(father, mother),
            "assets", List.of());
    String means =
        client.post(JINGDONG.officer(), home.path() + "/means", body, "").text("meansId");

    JsonNode items =
        client.get(JINGDONG.officer(), home.path() + "/means/" + means).body().path("items");
    JsonNode reckoning = items.path(0).path("reckoning");
    long standardFen = Long.parseLong(reckoning.path("standard").asText().replace(".", ""));
    long dueFen = (60_000_00 - 2 * 3 * standardFen) / 4;
    String due = "%d.%02d".formatted(dueFen / 100, dueFen % 100);
    assertEquals(due, items.path(0).path("amount").asText());
    assertEquals("普民发〔2026〕890号", reckoning.path("document").asText());
    assertEquals("SUPPORTER_NOT_FOUND", items.path(1).path("waived").asText());
    asked.verified(means).investigated().proposed();
    JsonNode steps =
        client.get(JINGDONG.officer(), asked.path() + "/classification").body().path("lines");
    assertEquals(
        List.of(due, "免予核算的赡养费：下落不明"),
        List.of(told(steps, "SUPPORT_DUE", "value"), told(steps, "SUPPORT_WAIVED", "chinese")));
  }

  private static String told(JsonNode steps, String kind, String field) {
    return StreamSupport.stream(steps.spliterator(), false)
        .filter(step -> step.path("kind").asText().equals(kind))
        .map(step -> step.path(field).asText())
        .findFirst()
        .orElse("");
  }

  private static Map<String, String> vehicle(String verdict) {
    return Map.of(
        "kind", "VEHICLE",
        "source", "VEHICLES",
        "checkedOn", APPLIED.toString(),
        "value", "20000.00",
        "verdict", verdict);
  }

  private static String refused(ChildCase paid, LocalDate until) {
    Map<String, String> reduction = new HashMap<>(REDUCTION);
    reduction.put("statementUntil", until.toString());
    return client.refused(JINGDONG.officer(), paid.path() + "/reduction", reduction, "");
  }

  private static String decision(ChildCase of) {
    return client
        .get(JINGDONG.clerk(), of.path() + "/decisions")
        .body()
        .path(0)
        .path("decisionId")
        .asText();
  }

  private static void publish(String document, String code, String value, LocalDate today) {
    new CityHall(client)
        .publish(
            "social-relief",
            document,
            List.of(new NoticeRow(code, JINGDONG.code(), value, YearMonth.from(today))));
  }
}
