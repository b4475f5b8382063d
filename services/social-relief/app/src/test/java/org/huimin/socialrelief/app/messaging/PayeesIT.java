package org.huimin.socialrelief.app.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.huimin.commands.Actor;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.identity.OfficerRegister.Officer;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.programme.facts.PersonEvent.DeathRecorded;
import org.huimin.programme.facts.PersonEvent.DeathRevoked;
import org.huimin.programme.facts.PersonEvent.PayeeAccountRecorded;
import org.huimin.programme.facts.PersonEvent.PayeeAuthorisationRevoked;
import org.huimin.programme.facts.PersonEvent.PayeeAuthorised;
import org.huimin.programme.facts.PersonEvent.PersonMerged;
import org.huimin.socialrelief.app.RealServers;
import org.huimin.socialrelief.app.handling.CaseHistory;
import org.huimin.socialrelief.app.handling.CommandRejected;
import org.huimin.socialrelief.app.handling.PayeeChanges;
import org.huimin.socialrelief.app.store.Envelope;
import org.huimin.socialrelief.app.store.ReliefFile;
import org.huimin.socialrelief.app.store.ReliefRows;
import org.huimin.socialrelief.dibaocase.DibaoCase;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCommand;
import org.huimin.socialrelief.dibaocase.DibaoRejection;
import org.huimin.socialrelief.dibaocase.DibaoUnit;
import org.huimin.socialrelief.dibaocase.Officer.Office;
import org.huimin.socialrelief.dibaocase.PayeeChange;
import org.huimin.socialrelief.dibaocase.PayeeChangeReason;
import org.huimin.socialrelief.dibaocase.PayeeCommand.DecidePayeeChange;
import org.huimin.socialrelief.policy.ReviewClass;
import org.huimin.web.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * To whom a case is paid: a living member, or whom the registry authorises, and what if they die.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PayeesIT extends FollowingFacts {

  private static final LocalDate DIED = LocalDate.of(2026, 3, 10);
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final String EVIDENCE = "死亡医学证明书 2026-0310";
  private static final Actor COUNTY =
      new Actor(
          new Officer(id(), "测试", Set.of("county"), TOWNSHIP.county().code()), TOWNSHIP, null);

  @Inject PayeeChanges changes;
  @Inject CaseHistory history;

  /** A member other than the head, with an account of their own. */
  private record Member(UUID person, UUID payee) {}

  @Test
  void who_died_receives_nothing_more_and_another_member_is_named_by_two_officers()
      throws SQLException {
    Home home = home();
    Member wife = joined(home);
    UUID enrolment = paid(home, wife);
    assertEquals(home.payee() + " false", payee(enrolment));

    read(registry.tell(new DeathRecorded(home.head(), DIED)));
    assertEquals(List.of("EnrolmentTakenOver", "MemberDied", "PayeeLost"), history(enrolment));
    assertEquals(home.payee() + " true", payee(enrolment));
    assertEquals("NAME_PAYEE", task(enrolment));

    propose(enrolment, wife.payee(), null);
    assertEquals("403 PROPOSER_MAY_NOT_DECIDE", rejected(() -> decide(enrolment, proposer())));
    decide(enrolment, COUNTY);
    assertEquals(wife.payee() + " false", payee(enrolment));
    PayeeChange change = done(() -> history.payeeChanges(enrolment)).getFirst();
    assertEquals(COUNTY.subject(), change.decidedBy());
    assertEquals(
        1,
        count("select count(*) from refusal_words where stream = '" + change.changeId() + "'"),
        "the evidence, sealed");

    read(registry.tell(new DeathRevoked(home.head())));
    assertEquals(wife.payee() + " false", payee(enrolment), "who was named instead stays");
  }

  @Test
  void a_death_that_is_revoked_gives_the_payee_back() throws SQLException {
    Home home = home();
    UUID enrolment = paid(home, joined(home));
    read(registry.tell(new DeathRecorded(home.head(), DIED)));
    read(registry.tell(new DeathRevoked(home.head())));
    assertEquals("PayeeRegained", history(enrolment).getLast());
    assertEquals(home.payee() + " false", payee(enrolment));
  }

  @Test
  void who_is_authorised_receives_until_the_authorisation_is_revoked() throws SQLException {
    Home home = home();
    UUID enrolment = paid(home, joined(home));
    Member keeper = registered();
    UUID authorisation = authorise(home.head(), keeper);
    propose(enrolment, keeper.payee(), authorisation);
    decide(enrolment, COUNTY);
    assertEquals(keeper.payee() + " false", payee(enrolment));

    read(registry.tell(new PayeeAuthorisationRevoked(home.head(), authorisation, clock.today())));
    assertEquals("PayeeLost", history(enrolment).getLast());
    assertEquals(keeper.payee() + " true", payee(enrolment));
    assertEquals(
        "422 NO_SUCH_AUTHORISATION authorisationId",
        refused(enrolment, keeper.payee(), authorisation));

    UUID anew = authorise(home.head(), keeper);
    propose(enrolment, keeper.payee(), anew);
    decide(enrolment, COUNTY);
    read(registry.tell(new DeathRecorded(keeper.person(), DIED)));
    assertEquals(keeper.payee() + " true", payee(enrolment), "from outside, and died");
  }

  @Test
  void who_is_authorised_receives_only_while_lives_for_whom() throws SQLException {
    Home home = home();
    Member wife = joined(home);
    UUID enrolment = paid(home, wife);
    Member keeper = registered();
    UUID authorisation = authorise(wife.person(), keeper);
    authorise(wife.person(), keeper);
    authorise(home.head(), keeper);
    propose(enrolment, keeper.payee(), authorisation);
    decide(enrolment, COUNTY);

    read(registry.tell(new DeathRecorded(wife.person(), DIED)));
    assertEquals("PayeeLost", history(enrolment).getLast());
    assertEquals(keeper.payee() + " true", payee(enrolment));
    assertEquals("NAME_PAYEE", task(enrolment));

    read(registry.tell(new DeathRevoked(wife.person())));
    assertEquals("PayeeRegained", history(enrolment).getLast());
    assertEquals(keeper.payee() + " false", payee(enrolment));
  }

  /** The registry wrote the authorisation down under a record that is merged by now. */
  @Test
  void who_is_authorised_for_another_record_of_a_member_receives_nothing() throws SQLException {
    Home home = home();
    Member wife = joined(home);
    UUID enrolment = paid(home, wife);
    Member keeper = registered();
    UUID twin = register();
    UUID authorisation = authorise(twin, keeper);
    read(registry.tell(new PersonMerged(wife.person(), twin)));
    assertEquals(
        "422 NO_SUCH_AUTHORISATION authorisationId",
        refused(enrolment, keeper.payee(), authorisation));
  }

  @Test
  void nobody_receives_who_neither_lives_there_nor_is_authorised_for_who_does()
      throws SQLException {
    Home home = home();
    Member wife = joined(home);
    UUID enrolment = paid(home, wife);
    Member stranger = registered();
    Member keeper = registered();
    UUID ofAnother = authorise(stranger.person(), keeper);
    UUID own = authorise(home.head(), keeper);
    String noPayee = "422 NO_SUCH_PAYEE payeeId";
    String noAuthorisation = "422 NO_SUCH_AUTHORISATION authorisationId";
    assertEquals(noPayee, refused(enrolment, UUID.randomUUID(), null));
    assertEquals(noPayee, refused(enrolment, stranger.payee(), null));
    assertEquals(noPayee, refused(enrolment, keeper.payee(), null));
    assertEquals(noAuthorisation, refused(enrolment, keeper.payee(), UUID.randomUUID()));
    assertEquals(noAuthorisation, refused(enrolment, keeper.payee(), ofAnother));
    assertEquals(noAuthorisation, refused(enrolment, stranger.payee(), own));
    read(registry.tell(new DeathRecorded(wife.person(), DIED)));
    assertEquals(noPayee, refused(enrolment, wife.payee(), null));
  }

  @Test
  void who_dies_between_proposal_and_decision_is_not_named() throws SQLException {
    Home home = home();
    Member wife = joined(home);
    UUID enrolment = paid(home, wife);
    propose(enrolment, wife.payee(), null);
    read(registry.tell(new DeathRecorded(wife.person(), DIED)));
    assertEquals("409 PAYEE_NO_LONGER_STANDS", rejected(() -> decide(enrolment, COUNTY)));
    assertEquals(home.payee() + " false", payee(enrolment));
  }

  private Member registered() throws SQLException {
    UUID person = register();
    UUID payee = UUID.randomUUID();
    read(registry.tell(new PayeeAccountRecorded(person, payee, "PASSBOOK", null)));
    return new Member(person, payee);
  }

  private Member joined(Home home) throws SQLException {
    Member member = registered();
    join(home, member.person());
    return member;
  }

  private UUID authorise(UUID person, Member payee) throws SQLException {
    UUID id = UUID.randomUUID();
    read(registry.tell(new PayeeAuthorised(person, id, payee.person(), payee.payee(), FROM, null)));
    return id;
  }

  /** In payment, as it is taken over from an older system. */
  private UUID paid(Home home, Member member) throws SQLException {
    UUID id = UUID.randomUUID();
    DibaoCommand takeOver =
        new DibaoCommand.TakeOver(
            id,
            home.id(),
            home.head(),
            home.payee(),
            TOWNSHIP.county(),
            YearMonth.from(clock.today()),
            DibaoUnit.HOUSEHOLD,
            Set.of(home.head(), member.person()),
            UUID.randomUUID(),
            ReviewClass.A,
            clock.today().plusYears(1),
            UUID.randomUUID(),
            id(),
            new org.huimin.socialrelief.dibaocase.Officer(
                COUNTY.subject(), Office.COUNTY, TOWNSHIP.county()),
            clock.today());
    if (!(DibaoCase.DECIDER.decide(takeOver, DibaoCase.DECIDER.initial())
        instanceof Accepted<Recorded, DibaoRejection>(List<Recorded> events))) {
      throw new AssertionError("it was not taken over");
    }
    try (Connection c = ds.getConnection()) {
      c.setAutoCommit(false);
      new ReliefRows().open(c, ReliefFile.of(events), TOWNSHIP, clock.today(), clock.today());
      new JdbcEventStore(clock)
          .append(
              c,
              List.of(
                  tape.draft(
                      events.getFirst().event(),
                      1,
                      new Envelope(clock.now(), COUNTY.subject(), TOWNSHIP.county(), Map.of()))));
      c.commit();
    }
    return id;
  }

  private void propose(UUID enrolment, UUID payee, @Nullable UUID authorisation) {
    done(
        () ->
            changes.propose(
                new PayeeChanges.Asked(
                    enrolment, payee, authorisation, PayeeChangeReason.PAYEE_DIED),
                EVIDENCE,
                CLERK));
  }

  private void decide(UUID enrolment, Actor actor) {
    done(
        () ->
            desk.carryOut(
                enrolment,
                step -> new DecidePayeeChange(step.decides(), true, step.today()),
                actor));
  }

  /** Who proposed it, now as an officer of the county. */
  private static Actor proposer() {
    return new Actor(
        new Officer(CLERK.subject(), "测试", Set.of("county"), TOWNSHIP.county().code()),
        TOWNSHIP,
        null);
  }

  private String refused(UUID enrolment, UUID payee, @Nullable UUID authorisation) {
    return rejected(() -> propose(enrolment, payee, authorisation));
  }

  private static String rejected(Runnable order) {
    Throwable why =
        Objects.requireNonNull(assertThrows(CompletionException.class, order::run).getCause());
    return switch (why) {
      case Problem p -> p.status() + " " + p.code() + (p.field() == null ? "" : " " + p.field());
      case CommandRejected r -> "403 " + r.rejection().code();
      default -> throw new AssertionError(why);
    };
  }

  private String payee(UUID enrolment) throws SQLException {
    return row(
        "select payee_id || ' ' || (payee_missing_from is not null) from enrolment where enrolment_id = ?",
        enrolment);
  }

  private String task(UUID enrolment) throws SQLException {
    return row("select task from enrolment where enrolment_id = ?", enrolment);
  }

  private String row(String sql, UUID enrolment) throws SQLException {
    try (Connection c = ds.getConnection();
        PreparedStatement ask = c.prepareStatement(sql)) {
      ask.setObject(1, enrolment);
      try (ResultSet row = ask.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
