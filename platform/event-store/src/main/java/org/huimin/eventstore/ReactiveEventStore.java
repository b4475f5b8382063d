package org.huimin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;

/**
 * 事件库 (reactive): appends and reads on the connection and in the transaction of a Hibernate
 * Reactive session. Views written by the session and the events commit or roll back together.
 */
public final class ReactiveEventStore {

  private static final String APPEND =
      "select tape_id, partition_no, appended_seq"
          + " from append_event($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
  private static final String STREAM =
      "select partition, seq, stream, version, id, type, recorded_at, attributes, payload, hash"
          + " from event where tape = $1 and partition = $2 and stream = $3 order by version";

  private final BusinessClock clock;

  public ReactiveEventStore(BusinessClock clock) {
    this.clock = clock;
  }

  /** The stream's events by version. */
  public Uni<List<StoredEvent>> readStream(Mutiny.Session session, Tape tape, UUID stream) {
    Object[] parameters = {tape.id(), tape.partitionOf(stream), stream};
    return Uni.createFrom()
        .completionStage(() -> connection(session).select(STREAM, parameters))
        .map(rows -> stored(tape, rows));
  }

  /**
   * Flushes the session, then appends: call it last before the transaction ends. Fails with {@link
   * VersionConflict} when a version is taken, with {@link AppendRefused} when the store takes no
   * event now.
   */
  public Uni<Appended> append(Mutiny.Session session, List<NewEvent> events) {
    if (events.isEmpty()) {
      return Uni.createFrom().item(new Appended(List.of()));
    }
    Object[] parameters = {
      clock.offset().toSeconds(),
      array(events, e -> e.tape().id(), Short[]::new),
      array(events, NewEvent::partition, Integer[]::new),
      array(events, NewEvent::stream, UUID[]::new),
      array(events, NewEvent::version, Integer[]::new),
      array(events, NewEvent::id, UUID[]::new),
      array(events, NewEvent::type, String[]::new),
      array(events, e -> Buffer.buffer(e.attributes()), Buffer[]::new),
      array(events, e -> Buffer.buffer(e.payload()), Buffer[]::new),
      array(events, e -> Buffer.buffer(e.digest()), Buffer[]::new)
    };
    return session
        .flush()
        .chain(
            () ->
                Uni.createFrom()
                    .completionStage(() -> connection(session).select(APPEND, parameters))
                    .map(rows -> appended(events, rows))
                    .onFailure()
                    .transform(failure -> StoreFailures.translate(failure, events)));
  }

  /**
   * The one place that knows Hibernate Reactive's inside: a native query takes no array of bytes.
   */
  private static ReactiveConnection connection(Mutiny.Session session) {
    return ((MutinySessionImpl) session).getReactiveConnection();
  }

  private static Appended appended(List<NewEvent> events, ReactiveConnection.Result rows) {
    List<Position> positions = new ArrayList<>(events.size());
    for (NewEvent event : events) {
      Object[] row = rows.next();
      positions.add(
          new Position(
              event.tape().topic(), ((Number) row[1]).intValue(), ((Number) row[2]).longValue()));
    }
    return new Appended(positions);
  }

  private static List<StoredEvent> stored(Tape tape, ReactiveConnection.Result rows) {
    List<StoredEvent> events = new ArrayList<>(rows.size());
    while (rows.hasNext()) {
      Object[] row = rows.next();
      events.add(
          new StoredEvent(
              tape,
              ((Number) row[0]).intValue(),
              ((Number) row[1]).longValue(),
              (UUID) row[2],
              ((Number) row[3]).intValue(),
              (UUID) row[4],
              (String) row[5],
              ((OffsetDateTime) row[6]).toInstant(),
              ((Buffer) row[7]).getBytes(),
              ((Buffer) row[8]).getBytes(),
              ((Buffer) row[9]).getBytes()));
    }
    return events;
  }

  private static <T> T[] array(
      List<NewEvent> events, Function<NewEvent, T> value, IntFunction<T[]> make) {
    return events.stream().map(value).toArray(make);
  }
}
