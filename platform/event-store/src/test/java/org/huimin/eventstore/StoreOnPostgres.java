package org.huimin.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** A fresh store on a real PostgreSQL: owner and app role as in production, the gate open. */
final class StoreOnPostgres {

  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String db = "store" + COUNT.incrementAndGet();

  private StoreOnPostgres() {}

  static StoreOnPostgres create() throws SQLException {
    StoreOnPostgres store = new StoreOnPostgres();
    try (Connection c = SERVER.getPostgresDatabase().getConnection()) {
      execute(c, "create role %s_owner login".formatted(store.db));
      execute(c, "create role %s_app login".formatted(store.db));
      execute(c, "create database %s owner %s_owner".formatted(store.db, store.db));
    }
    Flyway.configure()
        .dataSource(store.url(), store.db + "_owner", "")
        .locations("classpath:db/eventstore")
        .placeholders(Map.of("appRole", store.db + "_app"))
        .load()
        .migrate();
    try (Connection c = store.app()) {
      openGate(c);
    }
    return store;
  }

  /** As the relay does once it has compared with Kafka. */
  static void openGate(Connection c) throws SQLException {
    execute(
        c,
        "update tape_gate set state = 'OPEN', reason = null,"
            + " postmaster_started = pg_postmaster_start_time()");
  }

  static void execute(Connection c, String sql) throws SQLException {
    try (Statement s = c.createStatement()) {
      s.execute(sql);
    }
  }

  static NewEvent event(Tape tape, UUID stream, int version) {
    return EventDraft.of(
        tape,
        stream,
        version,
        UUID.randomUUID(),
        "org.huimin.test.Counted.v1",
        Instant.parse("2026-05-01T01:46:40.123456Z"),
        Map.of("division", "530899"),
        ("{\"n\":" + version + ",\"词\":\"值\"}").getBytes(UTF_8));
  }

  /** A stream that falls into the partition. */
  static UUID streamIn(Tape tape, int partition) {
    UUID stream = UUID.randomUUID();
    while (tape.partitionOf(stream) != partition) {
      stream = UUID.randomUUID();
    }
    return stream;
  }

  Connection app() throws SQLException {
    return DriverManager.getConnection(url(), user(), "");
  }

  Connection owner() throws SQLException {
    return DriverManager.getConnection(url(), db + "_owner", "");
  }

  Tape tape(String topic) throws SQLException {
    try (Connection c = app()) {
      return Tapes.register(c, topic);
    }
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + db;
  }

  String user() {
    return db + "_app";
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
