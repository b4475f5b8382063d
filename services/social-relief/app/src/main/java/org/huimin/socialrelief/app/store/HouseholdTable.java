package org.huimin.socialrelief.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.register.HouseholdEvent;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdDefined;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdHeadChanged;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdMemberJoined;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdMemberLeft;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdMoved;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdReclassified;
import org.huimin.socialrelief.register.Stays;
import org.huimin.socialrelief.register.Stays.Stay;
import org.jspecify.annotations.Nullable;

/** 家庭表: households and who belongs to them, beside their events. */
public final class HouseholdTable {

  /** 在册家庭, with who belongs to it now. */
  public record Registered(
      UUID householdId, DivisionCode township, int version, List<UUID> members) {}

  /**
   * 在册人员.
   *
   * @param merged whether another record stands for the person
   * @param diedOn the first day that is told of, under whichever of their records
   */
  public record Resident(
      UUID personId,
      DivisionCode township,
      boolean merged,
      LocalDate bornOn,
      @Nullable LocalDate diedOn) {}

  private static final String RESIDENTS =
      """
      select r.person_id, r.township, r.merged_into is not null, r.born_on,
             least(r.died_on, s.died_on,
               (select min(o.died_on) from resident o
                 where o.merged_into in (r.person_id, r.merged_into)
                    or o.person_id = any(r.merged) or o.person_id = any(s.merged)))
        from resident r left join resident s on s.person_id = r.merged_into
      """;

  /** The household, held to the end of the transaction. */
  public Optional<Registered> hold(Connection c, UUID householdId) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select township, version from household where household_id = ? for update")) {
      ask.setObject(1, householdId);
      try (ResultSet row = ask.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Registered(
                    householdId,
                    DivisionCode.of(row.getString(1)),
                    row.getInt(2),
                    members(c, householdId)))
            : Optional.empty();
      }
    }
  }

  private static List<UUID> members(Connection c, UUID householdId) throws SQLException {
    return ids(
        c,
        "select person_id from household_member where household_id = ? and left_on is null",
        householdId);
  }

  /** In which households a person was, and is, under any of the records, from when to when. */
  public Stays stays(Connection c, Collection<UUID> records) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select household_id, joined_on, left_on from household_member"
                + " where person_id = any(?) order by joined_on, version")) {
      ask.setArray(1, c.createArrayOf("uuid", records.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        List<Stay> stays = new ArrayList<>();
        while (row.next()) {
          stays.add(
              new Stay(
                  row.getObject(1, UUID.class),
                  row.getObject(2, LocalDate.class),
                  row.getObject(3, LocalDate.class)));
        }
        return new Stays(stays);
      }
    }
  }

  /** The household's cases that are not over by their rows, the oldest first. */
  public List<UUID> openCases(Connection c, UUID householdId) throws SQLException {
    return ids(
        c,
        "select enrolment_id from enrolment where household_id = ?"
            + " and state in ('APPLIED', 'IN_PAYMENT', 'SUSPENDED', 'MARGINAL')"
            + " order by applied_on, enrolment_id",
        householdId);
  }

  /** Of which household a case is; it never changes. */
  public Optional<UUID> householdOfCase(Connection c, UUID enrolmentId) throws SQLException {
    return ids(c, "select household_id from enrolment where enrolment_id = ?", enrolmentId).stream()
        .findFirst();
  }

  /** The households a person heads under any of the records, held to the end. */
  public List<UUID> headedBy(Connection c, Collection<UUID> records) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (PreparedStatement ask =
        c.prepareStatement(
            "select household_id from household where head_id = any(?)"
                + " order by household_id for update")) {
      ask.setArray(1, c.createArrayOf("uuid", records.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
      }
    }
    return ids;
  }

  /** The person, held to the end of the transaction; nothing while the registry has not told. */
  public Optional<Resident> resident(Connection c, UUID personId) throws SQLException {
    return residents(c, RESIDENTS + " where r.person_id = ? for update of r", personId).stream()
        .findFirst();
  }

  /** Who belongs to the household now, in the order of their ids. */
  public List<Resident> residents(Connection c, UUID householdId) throws SQLException {
    return residents(
        c,
        RESIDENTS
            + " join household_member m on m.person_id = r.person_id"
            + " where m.household_id = ? and m.left_on is null order by r.person_id",
        householdId);
  }

  private static List<Resident> residents(Connection c, String sql, UUID asked)
      throws SQLException {
    List<Resident> residents = new ArrayList<>();
    try (PreparedStatement ask = c.prepareStatement(sql)) {
      ask.setObject(1, asked);
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          residents.add(
              new Resident(
                  row.getObject(1, UUID.class),
                  DivisionCode.of(row.getString(2)),
                  row.getBoolean(3),
                  row.getObject(4, LocalDate.class),
                  row.getObject(5, LocalDate.class)));
        }
      }
    }
    return residents;
  }

  public boolean isPayeeOf(Connection c, UUID payeeId, Collection<UUID> persons)
      throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select true from payee_account where payee_id = ? and person_id = any(?)")) {
      ask.setObject(1, payeeId);
      ask.setArray(2, c.createArrayOf("uuid", persons.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Notes an event that is about to be appended as the household's next one. */
  public void note(Connection c, HouseholdEvent event, DivisionCode township) throws SQLException {
    switch (event) {
      case HouseholdDefined e -> {
        run(
            c,
            "insert into household (household_id, head_id, county, township, area, version)"
                + " values (?, ?, ?, ?, ?, 0)",
            e.householdId(),
            e.headId(),
            township.county().code(),
            township.code(),
            e.area().name());
        join(c, e.householdId(), e.headId(), e.definedOn());
      }
      case HouseholdMemberJoined e -> join(c, e.householdId(), e.personId(), e.joinedOn());
      case HouseholdMemberLeft e ->
          run(
              c,
              "update household_member set left_on = ?"
                  + " where household_id = ? and person_id = ? and left_on is null",
              e.leftOn(),
              e.householdId(),
              e.personId());
      case HouseholdHeadChanged e ->
          run(
              c,
              "update household set head_id = ? where household_id = ?",
              e.headId(),
              e.householdId());
      case HouseholdMoved _ -> place(c, event.householdId(), township);
      case HouseholdReclassified e ->
          run(
              c,
              "update household set area = ? where household_id = ?",
              e.area().name(),
              e.householdId());
    }
    run(
        c,
        "update household set version = version + 1 where household_id = ?",
        event.householdId());
  }

  private static void join(Connection c, UUID householdId, UUID personId, LocalDate on)
      throws SQLException {
    run(
        c,
        "insert into household_member (household_id, person_id, joined_on, version)"
            + " select household_id, ?, ?, version + 1 from household where household_id = ?",
        personId,
        on,
        householdId);
  }

  /** Where the household is registered now. */
  public void place(Connection c, UUID householdId, DivisionCode township) throws SQLException {
    run(
        c,
        "update household set county = ?, township = ? where household_id = ?",
        township.county().code(),
        township.code(),
        householdId);
  }

  public void verified(Connection c, UUID meansId, UUID householdId, LocalDate on, String officer)
      throws SQLException {
    run(
        c,
        "insert into means (means_id, household_id, assessed_on, assessed_by)"
            + " values (?, ?, ?, ?)",
        meansId,
        householdId,
        on,
        officer);
  }

  /** 核对: of which household, and on which day. */
  public record Verification(UUID householdId, LocalDate assessedOn) {}

  public Optional<Verification> verification(Connection c, UUID meansId) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement("select household_id, assessed_on from means where means_id = ?")) {
      ask.setObject(1, meansId);
      try (ResultSet row = ask.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Verification(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
            : Optional.empty();
      }
    }
  }

  private static List<UUID> ids(Connection c, String sql, UUID asked) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (PreparedStatement ask = c.prepareStatement(sql)) {
      ask.setObject(1, asked);
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
      }
    }
    return ids;
  }

  private static void run(Connection c, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = c.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
