package org.huimin.registry.app;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.huimin.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** The same command again, under the same Idempotency-Key. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CommandOnceIT {

  private static final String CLERK = "clerk.simao";
  private static final String TOWNSHIP = "530802001";

  @Inject DataSource dataSource;

  @Test
  void the_same_key_and_body_get_the_same_answer() throws SQLException {
    String key = UUID.randomUUID().toString();
    ExtractableResponse<Response> first = register(CLERK, key, "530899193306159050");
    long events = events();
    ExtractableResponse<Response> again = register(CLERK, key, "530899193306159050");
    assertEquals(201, first.statusCode());
    assertSame(first, again);
    assertEquals(events, events());
  }

  @Test
  void an_account_sent_twice_at_once_by_sixteen_threads_is_one_event_and_one_answer()
      throws Exception {
    String person = register(CLERK, "person-of-account", "530899193301159000").path("personId");
    long events = events();
    String key = UUID.randomUUID().toString();
    CountDownLatch together = new CountDownLatch(16);
    Set<String> answers = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Future<ExtractableResponse<Response>>> sent = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        sent.add(
            threads.submit(
                () -> {
                  together.countDown();
                  together.await();
                  return account(CLERK, key, person, "998877665544332211");
                }));
      }
      for (Future<ExtractableResponse<Response>> one : sent) {
        ExtractableResponse<Response> answer = one.get();
        answers.add(answer.statusCode() + answer.asString() + answer.header("Huimin-Position"));
      }
    }
    assertEquals(1, answers.size(), answers.toString());
    assertEquals(events + 1, events());
  }

  @Test
  void the_same_json_written_otherwise_is_the_same_command() {
    ExtractableResponse<Response> first = register(CLERK, "spaced", "530899193309159080");
    given()
        .contentType(ContentType.JSON)
        .auth()
        .oauth2(TestTokens.of(CLERK))
        .header("Idempotency-Key", "spaced")
        .body(
            "{ \"registrationDivision\" : \"530802001\",\n \"name\":\"\\u5ca9\\u6e29\","
                + " \"idNumber\":\"530899193309159080\"}")
        .post("/persons")
        .then()
        .statusCode(201)
        .body("personId", equalTo(first.path("personId")))
        .header("Huimin-Position", first.header("Huimin-Position"));
  }

  @Test
  void another_body_or_another_operation_under_the_key_is_422_and_changes_nothing()
      throws SQLException {
    String person = register(CLERK, "taken", "530899193307159060").path("personId");
    long events = events();
    ExtractableResponse<Response> other = register(CLERK, "taken", "530899193310159096");
    assertEquals(422, other.statusCode());
    assertEquals("IDEMPOTENCY_KEY_REUSED", other.path("code"));
    assertEquals("Idempotency-Key", other.path("field"));
    assertEquals(422, account(CLERK, "taken", person, "998877665544332211").statusCode());
    assertEquals(events, events());
  }

  @Test
  void another_officers_same_key_is_another_command() {
    String mine = register(CLERK, "common", "530899193305159040").path("personId");
    ExtractableResponse<Response> other = register("county.simao", "common", "530899193308159070");
    assertEquals(201, other.statusCode());
    assertNotEquals(mine, other.path("personId"));
  }

  @Test
  void a_rejected_command_is_decided_again_under_its_key() {
    String person = register(CLERK, "to-die", "530899193302159010").path("personId");
    String path = "/persons/" + person + "/death-revocation";
    Map<String, String> reason = Map.of("reason", "同名误报");
    send(CLERK, "revoke", path, reason).response().then().statusCode(422);
    send(CLERK, "die", "/persons/" + person + "/death", Map.of("diedOn", "2026-03-01"))
        .response()
        .then()
        .statusCode(201);
    send(CLERK, "revoke", path, reason).response().then().statusCode(201);
  }

  @Test
  void who_is_told_no_is_written_down_nowhere_nor_is_their_key() throws SQLException {
    register(CLERK, "at-home", "530899195001010940");
    String rows = "(select count(*) from officer) + (select count(*) from carried_out_command)";
    long before = count(rows);
    Map<String, String> elsewhere =
        Map.of(
            "idNumber", "530899195001010940",
            "name", "岩温",
            "registrationDivision", "530829101");
    send("county.ximeng", "elsewhere", "/persons", elsewhere).response().then().statusCode(409);
    assertEquals(before, count(rows));
  }

  @Test
  void what_was_accepted_is_answered_again_though_the_case_has_moved_on() {
    String person = register(CLERK, "moves", "530899193303159020").path("personId");
    String path = "/persons/" + person + "/death";
    Map<String, String> death = Map.of("diedOn", "2026-03-01");
    ExtractableResponse<Response> first = send(CLERK, "death", path, death);
    send(CLERK, "back", path + "-revocation", Map.of("reason", "同名误报"));
    assertSame(first, send(CLERK, "death", path, death));
    given()
        .auth()
        .oauth2(TestTokens.of(CLERK))
        .get("/persons/" + person)
        .then()
        .body("diedOn", equalTo(null));
  }

  @Test
  void a_move_out_of_the_officers_sight_is_answered_again() {
    String person = register(CLERK, "leaves", "530899193311159012").path("personId");
    String path = "/persons/" + person + "/move";
    Map<String, String> move = Map.of("movedOn", "2026-03-01", "county", "530102");
    ExtractableResponse<Response> first = send(CLERK, "move", path, move);
    assertEquals(201, first.statusCode());
    assertSame(first, send(CLERK, "move", path, move));
    assertEquals(404, send(CLERK, "move-again", path, move).statusCode());
  }

  @Test
  void a_malformed_key_is_400_and_names_the_header() {
    for (String key : List.of("a b", "é", "x".repeat(256))) {
      ExtractableResponse<Response> answer = register(CLERK, key, "530899193306159050");
      assertEquals(400, answer.statusCode(), key);
      assertEquals("BAD_IDEMPOTENCY_KEY", answer.path("code"));
      assertEquals("Idempotency-Key", answer.path("field"));
    }
  }

  @Test
  void nothing_of_key_or_body_is_kept() throws SQLException {
    register(CLERK, "key-in-plain-words", "530899193304159030");
    try (Connection c = dataSource.getConnection();
        Statement statement = c.createStatement();
        ResultSet rows =
            statement.executeQuery("select string_agg(k::text, ' ') from carried_out_command k")) {
      rows.next();
      String kept = rows.getString(1);
      assertFalse(kept.contains("key-in-plain-words"), kept);
      assertFalse(kept.contains("530899193304159030"), kept);
    }
  }

  private static void assertSame(
      ExtractableResponse<Response> first, ExtractableResponse<Response> again) {
    first.response().then().header("Huimin-Position", notNullValue());
    assertEquals(first.statusCode(), again.statusCode());
    assertEquals(first.asString(), again.asString());
    assertEquals(first.header("Huimin-Position"), again.header("Huimin-Position"));
  }

  private long events() throws SQLException {
    return count("(select count(*) from event)");
  }

  private long count(String what) throws SQLException {
    try (Connection c = dataSource.getConnection();
        Statement statement = c.createStatement();
        ResultSet rows = statement.executeQuery("select " + what)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static ExtractableResponse<Response> register(String officer, String key, String id) {
    return send(
        officer,
        key,
        "/persons",
        Map.of("idNumber", id, "name", "岩温", "registrationDivision", TOWNSHIP));
  }

  private static ExtractableResponse<Response> account(
      String officer, String key, String person, String number) {
    return send(
        officer,
        key,
        "/persons/" + person + "/payee-accounts",
        Map.of("accountType", "PASSBOOK", "account", number, "bankCode", "102749000001"));
  }

  private static ExtractableResponse<Response> send(
      String officer, String key, String path, Map<String, String> body) {
    return given()
        .contentType(ContentType.JSON)
        .auth()
        .oauth2(TestTokens.of(officer))
        .header("Idempotency-Key", key)
        .body(body)
        .post(path)
        .then()
        .extract();
  }
}
