package org.huimin.monthlyrun;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * 月度作业: carries every roster on that is not waiting for a person. It knows nothing that is not in
 * the database: after a crash, or beside another replica, it takes what is free and goes on.
 */
public final class MonthWorker implements AutoCloseable {

  private static final Logger LOG = System.getLogger(MonthWorker.class.getName());
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

  private final MonthlyRun run;
  private final Runnable appended;
  private final int threads;
  private final Semaphore woken = new Semaphore(0);
  private final List<Thread> workers = new ArrayList<>();
  private volatile boolean stopping;
  private volatile @Nullable String failure;

  /**
   * A worker that is not started yet.
   *
   * @param appended told after events were committed, so that they are published at once
   */
  public MonthWorker(MonthlyRun run, int threads, Runnable appended) {
    this.run = run;
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

  /** Why the last step failed; nothing while steps succeed. */
  public @Nullable String failure() {
    return failure;
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
      for (RosterRow roster : run.unfinished()) {
        moved |= !stopping && run.advance(roster);
      }
      failure = null;
    } catch (SQLException | RuntimeException e) {
      failure = String.valueOf(e.getMessage());
      LOG.log(Level.WARNING, "a step of the month failed; it is tried again", e);
      return false;
    }
    return moved;
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
