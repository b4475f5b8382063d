package org.huimin.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How many events a store holds: the sum of its last sequences, found without counting. */
final class Heads {

  static final String QUERY =
      """
      select coalesce(sum(h.seq), 0)
        from tape t cross join generate_series(0, t.partitions - 1) as p(n)
       cross join lateral (select e.seq from event e
                            where e.tape = t.id and e.partition = p.n
                            order by e.seq desc limit 1) h\
      """;

  private Heads() {}

  static long number(Connection c, String query) throws SQLException {
    try (PreparedStatement ask = c.prepareStatement(query);
        ResultSet row = ask.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
