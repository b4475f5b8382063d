package org.huimin.programme.facts;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Residence;
import org.huimin.kernel.Residence.Stay;
import org.huimin.kernel.Resident;
import org.huimin.programme.facts.ResidentRow.At;

/** 居民表: rows of persons, and the counties that answer for them. */
public final class ResidentTable {

  private static final String READ =
      """
      select person_id, born_on, stays, died_on, missing_on, proven_alive, township, merged_into,
             merged, version, partition, seq
        from resident where person_id = any(?)
      """;

  private static final String UPSERT =
      """
      insert into resident (person_id, born_on, county, stays, died_on, missing_on, proven_alive,
                            township, merged_into, merged, version, partition, seq)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (person_id) do update
         set born_on = excluded.born_on, county = excluded.county, stays = excluded.stays,
             died_on = excluded.died_on, missing_on = excluded.missing_on,
             proven_alive = excluded.proven_alive, township = excluded.township,
             merged_into = excluded.merged_into, merged = excluded.merged,
             version = excluded.version, partition = excluded.partition, seq = excluded.seq
       where resident.version < excluded.version
      """;

  public Map<UUID, ResidentRow> read(Connection c, Collection<UUID> persons) throws SQLException {
    Map<UUID, ResidentRow> rows = new HashMap<>();
    if (persons.isEmpty()) {
      return rows;
    }
    try (PreparedStatement ask = c.prepareStatement(READ)) {
      ask.setArray(1, c.createArrayOf("uuid", persons.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          ResidentRow read = read(row);
          rows.put(read.personId(), read);
        }
      }
    }
    return rows;
  }

  private static ResidentRow read(ResultSet row) throws SQLException {
    return new ResidentRow(
        row.getObject(1, UUID.class),
        new Resident(
            row.getObject(2, LocalDate.class),
            Residence.parse(row.getString(3)),
            row.getObject(4, LocalDate.class),
            row.getObject(5, LocalDate.class),
            days(row)),
        DivisionCode.of(row.getString(7)),
        row.getObject(8, UUID.class),
        Set.of((UUID[]) row.getArray(9).getArray()),
        new At(row.getInt(10), row.getInt(11), row.getLong(12)));
  }

  private static List<LocalDate> days(ResultSet row) throws SQLException {
    return Arrays.stream((Date[]) row.getArray(6).getArray()).map(Date::toLocalDate).toList();
  }

  void write(Connection c, Collection<ResidentRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement upsert = c.prepareStatement(UPSERT);
        PreparedStatement county =
            c.prepareStatement(
                "insert into resident_county (county, person_id) values (?, ?)"
                    + " on conflict do nothing")) {
      for (ResidentRow row : rows) {
        Resident r = row.resident();
        upsert.setObject(1, row.personId());
        upsert.setObject(2, r.bornOn());
        upsert.setString(3, row.county().code());
        upsert.setString(4, r.residence().toString());
        upsert.setObject(5, r.diedOn(), Types.DATE);
        upsert.setObject(6, r.missingOn(), Types.DATE);
        upsert.setArray(7, c.createArrayOf("date", r.provenAlive().toArray()));
        upsert.setString(8, row.township().code());
        upsert.setObject(9, row.mergedInto(), Types.OTHER);
        upsert.setArray(10, c.createArrayOf("uuid", row.merged().toArray()));
        upsert.setInt(11, row.at().version());
        upsert.setInt(12, row.at().partition());
        upsert.setLong(13, row.at().seq());
        upsert.addBatch();
        for (Stay stay : r.residence().stays()) {
          county.setString(1, stay.county().code());
          county.setObject(2, row.personId());
          county.addBatch();
        }
      }
      upsert.executeBatch();
      county.executeBatch();
    }
  }
}
