package org.huimin.programme.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.eventstore.Position;
import org.huimin.monthlyrun.CutOffVector;

/**
 * 搁置: records that could not be applied, with their person's later ones. Each stands in the
 * journal; here is why it waits. Nobody is paid for a month as long as a fact of theirs is parked.
 */
public final class ParkedFacts {

  private final String topic;

  public ParkedFacts(String topic) {
    this.topic = topic;
  }

  /** Who is parked, and what comes to it in this batch. */
  public static final class Parking {

    private record Fact(UUID person, int partition, long seq, String reason) {}

    private final Set<UUID> persons;
    private final List<Fact> added = new ArrayList<>();

    private Parking(Set<UUID> persons) {
      this.persons = persons;
    }

    public boolean holds(UUID person) {
      return persons.contains(person);
    }

    public void add(UUID person, int partition, long seq, String reason) {
      persons.add(person);
      added.add(new Fact(person, partition, seq, reason));
    }
  }

  public Parking of(Connection c, Collection<UUID> persons) throws SQLException {
    return new Parking(ask(c, persons, (_, _) -> true));
  }

  public void write(Connection c, Parking parking) throws SQLException {
    if (parking.added.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        c.prepareStatement(
            "insert into parked_fact (topic, partition, seq, person_id, reason)"
                + " values (?, ?, ?, ?, ?)")) {
      for (Parking.Fact fact : parking.added) {
        insert.setString(1, topic);
        insert.setInt(2, fact.partition());
        insert.setLong(3, fact.seq());
        insert.setObject(4, fact.person());
        insert.setString(5, fact.reason());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  public long count(Connection c) throws SQLException {
    try (PreparedStatement ask = c.prepareStatement("select count(*) from parked_fact");
        ResultSet row = ask.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Where parked facts stand, the oldest first. */
  public List<Position> positions(Connection c, int limit) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select topic, partition, seq from parked_fact"
                + " order by parked_at, topic, partition, seq limit ?")) {
      ask.setInt(1, limit);
      try (ResultSet row = ask.executeQuery()) {
        List<Position> positions = new ArrayList<>();
        while (row.next()) {
          positions.add(new Position(row.getString(1), row.getInt(2), row.getLong(3)));
        }
        return positions;
      }
    }
  }

  /** Who had a parked fact at the cut-off. */
  public Set<UUID> asKnown(Connection c, Collection<UUID> persons, CutOffVector cutOff)
      throws SQLException {
    return ask(c, persons, (partition, seq) -> cutOff.covers(topic, partition, seq));
  }

  /** Who has had a fact parked since the cut-off. */
  public Set<UUID> changedSince(Connection c, Collection<UUID> persons, CutOffVector cutOff)
      throws SQLException {
    return ask(c, persons, (partition, seq) -> !cutOff.covers(topic, partition, seq));
  }

  /** Whether a place on the topic is asked for. */
  @FunctionalInterface
  private interface Known {
    boolean test(int partition, long seq);
  }

  private Set<UUID> ask(Connection c, Collection<UUID> persons, Known known) throws SQLException {
    Set<UUID> parked = new HashSet<>();
    try (PreparedStatement ask =
        c.prepareStatement(
            "select person_id, partition, seq from parked_fact"
                + " where person_id = any(?) and topic = ?")) {
      ask.setArray(1, c.createArrayOf("uuid", persons.toArray()));
      ask.setString(2, topic);
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          if (known.test(row.getInt(2), row.getLong(3))) {
            parked.add(row.getObject(1, UUID.class));
          }
        }
      }
    }
    return parked;
  }
}
