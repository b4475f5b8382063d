package org.huimin.commands;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.huimin.identity.OfficerRegister;

/**
 * 命令 over JDBC: one transaction of officer, key, rows and events, so that a rejected command has
 * changed nothing.
 */
public final class JdbcCommands {

  private final DataSource ds;
  private final OfficerRegister officers;

  public JdbcCommands(DataSource ds, OfficerRegister officers) {
    this.ds = ds;
    this.officers = officers;
  }

  /**
   * Carries the command out, once for its key.
   *
   * @throws KeyReused when the key belongs to another command
   */
  public Done carryOut(Actor actor, CommandLog.Work work) throws SQLException {
    Done done;
    try (Connection c = ds.getConnection()) {
      c.setAutoCommit(false);
      boolean committed = false;
      try {
        officers.write(c, actor.officer());
        done = CommandLog.once(c, actor.key(), work);
        c.commit();
        committed = true;
      } finally {
        if (!committed) {
          c.rollback();
        }
        c.setAutoCommit(true);
      }
    }
    officers.committed(actor.officer());
    return done;
  }
}
