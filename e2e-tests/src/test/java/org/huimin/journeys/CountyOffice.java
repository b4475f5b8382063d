package org.huimin.journeys;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The officers of one county at work. */
public record CountyOffice(String name, String code, String township) {

  private static final String ALLOWANCE = "elderly-allowance";
  private static final String BENEFIT = "/" + ALLOWANCE;

  public Officer clerk() {
    return new Officer("clerk." + name);
  }

  public Officer officer() {
    return new Officer("county." + name);
  }

  public Officer secondOfficer() {
    return new Officer("county." + name + ".2");
  }

  /** Registers, records a card, applies; answers the two ids. */
  public Case apply(String idNumber, String appliedOn) {
    return applyAt(clerk(), idNumber, appliedOn);
  }

  /** At the desk of one officer, who then may not confirm. */
  public Case applyAt(Officer desk, String idNumber, String appliedOn) {
    Response person =
        desk.asks()
            .body(Map.of("idNumber", idNumber, "name", "测试", "registrationDivision", township))
            .post("/registry/persons");
    person.then().statusCode(201);
    String personId = person.path("personId");
    Response account =
        desk.asks()
            .body(
                Map.of(
                    "accountType",
                    "PASSBOOK",
                    "account",
                    "53000000000000001",
                    "bankCode",
                    "314747000019"))
            .post("/registry/persons/" + personId + "/payee-accounts");
    account.then().statusCode(201);
    Response application =
        desk.asks()
            .header("Huimin-After", account.header("Huimin-Position"))
            .body(
                Map.of(
                    "personId",
                    personId,
                    "payeeId",
                    account.path("payeeId"),
                    "appliedOn",
                    appliedOn))
            .post(BENEFIT + "/applications");
    application.then().statusCode(201);
    return new Case(personId, application.path("enrolmentId"));
  }

  public Case applyAndConfirm(String idNumber, String appliedOn) {
    Case applied = apply(idNumber, appliedOn);
    secondOfficer()
        .asks()
        .body("{}")
        .post(BENEFIT + "/enrolments/" + applied.enrolmentId() + "/confirmation")
        .then()
        .statusCode(equalTo(200));
    return applied;
  }

  public String draft(String month) {
    return draft(ALLOWANCE, "ELDERLY_ALLOWANCE", month);
  }

  /** The county's month of a programme, when it is drafted. */
  public String draft(String service, String programme, String month) {
    String roster =
        officer()
            .asks()
            .body(Map.of("programme", programme, "county", code, "month", month))
            .post("/" + service + "/rosters")
            .then()
            .statusCode(202)
            .extract()
            .path("rosterId");
    awaitState(service, roster, "DRAFTED");
    return roster;
  }

  public List<Map<String, Object>> run(String month) {
    return run(ALLOWANCE, "ELDERLY_ALLOWANCE", month);
  }

  /** Prepares, approves by the other officer, and answers the lines that were ordered. */
  public List<Map<String, Object>> run(String service, String programme, String month) {
    String roster = draft(service, programme, month);
    String path = "/" + service + "/rosters/" + roster;
    secondOfficer()
        .asks()
        .body(Map.of("rosterHash", roster(service, roster).getString("hash")))
        .post(path + "/approval")
        .then()
        .statusCode(202);
    awaitState(service, roster, "ORDERED");
    return officer()
        .asks()
        .get(path + "/lines")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("$");
  }

  public JsonPath roster(String id) {
    return roster(ALLOWANCE, id);
  }

  public JsonPath roster(String service, String id) {
    return officer()
        .asks()
        .get("/" + service + "/rosters/" + id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private void awaitState(String service, String roster, String state) {
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(250))
        .until(() -> roster(service, roster).getString("state"), state::equals);
  }

  /** A person and the enrolment. */
  public record Case(String personId, String enrolmentId) {}
}
