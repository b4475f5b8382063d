package org.huimin.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.huimin.journeys.CountyOffice.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A month looked through before it is approved: beside last month, flags, sheet, a line held. */
@ExtendWith(RunningStack.class)
class ReviewJourney {

  private static final CountyOffice XIMENG = new CountyOffice("ximeng", "530829", "530829101");
  private static final String WORDS = "村干部岩嘎来电，称人已不在。";

  @Test
  void a_doubted_line_is_held_and_comes_when_it_is_released() {
    Case doubted = XIMENG.applyAndConfirm(SyntheticId.of("19400110", "041"), "2026-03-02");
    XIMENG.run("2026-03");
    Case fresh = XIMENG.applyAndConfirm(SyntheticId.of("19350110", "042"), "2026-04-01");
    String roster = "/elderly-allowance/rosters/" + XIMENG.draft("2026-04");
    String drafted = hash(roster);
    told(roster + "/comparison")
        .body("previousMonth", equalTo("2026-03"))
        .body("added.lines", equalTo(1))
        .body("added.total", equalTo("150.00"))
        .body("ended.lines", equalTo(0))
        .body("changed.lines", equalTo(0))
        .body("changedSinceCutOff", equalTo(0));
    told(roster + "/changes?kind=ADDED").body("subject", contains(fresh.personId()));
    String payment = payments(roster, doubted).getFirst();
    String line = roster + "/lines/" + payment;

    take(line + "/hold", XIMENG.secondOfficer())
        .then()
        .statusCode(403)
        .body("code", equalTo("ONLY_PREPARER_CHANGES_LINES"));
    take(line + "/hold", XIMENG.officer()).then().statusCode(200);
    take(line + "/hold", XIMENG.officer())
        .then()
        .statusCode(409)
        .body("code", equalTo("LINE_IS_OUT"));
    told(line + "/decisions")
        .body("kind", contains("HELD"))
        .body("text", contains("其他原因"))
        .body("words", contains(WORDS));
    told(roster + "/changes?kind=HELD").body("paymentId", contains(payment));
    told(roster + "/lines").body("paymentId", hasSize(1));
    told(roster + "/totals").body("payType", contains("REGULAR")).body("total", contains("150.00"));
    sheet(roster, fresh);
    printed(roster, XIMENG.officer(), fresh, "测试");
    printed(roster, new Officer("city.puer"), fresh, "测*");

    approve(roster, drafted).then().statusCode(409).body("code", equalTo("HASH_DIFFERS"));
    approve(roster, hash(roster)).then().statusCode(202);
    XIMENG.secondOfficer().asks().body("{}").post(line + "/release").then().statusCode(200);
    told(line + "/decisions").body("kind", contains("HELD", "RELEASED"));

    List<Map<String, Object>> next = XIMENG.run("2026-05");
    assertEquals(
        List.of("ARREARS"),
        next.stream()
            .filter(ordered -> payment.equals(ordered.get("paymentId")))
            .map(ordered -> ordered.get("payType"))
            .toList());
  }

  @Test
  void facts_that_come_after_the_cut_off_are_flagged() {
    Case elder = XIMENG.applyAndConfirm(SyntheticId.of("19400110", "043"), "2026-06-01");
    String roster = "/elderly-allowance/rosters/" + XIMENG.draft("2026-06");
    assertTrue(flags(roster).stream().noneMatch(payments(roster, elder)::contains));

    Response death =
        XIMENG
            .clerk()
            .asks()
            .body(Map.of("diedOn", "2026-06-20"))
            .post("/registry/persons/" + elder.personId() + "/death");
    XIMENG
        .officer()
        .asks()
        .header("Huimin-After", death.header("Huimin-Position"))
        .get("/elderly-allowance/enrolments?size=1")
        .then()
        .statusCode(200);

    assertEquals(payments(roster, elder), flags(roster));
    assertFalse(flags(roster).isEmpty());
  }

  private static void sheet(String roster, Case only) {
    Response sheet = XIMENG.officer().asks().get(roster + "/sheet.csv");
    sheet
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"" + hash(roster) + "\""))
        .header(
            "Content-Disposition", equalTo("attachment; filename=\"roster-530829-2026-04-0.csv\""));
    List<String> rows = new String(sheet.asByteArray(), UTF_8).lines().toList();
    assertEquals(2, rows.size());
    assertTrue(rows.getFirst().startsWith("\uFEFFpaymentId,subject,"), rows.getFirst());
    assertTrue(
        rows.getLast().contains("," + only.personId() + ",2026-04,BASIC,REGULAR,90_99,150.00,"));
  }

  /** Under the name as far as the officer may see it; the registry is asked as that officer. */
  private static void printed(String roster, Officer officer, Case only, String name) {
    officer
        .asks()
        .get(roster + "/sheet")
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body(containsString("<td>" + name + "</td><td><code>" + only.personId() + "</code></td>"))
        .body(not(containsString("人员库未应答")));
  }

  private static Response take(String path, Officer officer) {
    return officer.asks().body(Map.of("reason", "OTHER", "words", WORDS)).post(path);
  }

  private static Response approve(String roster, String hash) {
    return XIMENG
        .secondOfficer()
        .asks()
        .body(Map.of("rosterHash", hash))
        .post(roster + "/approval");
  }

  private static ValidatableResponse told(String path) {
    return XIMENG.officer().asks().get(path).then().statusCode(200);
  }

  private static String hash(String roster) {
    return told(roster).extract().path("hash");
  }

  private static List<String> flags(String roster) {
    return told(roster + "/flags").extract().path("paymentId");
  }

  private static List<String> payments(String roster, Case elder) {
    return told(roster + "/lines")
        .extract()
        .jsonPath()
        .getList("findAll { it.subject == '" + elder.personId() + "' }.paymentId");
  }
}
