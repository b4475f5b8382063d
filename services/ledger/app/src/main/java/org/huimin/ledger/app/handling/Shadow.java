package org.huimin.ledger.app.handling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** 影子台账: the ledger's tables once more, empty at first, in a schema of their own. */
final class Shadow {

  private final DataSource dataSource;
  private final UUID rebuildId;

  Shadow(DataSource dataSource, UUID rebuildId) {
    this.dataSource = dataSource;
    this.rebuildId = rebuildId;
  }

  String schema() {
    return Rebuild.shadowOf(rebuildId);
  }

  /** Empty, whatever an earlier attempt has left. */
  void open() throws SQLException {
    call("select open_shadow(?)");
  }

  void close() throws SQLException {
    call("select close_shadow(?)");
  }

  /** The shadow becomes the live ledger, the live one the shadow. */
  void swap() throws SQLException {
    call("select swap_shadow(?)");
  }

  /** From here to the end of the transaction every table of the ledger means the shadow's. */
  void lookHere(Connection c) throws SQLException {
    try (PreparedStatement set = c.prepareStatement("select set_config('search_path', ?, true)")) {
      set.setString(1, schema());
      set.execute();
    }
  }

  private void call(String sql) throws SQLException {
    try (Connection c = dataSource.getConnection();
        PreparedStatement call = c.prepareStatement(sql)) {
      call.setObject(1, rebuildId);
      call.execute();
    }
  }
}
