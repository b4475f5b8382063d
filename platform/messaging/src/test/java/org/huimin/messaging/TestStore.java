package org.huimin.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.huimin.eventstore.Appended;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.Tape;
import org.huimin.eventstore.Tapes;
import org.huimin.local.servers.KafkaServer;
import org.huimin.testkit.TestDatabase;
import org.huimin.testkit.TestServers;

/** A migrated database with one tape, and the topic of the same name that no other test uses. */
final class TestStore implements AutoCloseable {

  final TestDatabase database;
  final Tape tape;
  final JdbcEventStore store = new JdbcEventStore(new BusinessClock(null));

  TestStore() throws SQLException {
    database = TestDatabase.create("messaging");
    for (String migration :
        List.of(
            "/db/eventstore/V1__tape.sql",
            "/db/eventstore/V1_1__tape_known_under_lock.sql",
            "/db/messaging/V2__consumer.sql")) {
      asOwner(resource(migration).replace("${appRole}", database.appRole()));
    }
    try (Connection c = app().getConnection()) {
      tape = Tapes.register(c, "t" + UUID.randomUUID() + ".sample.thing.v1");
    }
  }

  static Map<String, Object> kafka() {
    return TestServers.kafka().client(KafkaServer.ADMIN);
  }

  DataSource app() {
    return database.app();
  }

  Relay relay() {
    return relay(kafka());
  }

  Relay relay(Map<String, Object> kafka) {
    Relay relay = new Relay(app(), () -> kafka, List.of(tape.topic()));
    relay.start();
    return relay;
  }

  /** One transaction with the next version of a stream. */
  Appended append(UUID stream, int version) throws SQLException {
    return append(List.of(SampleTape.event(tape, stream, version, "{\"v\":" + version + "}")));
  }

  Appended append(List<NewEvent> events) throws SQLException {
    try (Connection c = app().getConnection()) {
      c.setAutoCommit(false);
      Appended appended = store.append(c, events);
      c.commit();
      return appended;
    }
  }

  /** A stream whose events go to the partition. */
  UUID streamIn(int partition) {
    UUID stream = UUID.randomUUID();
    while (tape.partitionOf(stream) != partition) {
      stream = UUID.randomUUID();
    }
    return stream;
  }

  /** The owner may do what a restore or a careless hand would do. */
  void asOwner(String sql) throws SQLException {
    try (Connection c = database.owner().getConnection();
        Statement statement = c.createStatement()) {
      statement.execute(sql);
    }
  }

  long count(String sql) throws SQLException {
    try (Connection c = app().getConnection();
        Statement statement = c.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Ends the sessions that hold or wait for the relay's lock, as a broken network would. */
  long cutRelay() throws SQLException {
    return count(
        "select count(pg_terminate_backend(pid)) from pg_locks"
            + " where locktype = 'advisory' and objsubid = 1 and granted"
            + " and database = (select oid from pg_database where datname = current_database())");
  }

  @Override
  public void close() {
    database.drop();
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(TestStore.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
