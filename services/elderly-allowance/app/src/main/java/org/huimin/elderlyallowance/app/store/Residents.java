package org.huimin.elderlyallowance.app.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
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
import java.util.stream.Collectors;
import org.huimin.elderlyallowance.app.store.PersonEvent.PayeeAccountRecorded;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.CutOffVector;

/** 居民与收款账户: what the registry's facts fold to, and the same as a cut-off knew it. */
public final class Residents {

  private static final Logger LOG = System.getLogger(Residents.class.getName());

  private static final String UPSERT =
      """
      insert into resident (person_id, born_on, county, township, died_on, version, partition, seq)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (person_id) do update
         set born_on = excluded.born_on, county = excluded.county, township = excluded.township,
             died_on = excluded.died_on, version = excluded.version,
             partition = excluded.partition, seq = excluded.seq
       where resident.version < excluded.version
      """;

  private final String topic;

  /**
   * Residents by one topic.
   *
   * @param topic the registry's topic of persons with its namespace
   */
  public Residents(String topic) {
    this.topic = topic;
  }

  /** Folds the facts of a batch into the rows, with one read and one batch of writes a table. */
  public void apply(Connection c, List<PersonFact> facts) throws SQLException {
    Map<UUID, ResidentRow> rows =
        rows(c, facts.stream().map(f -> f.event().personId()).distinct().toList());
    for (PersonFact fact : facts) {
      rows.compute(fact.event().personId(), (_, row) -> ResidentRow.evolve(row, fact));
    }
    write(c, rows.values());
    writePayees(c, facts);
  }

  /** The persons as the cut-off knew them; who was not registered by then is missing. */
  Map<UUID, ResidentRow> asKnown(Connection c, Collection<UUID> persons, CutOffVector cutOff)
      throws SQLException {
    Map<UUID, ResidentRow> rows = rows(c, persons);
    List<UUID> later =
        rows.values().stream()
            .filter(row -> !cutOff.covers(topic, row.partition(), row.seq()))
            .map(ResidentRow::personId)
            .toList();
    if (!later.isEmpty()) {
      later.forEach(rows::remove);
      refold(c, later, cutOff, rows);
    }
    return rows;
  }

  /** Of the persons those about whom the registry has told something since the cut-off. */
  Set<UUID> changedSince(Connection c, Collection<UUID> persons, CutOffVector cutOff)
      throws SQLException {
    return rows(c, persons).values().stream()
        .filter(row -> !cutOff.covers(topic, row.partition(), row.seq()))
        .map(ResidentRow::personId)
        .collect(Collectors.toSet());
  }

  private void refold(
      Connection c, List<UUID> persons, CutOffVector cutOff, Map<UUID, ResidentRow> rows)
      throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select type, payload, id, version, partition, seq from journal"
                + " where stream = any(?) and topic = ? order by stream, version")) {
      ask.setArray(1, c.createArrayOf("uuid", persons.toArray()));
      ask.setString(2, topic);
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          int partition = row.getInt(5);
          long seq = row.getLong(6);
          if (cutOff.covers(topic, partition, seq)) {
            PersonEvent event = PersonEvent.read(row.getString(1), row.getBytes(2)).orElse(null);
            if (event != null) {
              PersonFact fact =
                  new PersonFact(
                      event, row.getObject(3, UUID.class), row.getInt(4), partition, seq);
              rows.compute(event.personId(), (_, before) -> ResidentRow.evolve(before, fact));
            }
          }
        }
      }
    }
  }

  private static Map<UUID, ResidentRow> rows(Connection c, Collection<UUID> persons)
      throws SQLException {
    Map<UUID, ResidentRow> rows = new HashMap<>();
    try (PreparedStatement ask =
        c.prepareStatement(
            "select person_id, born_on, county, township, died_on, version, partition, seq"
                + " from resident where person_id = any(?)")) {
      ask.setArray(1, c.createArrayOf("uuid", persons.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          UUID person = row.getObject(1, UUID.class);
          rows.put(
              person,
              new ResidentRow(
                  person,
                  row.getObject(2, LocalDate.class),
                  DivisionCode.of(row.getString(3)),
                  DivisionCode.of(row.getString(4)),
                  row.getObject(5, LocalDate.class),
                  row.getInt(6),
                  row.getInt(7),
                  row.getLong(8)));
        }
      }
    }
    return rows;
  }

  private static void write(Connection c, Collection<ResidentRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement upsert = c.prepareStatement(UPSERT)) {
      for (ResidentRow row : rows) {
        upsert.setObject(1, row.personId());
        upsert.setObject(2, row.bornOn());
        upsert.setString(3, row.county().code());
        upsert.setString(4, row.township().code());
        upsert.setObject(5, row.diedOn(), Types.DATE);
        upsert.setInt(6, row.version());
        upsert.setInt(7, row.partition());
        upsert.setLong(8, row.seq());
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }

  /** An id is one account's for good: what comes second is not taken, and told. */
  private static void writePayees(Connection c, List<PersonFact> facts) throws SQLException {
    try (PreparedStatement insert =
        c.prepareStatement(
            "insert into payee_account (payee_id, person_id, account_type) values (?, ?, ?)"
                + " on conflict (payee_id) do nothing")) {
      boolean any = false;
      for (PersonFact fact : facts) {
        if (fact.event() instanceof PayeeAccountRecorded e) {
          insert.setObject(1, e.payeeId());
          insert.setObject(2, e.personId());
          insert.setString(3, e.accountType());
          insert.addBatch();
          any = true;
        }
      }
      if (any && Arrays.stream(insert.executeBatch()).anyMatch(count -> count == 0)) {
        LOG.log(Level.WARNING, "a payee account came twice facts={0}", facts.size());
      }
    }
  }
}
