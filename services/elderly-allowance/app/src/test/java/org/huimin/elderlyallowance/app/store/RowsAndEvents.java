package org.huimin.elderlyallowance.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.huimin.monthlyrun.CutOffVector;

/** Holds the row of every case against the fold of its events. */
public final class RowsAndEvents {

  private RowsAndEvents() {}

  public static void assertEqual(DataSource ds, EnrolmentTape tape) throws SQLException {
    CaseFiles files = new CaseFiles(tape);
    try (Connection c = ds.getConnection()) {
      // Both are read as of one moment, whatever is followed meanwhile.
      c.setAutoCommit(false);
      c.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      List<UUID> persons = persons(c);
      CutOffVector everything =
          new CutOffVector(
              Map.of(
                  tape.tape().topic(),
                  IntStream.range(0, tape.tape().partitions())
                      .boxed()
                      .collect(Collectors.toMap(p -> p, _ -> Long.MAX_VALUE))));
      Map<UUID, CaseClaim> rows = new HashMap<>();
      files
          .asKnown(c, persons, everything, null)
          .byPerson()
          .values()
          .forEach(cases -> cases.forEach(one -> rows.put(one.enrolmentId(), one)));
      Map<UUID, CaseClaim> folded = new HashMap<>();
      files
          .ofPersons(c, persons)
          .values()
          .forEach(cases -> cases.forEach(one -> folded.put(one.id(), CaseClaim.of(one))));
      c.rollback();
      c.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      c.setAutoCommit(true);
      assertEquals(folded, rows);
    }
  }

  private static List<UUID> persons(Connection c) throws SQLException {
    try (PreparedStatement ask = c.prepareStatement("select distinct person_id from enrolment");
        ResultSet row = ask.executeQuery()) {
      List<UUID> persons = new ArrayList<>();
      while (row.next()) {
        persons.add(row.getObject(1, UUID.class));
      }
      return persons;
    }
  }
}
