package org.huimin.monthlyrun;

import java.sql.SQLException;
import org.huimin.commands.Actor;
import org.huimin.commands.CommandLog;
import org.huimin.commands.Done;
import org.huimin.identity.OfficerRegister;

/** 经办命令: an officer's command on JDBC, once for each key they send. */
final class OfficerCommands {

  private final Transactions transactions;
  private final OfficerRegister officers;

  OfficerCommands(Transactions transactions, OfficerRegister officers) {
    this.transactions = transactions;
    this.officers = officers;
  }

  /** One transaction of officer, key, rows and events: a rejected command has changed nothing. */
  Done once(Actor actor, CommandLog.Work work) throws SQLException {
    Done done =
        transactions.in(
            c -> {
              officers.write(c, actor.officer());
              return CommandLog.once(c, actor.key(), work);
            });
    officers.committed(actor.officer());
    return done;
  }
}
