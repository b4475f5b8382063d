package org.huimin.monthlyrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.RosterRow.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service dies without a word in the middle of an order, and another takes it up. */
class KilledInOrderingIT {

  private static final int CASES = OrderingProcess.CASES;

  @Test
  void an_order_whose_process_was_killed_is_completed_once(@TempDir Path logs) throws Exception {
    try (MonthStore store = new MonthStore()) {
      MonthlyRun run = store.run(SampleCases.of(CASES));
      UUID roster = approved(run, store);

      Process worker = start(store, logs.resolve("worker.log").toFile());
      try {
        Awaitility.await()
            .atMost(Duration.ofMinutes(1))
            .pollInterval(Duration.ofMillis(20))
            .until(() -> store.events("PaymentOrdered") > 100);
      } finally {
        worker.destroyForcibly().waitFor(); // SIGKILL
      }
      long before = store.events("PaymentOrdered");
      assertTrue(before < CASES, "killed too late: " + before);

      try (MonthWorker next = new MonthWorker(List.of(run), 2, () -> {})) {
        next.start();
        Awaitility.await()
            .atMost(Duration.ofMinutes(2))
            .until(() -> run.find(roster).orElseThrow().state() == State.ORDERED);
      }
      assertEquals(CASES, store.events("PaymentOrdered"));
      assertEquals(
          CASES,
          store.count(
              "select count(distinct stream) from event where type like '%PaymentOrdered.v1'"));
      assertEquals(1, store.events("RosterOrdered"));
      assertEquals(
          Money.of("80.00").times(CASES).fen() / 100,
          store.count("select sum(amount)::int from ordered_payment"));
    }
  }

  private static UUID approved(MonthlyRun run, MonthStore store) throws Exception {
    UUID roster =
        run.request(DivisionCode.of("530802"), store.clock.month(), MonthStore.actor("preparer"))
            .id();
    while (run.find(roster).orElseThrow().state() != State.DRAFTED) {
      run.advance(run.find(roster).orElseThrow());
    }
    String hash = Objects.requireNonNull(run.find(roster).orElseThrow().rosterHash());
    run.approve(roster, hash, MonthStore.actor("approver"));
    return roster;
  }

  private static Process start(MonthStore store, File log) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path", "")),
            OrderingProcess.class.getName(),
            store.database.jdbcUrl(),
            store.database.appRole(),
            store.payments.topic())
        .redirectErrorStream(true)
        .redirectOutput(log)
        .start();
  }
}
