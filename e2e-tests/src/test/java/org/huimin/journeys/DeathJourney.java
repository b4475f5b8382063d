package org.huimin.journeys;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.huimin.journeys.CountyOffice.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a death meets at the counter: another application, a confirmation, the same click twice; and
 * what becomes of the money when it is taken back.
 */
@ExtendWith(RunningStack.class)
class DeathJourney {

  private static final Officer AUDITOR = new Officer("auditor");
  private static final CountyOffice MENGLIAN = new CountyOffice("menglian", "530827", "530827101");
  private static final String BENEFIT = "/elderly-allowance";

  @Test
  void who_had_a_case_until_their_death_has_no_other() {
    Case elder = MENGLIAN.applyAndConfirm(SyntheticId.of("19400110", "031"), "2025-03-03");
    record("/registry/persons/" + elder.personId() + "/death", Map.of("diedOn", "2026-06-15"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> apply(elder, "2025-04-07").then().body("code", equalTo("ENDED_BY_DEATH")));
    assertEquals(elder.enrolmentId(), apply(elder, "2025-03-03").path("enrolmentId"));
  }

  @Test
  void a_death_taken_back_takes_back_what_was_called_overpaid() {
    Case elder = MENGLIAN.applyAndConfirm(SyntheticId.of("19400110", "034"), "2025-03-03");
    String payment =
        MENGLIAN.run("2025-05").stream()
            .filter(line -> elder.personId().equals(line.get("subject")))
            .filter(line -> "2025-05".equals(line.get("month")))
            .map(line -> String.valueOf(line.get("paymentId")))
            .findFirst()
            .orElseThrow();
    String person = "/registry/persons/" + elder.personId();
    record(person + "/death", Map.of("diedOn", "2025-04-20"));
    MENGLIAN.run("2025-06");
    awaitOverpaid("80.00", "0.00", "80.00");
    record(person + "/death-revocation", Map.of("reason", "登记有误"));
    List<String> paid =
        MENGLIAN.run("2025-07").stream()
            .filter(line -> elder.personId().equals(line.get("subject")))
            .map(line -> line.get("month") + " " + line.get("amount"))
            .sorted()
            .toList();
    assertEquals(List.of("2025-06 80.00", "2025-07 80.00"), paid);
    awaitOverpaid("80.00", "80.00", "0.00");
    AUDITOR
        .asks()
        .get("/ledger/records/" + payment + "/trace")
        .then()
        .statusCode(200)
        .body(
            "overpayments.type",
            contains(
                "org.huimin.elderly-allowance.OverpaymentIdentified.v1",
                "org.huimin.elderly-allowance.OverpaymentReversed.v1"));
  }

  /** Of May 2025 in this county: nobody else has died before it. */
  private static void awaitOverpaid(String identified, String reversed, String open) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                AUDITOR
                    .asks()
                    .get("/ledger/totals?county=" + MENGLIAN.code() + "&month=2025-05")
                    .then()
                    .statusCode(200)
                    .body("identified", contains(identified))
                    .body("reversed", contains(reversed))
                    .body("open", contains(open)));
  }

  private static void record(String path, Map<String, String> body) {
    MENGLIAN.clerk().asks().body(body).post(path).then().statusCode(lessThan(300));
  }

  @Test
  void an_application_clicked_many_times_at_once_is_one_case() throws Exception {
    Case elder =
        MENGLIAN.applyAt(MENGLIAN.officer(), SyntheticId.of("19400110", "032"), "2025-03-03");
    refuse(elder);
    Set<String> cases = new HashSet<>();
    try (ExecutorService clicks = Executors.newFixedThreadPool(6)) {
      List<Future<Response>> answers =
          Stream.generate(() -> clicks.submit(() -> apply(elder, "2025-05-06"))).limit(6).toList();
      for (Future<Response> answer : answers) {
        answer.get().then().statusCode(lessThan(300));
        cases.add(answer.get().path("enrolmentId"));
      }
    }
    assertEquals(1, cases.size());
    assertFalse(cases.contains(elder.enrolmentId()));
  }

  @Test
  void a_confirmation_waits_for_a_death_that_is_being_taken_in() throws Exception {
    Case elder = MENGLIAN.apply(SyntheticId.of("19400110", "033"), "2025-03-03");
    try (ExecutorService counter = Executors.newSingleThreadExecutor();
        Connection facts = RunningStack.database("elderly_allowance")) {
      facts.setAutoCommit(false);
      try (PreparedStatement hold =
          facts.prepareStatement("select 1 from resident where person_id = ? for update")) {
        hold.setObject(1, UUID.fromString(elder.personId()));
        hold.execute();
      }
      Future<Response> confirmation = counter.submit(() -> confirm(elder));
      await().atMost(Duration.ofSeconds(10)).until(() -> somebodyWaits(facts));
      assertFalse(confirmation.isDone());
      facts.rollback();
      confirmation.get().then().statusCode(200);
    }
  }

  private static boolean somebodyWaits(Connection c) throws Exception {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select 1 from pg_locks where not granted and pid <> pg_backend_pid()")) {
      return ask.executeQuery().next();
    }
  }

  private static Response apply(Case elder, String appliedOn) {
    String payee =
        MENGLIAN
            .clerk()
            .asks()
            .body(
                Map.of(
                    "accountType",
                    "PASSBOOK",
                    "account",
                    "53000000000000001",
                    "bankCode",
                    "314747000019"))
            .post("/registry/persons/" + elder.personId() + "/payee-accounts")
            .path("payeeId");
    return MENGLIAN
        .clerk()
        .asks()
        .body(Map.of("personId", elder.personId(), "payeeId", payee, "appliedOn", appliedOn))
        .post(BENEFIT + "/applications");
  }

  private static Response confirm(Case elder) {
    return MENGLIAN
        .secondOfficer()
        .asks()
        .body("{}")
        .post(BENEFIT + "/enrolments/" + elder.enrolmentId() + "/confirmation");
  }

  private static void refuse(Case elder) {
    MENGLIAN
        .secondOfficer()
        .asks()
        .body(Map.of("reason", "PAPERS_MISSING", "article", "老年人权益保障法 第33条"))
        .post(BENEFIT + "/enrolments/" + elder.enrolmentId() + "/refusal")
        .then()
        .statusCode(200);
  }
}
