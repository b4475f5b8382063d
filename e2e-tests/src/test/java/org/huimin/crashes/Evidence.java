package org.huimin.crashes;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huimin.independent.Rereading;
import org.huimin.journeys.Client;
import org.huimin.journeys.Officer;
import org.huimin.journeys.Stack;

/** After a crash: all that was asked for is there, once, and everybody says the same. */
record Evidence(Stack stack, Stores stores, Client client, Offices offices) {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Officer AUDITOR = new Officer("auditor");

  void nothingIsLostAndNothingIsDoubled() throws SQLException {
    everybodyIsWell();
    Rereading kafka = everythingIsRead();
    assertEquals(List.of(), kafka.faults());
    assertOnce(
        offices.registered.stream().map(Offices.Person::id).toList(), kafka, "PersonRegistered");
    assertOnce(
        offices.registered.stream().map(Offices.Person::id).toList(),
        kafka,
        "PayeeAccountRecorded");
    assertOnce(offices.households, kafka, "HouseholdDefined");
    assertOnce(
        offices.applied.stream().map(Offices.Case::enrolment).toList(),
        kafka,
        "ApplicationAccepted");
    assertOnce(
        offices.confirmed.stream().map(Offices.Case::enrolment).toList(),
        kafka,
        "EnrolmentConfirmed");
    List<String> takenOver = kafka.subjects("EnrolmentTakenOver");
    assertEquals(offices.takenOver.size(), takenOver.size(), "EnrolmentTakenOver");
    assertEquals(takenOver.size(), Set.copyOf(takenOver).size(), "EnrolmentTakenOver");
    assertEquals(offices.dueFen(), kafka.fen(), "fen per programme, county and month, on Kafka");
    assertEquals(
        offices.dueFen(), fenInLedger(), "fen per programme, county and month, in the ledger");
    assertEquals(kafka.ledgerHash(), client.get(AUDITOR, "/ledger/hash").text("hash"));
    JsonNode rebuilt = rebuilt();
    assertTrue(rebuilt.path("equal").asBoolean(), rebuilt::toString);
    assertEquals(kafka.ledgerHash(), rebuilt.path("rebuiltHash").asText());
    assertEquals(0, stores.number("ledger", "select count(*) from incident"));
  }

  /** Ready, alive, and no partition, month or relay that raises an alarm. */
  private void everybodyIsWell() {
    for (String part : services()) {
      for (String health : List.of("/q/health", "/q/health/well")) {
        await(part + health)
            .atMost(PATIENCE)
            .untilAsserted(
                () ->
                    given()
                        .get("http://127.0.0.1:" + stack.port(part) + health)
                        .then()
                        .statusCode(200));
      }
    }
  }

  /** What runs and is not a server of somebody else's. */
  private Set<String> services() {
    Set<String> services = new TreeSet<>(stack.processes().keySet());
    services.removeAll(Set.of("postgres", "kafka", "keycloak"));
    return services;
  }

  /** Waits until relays, ledger and projection have caught up with what is stored. */
  private Rereading everythingIsRead() throws SQLException {
    Map<String, Long> stored = stores.heads();
    Rereading kafka =
        await("Kafka holds what is stored")
            .atMost(PATIENCE)
            .until(() -> Rereading.of(stack.kafka("auditor")), read -> read.heads().equals(stored));
    for (String reader : stores.topics().readers()) {
      await(reader + " has read everything")
          .atMost(PATIENCE)
          .until(() -> stores.behind(reader) == 0);
    }
    return kafka;
  }

  private static void assertOnce(Collection<String> asked, Rereading kafka, String event) {
    assertEquals(asked.stream().sorted().toList(), kafka.subjects(event), event);
  }

  private Map<String, Long> fenInLedger() {
    Map<String, Long> fen = new TreeMap<>();
    for (JsonNode total : client.get(AUDITOR, "/ledger/totals").body()) {
      fen.put(
          total.path("programme").asText()
              + " "
              + total.path("county").asText()
              + " "
              + total.path("month").asText(),
          Long.valueOf(total.path("amount").asText().replace(".", "")));
    }
    return fen;
  }

  private JsonNode rebuilt() {
    String id = client.post(AUDITOR, "/ledger/rebuilds", Map.of(), "").text("rebuildId");
    return await("the ledger is rebuilt")
        .atMost(PATIENCE)
        .until(
            () -> client.get(AUDITOR, "/ledger/rebuilds/" + id).body(),
            rebuild -> rebuild.hasNonNull("rebuiltHash"));
  }
}
