package org.huimin.elderlyallowance.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huimin.elderlyallowance.takeover.TakeOverList.Line;
import org.huimin.kernel.DivisionCode;
import org.huimin.programme.facts.ResidentRow;
import org.huimin.programme.facts.ResidentTable;
import org.jspecify.annotations.Nullable;

/** 接续核对: what must be known of the people of some lines, their rows held as at the counter. */
public final class TakeOverPage {

  private final Map<UUID, ResidentRow> persons;
  private final Map<UUID, UUID> payees;
  private final Map<UUID, List<CaseFile>> cases;
  private final Set<UUID> replaced;

  private TakeOverPage(
      Map<UUID, ResidentRow> persons,
      Map<UUID, UUID> payees,
      Map<UUID, List<CaseFile>> cases,
      Set<UUID> replaced) {
    this.persons = persons;
    this.payees = payees;
    this.cases = new HashMap<>(cases);
    this.replaced = replaced;
  }

  public static TakeOverPage read(Connection c, List<Line> lines, CaseFiles files)
      throws SQLException {
    List<UUID> ids = lines.stream().map(Line::personId).distinct().sorted().toList();
    try (PreparedStatement hold =
        c.prepareStatement(
            "select person_id from resident where person_id = any(?)"
                + " order by person_id for update")) {
      hold.setArray(1, c.createArrayOf("uuid", ids.toArray()));
      hold.execute();
    }
    Map<UUID, UUID> payees = new HashMap<>();
    Set<UUID> replaced = new HashSet<>();
    try (PreparedStatement ask =
        c.prepareStatement(
            "select p.payee_id, p.person_id, exists (select from replaced_account r"
                + " where r.replaces = p.payee_id) from payee_account p"
                + " where p.person_id = any(?)")) {
      ask.setArray(1, c.createArrayOf("uuid", ids.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          payees.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
          if (row.getBoolean(3)) {
            replaced.add(row.getObject(1, UUID.class));
          }
        }
      }
    }
    return new TakeOverPage(
        new ResidentTable().read(c, ids), payees, files.ofPersons(c, ids), replaced);
  }

  /**
   * Who somebody is.
   *
   * @param merged whether the record was merged into another one
   */
  public record Person(DivisionCode township, boolean merged, @Nullable LocalDate diedOn) {}

  /** Nothing when nobody of the id is registered. */
  public Optional<Person> person(UUID id) {
    return Optional.ofNullable(persons.get(id))
        .map(row -> new Person(row.township(), row.mergedInto() != null, row.resident().diedOn()));
  }

  public boolean hasAccount(Line line) {
    return line.personId().equals(payees.get(line.payeeId())) && !replaced.contains(line.payeeId());
  }

  public Collection<CaseFile> cases(UUID person) {
    return cases.getOrDefault(person, List.of());
  }

  /** A case was opened: the same person again finds it. */
  public void opened(CaseFile file) {
    cases.merge(
        file.opening().personId(),
        List.of(file),
        (before, one) -> java.util.stream.Stream.concat(before.stream(), one.stream()).toList());
  }
}
