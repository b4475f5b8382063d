package org.huimin.ledger.app.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One consistent look at the ledger: everything asked in it belongs to the same moment. */
public final class Snapshot {

  /** What is asked. */
  public interface Look<T> {
    T at(Connection c) throws SQLException;
  }

  private Snapshot() {}

  public static <T> T of(Connection c, Look<T> look) throws SQLException {
    boolean autoCommit = c.getAutoCommit();
    c.setAutoCommit(false);
    try (Statement begin = c.createStatement()) {
      begin.execute("set transaction isolation level repeatable read read only");
      return look.at(c);
    } finally {
      c.rollback();
      c.setAutoCommit(autoCommit);
    }
  }
}
