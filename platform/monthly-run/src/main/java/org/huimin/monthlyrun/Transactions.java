package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** 事务: a short piece of work that commits whole or not at all. */
final class Transactions {

  /** Work in a transaction. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection c) throws SQLException;
  }

  private final DataSource ds;

  Transactions(DataSource ds) {
    this.ds = ds;
  }

  <T> T in(Work<T> work) throws SQLException {
    try (Connection c = ds.getConnection()) {
      c.setAutoCommit(false);
      boolean committed = false;
      try {
        T answer = work.on(c);
        c.commit();
        committed = true;
        return answer;
      } finally {
        if (!committed) {
          c.rollback();
        }
        c.setAutoCommit(true);
      }
    }
  }
}
