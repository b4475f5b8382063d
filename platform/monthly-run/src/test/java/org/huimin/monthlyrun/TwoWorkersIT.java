package org.huimin.monthlyrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.RosterRow.State;
import org.junit.jupiter.api.Test;

/** Two workers, in one service or in two replicas of it, carry on the same rosters. */
class TwoWorkersIT {

  private static final int CASES = 300;

  @Test
  void an_order_that_one_has_in_hand_is_left_to_them() throws Exception {
    try (MonthStore store = new MonthStore()) {
      MonthlyRun one = store.run(SampleCases.of(CASES));
      UUID roster = approved(one, store);
      try (Connection busy = store.database.owner().getConnection();
          Statement hold = busy.createStatement()) {
        busy.setAutoCommit(false);
        hold.execute("select from roster where state = 'APPROVED' for update");
        assertFalse(one.advance(one.find(roster).orElseThrow()));
        busy.rollback();
      }
      assertTrue(one.advance(one.find(roster).orElseThrow()));
    }
  }

  @Test
  void lines_and_overpayments_are_ordered_once_and_completed_once() throws Exception {
    try (MonthStore store = new MonthStore()) {
      SampleCases cases = SampleCases.of(CASES);
      MonthlyRun one = store.run(cases);
      order(one, approved(one, store));
      cases.ids().subList(0, 20).forEach(id -> cases.due(id, "50.00"));
      cases.ids().subList(20, CASES).forEach(id -> cases.due(id, "150.00"));
      UUID roster = approved(one, store);

      try (MonthWorker first = new MonthWorker(List.of(one), 2, () -> {});
          MonthWorker second = new MonthWorker(List.of(store.run(cases)), 2, () -> {})) {
        first.start();
        second.start();
        Awaitility.await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> one.find(roster).orElseThrow().state() == State.ORDERED);
      }

      assertEquals(20, store.events("OverpaymentIdentified"));
      assertEquals(2 * CASES - 20, store.events("PaymentOrdered"));
      assertEquals(2, store.events("RosterOrdered"));
    }
  }

  private static UUID approved(MonthlyRun run, MonthStore store) throws SQLException {
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

  private static void order(MonthlyRun run, UUID roster) throws SQLException {
    while (run.find(roster).orElseThrow().state() != State.ORDERED) {
      run.advance(run.find(roster).orElseThrow());
    }
  }
}
