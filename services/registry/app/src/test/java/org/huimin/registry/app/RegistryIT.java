package org.huimin.registry.app;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.huimin.local.servers.KafkaServer;
import org.huimin.testkit.TestServers;
import org.huimin.testkit.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RegistryIT {

  private static final String CLERK = "clerk.simao";
  private static final String TOWNSHIP = "530802001";

  @Test
  void the_same_id_number_in_18_or_15_digits_is_the_same_person() {
    String first = register("530899193608310051", "岩温").statusCode(201).extract().path("personId");
    register("530899360831005", "岩温").statusCode(200).body("personId", equalTo(first));
    register("５３０８９９１９３６０８３１００５１", "岩 温").statusCode(200).body("personId", equalTo(first));
  }

  @Test
  void sixteen_clerks_at_once_register_one_person() throws Exception {
    Set<String> ids = new HashSet<>();
    try (ExecutorService clerks = Executors.newFixedThreadPool(16)) {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        answers.add(
            clerks.submit(() -> register("530899192601010035", "李大爷").extract().path("personId")));
      }
      for (Future<String> answer : answers) {
        ids.add(answer.get());
      }
    }
    assertEquals(1, ids.size(), ids.toString());
    assertFalse(ids.contains(null));
  }

  @Test
  void a_wrong_check_digit_is_named_and_changes_nothing() {
    register("530899193608310052", "岩温")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].code", equalTo("BAD_CHECK_DIGIT"))
        .body("errors[0].field", equalTo("idNumber"));
  }

  @Test
  void a_card_needs_luhn_and_a_passbook_does_not() {
    String person = newPerson("530899194402290045");
    account(person, "CARD", "6228480402564890019")
        .statusCode(400)
        .body("errors.code", hasItem("BAD_LUHN"));
    account(person, "PASSBOOK", "6228480402564890019").statusCode(201);
    account(person, "CARD", "6228480402564890018").statusCode(201);
    as(CLERK)
        .get("/persons/" + person)
        .then()
        .statusCode(200)
        .body("idNumber", equalTo("5308**********0045"))
        .body("payeeAccounts", hasSize(2))
        .body("payeeAccounts.account", hasItem("6228 **** 0018"));
  }

  @Test
  void a_death_is_recorded_once_and_revoked() {
    String person = newPerson("53089919460315009X");
    death(person, "2046-01-01").statusCode(422).body("code", equalTo("DIED_IN_FUTURE"));
    death(person, "1946-01-01").statusCode(422).body("code", equalTo("DIED_BEFORE_BIRTH"));
    death(person, "2026-03-01").statusCode(201);
    death(person, "2026-03-01").statusCode(200);
    as(CLERK)
        .body(Map.of("reason", "同名误报"))
        .post("/persons/" + person + "/death-revocation")
        .then()
        .statusCode(201);
    as(CLERK).get("/persons/" + person).then().body("diedOn", equalTo(null));
  }

  @Test
  void who_may_not_is_told_so() {
    given()
        .contentType(ContentType.JSON)
        .body(Map.of())
        .post("/persons")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
    as("auditor").body(Map.of()).post("/persons").then().statusCode(403);
    given()
        .auth()
        .oauth2("forged.token.here")
        .get("/divisions")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
    as("clerk.lancang")
        .body(
            Map.of("idNumber", "530899194511300011", "name", "某", "registrationDivision", TOWNSHIP))
        .post("/persons")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void who_is_registered_elsewhere_is_told_and_nothing_more() {
    String person = newPerson("530899195001010078");
    String elsewhere = null;
    for (String clerk : List.of("clerk.simao.2", "clerk.lancang")) {
      String township = clerk.endsWith("2") ? "530802102" : "530828101";
      String answer =
          as(clerk)
              .body(
                  Map.of(
                      "idNumber",
                      "530899195001010078",
                      "name",
                      "岩温",
                      "registrationDivision",
                      township))
              .post("/persons")
              .then()
              .statusCode(409)
              .body("code", equalTo("REGISTERED_ELSEWHERE"))
              .extract()
              .asString();
      assertFalse(answer.contains(person) || answer.contains("5308"), answer);
      elsewhere = elsewhere == null ? answer : elsewhere;
      assertEquals(elsewhere, answer);
      assertEquals(
          as(clerk).get("/persons/" + UUID.randomUUID()).asString(),
          as(clerk).get("/persons/" + person).then().statusCode(404).extract().asString());
    }
  }

  @Test
  void what_is_recorded_stands_on_kafka_without_personal_data() {
    String person = newPerson("530899201412310065");
    String position =
        account(person, "PASSBOOK", "998877665544332211")
            .statusCode(201)
            .header("Huimin-Position", startsWith(RealServers.NAMESPACE + ".registry.person.v1/"))
            .extract()
            .header("Huimin-Position");
    String[] part = position.split("/", -1);
    TopicPartition at = new TopicPartition(part[0], Integer.parseInt(part[1]));
    long seq = Long.parseLong(part[2]);
    StringBuilder seen = new StringBuilder();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            TestServers.kafka().client(KafkaServer.ADMIN),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(at));
      consumer.seekToBeginning(List.of(at));
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      long last = 0;
      while (last < seq && System.nanoTime() < end) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
          last++;
          seen.append(record.key()).append(record.value()).append(record.headers());
        }
      }
      assertEquals(seq, last);
    }
    assertTrue(seen.toString().contains(person));
    assertFalse(seen.toString().contains("201412310065"));
    assertFalse(seen.toString().contains("998877665544332211"));
    assertFalse(seen.toString().contains("岩"));
  }

  @Test
  void ten_counties_stand_in_the_divisions() {
    as(CLERK)
        .get("/divisions")
        .then()
        .statusCode(200)
        .body("findAll { it.code.length() == 6 }", hasSize(10))
        .body("code", hasItem("530828"))
        .body("code", not(hasItem("532701")));
  }

  @Test
  void a_service_reads_the_heads_of_the_tape() {
    newPerson("530899193602290029");
    given()
        .auth()
        .oauth2(TestTokens.ofService("elderly-allowance"))
        .get("/tape/heads")
        .then()
        .statusCode(200)
        .body("'" + RealServers.NAMESPACE + ".registry.person.v1'.size()", equalTo(16));
  }

  private static String newPerson(String idNumber) {
    return register(idNumber, "岩温").extract().path("personId");
  }

  private static ValidatableResponse register(String idNumber, String name) {
    return as(CLERK)
        .body(Map.of("idNumber", idNumber, "name", name, "registrationDivision", TOWNSHIP))
        .post("/persons")
        .then();
  }

  private static ValidatableResponse account(String person, String type, String number) {
    return as(CLERK)
        .body(Map.of("accountType", type, "account", number, "bankCode", "102749000001"))
        .post("/persons/" + person + "/payee-accounts")
        .then();
  }

  private static ValidatableResponse death(String person, String diedOn) {
    return as(CLERK).body(Map.of("diedOn", diedOn)).post("/persons/" + person + "/death").then();
  }

  private static io.restassured.specification.RequestSpecification as(String officer) {
    return given().contentType(ContentType.JSON).auth().oauth2(TestTokens.of(officer));
  }
}
