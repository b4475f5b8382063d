package org.huimin.programme.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * 分页作业: long work done a page a transaction. It knows nothing that is not in the database: after a
 * crash, or beside another replica, it takes the next page and goes on.
 */
public final class PageWorker implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(PageWorker.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  /** One page; returns whether there was any. */
  @FunctionalInterface
  public interface Page {
    boolean on(Connection c) throws SQLException;
  }

  private final String name;
  private final DataSource ds;
  private final Page page;
  private final Runnable appended;
  private volatile boolean stopping;

  /**
   * Not started yet.
   *
   * @param appended told after a page was committed, so that its events are published at once
   */
  public PageWorker(String name, DataSource ds, Page page, Runnable appended) {
    this.name = name;
    this.ds = ds;
    this.page = page;
    this.appended = appended;
  }

  public void start() {
    Thread.ofPlatform().name(name).daemon().start(this::work);
  }

  private void work() {
    while (!stopping) {
      allThereIs();
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  /** What fails now, because the store is away or closed to events, is tried again. */
  private void allThereIs() {
    try {
      while (!stopping && onePage()) {
        appended.run();
      }
    } catch (SQLException | RuntimeException e) {
      LOG.warnf(e, "a page failed and is tried again work=%s", name);
    }
  }

  private boolean onePage() throws SQLException {
    try (Connection c = ds.getConnection()) {
      c.setAutoCommit(false);
      boolean committed = false;
      try {
        boolean any = page.on(c);
        c.commit();
        committed = true;
        return any;
      } finally {
        if (!committed) {
          c.rollback();
        }
        c.setAutoCommit(true);
      }
    }
  }

  @Override
  public void close() {
    stopping = true;
  }
}
