package org.huimin.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** 投影: what a service makes of the records it takes. */
@FunctionalInterface
public interface Projection {

  /**
   * Applies records, those of each partition in their order, inside the transaction of the
   * positions: it neither commits nor rolls back. A throw undoes all of it, which is then tried
   * again. A channel gives the records of one partition at a time, a consumer those of several.
   */
  void apply(Connection c, List<TapeRecord> records) throws SQLException;
}
