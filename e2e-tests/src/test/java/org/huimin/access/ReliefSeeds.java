package org.huimin.access;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.Officer;
import org.huimin.journeys.SyntheticId;

/** 低保种子: a household whose case is over, and the month of a county in which nobody is paid. */
record ReliefSeeds(String householdId, String meansId, String enrolmentId, String rosterId) {

  private static final String RELIEF = "/social-relief";

  static ReliefSeeds of(CountyOffice office, String number) {
    String person =
        done(
                office.clerk(),
                "/registry/persons",
                Map.of(
                    "idNumber", SyntheticId.of("19700505", number),
                    "name", "测试",
                    "registrationDivision", office.township()),
                "")
            .path("personId");
    Response payee =
        done(
            office.clerk(),
            "/registry/persons/" + person + "/payee-accounts",
            Map.of(
                "accountType", "PASSBOOK",
                "account", "53000000000000001",
                "bankCode", "314747000019"),
            "");
    String household =
        done(
                office.clerk(),
                RELIEF + "/households",
                Map.of("headId", person, "township", office.township(), "area", "URBAN"),
                payee.header("Huimin-Position"))
            .path("householdId");
    String means =
        done(
                office.officer(),
                RELIEF + "/households/" + household + "/means",
                Map.of(
                    "members", List.of(Map.of("personId", person, "role", "APPLICANT")),
                    "items", List.of(),
                    "assets", List.of()),
                "")
            .path("meansId");
    String enrolment =
        done(
                office.clerk(),
                RELIEF + "/enrolments",
                Map.of(
                    "householdId",
                    household,
                    "applicantId",
                    person,
                    "payeeId",
                    payee.path("payeeId"),
                    "appliedOn",
                    "2026-03-02"),
                "")
            .path("enrolmentId");
    done(office.clerk(), RELIEF + "/enrolments/" + enrolment + "/withdrawal", Map.of(), "");
    return new ReliefSeeds(household, means, enrolment, drafted(office));
  }

  private static String drafted(CountyOffice office) {
    String roster =
        done(
                office.officer(),
                RELIEF + "/rosters",
                Map.of("programme", "DIBAO_URBAN", "county", office.code(), "month", "2026-03"),
                "")
            .path("rosterId");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                "DRAFTED"
                    .equals(
                        office
                            .officer()
                            .asks()
                            .get(RELIEF + "/rosters/" + roster)
                            .jsonPath()
                            .getString("state")));
    return roster;
  }

  /** What is sent last waits for what the service has to have heard of. */
  private static Response done(Officer officer, String path, Map<String, ?> body, String after) {
    Response answer =
        after.isEmpty()
            ? officer.asks().body(body).post(path)
            : officer.asks().header("Huimin-After", after).body(body).post(path);
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.asString());
    }
    return answer;
  }
}
