package org.huimin.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** 投影: what a service makes of the records it takes. */
@FunctionalInterface
public interface Projection {

  /**
   * Applies records of one partition, in order, inside the transaction of the position: it neither
   * commits nor rolls back. A throw undoes the whole batch, which is then tried again.
   */
  void apply(Connection c, List<TapeRecord> records) throws SQLException;
}
