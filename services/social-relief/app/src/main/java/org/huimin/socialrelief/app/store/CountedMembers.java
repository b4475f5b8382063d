package org.huimin.socialrelief.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huimin.socialrelief.dibaocase.Decided.Composition;
import org.huimin.socialrelief.dibaocase.DecidedMonths;

/**
 * 计入人员: whom a case counts, from the month of its last decision to the end of it. Somebody is
 * counted by one case at a time, in whichever household they live meanwhile: the key sees to it.
 */
public final class CountedMembers {

  private static final String CLAIM =
      """
      insert into counted_member (person_id, enrolment_id, through) values (?, ?, ?)
      on conflict (person_id) do update
        set enrolment_id = excluded.enrolment_id, through = excluded.through
        where counted_member.enrolment_id = excluded.enrolment_id or counted_member.through < ?
      """;

  /**
   * Follows the case to where it stands now.
   *
   * @return false where somebody it counts is counted by another case in the same months
   */
  public boolean claim(Connection c, UUID enrolmentId, DecidedMonths months) throws SQLException {
    if (months.decided().isEmpty()) {
      release(c, enrolmentId, List.of());
      return true;
    }
    Composition household = months.composition();
    // In the order of their ids, so that two cases that claim at once do not wait for each other.
    List<UUID> members = household.members().stream().sorted().toList();
    release(c, enrolmentId, members);
    String through = months.lastMonth().map(YearMonth::toString).orElse(null);
    try (PreparedStatement claim = c.prepareStatement(CLAIM)) {
      for (UUID member : members) {
        claim.setObject(1, member);
        claim.setObject(2, enrolmentId);
        claim.setString(3, through);
        claim.setString(4, household.fromMonth().toString());
        if (claim.executeUpdate() == 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static void release(Connection c, UUID enrolmentId, List<UUID> but) throws SQLException {
    try (PreparedStatement release =
        c.prepareStatement(
            "delete from counted_member where enrolment_id = ? and not person_id = any(?)")) {
      release.setObject(1, enrolmentId);
      release.setArray(2, c.createArrayOf("uuid", but.toArray()));
      release.executeUpdate();
    }
  }
}
