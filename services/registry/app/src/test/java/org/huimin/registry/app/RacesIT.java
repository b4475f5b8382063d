package org.huimin.registry.app;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.huimin.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Sixteen at once and no key: who comes second is told what the first one left, never 500. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RacesIT {

  private static final int AT_ONCE = 16;
  private static final Map<String, String> ACCOUNT =
      Map.of(
          "accountType", "PASSBOOK", "account", "112233445566778899", "bankCode", "314747000019");

  @Inject DataSource dataSource;

  @Test
  void the_same_account_is_recorded_once_and_has_one_id() throws Exception {
    String person = person("530899193305159059");
    List<Response> answers = together("/persons/" + person + "/payee-accounts", ACCOUNT);
    assertEquals(
        1,
        answers.stream().map(answer -> answer.path("payeeId")).distinct().count(),
        said(answers));
    assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
  }

  @Test
  void a_death_is_revoked_once() throws Exception {
    String person = person("530899193305159075");
    sent("/persons/" + person + "/death", Map.of("diedOn", "2026-01-05")).then().statusCode(201);
    List<Response> answers =
        together("/persons/" + person + "/death-revocation", Map.of("reason", "误报"));
    assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
    assertTrue(answers.stream().allMatch(answer -> answer.statusCode() < 500), said(answers));
  }

  @Test
  void who_waits_too_long_for_a_lock_is_told_to_come_again() throws Exception {
    String person = person("530899193305159091");
    try (Connection other = dataSource.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table person in access exclusive mode");
      Response answer = sent("/persons/" + person + "/payee-accounts", ACCOUNT);
      assertEquals(503, answer.statusCode(), answer.asString());
      assertEquals("1", answer.header("Retry-After"));
      other.rollback();
    }
  }

  private static List<Response> together(String path, Map<String, String> body) throws Exception {
    CountDownLatch all = new CountDownLatch(AT_ONCE);
    List<Response> answers = new ArrayList<>();
    try (ExecutorService clerks = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Response>> asked = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        asked.add(
            clerks.submit(
                () -> {
                  all.countDown();
                  all.await();
                  return sent(path, body);
                }));
      }
      for (Future<Response> one : asked) {
        answers.add(one.get());
      }
    }
    return answers;
  }

  private static String person(String idNumber) {
    return sent(
            "/persons",
            Map.of("idNumber", idNumber, "name", "岩温", "registrationDivision", "530802001"))
        .path("personId");
  }

  private static Response sent(String path, Map<String, String> body) {
    return given()
        .contentType(ContentType.JSON)
        .auth()
        .oauth2(TestTokens.of("clerk.simao"))
        .body(body)
        .post(path);
  }

  private static String said(List<Response> answers) {
    return answers.stream()
        .map(answer -> answer.statusCode() + " " + answer.asString())
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
