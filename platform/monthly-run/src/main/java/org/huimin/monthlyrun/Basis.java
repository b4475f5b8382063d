package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * 结清基准: an earlier roster whose judgement still stands. For whoever nothing has come about since
 * its cut-off, what it ordered is what is due up to its month: only the months after it are judged.
 * Who lived long in the allowance costs no more than who came last year.
 *
 * @param month the last month it settled
 * @param vector what it knew
 */
record Basis(UUID rosterId, YearMonth month, CutOffVector vector) {

  /** A roster of the county is cut off or being carried out. */
  private static final String OTHERS_ON_THEIR_WAY =
      "exists (select from roster o where o.programme = r.programme and o.county = r.county"
          + " and o.roster_id <> r.roster_id and o.state in ('CUT_OFF', 'DRAFTED', 'APPROVED'))";

  /** Notes of a roster that is being cut off whether it is alone, and what it can build on. */
  static void choose(Connection c, RosterRow roster, String ruleVersion) throws SQLException {
    one(c, roster);
    Sql.run(
        c,
        "update roster r set cut_off_order = nextval('roster_cut_off_order'), rule_version = ?,"
            + " alone = not "
            + OTHERS_ON_THEIR_WAY
            + " where roster_id = ?",
        ruleVersion,
        roster.rosterId());
    Sql.run(
        c,
        """
        update roster r set basis = last.roster_id
          from (select * from roster l
                 where l.programme = ? and l.county = ? and l.roster_id <> ?
                   and l.cut_off_order is not null and l.state <> 'REFUSED'
                 order by l.cut_off_order desc limit 1) as last
         where r.roster_id = ? and r.alone and last.alone and last.state = 'ORDERED'
           and last.rule_version = r.rule_version
           and not exists (select from roster_left_out x where x.roster_id = last.roster_id)
        """,
        roster.programme(),
        roster.county().code(),
        roster.rosterId(),
        roster.rosterId());
  }

  /** Cut-offs of one county come one after the other: two at once would each think it is alone. */
  private static void one(Connection c, RosterRow roster) throws SQLException {
    try (PreparedStatement lock =
        c.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
      lock.setString(1, "cut-off " + roster.programme() + roster.county().code());
      lock.execute();
    }
  }

  /** What the roster builds on; nothing when every month has to be judged. */
  static Optional<Basis> of(Connection c, UUID rosterId) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select b.roster_id, b.month, b.vector from roster r"
                + " join roster b on b.roster_id = r.basis where r.roster_id = ?")) {
      ask.setObject(1, rosterId);
      try (ResultSet row = ask.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Basis(
                    row.getObject(1, UUID.class),
                    YearMonth.parse(row.getString(2)),
                    CutOffVector.parse(row.getString(3))))
            : Optional.empty();
      }
    }
  }
}
