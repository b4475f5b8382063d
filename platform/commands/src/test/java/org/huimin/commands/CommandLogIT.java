package org.huimin.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.huimin.eventstore.Position;
import org.huimin.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A command and its key, on a real PostgreSQL; the work is one row in a table of facts. */
class CommandLogIT {

  private static final CommandKey KEY = new CommandKey("officer-and-key", "operation-and-body");

  private final TestDatabase database = TestDatabase.create("commands");

  @BeforeEach
  void migrate() throws Exception {
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/db/commands/V5__command.sql"))) {
      asOwner(
          new String(in.readAllBytes(), UTF_8).replace("${appRole}", database.appRole())
              + "create table fact (id uuid); grant select, insert on fact to "
              + database.appRole());
    }
  }

  @AfterEach
  void drop() {
    database.drop();
  }

  @Test
  void thirty_two_at_once_are_one_fact_and_one_answer() throws Exception {
    Set<Done> answers = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
      List<Future<Done>> sent =
          IntStream.range(0, 32).mapToObj(_ -> threads.submit(() -> committed(KEY))).toList();
      for (Future<Done> one : sent) {
        answers.add(one.get());
      }
    }
    assertEquals(1, answers.size(), answers.toString());
    assertEquals(1, facts());
    assertEquals(2, answers.iterator().next().positions().size());
  }

  @Test
  void a_crash_before_the_commit_leaves_neither_fact_nor_key() throws SQLException {
    assertThrows(
        SQLException.class,
        () -> {
          try (Connection c = begun()) {
            CommandLog.once(c, KEY, CommandLogIT::fact);
            endOtherConnections();
            c.commit();
          }
        });
    assertEquals(0, facts());
    Done done = committed(KEY);
    assertEquals(done, committed(KEY));
    assertEquals(1, facts());
  }

  @Test
  void who_waits_for_one_that_fails_carries_the_command_out() throws Exception {
    try (Connection first = begun();
        ExecutorService other = Executors.newSingleThreadExecutor()) {
      CommandLog.once(first, KEY, CommandLogIT::fact);
      Future<Done> waiting = other.submit(() -> committed(KEY));
      awaitLockWait();
      first.rollback();
      assertEquals(2, waiting.get().positions().size());
    }
    assertEquals(1, facts());
  }

  @Test
  void the_key_of_another_command_is_refused_and_changes_nothing() throws SQLException {
    committed(KEY);
    CommandKey otherBody = new CommandKey(KEY.key(), "another");
    assertThrows(KeyReused.class, () -> committed(otherBody));
    assertEquals(1, facts());
  }

  @Test
  void without_a_key_every_command_is_carried_out() throws SQLException {
    committed(null);
    committed(null);
    assertEquals(2, facts());
    assertEquals(0, count("select count(*) from carried_out_command"));
  }

  @Test
  void keys_of_last_month_are_taken_away_ten_at_a_time_and_younger_ones_stay() throws SQLException {
    asOwner(
        "insert into carried_out_command (key, fingerprint, carried_out_at)"
            + " select 'old' || n, '', now() - interval '31 days' from generate_series(1, 25) n;"
            + "insert into carried_out_command (key, fingerprint, carried_out_at)"
            + " values ('young', '', now() - interval '29 days')");
    for (int n = 0; n < 3; n++) {
      committed(new CommandKey("new" + n, ""));
    }
    assertEquals(4, count("select count(*) from carried_out_command"));
    assertEquals(1, count("select count(*) from carried_out_command where key = 'young'"));
  }

  @Test
  void the_service_cannot_change_what_was_sent() {
    SQLException refused =
        assertThrows(
            SQLException.class,
            () -> {
              try (Connection c = database.app().getConnection();
                  Statement statement = c.createStatement()) {
                statement.execute("update carried_out_command set fingerprint = ''");
              }
            });
    assertTrue(Objects.toString(refused.getMessage()).contains("permission denied"));
  }

  private Done committed(@Nullable CommandKey key) throws SQLException {
    try (Connection c = begun()) {
      Done done = CommandLog.once(c, key, CommandLogIT::fact);
      c.commit();
      return done;
    }
  }

  private Connection begun() throws SQLException {
    Connection c = database.app().getConnection();
    c.setAutoCommit(false);
    return c;
  }

  private static Done fact(Connection c) throws SQLException {
    UUID id = UUID.randomUUID();
    try (Statement statement = c.createStatement()) {
      statement.execute("insert into fact values ('" + id + "')");
    }
    return new Done(id, List.of(new Position("a.topic", 3, 7), new Position("a.topic", 4, 1)));
  }

  private void awaitLockWait() throws SQLException {
    while (count(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and usename = '"
                + database.appRole()
                + "'")
        == 0) {
      Thread.onSpinWait();
    }
  }

  private long facts() throws SQLException {
    return count("select count(*) from fact");
  }

  private long count(String sql) throws SQLException {
    try (Connection c = database.app().getConnection();
        Statement statement = c.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void asOwner(String sql) throws SQLException {
    try (Connection c = database.owner().getConnection();
        Statement statement = c.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A role may end its own connections; to the transaction it is as if PostgreSQL had died. */
  private void endOtherConnections() throws SQLException {
    count(
        "select count(pg_terminate_backend(pid)) from pg_stat_activity"
            + " where pid <> pg_backend_pid() and usename = '"
            + database.appRole()
            + "'");
  }
}
