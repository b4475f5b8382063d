package org.huimin.elderlyallowance.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.huimin.eventstore.Position;
import org.huimin.eventstore.Tape;

/** 所知事实: what was told of a person and decided on their cases, as it stands on the topics. */
public final class KnownFacts {

  /**
   * One event.
   *
   * @param type the wire name
   * @param content the payload as it stands on the topic
   */
  public record Fact(String type, Position at, Instant recordedAt, String content) {}

  private static final String OF_PERSONS =
      """
      select type, topic, partition, seq, recorded_at, convert_from(payload, 'UTF8') from journal
       where stream = any(?)
      """;
  private static final String OF_CASES =
      """
      select e.type, t.topic, e.partition, e.seq, e.recorded_at, convert_from(e.payload, 'UTF8')
        from enrolment n
        join event e on e.tape = ? and e.stream = n.enrolment_id
        join tape t on t.id = e.tape
       where n.person_id = any(?)
      """;

  private final Tape cases;

  public KnownFacts(EnrolmentTape cases) {
    this.cases = cases.tape();
  }

  /** Of the persons and their cases, the first recorded first. */
  public List<Fact> of(Connection c, Collection<UUID> persons) throws SQLException {
    List<Fact> facts = new ArrayList<>();
    try (PreparedStatement ask = c.prepareStatement(OF_PERSONS)) {
      ask.setArray(1, c.createArrayOf("uuid", persons.toArray()));
      read(ask, facts);
    }
    try (PreparedStatement ask = c.prepareStatement(OF_CASES)) {
      ask.setShort(1, cases.id());
      ask.setArray(2, c.createArrayOf("uuid", persons.toArray()));
      read(ask, facts);
    }
    facts.sort(Comparator.comparing(Fact::recordedAt).thenComparing(fact -> fact.at().toString()));
    return facts;
  }

  private static void read(PreparedStatement ask, List<Fact> facts) throws SQLException {
    try (ResultSet row = ask.executeQuery()) {
      while (row.next()) {
        facts.add(
            new Fact(
                row.getString(1),
                new Position(row.getString(2), row.getInt(3), row.getLong(4)),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6)));
      }
    }
  }
}
