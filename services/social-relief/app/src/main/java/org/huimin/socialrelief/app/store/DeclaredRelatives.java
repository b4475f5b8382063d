package org.huimin.socialrelief.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.programme.facts.PersonEvent;
import org.huimin.programme.facts.PersonEvent.RelativeDeclarationWithdrawn;
import org.huimin.programme.facts.PersonEvent.RelativeDeclared;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordRelative;

/** 近亲属备案表: what the registry tells of whose near relative somebody is. */
public final class DeclaredRelatives {

  /**
   * Either end of a merge may have been told of first: a person stands under the record that says
   * they were merged into it, or that says it stands for them.
   */
  private static final String RECORDS =
      """
      with asked (person_id) as (values (?::uuid)),
      stands (person_id) as (
        select r.merged_into from resident r join asked using (person_id)
         where r.merged_into is not null
         union
        select r.person_id from asked a join merged_person m on m.merged = a.person_id
          join resident r on r.person_id = m.survivor and a.person_id = any(r.merged)
         union
        select person_id from asked)
      select person_id from stands
       union
      select unnest(r.merged) from resident r join stands using (person_id)
       union
      select r.person_id from resident r join stands s on r.merged_into = s.person_id
      """;

  /** Writes a declaration or its withdrawal down; any other fact is none of these. */
  public void note(Connection c, PersonEvent event) throws SQLException {
    if (event instanceof RelativeDeclared e) {
      try (PreparedStatement insert =
          c.prepareStatement(
              "insert into relative_declaration (declaration_id, person_id, declarer, declared_on)"
                  + " values (?, ?, ?, ?) on conflict (declaration_id) do nothing")) {
        insert.setObject(1, e.declarationId());
        insert.setObject(2, e.personId());
        insert.setString(3, e.declarer());
        insert.setObject(4, e.declaredOn());
        insert.executeUpdate();
      }
    } else if (event instanceof RelativeDeclarationWithdrawn e) {
      try (PreparedStatement update =
          c.prepareStatement(
              "update relative_declaration set withdrawn = true where declaration_id = ?")) {
        update.setObject(1, e.declarationId());
        update.executeUpdate();
      }
    }
  }

  /** Every record that is this person's now, the one that is asked for among them. */
  public Set<UUID> recordsOf(Connection c, UUID personId) throws SQLException {
    try (PreparedStatement ask = c.prepareStatement(RECORDS)) {
      ask.setObject(1, personId);
      try (ResultSet row = ask.executeQuery()) {
        Set<UUID> records = new LinkedHashSet<>();
        while (row.next()) {
          records.add(row.getObject(1, UUID.class));
        }
        return records;
      }
    }
  }

  /** What stands now of the persons, under whichever of their records it was told. */
  public List<RecordRelative> standing(Connection c, Collection<UUID> persons) throws SQLException {
    Set<UUID> records = new LinkedHashSet<>();
    for (UUID person : persons) {
      records.addAll(recordsOf(c, person));
    }
    try (PreparedStatement ask =
        c.prepareStatement(
            "select declarer, declared_on from relative_declaration"
                + " where person_id = any(?) and not withdrawn"
                + " order by declared_on, declaration_id")) {
      ask.setArray(1, c.createArrayOf("uuid", records.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        List<RecordRelative> standing = new ArrayList<>();
        while (row.next()) {
          standing.add(new RecordRelative(row.getString(1), row.getObject(2, LocalDate.class)));
        }
        return standing;
      }
    }
  }
}
