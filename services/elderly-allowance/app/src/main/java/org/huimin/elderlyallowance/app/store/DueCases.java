package org.huimin.elderlyallowance.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Resident;
import org.huimin.programme.facts.Residents;

/** 待查个案: the cases the calendar has to be asked about, a page of persons at a time. */
public final class DueCases {

  /** The person's row is locked as at the counter: facts and commands wait, or were first. */
  private static final String TAKE =
      """
      select r.person_id from resident r
       where r.person_id in (select e.person_id from enrolment e
                              where e.state in ('IN_PAYMENT', 'SUSPENDED') and e.look_on <= ?
                              order by e.look_on limit ?)
         for update skip locked
      """;

  private final Residents residents;
  private final CaseFiles files;

  public DueCases(Residents residents, CaseFiles files) {
    this.residents = residents;
    this.files = files;
  }

  /** A person with their cases. */
  public record Person(Resident resident, List<CaseFile> cases) {}

  /** Holds the persons of the page to the end of the transaction. */
  public List<Person> take(Connection c, LocalDate today, int limit) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (PreparedStatement ask = c.prepareStatement(TAKE)) {
      ask.setObject(1, today);
      ask.setInt(2, limit);
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
      }
    }
    Map<UUID, Resident> persons = residents.now(c, ids);
    Map<UUID, List<CaseFile>> cases = files.ofPersons(c, ids);
    List<Person> page = new ArrayList<>();
    for (UUID id : ids) {
      Resident resident = persons.get(id);
      if (resident != null) {
        page.add(new Person(resident, cases.getOrDefault(id, List.of())));
      }
    }
    return page;
  }

  /** The cases are looked at again, each on its day. */
  public void lookAgain(Connection c, Map<UUID, LocalDate> cases) throws SQLException {
    try (PreparedStatement update =
        c.prepareStatement(
            "update enrolment e set look_on = next.on_day from unnest(?, ?) as next(id, on_day)"
                + " where e.enrolment_id = next.id")) {
      List<Map.Entry<UUID, LocalDate>> entries = List.copyOf(cases.entrySet());
      update.setArray(
          1, c.createArrayOf("uuid", entries.stream().map(Map.Entry::getKey).toArray()));
      update.setArray(
          2, c.createArrayOf("date", entries.stream().map(Map.Entry::getValue).toArray()));
      update.executeUpdate();
    }
  }

  /** Something was told of the persons that the calendar has not seen. */
  public static void lookSoon(Connection c, Collection<UUID> persons, LocalDate today)
      throws SQLException {
    try (PreparedStatement update =
        c.prepareStatement("update enrolment set look_on = ? where person_id = any(?)")) {
      update.setObject(1, today);
      update.setArray(2, c.createArrayOf("uuid", persons.toArray()));
      update.executeUpdate();
    }
  }

  /** What counts for everybody of the division has changed. */
  public static void lookAtAll(Connection c, DivisionCode division, LocalDate today)
      throws SQLException {
    try (PreparedStatement update =
        c.prepareStatement(
            """
            update enrolment set look_on = ?
             where state in ('IN_PAYMENT', 'SUSPENDED')
               and (county like ?
                    or person_id in (select m.person_id from resident m
                                       join resident s on s.person_id = m.merged_into
                                      where s.county like ?))
            """)) {
      update.setObject(1, today);
      update.setString(2, division.code() + "%");
      update.setString(3, division.code() + "%");
      update.executeUpdate();
    }
  }
}
