package org.huimin.ledger.app;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.huimin.eventstore.BusinessClock;
import org.huimin.ledger.app.handling.Rebuild;
import org.huimin.ledger.app.handling.RebuildWorker;
import org.huimin.ledger.app.handling.Rebuilds;
import org.huimin.ledger.app.handling.TapeSource;
import org.huimin.ledger.app.messaging.LiveTapes;
import org.huimin.ledger.app.view.LedgerProjection;
import org.huimin.ledger.app.view.LedgerView;
import org.huimin.ledger.app.view.PositionVector;
import org.huimin.local.servers.KafkaServer;
import org.huimin.messaging.TapeConsumer;
import org.huimin.testkit.TestDatabase;
import org.huimin.testkit.TestServers;

/** A ledger of its own that reads the synthetic tape, from the parts the service is made of. */
final class TestLedger implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  final LedgerView view;
  final Rebuilds rebuilds;
  private final TestDatabase database = TestDatabase.create("ledger");
  private final LiveTapes live;
  private final RebuildWorker worker;

  TestLedger(SyntheticTape tape) {
    SyntheticTape.migrate(database, "db/messaging", "db/commands", "db/migration");
    DataSource app = database.app();
    TapeSource source =
        new TapeSource(tape.topics(), TestServers.kafka().client(KafkaServer.ADMIN));
    LedgerProjection projection = new LedgerProjection();
    view = new LedgerView(app);
    rebuilds = new Rebuilds(app, new BusinessClock(null));
    live =
        new LiveTapes(() -> new TapeConsumer(app, source.kafka(), source.topics(), projection, 2));
    live.start();
    worker = new RebuildWorker(app, source, projection, rebuilds, live);
  }

  /** Waits until all that was written is held, of every topic: they are read side by side. */
  TestLedger holding(SyntheticTape tape) {
    PositionVector written = tape.written();
    await().atMost(PATIENCE).until(() -> view.positions().reached(written));
    return this;
  }

  Rebuild rebuild(boolean swap) {
    UUID id = rebuilds.order("auditor", swap, null).orElseThrow().id();
    worker.start();
    return ended(id);
  }

  Rebuild beginAgain(UUID id) {
    worker.start();
    return ended(id);
  }

  private Rebuild ended(UUID id) {
    await()
        .atMost(PATIENCE)
        .until(() -> rebuilds.find(id).orElseThrow().state() != Rebuild.State.RUNNING);
    return rebuilds.find(id).orElseThrow();
  }

  /** What somebody does who holds the owner's password. */
  void asOwner(String sql) {
    execute(database.owner(), sql);
  }

  void asService(String sql) {
    execute(database.app(), sql);
  }

  private static void execute(DataSource dataSource, String sql) {
    try (Connection c = dataSource.getConnection();
        Statement statement = c.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    worker.close();
    live.close();
    database.drop();
  }
}
