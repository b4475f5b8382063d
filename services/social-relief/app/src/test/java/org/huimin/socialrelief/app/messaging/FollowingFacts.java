package org.huimin.socialrelief.app.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.huimin.commands.Actor;
import org.huimin.commands.Done;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.Position;
import org.huimin.eventstore.StoredEvent;
import org.huimin.identity.OfficerRegister.Officer;
import org.huimin.kernel.DivisionCode;
import org.huimin.messaging.Positions;
import org.huimin.programme.facts.PersonEvent.PayeeAccountRecorded;
import org.huimin.programme.facts.PersonEvent.PersonRegistered;
import org.huimin.socialrelief.app.RealServers;
import org.huimin.socialrelief.app.handling.CaseDesk;
import org.huimin.socialrelief.app.handling.CaseDesk.Application;
import org.huimin.socialrelief.app.handling.HouseholdDesk;
import org.huimin.socialrelief.app.store.EnrolmentTape;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.AreaFinding;
import org.huimin.socialrelief.register.HouseholdCommand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** 听取登记事实: a household with a case, and a registry that tells of its people. */
abstract class FollowingFacts {

  static final DivisionCode TOWNSHIP = DivisionCode.of("530802100");
  static final LocalDate BORN = LocalDate.of(1975, 3, 5);
  static final Actor CLERK =
      new Actor(new Officer(id(), "测试", Set.of("clerk"), TOWNSHIP.code()), TOWNSHIP, null);

  static SampleRegistry registry;

  @Inject DataSource ds;
  @Inject EnrolmentTape tape;
  @Inject HouseholdDesk households;
  @Inject CaseDesk desk;
  @Inject Vertx vertx;

  final BusinessClock clock = new BusinessClock(null);

  /** A household and the account of its head. */
  record Home(UUID id, UUID head, UUID payee) {}

  /** One for all classes, whose service reads on in its topic; it goes with the build's servers. */
  @BeforeAll
  static void open() throws SQLException {
    if (registry == null) {
      registry = new SampleRegistry(RealServers.NAMESPACE);
    }
  }

  @BeforeEach
  void findGateOpen() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> count("select count(*) from tape_gate where state = 'OPEN'") == 1);
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(
            () ->
                registry.tell(
                        UUID.randomUUID(), "org.huimin.registry.Ping.v1", "{}".getBytes(UTF_8))
                    != null);
  }

  Home home() throws SQLException {
    UUID head = register();
    UUID payee = UUID.randomUUID();
    read(registry.tell(new PayeeAccountRecorded(head, payee, "PASSBOOK", null)));
    Done defined = done(() -> households.define(head, AreaFinding.of(Area.RURAL), TOWNSHIP, CLERK));
    return new Home(defined.id(), head, payee);
  }

  void join(Home home, UUID person) {
    done(
        () ->
            households.change(
                home.id(), today -> new HouseholdCommand.Join(person, today, today), CLERK));
  }

  UUID accept(Home home) {
    Application application = new Application(home.id(), home.head(), home.payee(), clock.today());
    return done(() -> desk.accept(application, CLERK)).id();
  }

  /** As it is asked for by a request: on the event loop. */
  <T> T done(Supplier<Uni<T>> asked) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    vertx
        .getOrCreateContext()
        .runOnContext(
            _ -> asked.get().subscribe().with(answer::complete, answer::completeExceptionally));
    return answer.join();
  }

  UUID register() throws SQLException {
    UUID person = UUID.randomUUID();
    read(
        registry.tell(new PersonRegistered(person, BORN, TOWNSHIP.county(), TOWNSHIP, null, null)));
    return person;
  }

  void read(Position position) {
    Positions.await(ds, List.of(position), Duration.ofSeconds(30));
  }

  List<StoredEvent> stored(UUID enrolment) throws SQLException {
    try (Connection c = ds.getConnection()) {
      return new JdbcEventStore(clock).readStream(c, tape.tape(), enrolment);
    }
  }

  List<String> history(UUID enrolment) throws SQLException {
    return EnrolmentTape.cases(stored(enrolment)).stream()
        .map(recorded -> recorded.event().getClass().getSimpleName())
        .toList();
  }

  long count(String sql) throws SQLException {
    try (Connection c = ds.getConnection();
        PreparedStatement ask = c.prepareStatement(sql);
        ResultSet row = ask.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  static String id() {
    return UUID.randomUUID().toString();
  }
}
