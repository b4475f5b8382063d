package org.huimin.monthlyrun;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * 月度作业: carries every roster on that is not waiting for a person. It knows nothing that is not in
 * the database: after a crash, or beside another replica, it takes what is free and goes on.
 */
public final class MonthWorker implements AutoCloseable {

  private static final Logger LOG = System.getLogger(MonthWorker.class.getName());
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
  private static final String STEP_FAILED = "a step failed and is tried again";
  private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

  private final List<MonthlyRun> runs;
  private final Runnable appended;
  private final int threads;
  private final Semaphore woken = new Semaphore(0);
  private final List<Thread> workers = new ArrayList<>();
  private volatile boolean stopping;
  private volatile List<RosterRow> stopped = List.of();
  private final ConcurrentMap<UUID, String> failing = new ConcurrentHashMap<>();

  /**
   * A worker that is not started yet.
   *
   * @param appended told after events were committed, so that they are published at once
   */
  public MonthWorker(List<MonthlyRun> runs, int threads, Runnable appended) {
    this.runs = List.copyOf(runs);
    this.threads = threads;
    this.appended = appended;
  }

  public void start() {
    for (int i = 0; i < threads; i++) {
      workers.add(Thread.ofPlatform().name("month-" + i).daemon().start(this::work));
    }
  }

  /** There may be something to do. */
  public void wake() {
    woken.release(threads);
  }

  /** The rosters whose last step failed, and why; they are tried again until it succeeds. */
  public Map<UUID, String> failing() {
    return Map.copyOf(failing);
  }

  /** The rosters that were stopped and whose month nobody has requested again. */
  public List<RosterRow> stopped() {
    return stopped;
  }

  private void work() {
    while (!stopping) {
      try {
        if (advanceAll()) {
          appended.run();
        } else {
          rest();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private boolean advanceAll() {
    boolean moved = false;
    try {
      List<RosterRow> stoppedNow = new ArrayList<>();
      Map<RosterRow, MonthlyRun> unfinished = new LinkedHashMap<>();
      for (MonthlyRun run : runs) {
        stoppedNow.addAll(run.stopped());
        run.unfinished().forEach(roster -> unfinished.put(roster, run));
      }
      stopped = List.copyOf(stoppedNow);
      failing.keySet().retainAll(unfinished.keySet().stream().map(RosterRow::rosterId).toList());
      for (Map.Entry<RosterRow, MonthlyRun> roster : unfinished.entrySet()) {
        moved |= !stopping && advance(roster.getValue(), roster.getKey());
      }
    } catch (SQLException | RuntimeException e) {
      LOG.log(Level.WARNING, "the rosters could not be read; they are looked for again", e);
    }
    return moved;
  }

  /** A roster that cannot go on holds up no other: ten counties must not wait for one. */
  private boolean advance(MonthlyRun run, RosterRow roster) throws SQLException {
    try {
      boolean moved = run.advance(roster);
      failing.remove(roster.rosterId());
      return moved;
    } catch (SQLException | RuntimeException e) {
      LOG.log(
          Level.WARNING, "a step of roster " + roster.rosterId() + " failed; it is tried again", e);
      failing.put(roster.rosterId(), e.getClass().getSimpleName());
      run.waits(roster, STEP_FAILED);
      return false;
    }
  }

  private void rest() throws InterruptedException {
    if (woken.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
      woken.drainPermits();
    }
  }

  @Override
  public void close() {
    stopping = true;
    wake();
    for (Thread worker : workers) {
      try {
        worker.join(STOP_WITHIN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
