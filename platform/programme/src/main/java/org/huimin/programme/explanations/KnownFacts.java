package org.huimin.programme.explanations;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.Position;
import org.huimin.eventstore.StoredEvent;
import org.huimin.eventstore.Tape;
import org.huimin.monthlyrun.MonthHistory.Knowledge;

/** 事实清单: what was told of persons and recorded of their cases, as it stands on the topics. */
public final class KnownFacts {

  private static final String OF_PERSONS =
      """
      select type, topic, partition, seq, recorded_at, convert_from(payload, 'UTF8') from journal
       where stream = any(?)
      """;

  private final JdbcEventStore store;

  public KnownFacts(JdbcEventStore store) {
    this.store = store;
  }

  /**
   * What the registry told of the persons, and the service's own streams; the first recorded first.
   *
   * @param own streams by the tape they stand on
   * @param then by whose knowledge a fact was known; nothing where no roster was cut off
   */
  public List<DatedFact> of(
      Connection c,
      Collection<UUID> persons,
      Map<Tape, ? extends Collection<UUID>> own,
      Optional<Knowledge> then)
      throws SQLException {
    List<DatedFact> facts = new ArrayList<>();
    try (PreparedStatement ask = c.prepareStatement(OF_PERSONS)) {
      ask.setArray(1, c.createArrayOf("uuid", persons.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          facts.add(
              dated(
                  row.getString(1),
                  new Position(row.getString(2), row.getInt(3), row.getLong(4)),
                  row.getObject(5, OffsetDateTime.class).toInstant(),
                  row.getString(6),
                  then));
        }
      }
    }
    own.forEach(
        (tape, streams) -> {
          for (UUID stream : streams) {
            for (StoredEvent event : store.readStream(c, tape, stream)) {
              facts.add(
                  dated(
                      event.type(),
                      new Position(tape.topic(), event.partition(), event.seq()),
                      event.recordedAt(),
                      new String(event.payload(), UTF_8),
                      then));
            }
          }
        });
    facts.sort(
        Comparator.comparing(DatedFact::recordedAt).thenComparing(fact -> fact.at().toString()));
    return facts;
  }

  private static DatedFact dated(
      String type, Position at, Instant recordedAt, String content, Optional<Knowledge> then) {
    return new DatedFact(
        type,
        at,
        recordedAt,
        content,
        then.filter(k -> k.vector().covers(at.topic(), at.partition(), at.seq())).isPresent());
  }
}
