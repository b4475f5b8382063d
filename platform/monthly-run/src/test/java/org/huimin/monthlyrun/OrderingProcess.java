package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.Tape;
import org.huimin.eventstore.Tapes;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A worker in a process of its own, to be killed: JDBC address, role and topic are its arguments.
 */
final class OrderingProcess {

  static final int CASES = 1_200;

  private OrderingProcess() {}

  public static void main(String[] args) throws SQLException, InterruptedException {
    PGSimpleDataSource ds = new PGSimpleDataSource();
    ds.setUrl(args[0]);
    ds.setUser(args[1]);
    ds.setPassword(args[1]);
    Tape payments;
    try (Connection c = ds.getConnection()) {
      payments = Tapes.load(c, args[2]);
    }
    BusinessClock clock = new BusinessClock(null);
    MonthlyRun run =
        new MonthlyRun(
            ds,
            SampleCases.of(CASES),
            Map::of,
            new JdbcEventStore(clock),
            clock,
            MonthStore.officers(),
            payments,
            List.of(payments.topic()),
            3);
    try (MonthWorker worker = new MonthWorker(List.of(run), 2, () -> {})) {
      worker.start();
      new CountDownLatch(1).await();
    }
  }
}
