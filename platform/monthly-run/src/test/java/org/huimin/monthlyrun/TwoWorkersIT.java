package org.huimin.monthlyrun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.RosterRow.State;
import org.junit.jupiter.api.Test;

/** One worker finishes something while the other stands between two looks at it. */
class TwoWorkersIT {

  private static final String OPEN = "select count(*) from ordering_partition where not done";

  /** Of a step of the order: begin, chunk, overpayments, completion. */
  private static final int COMPLETION = 4;

  @Test
  void an_order_is_not_complete_before_its_overpayments_are_ordered() throws Exception {
    try (MonthStore store = new MonthStore()) {
      SampleCases cases = SampleCases.of(2);
      MonthlyRun one = store.run(cases);
      order(one, approved(one, store));
      cases.due(cases.ids().getFirst(), "50.00");
      UUID roster = approved(one, store);
      do {
        one.advance(one.find(roster).orElseThrow());
      } while (store.count(OPEN) > 1);

      try (Connection busy = store.database.owner().getConnection();
          Statement hold = busy.createStatement()) {
        busy.setAutoCommit(false);
        hold.execute("select from ordering_partition where not done for update");
        Step closing =
            () -> {
              busy.rollback();
              while (store.count(OPEN) > 0) {
                one.advance(one.find(roster).orElseThrow());
              }
            };
        store
            .run(cases, Map::of, before(COMPLETION, closing, store.database.app()))
            .advance(one.find(roster).orElseThrow());
      }
      order(one, roster);

      assertEquals(1, store.events("OverpaymentIdentified"));
      assertEquals(2, store.events("RosterOrdered"));
    }
  }

  private interface Step {
    void make() throws SQLException;
  }

  /** Connections, before the n-th of which the step is made. */
  private static DataSource before(int n, Step step, DataSource ds) {
    AtomicInteger taken = new AtomicInteger();
    return (DataSource)
        Proxy.newProxyInstance(
            TwoWorkersIT.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (_, method, arguments) -> {
              if (taken.incrementAndGet() == n) {
                step.make();
              }
              try {
                return method.invoke(ds, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
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
