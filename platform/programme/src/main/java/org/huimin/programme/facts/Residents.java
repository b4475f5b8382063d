package org.huimin.programme.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huimin.kernel.Resident;
import org.huimin.monthlyrun.CutOffVector;
import org.huimin.programme.facts.PersonEvent.PayeeAccountRecorded;
import org.huimin.programme.facts.PersonEvent.PersonMerged;
import org.jspecify.annotations.Nullable;

/** 居民与收款账户: what the registry's facts fold to, and the same as a cut-off knew it. */
public final class Residents {

  private final String topic;
  private final ResidentTable table = new ResidentTable();

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
        table.read(c, facts.stream().map(f -> f.event().personId()).distinct().toList());
    Set<UUID> touched = new LinkedHashSet<>();
    for (PersonFact fact : facts) {
      touched.add(fact.event().personId());
      rows.compute(fact.event().personId(), (_, row) -> ResidentRow.evolve(row, fact));
    }
    table.write(c, touched.stream().filter(rows::containsKey).map(rows::get).toList());
    writePayees(c, facts);
    writeMerged(c, facts);
  }

  /** What is known of the persons now, under whichever of their records it was told. */
  public Map<UUID, Resident> now(Connection c, Collection<UUID> persons) throws SQLException {
    Map<UUID, ResidentRow> rows = table.read(c, persons);
    Set<UUID> others = new LinkedHashSet<>();
    for (ResidentRow row : rows.values()) {
      others.addAll(row.merged());
      if (row.mergedInto() != null) {
        others.add(row.mergedInto());
      }
    }
    others.removeAll(rows.keySet());
    rows.putAll(table.read(c, others));
    Set<UUID> theirs = new LinkedHashSet<>();
    rows.values().forEach(row -> theirs.addAll(row.merged()));
    theirs.removeAll(rows.keySet());
    rows.putAll(table.read(c, theirs));
    Map<UUID, Resident> now = new HashMap<>();
    for (UUID id : persons) {
      ResidentRow row = rows.get(id);
      if (row != null) {
        ResidentRow stands =
            row.mergedInto() == null ? row : rows.getOrDefault(row.mergedInto(), row);
        now.put(
            id,
            stands.together(
                // A merge may have been heard of from this end alone.
                Stream.concat(
                        stands.merged().stream().map(rows::get).filter(Objects::nonNull),
                        Stream.of(row))
                    .filter(other -> !other.equals(stands))
                    .distinct()));
      }
    }
    return now;
  }

  /** The records that stand for one of the persons, or ever did. */
  public Set<UUID> everSurvivorsOf(Connection c, Collection<UUID> persons) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement("select survivor from merged_person where merged = any(?)")) {
      ask.setArray(1, c.createArrayOf("uuid", persons.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        Set<UUID> survivors = new LinkedHashSet<>();
        while (row.next()) {
          survivors.add(row.getObject(1, UUID.class));
        }
        return survivors;
      }
    }
  }

  /** The records that are merged into one of the persons now, and into which. */
  public Map<UUID, UUID> mergedNow(Connection c, Collection<UUID> persons) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select person_id, merged_into from resident where merged_into = any(?)")) {
      ask.setArray(1, c.createArrayOf("uuid", persons.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        Map<UUID, UUID> merged = new HashMap<>();
        while (row.next()) {
          merged.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        }
        return merged;
      }
    }
  }

  /** The persons as the cut-off knew them; who was not registered by then is missing. */
  public Map<UUID, ResidentRow> asKnown(Connection c, Collection<UUID> persons, CutOffVector cutOff)
      throws SQLException {
    Map<UUID, ResidentRow> rows = table.read(c, persons);
    List<UUID> later =
        rows.values().stream()
            .filter(row -> !cutOff.covers(topic, row.at().partition(), row.at().seq()))
            .map(ResidentRow::personId)
            .toList();
    if (!later.isEmpty()) {
      later.forEach(rows::remove);
      refold(c, later, cutOff, rows);
    }
    return rows;
  }

  /**
   * Of the persons those whose months more than one roster may have in hand at once: for whom
   * several counties have answered, and who were ever one with another record. Nothing about them
   * is settled.
   */
  public Set<UUID> neverSettled(Connection c, Collection<UUID> persons) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            """
            select person_id from resident_county where person_id = any(?)
             group by person_id having count(*) > 1
            union select survivor from merged_person where survivor = any(?)
            union select merged from merged_person where merged = any(?)
            """)) {
      for (int i = 1; i <= 3; i++) {
        ask.setArray(i, c.createArrayOf("uuid", persons.toArray()));
      }
      try (ResultSet row = ask.executeQuery()) {
        Set<UUID> found = new LinkedHashSet<>();
        while (row.next()) {
          found.add(row.getObject(1, UUID.class));
        }
        return found;
      }
    }
  }

  /** Whether the last that was told of the person came after the cut-off. */
  public boolean isAfter(@Nullable ResidentRow row, @Nullable CutOffVector since) {
    return row == null
        || since == null
        || !since.covers(topic, row.at().partition(), row.at().seq());
  }

  /** Of the persons those about whom the registry has told something since the cut-off. */
  public Set<UUID> changedSince(Connection c, Collection<UUID> persons, CutOffVector cutOff)
      throws SQLException {
    return table.read(c, persons).values().stream()
        .filter(row -> !cutOff.covers(topic, row.at().partition(), row.at().seq()))
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

  /** Records that were ever merged into one of the persons, and into which. */
  public Map<UUID, UUID> everMergedInto(Connection c, Collection<UUID> persons)
      throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement("select merged, survivor from merged_person where survivor = any(?)")) {
      ask.setArray(1, c.createArrayOf("uuid", persons.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        Map<UUID, UUID> merged = new HashMap<>();
        while (row.next()) {
          merged.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        }
        return merged;
      }
    }
  }

  /** Whose the accounts are, by account. */
  public Map<UUID, UUID> ownersOf(Connection c, Collection<UUID> payees) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select payee_id, person_id from payee_account where payee_id = any(?)")) {
      ask.setArray(1, c.createArrayOf("uuid", payees.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        Map<UUID, UUID> owners = new HashMap<>();
        while (row.next()) {
          owners.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        }
        return owners;
      }
    }
  }

  /** Which account is paid instead of which, as the cut-off knew it. */
  public Map<UUID, UUID> replacedAccounts(
      Connection c, Collection<UUID> persons, CutOffVector cutOff) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select payee_id, replaces, partition, seq from replaced_account"
                + " where person_id = any(?) order by partition, seq")) {
      ask.setArray(1, c.createArrayOf("uuid", persons.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        Map<UUID, UUID> replaced = new HashMap<>();
        while (row.next()) {
          if (cutOff.covers(topic, row.getInt(3), row.getLong(4))) {
            replaced.put(row.getObject(2, UUID.class), row.getObject(1, UUID.class));
          }
        }
        return replaced;
      }
    }
  }

  /** An id is one account's for good: one that comes again can only take another's place. */
  private static void writePayees(Connection c, List<PersonFact> facts) throws SQLException {
    try (PreparedStatement insert =
            c.prepareStatement(
                "insert into payee_account (payee_id, person_id, account_type)"
                    + " values (?, ?, ?) on conflict (payee_id) do nothing");
        PreparedStatement replace =
            c.prepareStatement(
                "insert into replaced_account (replaces, payee_id, person_id, partition, seq)"
                    + " values (?, ?, ?, ?, ?)")) {
      for (PersonFact fact : facts) {
        if (fact.event() instanceof PayeeAccountRecorded e) {
          insert.setObject(1, e.payeeId());
          insert.setObject(2, e.personId());
          insert.setString(3, e.accountType());
          insert.addBatch();
          if (e.replaces() != null) {
            replace.setObject(1, e.replaces());
            replace.setObject(2, e.payeeId());
            replace.setObject(3, e.personId());
            replace.setInt(4, fact.partition());
            replace.setLong(5, fact.seq());
            replace.addBatch();
          }
        }
      }
      insert.executeBatch();
      replace.executeBatch();
    }
  }

  /** The counties that answered for the one record answer for the other from now on. */
  private static void writeMerged(Connection c, List<PersonFact> facts) throws SQLException {
    for (PersonFact fact : facts) {
      if (fact.event() instanceof PersonMerged e) {
        try (PreparedStatement insert =
            c.prepareStatement(
                "with one as (insert into merged_person (survivor, merged) values (?, ?)"
                    + " on conflict do nothing)"
                    + " insert into resident_county (county, person_id)"
                    + " select county, ? from resident_county where person_id = ?"
                    + " on conflict do nothing")) {
          insert.setObject(1, e.personId());
          insert.setObject(2, e.mergedPersonId());
          insert.setObject(3, e.personId());
          insert.setObject(4, e.mergedPersonId());
          insert.executeUpdate();
        }
      }
    }
  }
}
