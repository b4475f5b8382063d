package org.huimin.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.huimin.commands.Actor;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.Tape;
import org.huimin.eventstore.Tapes;
import org.huimin.identity.MasterKey;
import org.huimin.identity.OfficerRegister;
import org.huimin.identity.OfficerRegister.Officer;
import org.huimin.kernel.DivisionCode;
import org.huimin.testkit.TestDatabase;

/** A migrated database of a programme with its payment tape, open for appends. */
final class MonthStore implements AutoCloseable {

  final TestDatabase database = TestDatabase.create("month");
  final AgroalDataSource app = database.pool();
  final BusinessClock clock = new BusinessClock(null);
  final Tape payments;

  MonthStore() throws SQLException {
    for (String migration :
        List.of(
            "/db/eventstore/V1__tape.sql",
            "/db/eventstore/V1_1__tape_known_under_lock.sql",
            "/db/messaging/V2__consumer.sql",
            "/db/identity/V3__officer.sql",
            "/db/monthlyrun/V4__month.sql",
            "/db/commands/V5__command.sql",
            "/db/monthlyrun/V6__review.sql",
            "/db/monthlyrun/V7__settled.sql",
            "/db/monthlyrun/V8__order_of_lines.sql",
            "/db/monthlyrun/V8_1__drafts_sum_as_they_go.sql",
            "/db/monthlyrun/V8_2__lines_of_a_held_roster.sql")) {
      asOwner(resource(migration).replace("${appRole}", database.appRole()));
    }
    asOwner("update tape_gate set state = 'OPEN', postmaster_started = pg_postmaster_start_time()");
    try (Connection c = app.getConnection()) {
      payments = Tapes.register(c, "t" + UUID.randomUUID() + ".sample.payment.v1");
    }
  }

  /** Orders in chunks of three lines, so that a few cases are many transactions. */
  MonthlyRun run(ProgrammeCases cases) {
    return run(cases, Map::of);
  }

  MonthlyRun run(ProgrammeCases cases, Upstreams upstreams) {
    return run(cases, upstreams, app);
  }

  /** On connections of somebody else's making, for who has to do something between two of them. */
  MonthlyRun run(ProgrammeCases cases, Upstreams upstreams, DataSource ds) {
    return new MonthlyRun(
        ds,
        cases,
        upstreams,
        new JdbcEventStore(clock),
        clock,
        officers(),
        payments,
        List.of(payments.topic()),
        3);
  }

  static OfficerRegister officers() {
    return new OfficerRegister(
        MasterKey.configured(
            Optional.of(Base64.getEncoder().encodeToString(new byte[32])), Optional.empty()));
  }

  /** An officer of the county that the samples lie in. */
  static Actor actor(String subject) {
    Officer officer = new Officer(subject, subject, Set.of("county"), "530802");
    return new Actor(officer, DivisionCode.of("530802"), null);
  }

  /** The owner may do what a restore or a careless hand would do. */
  void asOwner(String sql) throws SQLException {
    try (Connection c = database.owner().getConnection();
        Statement statement = c.createStatement()) {
      statement.execute(sql);
    }
  }

  long events(String name) throws SQLException {
    return count("select count(*) from event where type = 'org.huimin.sample." + name + ".v1'");
  }

  long count(String sql) throws SQLException {
    try (Connection c = app.getConnection();
        Statement statement = c.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() {
    app.close();
    database.drop();
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(MonthStore.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
