package org.huimin.socialrelief.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huimin.socialrelief.dibaocase.CountedMonths;
import org.huimin.socialrelief.dibaocase.DecidedMonths;

/**
 * 计入人员: whom each case counts, and in which months. Somebody is counted by one case at a time, in
 * whichever household they live meanwhile, and whichever decision is revoked.
 */
public final class CountedMembers {

  /** Whoever claims the same person waits for the other's transaction, and then sees its rows. */
  private static final String HOLD = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

  private static final String INSERT =
      "insert into counted_member (person_id, enrolment_id, from_month, through)"
          + " values (?, ?, ?, ?)";

  private static final String TWICE =
      """
      select true from counted_member mine join counted_member other using (person_id)
       where mine.enrolment_id = ? and other.enrolment_id <> mine.enrolment_id
         and (other.through is null or other.through >= mine.from_month)
         and (mine.through is null or mine.through >= other.from_month)
       limit 1
      """;

  /**
   * Follows the case to where it stands now. The last lock that is taken but that of the tape.
   *
   * @return false where somebody it counts is counted by another case in the same months
   */
  public boolean claim(Connection c, UUID enrolmentId, DecidedMonths months) throws SQLException {
    List<CountedMonths> counted = months.counted();
    hold(c, counted);
    try (PreparedStatement release =
        c.prepareStatement("delete from counted_member where enrolment_id = ?")) {
      release.setObject(1, enrolmentId);
      release.executeUpdate();
    }
    try (PreparedStatement insert = c.prepareStatement(INSERT)) {
      for (CountedMonths one : counted) {
        YearMonth through = one.through();
        insert.setObject(1, one.personId());
        insert.setObject(2, enrolmentId);
        insert.setString(3, one.from().toString());
        insert.setString(4, through == null ? null : through.toString());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    try (PreparedStatement ask = c.prepareStatement(TWICE)) {
      ask.setObject(1, enrolmentId);
      try (ResultSet row = ask.executeQuery()) {
        return !row.next();
      }
    }
  }

  /** In the order of their ids, so that two cases that claim at once do not wait for each other. */
  private static void hold(Connection c, List<CountedMonths> counted) throws SQLException {
    try (PreparedStatement hold = c.prepareStatement(HOLD)) {
      for (UUID person :
          counted.stream().map(CountedMonths::personId).distinct().sorted().toList()) {
        hold.setString(1, "counted " + person);
        hold.executeQuery().close();
      }
    }
  }
}
