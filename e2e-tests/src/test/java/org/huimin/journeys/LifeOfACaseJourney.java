package org.huimin.journeys;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.huimin.journeys.CountyOffice.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A case from its application to its closure and back, and the notice that sets its amount. */
@ExtendWith(RunningStack.class)
class LifeOfACaseJourney {

  private static final CountyOffice LANCANG = new CountyOffice("lancang", "530828", "530828101");
  private static final String BENEFIT = "/elderly-allowance";
  private static final String ENROLMENTS = BENEFIT + "/enrolments";
  private static final String ARTICLE = "老年人权益保障法 第33条";

  @Test
  void a_case_is_closed_by_two_after_the_person_was_heard_and_the_closure_is_revoked() {
    Case elder = LANCANG.applyAndConfirm(SyntheticId.of("19400110", "051"), "2026-03-02");
    Map<String, String> proposal = Map.of("reason", "NOT_REGISTERED_HERE", "article", ARTICLE);
    sent(LANCANG.officer(), elder, "/closure", proposal).then().statusCode(200);
    stands(elder).body("state", equalTo("IN_PAYMENT")).body("task", equalTo("HEAR"));
    rejected(
        sent(LANCANG.secondOfficer(), elder, "/closure", proposal),
        409,
        "CLOSURE_PROPOSED_ALREADY");

    rejected(decided(LANCANG.officer(), elder), 403, "PROPOSER_MAY_NOT_DECIDE");
    rejected(decided(LANCANG.secondOfficer(), elder), 409, "STATEMENT_WINDOW_OPEN");
    sent(LANCANG.clerk(), elder, "/closure/statement", Map.of("words", "岩坎称户口未迁。"))
        .then()
        .statusCode(200);
    stands(elder).body("task", equalTo("DECIDE"));
    decided(LANCANG.secondOfficer(), elder).then().statusCode(200);
    stands(elder)
        .body("state", equalTo("ENDED"))
        .body("reason", equalTo("NOT_REGISTERED_HERE"))
        .body("task", nullValue());
    String lastMonth = stands(elder).extract().path("lastMonth");
    listed("?person=" + elder.personId() + "&lastMonth=" + lastMonth)
        .body("enrolmentId", contains(elder.enrolmentId()));
    listed("?person=" + elder.personId() + "&lastMonth=2013-07").body("$", empty());

    rejected(revoked(LANCANG.secondOfficer(), elder), 403, "DECIDER_MAY_NOT_REVOKE");
    revoked(LANCANG.officer(), elder).then().statusCode(200);
    stands(elder).body("state", equalTo("IN_PAYMENT")).body("lastMonth", nullValue());
    rejected(revoked(LANCANG.secondOfficer(), elder), 409, "NOTHING_TO_REVOKE");
    rejected(applied(elder, "2026-03-03"), 409, "ENROLMENT_OPEN");
  }

  @Test
  void a_withdrawn_application_makes_room_for_another() {
    Case first = LANCANG.apply(SyntheticId.of("19400110", "052"), "2026-03-02");
    rejected(applied(first, "2026-03-03"), 409, "ENROLMENT_OPEN");
    sent(LANCANG.clerk(), first, "/withdrawal", Map.of()).then().statusCode(200);
    stands(first).body("state", equalTo("WITHDRAWN"));
    rejected(sent(LANCANG.officer(), first, "/confirmation", Map.of()), 409, "ALREADY_WITHDRAWN");

    Response application = applied(first, "2026-03-03");
    application.then().statusCode(201);
    Case second = new Case(first.personId(), application.path("enrolmentId"));
    assertNotEquals(first.enrolmentId(), second.enrolmentId());
    listed("?person=" + first.personId())
        .body("enrolmentId", containsInAnyOrder(first.enrolmentId(), second.enrolmentId()));
    listed("?person=" + first.personId() + "&state=APPLIED")
        .body("enrolmentId", contains(second.enrolmentId()));
    sent(LANCANG.officer(), second, "/confirmation", Map.of()).then().statusCode(200);
    stands(second).body("state", equalTo("IN_PAYMENT"));
  }

  /** The person keeps the case they have by now. */
  @Test
  void a_refusal_is_not_revoked_beside_an_open_case() {
    Case refused = LANCANG.apply(SyntheticId.of("19400110", "056"), "2026-03-02");
    refuse(refused);
    applied(refused, "2026-03-03").then().statusCode(201);
    rejected(revoked(LANCANG.secondOfficer(), refused), 409, "ENROLMENT_OPEN");
    stands(refused).body("state", equalTo("REFUSED"));
  }

  /** Under whichever of their records: it is one person who is paid once. */
  @Test
  void a_refusal_is_not_revoked_beside_an_open_case_of_another_record() {
    Case open = LANCANG.apply(SyntheticId.of("19400110", "057"), "2026-03-02");
    Case refused = LANCANG.apply(SyntheticId.of("19400110", "058"), "2026-03-02");
    refuse(refused);
    String survivor = "/registry/persons/" + open.personId();
    Response proposal =
        LANCANG
            .officer()
            .asks()
            .body(Map.of("otherPersonId", refused.personId(), "evidence", "同一人两号"))
            .post(survivor + "/merges");
    proposal.then().statusCode(201);
    Response merge =
        LANCANG
            .secondOfficer()
            .asks()
            .body("{}")
            .post(survivor + "/changes/" + proposal.path("changeId") + "/confirmation");
    merge.then().statusCode(201);

    Response revocation =
        LANCANG
            .secondOfficer()
            .asks()
            .header("Huimin-After", merge.header("Huimin-Position"))
            .body("{}")
            .post(of(refused) + "/decision-revocation");
    rejected(revocation, 409, "ENROLMENT_OPEN");
  }

  @Test
  void who_is_back_within_the_month_stays_in_payment() {
    Case elder = LANCANG.applyAndConfirm(SyntheticId.of("19400110", "059"), "2026-03-02");
    moved(elder, LANCANG.clerk(), Map.of("movedOn", "2026-03-05", "county", "532801"));
    stands(elder).body("state", equalTo("ENDED")).body("lastMonth", equalTo("2026-03"));
    Map<String, String> back =
        Map.of("movedOn", "2026-03-06", "county", LANCANG.code(), "township", LANCANG.township());
    moved(elder, new Officer("city.puer"), back);
    stands(elder).body("state", equalTo("IN_PAYMENT")).body("lastMonth", nullValue());
  }

  /** And read by the allowance. */
  private static void moved(Case elder, Officer by, Map<String, String> move) {
    Response moved = by.asks().body(move).post("/registry/persons/" + elder.personId() + "/move");
    moved.then().statusCode(201);
    new Officer("city.puer")
        .asks()
        .header("Huimin-After", moved.header("Huimin-Position"))
        .get(of(elder))
        .then()
        .statusCode(200);
  }

  @Test
  void a_refusal_names_the_remedies_and_may_be_revoked() {
    Case elder = LANCANG.apply(SyntheticId.of("19400110", "053"), "2026-03-02");
    refuse(elder);
    LANCANG
        .clerk()
        .asks()
        .get(of(elder) + "/refusal")
        .then()
        .statusCode(200)
        .body("remedies", contains(containsString("行政复议"), containsString("行政诉讼")));

    rejected(revoked(LANCANG.officer(), elder), 403, "DECIDER_MAY_NOT_REVOKE");
    revoked(LANCANG.secondOfficer(), elder).then().statusCode(200);
    stands(elder).body("state", equalTo("APPLIED")).body("task", equalTo("DECIDE"));
    sent(LANCANG.officer(), elder, "/confirmation", Map.of()).then().statusCode(200);
    stands(elder).body("state", equalTo("IN_PAYMENT"));
  }

  /** Ten working days each: what was applied for first is due first. */
  @Test
  void what_is_to_be_decided_is_listed_by_the_day_it_is_due() {
    Case later = LANCANG.apply(SyntheticId.of("19400110", "054"), "2026-03-05");
    Case sooner = LANCANG.apply(SyntheticId.of("19400110", "055"), "2026-03-03");
    String query = "?task=DECIDE&sort=TASK_DUE_ON&size=500";
    List<Map<String, String>> tasks = listed(query).extract().jsonPath().getList("$");
    List<String> days = tasks.stream().map(task -> task.get("taskDueOn")).toList();
    assertEquals(days.stream().sorted().toList(), days);
    assertEquals(
        List.of(sooner.enrolmentId(), later.enrolmentId()),
        tasks.stream()
            .map(task -> task.get("enrolmentId"))
            .filter(id -> id.equals(sooner.enrolmentId()) || id.equals(later.enrolmentId()))
            .toList());

    String due = stands(later).extract().path("taskDueOn");
    listed(query + "&dueBefore=" + due)
        .body("enrolmentId", hasItem(sooner.enrolmentId()))
        .body("enrolmentId", not(hasItem(later.enrolmentId())));
    listed(query + "&dueBefore=" + LocalDate.parse(due).plusDays(1))
        .body("enrolmentId", hasItems(sooner.enrolmentId(), later.enrolmentId()));
  }

  @Test
  void a_notice_is_brought_by_one_officer_of_the_city_and_published_by_another() {
    Officer first = new Officer("city.puer");
    Officer second = new Officer("city.puer.2");
    String notice =
        first
            .asks()
            .body(
                Map.of(
                    "region", LANCANG.code(),
                    "document", "普民发〔2098〕31号",
                    "article", "第2条",
                    "csv", "code,region,value,from\nELDERLY.90_99,530828,180.00,2099-01"))
            .post(BENEFIT + "/notices")
            .then()
            .statusCode(201)
            .extract()
            .path("noticeId");
    String publication = BENEFIT + "/notices/" + notice + "/publication";
    rejected(first.asks().body("{}").post(publication), 403, "PROPOSER_MAY_NOT_PUBLISH");
    published(empty());
    second.asks().body("{}").post(publication).then().statusCode(200);

    published(contains("180.00"));
    assertEquals(
        List.of("PUBLISHED"),
        LANCANG
            .officer()
            .asks()
            .get(BENEFIT + "/notices")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("findAll { it.noticeId == '" + notice + "' }.state"));
    rejected(second.asks().body("{}").post(publication), 409, "ALREADY_PUBLISHED");
  }

  private static void published(Matcher<?> amounts) {
    new Officer("finance.simao")
        .asks()
        .get(BENEFIT + "/standards")
        .then()
        .statusCode(200)
        .body("standards.findAll { it.document == '普民发〔2098〕31号' }.value", amounts);
  }

  private static void refuse(Case elder) {
    sent(
            LANCANG.officer(),
            elder,
            "/refusal",
            Map.of("reason", "IDENTITY_NOT_PROVED", "article", ARTICLE))
        .then()
        .statusCode(200);
  }

  private static Response decided(Officer officer, Case elder) {
    return sent(officer, elder, "/closure/decision", Map.of("close", true));
  }

  private static Response revoked(Officer officer, Case elder) {
    return sent(officer, elder, "/decision-revocation", Map.of());
  }

  private static Response sent(Officer officer, Case elder, String what, Map<String, ?> body) {
    return officer.asks().body(body).post(of(elder) + what);
  }

  private static Response applied(Case elder, String appliedOn) {
    String payee =
        LANCANG
            .clerk()
            .asks()
            .get("/registry/persons/" + elder.personId())
            .then()
            .statusCode(200)
            .extract()
            .path("payeeAccounts[0].payeeId");
    return LANCANG
        .clerk()
        .asks()
        .body(Map.of("personId", elder.personId(), "payeeId", payee, "appliedOn", appliedOn))
        .post(BENEFIT + "/applications");
  }

  private static void rejected(Response answer, int status, String code) {
    answer.then().statusCode(status).body("code", equalTo(code));
  }

  private static ValidatableResponse stands(Case elder) {
    return LANCANG.officer().asks().get(of(elder)).then().statusCode(200);
  }

  private static ValidatableResponse listed(String query) {
    return LANCANG.officer().asks().get(ENROLMENTS + query).then().statusCode(200);
  }

  private static String of(Case elder) {
    return ENROLMENTS + "/" + elder.enrolmentId();
  }
}
