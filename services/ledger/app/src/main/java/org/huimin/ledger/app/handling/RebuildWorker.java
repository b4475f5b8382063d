package org.huimin.ledger.app.handling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.huimin.ledger.app.view.PositionVector;
import org.huimin.ledger.app.view.Snapshot;
import org.huimin.messaging.NotReached;
import org.huimin.messaging.Positions;
import org.huimin.messaging.Projection;
import org.jboss.logging.Logger;

/**
 * Carries out rebuilds, one at a time, over all replicas of the service: who holds the lock works.
 * One found running without a worker (the service was stopped or killed) is begun again from
 * nothing.
 */
public final class RebuildWorker implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(RebuildWorker.class);
  private static final long LOCK = 0x6875696d696e6c67L;
  private static final int MOST_ATTEMPTS = 10;
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
  private static final Duration PATIENCE_WITH_LIVE = Duration.ofMinutes(1);

  private final DataSource dataSource;
  private final TapeSource source;
  private final Projection projection;
  private final Rebuilds rebuilds;
  private final LiveLedger live;
  private final Semaphore ordered = new Semaphore(0);
  private final Thread thread;
  private volatile boolean open = true;

  public RebuildWorker(
      DataSource dataSource,
      TapeSource source,
      Projection projection,
      Rebuilds rebuilds,
      LiveLedger live) {
    this.dataSource = dataSource;
    this.source = source;
    this.projection = projection;
    this.rebuilds = rebuilds;
    this.live = live;
    this.thread = Thread.ofPlatform().name("rebuilds").daemon().unstarted(this::work);
  }

  public void start() {
    thread.start();
  }

  /** Something was ordered: do not wait for the next look. */
  public void wake() {
    ordered.release();
  }

  @Override
  public void close() {
    open = false;
    ordered.release();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    while (open) {
      try {
        lookForOne();
        if (ordered.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
          ordered.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | SQLException e) {
        LOG.warn("the rebuild was broken off and will be begun again", e);
        pause();
      }
    }
  }

  private void lookForOne() throws SQLException {
    if (rebuilds.running().isEmpty()) {
      return;
    }
    try (Connection lock = dataSource.getConnection()) {
      if (!asked(lock, "select pg_try_advisory_lock(?)")) {
        return;
      }
      try {
        Optional<Rebuild> running = rebuilds.running();
        if (running.isPresent()) {
          run(running.get());
        }
      } finally {
        asked(lock, "select pg_advisory_unlock(?)");
      }
    }
  }

  private static boolean asked(Connection lock, String sql) throws SQLException {
    try (PreparedStatement ask = lock.prepareStatement(sql)) {
      ask.setLong(1, LOCK);
      try (ResultSet row = ask.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private void run(Rebuild rebuild) throws SQLException {
    UUID id = rebuild.rebuildId();
    Shadow shadow = new Shadow(dataSource, id);
    if (rebuild.attempts() >= MOST_ATTEMPTS) {
      fail(id, shadow, "begun " + rebuild.attempts() + " times and never ended; see the log");
      return;
    }
    rebuilds.begun(id);
    shadow.open();
    try {
      PositionVector readBefore = positions(PositionVector::read);
      long events = replay(id, shadow);
      awaitLive(shadow);
      Comparison found = compare(shadow, readBefore);
      boolean swapped = rebuild.swap() && found.kafkaIsWhole() && swap(shadow);
      rebuilds.progressed(id, events);
      rebuilds.done(id, found, swapped);
      if (found.equal()) {
        shadow.close();
        LOG.infof("rebuilt ledger is equal rebuild=%s events=%d", id, events);
      } else {
        LOG.errorf("rebuilt ledger DIFFERS rebuild=%s first=%s", id, found.differences());
      }
    } catch (Replay.Interrupted e) {
      LOG.infof("rebuild is left to the next start rebuild=%s", id);
    } catch (Replay.TapeBroken e) {
      fail(id, shadow, String.valueOf(e.getMessage()));
    } catch (NotReached e) {
      fail(id, shadow, "the live ledger has not read as far as the rebuilt one; see /q/health");
    } catch (KafkaException e) {
      LOG.error("rebuild failed at Kafka", e);
      fail(id, shadow, "Kafka: " + e.getClass().getSimpleName());
    }
  }

  private long replay(UUID id, Shadow shadow)
      throws SQLException, Replay.TapeBroken, Replay.Interrupted {
    long[] told = {System.nanoTime()};
    return new Replay(
            dataSource,
            source,
            projection,
            events -> {
              if (System.nanoTime() - told[0] > TimeUnit.SECONDS.toNanos(1)) {
                told[0] = System.nanoTime();
                rebuilds.progressed(id, events);
              }
            },
            () -> open)
        .into(shadow);
  }

  private void awaitLive(Shadow shadow) throws SQLException {
    PositionVector rebuilt =
        positions(
            look -> {
              shadow.lookHere(look);
              return PositionVector.read(look);
            });
    Positions.await(dataSource, rebuilt.positions(), PATIENCE_WITH_LIVE);
  }

  private PositionVector positions(Snapshot.Look<PositionVector> look) throws SQLException {
    try (Connection c = dataSource.getConnection()) {
      return Snapshot.of(c, look);
    }
  }

  private Comparison compare(Shadow shadow, PositionVector readBefore) throws SQLException {
    try (Connection c = dataSource.getConnection()) {
      return Snapshot.of(c, look -> Comparison.of(look, shadow, readBefore));
    }
  }

  private boolean swap(Shadow shadow) {
    live.whileStill(
        () -> {
          try {
            shadow.swap();
          } catch (SQLException e) {
            throw new IllegalStateException("the ledgers could not be swapped", e);
          }
        });
    return true;
  }

  private void fail(UUID id, Shadow shadow, String reason) throws SQLException {
    shadow.close();
    rebuilds.failed(id, reason);
    LOG.errorf("rebuild failed rebuild=%s reason=%s", id, reason);
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
