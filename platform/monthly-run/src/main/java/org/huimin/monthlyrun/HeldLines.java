package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.monthlyrun.ProgrammeCases.Beneficiary;

/** 暂缓中: what is owed and ordered by no roster until an officer releases it. */
public final class HeldLines {

  private final Set<Ordered.Key> keys = new HashSet<>();

  /** Nothing is held. */
  public HeldLines() {}

  /** Those of the records. */
  static HeldLines of(Connection c, String programme, Collection<UUID> records)
      throws SQLException {
    HeldLines held = new HeldLines();
    held.read(c, programme, records);
    return held;
  }

  /** Those of the people, under whichever of their records they were held. */
  static HeldLines ofPeople(Connection c, String programme, Collection<? extends Beneficiary> whom)
      throws SQLException {
    List<UUID> records = new ArrayList<>();
    for (Beneficiary one : whom) {
      records.add(one.subject());
      records.addAll(one.merged());
    }
    return of(c, programme, records);
  }

  private void read(Connection c, String programme, Collection<UUID> records) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select subject, month, component from held_line"
                + " where subject = any(?) and programme = ?")) {
      ask.setArray(1, c.createArrayOf("uuid", records.toArray()));
      ask.setString(2, programme);
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          keys.add(
              new Ordered.Key(
                  row.getObject(1, UUID.class),
                  YearMonth.parse(row.getString(2)),
                  row.getString(3)));
        }
      }
    }
  }

  boolean has(UUID record, YearMonth month, String component) {
    return keys.contains(new Ordered.Key(record, month, component));
  }

  boolean has(Beneficiary whom, YearMonth month, String component) {
    return has(whom.subject(), month, component)
        || whom.merged().stream().anyMatch(merged -> has(merged, month, component));
  }
}
