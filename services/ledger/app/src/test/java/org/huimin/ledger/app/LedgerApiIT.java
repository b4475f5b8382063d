package org.huimin.ledger.app;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.huimin.local.servers.KafkaServer;
import org.huimin.testkit.TestServers;
import org.huimin.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The service as it is started, asked over HTTP with real tokens. */
@QuarkusTest
@QuarkusTestResource(LedgerServers.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class LedgerApiIT {

  static final int ELDERS = 40;
  private static final String OUTSIDE = "OUTSIDE_DIVISION";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @BeforeEach
  void everything_is_read() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                as("auditor").get("/hash").then().statusCode(200).body("records", equalTo(ELDERS)));
  }

  @Test
  void without_a_token_401_and_with_another_role_403_as_a_problem() {
    given()
        .get("/totals")
        .then()
        .statusCode(401)
        .contentType(containsString("application/problem+json"));
    as("clerk.simao")
        .get("/totals")
        .then()
        .statusCode(403)
        .contentType(containsString("application/problem+json"))
        .body("code", equalTo("WRONG_ROLE"));
    as("county.simao").contentType(ContentType.JSON).post("/rebuilds").then().statusCode(403);
  }

  @Test
  void a_county_sees_its_own_and_no_other() {
    as("county.simao").get("/records?size=5").then().statusCode(200).body("", hasSize(5));
    as("county.ninger").get("/records").then().statusCode(200).body("", hasSize(0));
    as("county.ninger").get("/totals?county=530802").then().statusCode(403);
    for (String of : new String[] {payment(), "00000000-0000-0000-0000-000000000000"}) {
      as("county.ninger").get("/records/" + of).then().statusCode(404);
      as("county.ninger").get("/records/" + of + "/trace").then().statusCode(404);
    }
  }

  @Test
  void what_counts_the_whole_city_is_for_those_who_work_for_it() {
    as("city.puer").get("/hash").then().statusCode(200);
    as("finance.simao").get("/hash").then().statusCode(403).body("code", equalTo(OUTSIDE));
    as("finance.simao").get("/positions").then().statusCode(403).body("code", equalTo(OUTSIDE));
  }

  @Test
  void finance_sees_what_is_paid_in_its_county_and_not_what_is_known_of_people() {
    as("finance.simao").get("/records/" + payment()).then().statusCode(200);
    as("finance.simao")
        .get("/records/" + payment() + "/trace")
        .then()
        .statusCode(403)
        .body("code", equalTo("WRONG_ROLE"));
  }

  @Test
  void the_auditor_sees_totals_records_rosters_and_the_trace_of_a_line() {
    as("auditor")
        .get("/totals?county=530802&month=2026-03")
        .then()
        .statusCode(200)
        .body("lines", hasItem(ELDERS))
        .body("amount", hasItem("3480.00"));
    as("auditor")
        .get("/records/" + payment())
        .then()
        .statusCode(200)
        .body("amount", equalTo("150.00"));
    as("auditor")
        .get("/records/" + payment() + "/trace")
        .then()
        .statusCode(200)
        .body("order.payload.amount", equalTo("150.00"))
        .body("enrolment", hasSize(2))
        .body("enrolment[0].actor", notNullValue())
        .body("person[0].type", equalTo("org.huimin.registry.PersonRegistered.v1"));
    as("auditor").get("/rosters").then().statusCode(200).body("[0].state", equalTo("COMPLETE"));
    as("auditor").get("/positions").then().statusCode(200).body("size()", equalTo(3));
  }

  @Test
  void bad_input_gets_a_clear_answer() {
    for (String bad :
        new String[] {
          "/totals?month=2026-13",
          "/totals?county=53",
          "/records?page=-1",
          "/records?size=1001",
          "/records/x",
          "/hash?at=nowhere"
        }) {
      as("auditor")
          .get(bad)
          .then()
          .statusCode(400)
          .contentType(containsString("application/problem+json"))
          .body("field", notNullValue());
    }
    as("auditor")
        .get("/records/00000000-0000-0000-0000-000000000000")
        .then()
        .statusCode(404)
        .contentType(containsString("application/problem+json"));
  }

  @Test
  void the_auditor_has_the_ledger_rebuilt_and_it_is_equal() {
    String id =
        as("auditor")
            .contentType(ContentType.JSON)
            .body("{}")
            .post("/rebuilds")
            .then()
            .statusCode(202)
            .extract()
            .path("rebuildId");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                as("auditor")
                    .get("/rebuilds/" + id)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DONE"))
                    .body("equal", equalTo(true))
                    .body("records", equalTo(ELDERS)));
  }

  @Test
  void a_rebuild_ordered_again_under_its_key_is_the_same_rebuild() {
    String first =
        ordered("one-rebuild", "{\"swap\":false}").statusCode(202).extract().path("rebuildId");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> as("admin").get("/rebuilds/" + first).then().body("state", equalTo("DONE")));
    ordered("one-rebuild", "{ \"swap\" : false }")
        .statusCode(202)
        .body("rebuildId", equalTo(first));
    ordered("one-rebuild", "{\"swap\":true}")
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
  }

  private static ValidatableResponse ordered(String key, String body) {
    return as("admin")
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/rebuilds")
        .then();
  }

  @Test
  void health_metrics_and_openapi_answer() {
    given().get("/q/health").then().statusCode(200);
    given().get("/q/health/ready").then().statusCode(200);
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("huimin_tape_stopped 0.0"))
        .body(containsString("huimin_ledger_incidents 0.0"));
    given().get("/q/openapi").then().statusCode(200).body(containsString("/rebuilds"));
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void a_forged_record_stops_its_partition_and_health_says_so()
      throws ExecutionException, InterruptedException {
    try (KafkaProducer<byte[], byte[]> anybody =
        new KafkaProducer<>(
            TestServers.kafka().client(KafkaServer.ADMIN),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      anybody.send(new ProducerRecord<>(topic(), 3, "x".getBytes(UTF_8), new byte[0])).get();
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                given()
                    .get("/q/health")
                    .then()
                    .statusCode(503)
                    .body(containsString(topic() + "/3"))
                    .body(containsString("STOPPED")));
    given().get("/q/health/ready").then().statusCode(200);
    given().get("/q/metrics").then().body(not(containsString("huimin_tape_stopped 0.0")));
    String id =
        as("admin")
            .contentType(ContentType.JSON)
            .body("{}")
            .post("/rebuilds")
            .then()
            .statusCode(202)
            .extract()
            .path("rebuildId");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                as("admin")
                    .get("/rebuilds/" + id)
                    .then()
                    .body("state", equalTo("FAILED"))
                    .body("reason", containsString(topic())));
  }

  private static RequestSpecification as(String officer) {
    return given().auth().oauth2(TestTokens.of(officer));
  }

  private static String payment() {
    return ConfigProvider.getConfig().getValue(LedgerServers.PAYMENT, String.class);
  }

  private static String topic() {
    return ConfigProvider.getConfig().getValue(LedgerServers.TOPIC, String.class);
  }
}
