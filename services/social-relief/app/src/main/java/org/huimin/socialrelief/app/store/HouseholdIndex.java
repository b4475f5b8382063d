package org.huimin.socialrelief.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.eventstore.Tape;
import org.huimin.programme.facts.Residents;

/** 家庭索引: what belongs to a household, by which it is found on the tapes. */
public final class HouseholdIndex {

  private final EnrolmentTape enrolments;
  private final MeansTape means;
  private final Residents residents;

  public HouseholdIndex(EnrolmentTape enrolments, MeansTape means, Residents residents) {
    this.enrolments = enrolments;
    this.means = means;
    this.residents = residents;
  }

  /** Who belongs, or ever belonged, to the household, under any record that stands for them. */
  public Set<UUID> persons(Connection c, UUID householdId) throws SQLException {
    return withSurvivors(
        c, ids(c, "select person_id from household_member where household_id = ?", householdId));
  }

  /** For whom its cases pay or have paid: the household, or one of its persons. */
  public Set<UUID> subjects(Connection c, UUID householdId) throws SQLException {
    return withSurvivors(
        c,
        ids(
            c,
            "select s.subject from relief_subject s join enrolment e using (enrolment_id)"
                + " where e.household_id = ?",
            householdId));
  }

  private Set<UUID> withSurvivors(Connection c, List<UUID> ids) throws SQLException {
    Set<UUID> all = new TreeSet<>(ids);
    all.addAll(residents.everSurvivorsOf(c, ids));
    return all;
  }

  /** The streams of the household, its cases and all that was verified of it, by their tape. */
  public Map<Tape, Collection<UUID>> streams(Connection c, UUID householdId) throws SQLException {
    List<UUID> cases =
        ids(c, "select enrolment_id from enrolment where household_id = ?", householdId);
    return Map.of(
        enrolments.tape(),
        Stream.concat(Stream.of(householdId), cases.stream()).toList(),
        means.tape(),
        ids(c, "select means_id from means where household_id = ?", householdId));
  }

  private static List<UUID> ids(Connection c, String sql, UUID householdId) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (PreparedStatement ask = c.prepareStatement(sql)) {
      ask.setObject(1, householdId);
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
      }
    }
    return ids;
  }
}
