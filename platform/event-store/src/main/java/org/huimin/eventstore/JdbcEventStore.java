package org.huimin.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * 事件库 (JDBC): appends and reads inside the caller's transaction. Append once, last before commit:
 * the partition's lock is held until then.
 */
public final class JdbcEventStore {

  /**
   * The longest chunk of {@link #appendBulk}: a clerk waits for the lock no longer than this takes.
   */
  public static final int MAX_BULK = 5_000;

  private static final String APPEND =
      "select tape_id, partition_no, appended_seq from append_event(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String COLUMNS =
      "select partition, seq, stream, version, id, type, recorded_at, attributes, payload, hash"
          + " from event ";

  private static final String COPIED =
      "tape, partition, seq, stream, version, id, type, recorded_at, attributes, payload, hash";

  private final BusinessClock clock;

  public JdbcEventStore(BusinessClock clock) {
    this.clock = clock;
  }

  /**
   * Appends all events of the transaction, to whatever tapes and partitions they belong.
   *
   * @throws VersionConflict when a version is taken
   * @throws AppendRefused when the store takes no event now
   */
  public Appended append(Connection c, List<NewEvent> events) {
    if (events.isEmpty()) {
      return new Appended(List.of());
    }
    try (PreparedStatement call = c.prepareStatement(APPEND)) {
      call.setLong(1, clock.offset().toSeconds());
      array(c, call, 2, "int2", events, e -> e.tape().id());
      array(c, call, 3, "int4", events, NewEvent::partition);
      array(c, call, 4, "uuid", events, NewEvent::stream);
      array(c, call, 5, "int4", events, NewEvent::version);
      array(c, call, 6, "uuid", events, NewEvent::id);
      array(c, call, 7, "text", events, NewEvent::type);
      bytes(c, call, 8, events, NewEvent::attributes);
      bytes(c, call, 9, events, NewEvent::payload);
      bytes(c, call, 10, events, NewEvent::digest);
      try (ResultSet rows = call.executeQuery()) {
        List<Position> positions = new ArrayList<>(events.size());
        for (NewEvent event : events) {
          rows.next();
          positions.add(new Position(event.tape().topic(), rows.getInt(2), rows.getLong(3)));
        }
        return new Appended(positions);
      }
    } catch (SQLException e) {
      throw StoreFailures.translate(e, events);
    }
  }

  /**
   * Appends a chunk by COPY, under the same locks and chained the same way.
   *
   * @throws VersionConflict when a version is taken
   * @throws AppendRefused when the store takes no event now
   * @throws IllegalArgumentException when the chunk is too long, or a stream's version has no
   *     version before it
   */
  public Appended appendBulk(Connection c, List<NewEvent> events) {
    if (events.size() > MAX_BULK) {
      throw new IllegalArgumentException(
          events.size() + " events in one chunk, at most " + MAX_BULK + " fit");
    }
    SortedMap<Lane, List<Pending>> lanes = new TreeMap<>();
    for (int i = 0; i < events.size(); i++) {
      NewEvent event = events.get(i);
      lanes
          .computeIfAbsent(new Lane(event.tape(), event.partition()), _ -> new ArrayList<>())
          .add(new Pending(i, event, event.digest()));
    }
    try {
      CopyRows rows = new CopyRows("event", COPIED);
      Position[] positions = new Position[events.size()];
      for (Map.Entry<Lane, List<Pending>> lane : lanes.entrySet()) {
        chain(c, lane.getKey(), lane.getValue(), rows, positions);
      }
      rows.into(c);
      return new Appended(List.of(positions));
    } catch (SQLException e) {
      throw StoreFailures.translate(e, events);
    }
  }

  /** One partition of a tape; locks are taken in this order, as {@code append_event} takes them. */
  private record Lane(Tape tape, int partition) implements Comparable<Lane> {

    @Override
    public int compareTo(Lane other) {
      return Comparator.comparingInt((Lane lane) -> lane.tape().id())
          .thenComparingInt(Lane::partition)
          .compare(this, other);
    }
  }

  /** An event with its place in the chunk; its digest was made before any lock was taken. */
  @SuppressWarnings("ArrayRecordComponent") // a digest, never compared
  private record Pending(int at, NewEvent event, byte[] digest) {}

  private void chain(
      Connection c, Lane lane, List<Pending> events, CopyRows rows, Position[] positions)
      throws SQLException {
    ChainEnd end = lock(c, lane.tape(), lane.partition());
    refuseWrongVersions(
        c, lane.tape(), lane.partition(), events.stream().map(Pending::event).toList());
    long seq = end.seq();
    byte[] hash = end.hash();
    for (Pending pending : events) {
      NewEvent event = pending.event();
      seq++;
      hash = Chain.link(hash, seq, end.next(), pending.digest());
      rows.row()
          .add(lane.tape().id())
          .add(lane.partition())
          .add(seq)
          .add(event.stream())
          .add(event.version())
          .add(event.id())
          .add(event.type())
          .add(end.next())
          .add(event.attributes())
          .add(event.payload())
          .add(hash);
      positions[pending.at()] = new Position(lane.tape().topic(), lane.partition(), seq);
    }
  }

  /** The stream's events by version. */
  public List<StoredEvent> readStream(Connection c, Tape tape, UUID stream) {
    try (PreparedStatement ask =
        c.prepareStatement(
            COLUMNS + "where tape = ? and partition = ? and stream = ? order by version")) {
      ask.setShort(1, tape.id());
      ask.setInt(2, tape.partitionOf(stream));
      ask.setObject(3, stream);
      return read(ask, tape);
    } catch (SQLException e) {
      throw StoreFailures.translate(e, List.of());
    }
  }

  /** The partition's events after a sequence, at most {@code limit}. */
  public List<StoredEvent> readPartition(
      Connection c, Tape tape, int partition, long afterSeq, int limit) {
    try (PreparedStatement ask =
        c.prepareStatement(
            COLUMNS + "where tape = ? and partition = ? and seq > ? order by seq limit ?")) {
      ask.setShort(1, tape.id());
      ask.setInt(2, partition);
      ask.setLong(3, afterSeq);
      ask.setInt(4, limit);
      return read(ask, tape);
    } catch (SQLException e) {
      throw StoreFailures.translate(e, List.of());
    }
  }

  /** Every partition's last sequence, 0 for an empty one, in one statement. */
  public Map<Integer, Long> heads(Connection c, Tape tape) {
    try (PreparedStatement ask =
        c.prepareStatement(
            """
            select p.n, coalesce((select e.seq from event e
                                   where e.tape = ? and e.partition = p.n
                                   order by e.seq desc limit 1), 0)
              from generate_series(0, ?) as p(n) order by p.n
            """)) {
      ask.setShort(1, tape.id());
      ask.setInt(2, tape.partitions() - 1);
      try (ResultSet rows = ask.executeQuery()) {
        Map<Integer, Long> heads = new TreeMap<>();
        while (rows.next()) {
          heads.put(rows.getInt(1), rows.getLong(2));
        }
        return heads;
      }
    } catch (SQLException e) {
      throw StoreFailures.translate(e, List.of());
    }
  }

  private ChainEnd lock(Connection c, Tape tape, int partition) throws SQLException {
    try (PreparedStatement call =
        c.prepareStatement(
            "select last_seq, last_hash, next_recorded_at from lock_partition(?, ?, ?)")) {
      call.setShort(1, tape.id());
      call.setInt(2, partition);
      call.setLong(3, clock.offset().toSeconds());
      try (ResultSet row = call.executeQuery()) {
        row.next();
        return new ChainEnd(row.getLong(1), row.getBytes(2), instant(row, 3));
      }
    }
  }

  /** A first version that is taken is found by the unique key; later ones are looked up. */
  private static void refuseWrongVersions(
      Connection c, Tape tape, int partition, List<NewEvent> events) throws SQLException {
    Map<UUID, Integer> last = new HashMap<>();
    UUID[] continued =
        events.stream()
            .filter(e -> e.version() > 1)
            .map(NewEvent::stream)
            .distinct()
            .toArray(UUID[]::new);
    if (continued.length > 0) {
      try (PreparedStatement ask =
          c.prepareStatement(
              "select stream, max(version) from event"
                  + " where tape = ? and partition = ? and stream = any(?) group by stream")) {
        ask.setShort(1, tape.id());
        ask.setInt(2, partition);
        ask.setArray(3, c.createArrayOf("uuid", continued));
        try (ResultSet rows = ask.executeQuery()) {
          while (rows.next()) {
            last.put(rows.getObject(1, UUID.class), rows.getInt(2));
          }
        }
      }
    }
    for (NewEvent event : events) {
      int before = last.getOrDefault(event.stream(), 0);
      if (event.version() <= before) {
        throw new VersionConflict(event.stream(), new SQLException("version taken", "23505"));
      } else if (event.version() > before + 1) {
        throw new IllegalArgumentException(
            "version %d of stream %s has no version before it, the last is %d"
                .formatted(event.version(), event.stream(), before));
      }
      last.put(event.stream(), event.version());
    }
  }

  private static List<StoredEvent> read(PreparedStatement ask, Tape tape) throws SQLException {
    try (ResultSet row = ask.executeQuery()) {
      List<StoredEvent> events = new ArrayList<>();
      while (row.next()) {
        events.add(
            new StoredEvent(
                tape,
                row.getInt(1),
                row.getLong(2),
                row.getObject(3, UUID.class),
                row.getInt(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                instant(row, 7),
                row.getBytes(8),
                row.getBytes(9),
                row.getBytes(10)));
      }
      return events;
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static void array(
      Connection c,
      PreparedStatement call,
      int index,
      String type,
      List<NewEvent> events,
      Function<NewEvent, Object> value)
      throws SQLException {
    call.setArray(index, c.createArrayOf(type, events.stream().map(value).toArray()));
  }

  private static void bytes(
      Connection c,
      PreparedStatement call,
      int index,
      List<NewEvent> events,
      Function<NewEvent, byte[]> value)
      throws SQLException {
    call.setArray(
        index, c.createArrayOf("bytea", events.stream().map(value).toArray(byte[][]::new)));
  }

  /** Where the next event of a locked partition chains to. */
  @SuppressWarnings("ArrayRecordComponent") // a hash, never compared
  private record ChainEnd(long seq, byte[] hash, Instant next) {}
}
