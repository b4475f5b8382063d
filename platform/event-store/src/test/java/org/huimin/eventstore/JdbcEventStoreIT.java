package org.huimin.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.huimin.eventstore.StoreOnPostgres.event;
import static org.huimin.eventstore.StoreOnPostgres.execute;
import static org.huimin.eventstore.StoreOnPostgres.streamIn;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcEventStoreIT {

  private final JdbcEventStore store = new JdbcEventStore(new BusinessClock(null));
  private StoreOnPostgres db;
  private Tape tape;

  @BeforeEach
  void fresh() throws SQLException {
    db = StoreOnPostgres.create();
    tape = db.tape("huimin.test.fact.v1");
  }

  @Test
  void appended_events_are_chained_as_Java_chains_them() throws SQLException {
    UUID one = streamIn(tape, 3);
    UUID other = streamIn(tape, 9);
    Tape second = db.tape("huimin.test.other.v1");
    Appended appended =
        inTransaction(
            c ->
                store.append(
                    c,
                    List.of(
                        event(tape, other, 1),
                        event(tape, one, 1),
                        event(second, one, 1),
                        event(tape, one, 2))));
    assertEquals(
        List.of(
            new Position(tape.topic(), 9, 1),
            new Position(tape.topic(), 3, 1),
            new Position(second.topic(), 3, 1),
            new Position(tape.topic(), 3, 2)),
        appended.positions());
    assertEquals(3, appended.last().size());
    inTransaction(c -> store.append(c, List.of(event(tape, one, 3))));
    assertChained(3, 3);
    assertChained(9, 1);
    try (Connection c = db.app()) {
      List<StoredEvent> stream = store.readStream(c, tape, one);
      assertEquals(List.of(1, 2, 3), stream.stream().map(StoredEvent::version).toList());
      assertEquals("530899", stream.getFirst().attribute("ce_division"));
      assertEquals(3L, store.heads(c, tape).get(3));
      assertEquals(0L, store.heads(c, tape).get(4));
      assertEquals(16, store.heads(c, tape).size());
    }
  }

  @Test
  void a_taken_version_is_a_conflict_and_nothing_is_stored() throws SQLException {
    UUID stream = streamIn(tape, 0);
    UUID other = streamIn(tape, 0);
    inTransaction(c -> store.append(c, List.of(event(tape, stream, 1))));
    VersionConflict single =
        assertThrows(
            VersionConflict.class,
            () ->
                inTransaction(
                    c -> store.append(c, List.of(event(tape, other, 1), event(tape, stream, 1)))));
    assertEquals(stream, single.stream());
    VersionConflict bulk =
        assertThrows(
            VersionConflict.class,
            () ->
                inTransaction(
                    c ->
                        store.appendBulk(
                            c, List.of(event(tape, other, 1), event(tape, stream, 1)))));
    assertEquals(stream, bulk.stream());
    assertChained(0, 1);
  }

  @Test
  void a_version_without_the_one_before_it_is_refused() throws SQLException {
    UUID stream = streamIn(tape, 0);
    assertThrows(
        RuntimeException.class,
        () -> inTransaction(c -> store.append(c, List.of(event(tape, stream, 2)))));
    assertThrows(
        IllegalArgumentException.class,
        () -> inTransaction(c -> store.appendBulk(c, List.of(event(tape, stream, 2)))));
    assertChained(0, 0);
  }

  @Test
  void the_service_can_neither_change_nor_delete_an_event() throws SQLException {
    UUID stream = streamIn(tape, 0);
    inTransaction(c -> store.append(c, List.of(event(tape, stream, 1))));
    for (String sql :
        List.of(
            "update event set payload = ''",
            "delete from event",
            "truncate event",
            "update tape set topic = 'x'",
            "alter table event disable trigger all",
            "delete from tape_gate")) {
      try (Connection c = db.app()) {
        SQLException refused = assertThrows(SQLException.class, () -> execute(c, sql), sql);
        assertEquals("42501", refused.getSQLState(), sql);
      }
    }
    assertChained(0, 1);
  }

  @Test
  void a_closed_gate_refuses_single_and_bulk() throws SQLException {
    UUID stream = streamIn(tape, 0);
    for (String gate :
        List.of(
            "update tape_gate set state = 'CLOSED', reason = 'Kafka is ahead'",
            "update tape_gate set state = 'OPEN', postmaster_started = '2020-01-01'",
            "update tape_gate set state = 'OPEN', postmaster_started = null")) {
      try (Connection c = db.app()) {
        execute(c, gate);
      }
      List<NewEvent> events = List.of(event(tape, stream, 1));
      AppendRefused refused =
          assertThrows(AppendRefused.class, () -> inTransaction(c -> store.append(c, events)));
      assertTrue(refused.reason().contains("gate is closed"), refused.reason());
      assertThrows(AppendRefused.class, () -> inTransaction(c -> store.appendBulk(c, events)));
    }
    assertChained(0, 0);
  }

  @Test
  void only_read_committed_sees_the_last_row_under_the_lock() throws SQLException {
    List<NewEvent> events = List.of(event(tape, streamIn(tape, 0), 1));
    for (int isolation :
        new int[] {Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE}) {
      try (Connection c = db.app()) {
        c.setAutoCommit(false);
        c.setTransactionIsolation(isolation);
        assertThrows(AppendRefused.class, () -> store.append(c, events));
        c.rollback();
        assertThrows(AppendRefused.class, () -> store.appendBulk(c, events));
      }
    }
  }

  @Test
  void a_wait_for_the_lock_that_takes_too_long_is_refused() throws SQLException {
    try (Connection holder = db.app();
        Connection c = db.app()) {
      holder.setAutoCommit(false);
      store.append(holder, List.of(event(tape, streamIn(tape, 0), 1)));
      execute(c, "set lock_timeout = '50ms'");
      c.setAutoCommit(false);
      assertThrows(
          AppendRefused.class, () -> store.append(c, List.of(event(tape, streamIn(tape, 0), 1))));
    }
  }

  @Test
  void bulk_and_single_appends_interleave_without_a_gap() throws SQLException {
    UUID clerk = streamIn(tape, 5);
    for (int round = 0; round < 4; round++) {
      int version = round + 1;
      inTransaction(c -> store.append(c, List.of(event(tape, clerk, version))));
      List<NewEvent> chunk = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        UUID stream = streamIn(tape, 5);
        chunk.add(event(tape, stream, 1));
        chunk.add(event(tape, stream, 2));
      }
      Appended appended = inTransaction(c -> store.appendBulk(c, chunk));
      assertEquals(100, appended.positions().size());
      assertEquals(version * 101L, appended.positions().getLast().seq());
    }
    assertChained(5, 404);
  }

  @Test
  void a_chunk_of_many_partitions_and_tapes_is_chained_in_each() throws SQLException {
    Tape second = db.tape("huimin.test.other.v1");
    List<NewEvent> chunk =
        List.of(
            event(second, streamIn(second, 1), 1),
            event(tape, streamIn(tape, 9), 1),
            event(tape, streamIn(tape, 2), 1),
            event(tape, streamIn(tape, 9), 1));
    Appended appended = inTransaction(c -> store.appendBulk(c, chunk));
    assertEquals(
        List.of(
            new Position(second.topic(), 1, 1),
            new Position(tape.topic(), 9, 1),
            new Position(tape.topic(), 2, 1),
            new Position(tape.topic(), 9, 2)),
        appended.positions());
    assertChained(9, 2);
    assertChained(2, 1);
  }

  @Test
  void a_chunk_of_too_many_events_is_refused() throws SQLException {
    NewEvent event = event(tape, streamIn(tape, 1), 1);
    try (Connection c = db.app()) {
      List<NewEvent> many = Collections.nCopies(5001, event);
      assertThrows(IllegalArgumentException.class, () -> store.appendBulk(c, many));
    }
  }

  @Test
  void sixteen_writers_leave_no_gap_and_lose_nothing() throws Exception {
    Set<UUID> written = ConcurrentHashMap.newKeySet();
    try (ExecutorService writers = Executors.newFixedThreadPool(16)) {
      List<Future<?>> running = new ArrayList<>();
      for (int w = 0; w < 16; w++) {
        boolean bulk = w % 4 == 0;
        running.add(writers.submit(() -> write(bulk, written)));
      }
      for (Future<?> f : running) {
        f.get();
      }
    }
    Set<UUID> read = new HashSet<>();
    for (int p = 0; p < 4; p++) {
      assertChained(p, -1).forEach(e -> read.add(e.id()));
    }
    assertEquals(written, read);
    assertFalse(read.isEmpty());
  }

  @Test
  void a_reader_that_follows_the_sequence_misses_nothing_while_writers_run() throws Exception {
    Set<UUID> written = ConcurrentHashMap.newKeySet();
    List<UUID> seen = new ArrayList<>();
    try (ExecutorService writers = Executors.newFixedThreadPool(8);
        Connection c = db.app()) {
      List<Future<?>> running = new ArrayList<>();
      for (int w = 0; w < 8; w++) {
        running.add(writers.submit(() -> write(false, written)));
      }
      long[] mark = new long[4];
      boolean done = false;
      while (!done) {
        done = running.stream().allMatch(Future::isDone);
        for (int p = 0; p < 4; p++) {
          for (StoredEvent e : store.readPartition(c, tape, p, mark[p], 100)) {
            assertEquals(mark[p] + 1, e.seq());
            mark[p] = e.seq();
            seen.add(e.id());
          }
        }
      }
      for (Future<?> f : running) {
        f.get();
      }
      for (int p = 0; p < 4; p++) {
        store.readPartition(c, tape, p, mark[p], 5000).forEach(e -> seen.add(e.id()));
      }
    }
    assertEquals(written.size(), seen.size());
    assertEquals(written, new HashSet<>(seen));
  }

  @Test
  void recorded_time_follows_the_business_clock_and_never_goes_back(@TempDir Path dir)
      throws Exception {
    Path file = dir.resolve("clock.json");
    JdbcEventStore moved = new JdbcEventStore(new BusinessClock(file));
    UUID stream = streamIn(tape, 2);
    Files.writeString(file, "{\"offsetSeconds\":240}");
    inTransaction(c -> moved.append(c, List.of(event(tape, stream, 1))));
    Files.writeString(file, "{\"offsetSeconds\":0}");
    inTransaction(c -> moved.append(c, List.of(event(tape, stream, 2))));
    List<StoredEvent> events = assertChained(2, 2);
    assertEquals(events.get(0).recordedAt(), events.get(1).recordedAt());
    assertTrue(events.get(0).recordedAt().isAfter(Instant.now().plusSeconds(200)));
  }

  @Test
  void a_clock_more_than_five_minutes_behind_the_last_event_refuses(@TempDir Path dir)
      throws Exception {
    Path file = dir.resolve("clock.json");
    Files.writeString(file, "{\"offsetSeconds\":330}");
    JdbcEventStore ahead = new JdbcEventStore(new BusinessClock(file));
    UUID stream = streamIn(tape, 2);
    inTransaction(c -> ahead.append(c, List.of(event(tape, stream, 1))));
    List<NewEvent> next = List.of(event(tape, stream, 2));
    AppendRefused refused =
        assertThrows(AppendRefused.class, () -> inTransaction(c -> store.append(c, next)));
    assertTrue(refused.reason().contains("clock is behind"), refused.reason());
    assertThrows(AppendRefused.class, () -> inTransaction(c -> store.appendBulk(c, next)));
    assertChained(2, 1);
  }

  @Test
  void a_rolled_back_append_leaves_no_gap() throws SQLException {
    UUID stream = streamIn(tape, 0);
    try (Connection c = db.app()) {
      c.setAutoCommit(false);
      store.append(c, List.of(event(tape, stream, 1)));
      c.rollback();
    }
    inTransaction(c -> store.append(c, List.of(event(tape, stream, 1))));
    assertChained(0, 1);
  }

  @Test
  void a_topic_registered_again_keeps_its_tape() throws SQLException {
    assertEquals(tape, db.tape("huimin.test.fact.v1"));
    try (Connection c = db.app()) {
      assertEquals(tape, Tapes.load(c, "huimin.test.fact.v1"));
      assertThrows(IllegalStateException.class, () -> Tapes.load(c, "huimin.test.none.v1"));
    }
  }

  @Test
  void the_view_shows_what_the_bytes_say() throws SQLException {
    UUID stream = streamIn(tape, 0);
    inTransaction(c -> store.append(c, List.of(event(tape, stream, 1))));
    try (Connection c = db.app();
        Statement s = c.createStatement();
        ResultSet row =
            s.executeQuery(
                "select attributes->>'ce_subject', payload::jsonb->>'词' from readable_event")) {
      assertTrue(row.next());
      assertEquals(stream.toString(), row.getString(1));
      assertEquals("值", row.getString(2));
    }
  }

  private Void write(boolean bulk, Set<UUID> written) throws Exception {
    try (Connection c = db.app()) {
      c.setAutoCommit(false);
      for (int i = 0; i < 25; i++) {
        List<NewEvent> events = new ArrayList<>();
        if (bulk) {
          int partition = i % 4;
          for (int n = 0; n < 20; n++) {
            events.add(event(tape, streamIn(tape, partition), 1));
          }
          store.appendBulk(c, events);
        } else {
          // Two partitions in one transaction, in any order: the locks are taken in ascending
          // order.
          events.add(event(tape, streamIn(tape, ThreadLocalRandom.current().nextInt(4)), 1));
          events.add(event(tape, streamIn(tape, ThreadLocalRandom.current().nextInt(4)), 1));
          store.append(c, events);
        }
        holdOpen();
        c.commit();
        events.forEach(e -> written.add(e.id()));
      }
    }
    return null;
  }

  /** Up to 3 ms with the lock held, so that commits overlap in every order. */
  private static void holdOpen() throws InterruptedException {
    Thread.sleep(ThreadLocalRandom.current().nextInt(4));
  }

  private List<StoredEvent> assertChained(int partition, int count) throws SQLException {
    try (Connection c = db.app()) {
      List<StoredEvent> events = store.readPartition(c, tape, partition, 0, 100_000);
      byte[] hash = Chain.genesis(tape.topic(), partition);
      long seq = 0;
      Instant last = Instant.EPOCH;
      for (StoredEvent e : events) {
        assertEquals(++seq, e.seq());
        assertFalse(e.recordedAt().isBefore(last));
        last = e.recordedAt();
        hash = Chain.link(hash, seq, last, Chain.digest(e.attributes(), e.payload()));
        assertArrayEquals(hash, e.hash(), "hash of " + seq);
        assertEquals("{\"n\":" + e.version() + ",\"词\":\"值\"}", new String(e.payload(), UTF_8));
        assertEquals(e.id().toString(), e.attribute("ce_id"));
      }
      if (count >= 0) {
        assertEquals(count, events.size());
      }
      return events;
    }
  }

  private <T> T inTransaction(Work<T> work) throws SQLException {
    try (Connection c = db.app()) {
      c.setAutoCommit(false);
      T result = work.in(c);
      c.commit();
      return result;
    }
  }

  private interface Work<T> {
    T in(Connection c) throws SQLException;
  }
}
