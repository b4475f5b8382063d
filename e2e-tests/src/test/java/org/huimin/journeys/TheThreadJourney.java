package org.huimin.journeys;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.huimin.journeys.CountyOffice.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the township counter to the ledger; numbers are those of the handbook's worked examples. */
@ExtendWith(RunningStack.class)
class TheThreadJourney {

  private static final Officer AUDITOR = new Officer("auditor");
  private static final CountyOffice SIMAO = new CountyOffice("simao", "530802", "530802001");
  private static final CountyOffice NINGER = new CountyOffice("ninger", "530821", "530821101");
  private static final CountyOffice MOJIANG = new CountyOffice("mojiang", "530822", "530822101");
  private static final CountyOffice JINGDONG = new CountyOffice("jingdong", "530823", "530823101");
  private static final CountyOffice JINGGU = new CountyOffice("jinggu", "530824", "530824101");
  private static final CountyOffice ZHENYUAN = new CountyOffice("zhenyuan", "530825", "530825101");

  @Test
  void example_1_turning_80_in_the_month_of_the_application_is_paid_80_from_that_month() {
    Case elder = SIMAO.applyAndConfirm("530899194511300011", "2025-11-03");
    assertEquals(List.of("2025-11 80.00"), paid(SIMAO.run("2025-11"), elder));
    awaitInLedger(elder, SIMAO, "2025-11", "80.00");
  }

  @Test
  void example_3_born_on_29_february_reaches_90_in_february() {
    Case elder = NINGER.applyAndConfirm("530899193602290029", "2026-01-05");
    assertEquals(List.of("2026-01 80.00"), paid(NINGER.run("2026-01"), elder));
    assertEquals(List.of("2026-02 150.00"), paid(NINGER.run("2026-02"), elder));
  }

  @Test
  void example_4_the_100th_birthday_brings_600_in_its_month() {
    Case elder = MOJIANG.applyAndConfirm("530899192601010035", "2025-12-01");
    assertEquals(List.of("2025-12 150.00"), paid(MOJIANG.run("2025-12"), elder));
    assertEquals(List.of("2026-01 600.00"), paid(MOJIANG.run("2026-01"), elder));
  }

  @Test
  void example_8_the_month_of_death_is_paid_and_the_month_after_is_not() {
    Case inMarch = JINGDONG.applyAndConfirm(SyntheticId.of("19400110", "001"), "2026-03-02");
    Case inFebruary = JINGDONG.applyAndConfirm(SyntheticId.of("19400110", "002"), "2026-03-02");
    recordDeath(inMarch, "2026-03-01");
    recordDeath(inFebruary, "2026-02-28");
    List<Map<String, Object>> march = JINGDONG.run("2026-03");
    assertEquals(List.of("2026-03 80.00"), paid(march, inMarch));
    assertEquals(List.of(), paid(march, inFebruary));
  }

  @Test
  void without_a_token_the_door_answers_401_and_with_the_wrong_role_403() {
    given()
        .baseUri(RunningStack.door())
        .get("/ledger/totals?county=530802&month=2026-01")
        .then()
        .statusCode(401)
        .contentType(startsWith("application/problem+json"));
    SIMAO
        .clerk()
        .asks()
        .body(Map.of("county", "530802", "month", "2026-01"))
        .post("/elderly-allowance/rosters")
        .then()
        .statusCode(403)
        .contentType(startsWith("application/problem+json"));
  }

  @Test
  void a_clerk_does_not_register_in_another_township() {
    new Officer("clerk.simao")
        .asks()
        .body(
            Map.of(
                "idNumber", SyntheticId.of("19400110", "003"),
                "name", "测试",
                "registrationDivision", NINGER.township()))
        .post("/registry/persons")
        .then()
        .statusCode(403);
  }

  @Test
  void the_acceptor_does_not_confirm() {
    Case applied =
        JINGGU.applyAt(JINGGU.officer(), SyntheticId.of("19400110", "004"), "2026-03-02");
    String confirmation =
        "/elderly-allowance/enrolments/" + applied.enrolmentId() + "/confirmation";
    JINGGU
        .officer()
        .asks()
        .body("{}")
        .post(confirmation)
        .then()
        .statusCode(403)
        .body("code", equalTo("ACCEPTOR_MAY_NOT_CONFIRM"));
    JINGGU.clerk().asks().body("{}").post(confirmation).then().statusCode(403);
    JINGGU.secondOfficer().asks().body("{}").post(confirmation).then().statusCode(200);
  }

  @Test
  void the_preparer_does_not_approve() {
    Case elder = ZHENYUAN.applyAndConfirm(SyntheticId.of("19400110", "005"), "2026-03-02");
    String roster = ZHENYUAN.draft("2026-03");
    String approval = "/elderly-allowance/rosters/" + roster + "/approval";
    Map<String, String> hash = Map.of("rosterHash", ZHENYUAN.roster(roster).getString("hash"));
    ZHENYUAN
        .officer()
        .asks()
        .body(hash)
        .post(approval)
        .then()
        .statusCode(403)
        .body("code", equalTo("PREPARER_MAY_NOT_APPROVE"));
    ZHENYUAN.secondOfficer().asks().body(hash).post(approval).then().statusCode(202);
    awaitInLedger(elder, ZHENYUAN, "2026-03", "80.00");
  }

  @Test
  void a_wrong_check_digit_is_a_problem_and_changes_nothing() {
    SIMAO
        .clerk()
        .asks()
        .body(
            Map.of(
                "idNumber", "530899194511300012",
                "name", "测试",
                "registrationDivision", SIMAO.township()))
        .post("/registry/persons")
        .then()
        .statusCode(400)
        .contentType(startsWith("application/problem+json"))
        .body("status", equalTo(400));
  }

  private static void recordDeath(Case elder, String diedOn) {
    JINGDONG
        .clerk()
        .asks()
        .body(Map.of("diedOn", diedOn))
        .post("/registry/persons/" + elder.personId() + "/death")
        .then()
        .statusCode(org.hamcrest.Matchers.lessThan(300));
  }

  /** The lines of one person as "month amount". */
  private static List<String> paid(List<Map<String, Object>> lines, Case elder) {
    return lines.stream()
        .filter(line -> elder.personId().equals(line.get("subject")))
        .map(line -> line.get("month") + " " + line.get("amount"))
        .toList();
  }

  private static void awaitInLedger(Case elder, CountyOffice county, String month, String amount) {
    String records = "/ledger/records?size=1000&county=" + county.code() + "&month=" + month;
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                AUDITOR
                    .asks()
                    .get(records)
                    .then()
                    .statusCode(200)
                    .body(
                        "find { it.subject == '" + elder.personId() + "' }.amount",
                        equalTo(amount)));
  }
}
