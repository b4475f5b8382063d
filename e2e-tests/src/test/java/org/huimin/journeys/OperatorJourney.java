package org.huimin.journeys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever runs a stack: starts that fail or are cut short, demos on kept data, verdicts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Stack.BESIDE_THE_SHARED)
class OperatorJourney {

  private static final int PARTS = 8;
  private static final String PEOPLE = "12";

  /** A line of the first month there was, which no later demo adds to. */
  private static final String RECORD =
      "payment_id = (select payment_id from disbursement_record order by month, payment_id limit 1)";

  private static final String TOTAL =
      "(county, month) = (select county, month from ledger_total order by month, county limit 1)";

  private final Stack stack = Stack.notYetUp("operator");
  private long linesSoFar;

  @AfterAll
  void down() {
    stack.close();
  }

  @Test
  @Order(1)
  void a_taken_port_is_named() throws IOException {
    try (ServerSocket _ = new ServerSocket(stack.port("kafka"), 1, loopback())) {
      Stack.Run run = stack.huimin("up");
      assertEquals(3, run.code(), run.err());
      assertTrue(run.err().contains("kafka"), run.err());
      assertTrue(run.err().contains("port " + stack.port("kafka") + " is taken"), run.err());
    }
    assertEquals(Set.of(), stack.processes().keySet());
  }

  @Test
  @Order(2)
  void a_service_that_cannot_start_is_named_with_its_log_and_nothing_is_left_running()
      throws Exception {
    Path key = stack.data().resolve("secrets/vault-master.key");
    Files.createDirectories(key.getParent());
    Files.writeString(key, "no key");
    Set<Long> started = new HashSet<>();
    Process up = stack.begin(stack.logs().resolve("no-key.out"), "up");
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              started.addAll(stack.processes().values());
              return !up.isAlive();
            });
    String said = Files.readString(stack.logs().resolve("no-key.out"));
    assertEquals(3, up.exitValue(), said);
    assertTrue(
        said.matches(
            "(?s).*huimin: (registry|elderly-allowance) did not start: .+\\n  log: .+\\.log.*"),
        said);
    assertTrue(started.size() > 3, said);
    assertNobodyIsLeft(started);
    Files.delete(key);
  }

  @Test
  @Order(3)
  void after_the_launcher_was_killed_while_starting_down_ends_what_it_had_started()
      throws Exception {
    Process up = stack.begin(stack.logs().resolve("cut-short.out"), "up");
    await().atMost(Duration.ofMinutes(1)).until(() -> stack.processes().size() >= 2);
    up.destroyForcibly().waitFor();
    Collection<Long> started = stack.processes().values();
    stack.huimin("down").mustSucceed();
    assertNobodyIsLeft(started);
  }

  @Test
  @Order(4)
  void a_demo_says_what_came_of_it_and_status_and_events_say_the_same() {
    JsonNode demo = stack.huimin("demo", "--people", PEOPLE, "--json").mustSucceed().json();
    linesSoFar = demo.path("linesOrdered").asLong();
    assertTrue(linesSoFar > 0, demo::toString);
    assertEquals(linesSoFar, demo.path("recordsInLedger").asLong());
    String status = stack.huimin("status").mustSucceed().out();
    assertEquals(PARTS, status.lines().filter(line -> line.contains(" ready ")).count(), status);
    String events = stack.huimin("events", "payments").mustSucceed().out();
    assertEquals(
        linesSoFar, events.lines().filter(line -> line.contains("  PaymentOrdered  ")).count());
  }

  @ParameterizedTest(name = "{0}")
  @Order(5)
  @CsvSource(
      delimiter = '|',
      value = {
        "counts | delete from disbursement_record where RECORD | records in the ledger",
        "sums | update ledger_total set amount = amount - 0.01 where TOTAL |"
            + " yuan per county and month",
        "ledger | update ledger_total set lines = lines + 1 where TOTAL |"
            + " differences from the ledger rebuilt",
        "hash | update disbursement_record set amount = amount + 0.01 where RECORD |"
            + " hash of the ledger, from Kafka",
      })
  void a_demo_over_an_altered_ledger_ends_in_no(String what, String fault, String check)
      throws SQLException {
    ledger(
        "create table kept_record as select * from disbursement_record where " + RECORD,
        "create table kept_total as select * from ledger_total where " + TOTAL,
        fault.replace("RECORD", RECORD).replace("TOTAL", TOTAL));
    Stack.Run demo;
    try {
      demo = stack.huimin("demo", "--people", PEOPLE, "--json");
    } finally {
      ledger(
          "delete from disbursement_record where payment_id in (select payment_id from kept_record)",
          "insert into disbursement_record select * from kept_record",
          "delete from ledger_total where (county, month) in (select county, month from kept_total)",
          "insert into ledger_total select * from kept_total",
          "drop table kept_record, kept_total");
    }
    assertEquals(1, demo.code(), demo.err());
    assertEquals("DOES_NOT_HOLD", demo.json().path("verdict").asText(), what);
    Set<String> red = new TreeSet<>();
    for (JsonNode one : demo.json().path("checks")) {
      if (!one.path("holds").asBoolean()) {
        red.add(one.path("name").asText());
      }
    }
    assertTrue(red.contains(check), () -> what + " is told by " + red);
    linesSoFar = demo.json().path("linesOrdered").asLong();
  }

  @Test
  @Order(6)
  void after_everything_was_killed_a_demo_adds_to_what_was_there_and_stops_all_it_started() {
    Collection<Long> killed = stack.processes().values();
    killed.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
    Stack.Run run = stack.huimin("demo", "--once", "--people", PEOPLE);
    JsonNode demo = run.mustSucceed().json();
    assertEquals("HOLDS", demo.path("verdict").asText());
    assertTrue(demo.path("linesOrdered").asLong() > linesSoFar, demo::toString);
    assertEquals(demo.path("linesOrdered"), demo.path("recordsInLedger"));
    assertTrue(demo.path("replayHashEqual").asBoolean(), demo::toString);
    assertTrue(demo.path("totalYuan").isTextual(), demo::toString);
    for (String field :
        List.of(
            "people",
            "takenOver",
            "applications",
            "confirmed",
            "refused",
            "rowsRejected",
            "eventsPublished",
            "arrears",
            "overpayments",
            "seconds")) {
      assertTrue(demo.path(field).isNumber(), field);
    }
    assertNobodyIsLeft(killed);
    assertEquals(Set.of(), stack.processes().keySet());
  }

  @Test
  @Order(7)
  void who_asks_a_stack_that_is_down_is_told_at_once_how_to_start_it() {
    for (String[] question :
        List.of(new String[] {"audit", "replay"}, new String[] {"events", "payments"})) {
      Stack.Run run = stack.huimin(question);
      assertEquals(1, run.code(), run.err());
      assertTrue(run.err().contains("./huimin up"), run.err());
    }
  }

  /** No process of theirs, nobody at any port. */
  private void assertNobodyIsLeft(Collection<Long> started) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertEquals(
                    List.of(),
                    started.stream()
                        .filter(
                            pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false))
                        .toList()));
    assertTrue(stack.portsAreFree(), "somebody still listens");
  }

  private void ledger(String... statements) throws SQLException {
    try (Connection ledger = stack.database("ledger");
        Statement change = ledger.createStatement()) {
      ledger.setAutoCommit(false);
      for (String sql : statements) {
        change.execute(sql);
      }
      ledger.commit();
    }
  }

  private static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
  }
}
