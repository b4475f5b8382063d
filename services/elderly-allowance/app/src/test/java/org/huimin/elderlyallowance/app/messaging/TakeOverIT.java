package org.huimin.elderlyallowance.app.messaging;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.huimin.elderlyallowance.app.RealServers;
import org.huimin.elderlyallowance.app.store.EnrolmentTape;
import org.huimin.elderlyallowance.app.store.RowsAndEvents;
import org.huimin.elderlyallowance.app.store.TakeOvers;
import org.huimin.elderlyallowance.enrolment.EnrolmentId;
import org.huimin.elderlyallowance.policy.ElderlyAllowance;
import org.huimin.elderlyallowance.takeover.TakeOverList;
import org.huimin.elderlyallowance.takeover.TakeOverList.Line;
import org.huimin.elderlyallowance.takeover.TakeOverList.Rejected;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TakeOverIT {

  private static final DivisionCode COUNTY = DivisionCode.of("530821");
  private static final LocalDate APPLIED = LocalDate.of(2021, 5, 11);
  private static final YearMonth PAID = YearMonth.of(2026, 1);
  private static final LocalDate PROVEN = LocalDate.of(2025, 12, 3);

  @Inject DataSource ds;
  @Inject EnrolmentTape tape;

  private final TakeOvers lists = new TakeOvers();
  private SampleCases cases;

  @BeforeEach
  void findGateOpen() {
    cases = new SampleCases(ds, tape);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              try (Connection c = ds.getConnection();
                  PreparedStatement ask =
                      c.prepareStatement("select 1 from tape_gate where state = 'OPEN'");
                  ResultSet row = ask.executeQuery()) {
                return row.next();
              }
            });
  }

  @AfterEach
  void rows_of_cases_say_what_their_events_say() throws SQLException {
    RowsAndEvents.assertEqual(ds, tape);
  }

  @Test
  void an_approved_list_opens_its_cases_and_says_of_every_other_line_why_not() throws Exception {
    Line good = line(COUNTY);
    Line dead = line(COUNTY, LocalDate.of(2026, 1, 9));
    Line elsewhere = line(DivisionCode.of("530822"));
    Line stranger = new Line(UUID.randomUUID(), UUID.randomUUID(), APPLIED, PAID, PROVEN);
    Line otherAccount = new Line(line(COUNTY).personId(), good.payeeId(), APPLIED, PAID, PROVEN);
    Line tomorrow =
        new Line(good.personId(), good.payeeId(), APPLIED, YearMonth.of(2999, 1), PROVEN);
    List<Line> lines = List.of(good, dead, elsewhere, stranger, otherAccount, tomorrow, good);

    UUID list = approved(lines);
    TakeOverList done = done(list);

    assertEquals(2, done.takenOver());
    assertEquals(
        List.of(
            new Rejected(3, elsewhere.personId(), "REGISTERED_ELSEWHERE"),
            new Rejected(4, stranger.personId(), "NO_SUCH_PERSON"),
            new Rejected(5, otherAccount.personId(), "NO_SUCH_PAYEE"),
            new Rejected(6, good.personId(), "PAID_THROUGH_IN_FUTURE"),
            new Rejected(7, good.personId(), "ENROLMENT_OPEN")),
        rejected(list));
    assertEquals(List.of("EnrolmentTakenOver"), cases.history(caseOf(good)));
    assertEquals(List.of("EnrolmentTakenOver", "BenefitTerminated"), cases.history(caseOf(dead)));
    assertEquals("approver", cases.stored(caseOf(good)).getFirst().attribute("ce_actor"));
  }

  @Test
  void the_hash_is_of_these_lines_in_this_order() throws Exception {
    Line one = line(COUNTY);
    Line other = line(COUNTY);
    assertNotEquals(hash(opened(List.of(one, other))), hash(opened(List.of(other, one))));
    assertEquals(hash(opened(List.of(one, other))), hash(opened(List.of(one, other))));
  }

  private Line line(DivisionCode county) throws SQLException {
    return line(county, null);
  }

  /** A person as the registry's facts would have told of them. */
  private Line line(DivisionCode county, @Nullable LocalDate diedOn) throws SQLException {
    UUID person = UUID.randomUUID();
    UUID payee = UUID.randomUUID();
    try (Connection c = ds.getConnection();
        PreparedStatement resident =
            c.prepareStatement(
                "insert into resident (person_id, born_on, county, stays, township, died_on,"
                    + " version, partition, seq) values (?, date '1940-03-05', ?, ?, ?, ?, 1, 0, 1)");
        PreparedStatement account =
            c.prepareStatement(
                "insert into payee_account (payee_id, person_id, account_type)"
                    + " values (?, ?, 'CARD')")) {
      resident.setObject(1, person);
      resident.setString(2, county.code());
      resident.setString(3, county.code());
      resident.setString(4, county.code() + "100");
      resident.setObject(5, diedOn, Types.DATE);
      resident.executeUpdate();
      account.setObject(1, payee);
      account.setObject(2, person);
      account.executeUpdate();
    }
    return new Line(person, payee, APPLIED, PAID, PROVEN);
  }

  private static UUID caseOf(Line line) {
    return EnrolmentId.of(line.personId(), ElderlyAllowance.PROGRAMME, 0);
  }

  private UUID opened(List<Line> lines) throws SQLException {
    UUID id = UUID.randomUUID();
    try (Connection c = ds.getConnection()) {
      lists.open(c, id, COUNTY, "preparer", Instant.now());
      lists.add(c, id, 1, lines);
    }
    return id;
  }

  private UUID approved(List<Line> lines) throws SQLException {
    UUID id = opened(lines);
    try (Connection c = ds.getConnection()) {
      lists.decide(c, id, "APPROVED", "approver");
    }
    return id;
  }

  private String hash(UUID id) throws SQLException {
    try (Connection c = ds.getConnection()) {
      return lists.hash(c, id);
    }
  }

  private TakeOverList done(UUID id) {
    List<TakeOverList> last = new ArrayList<>();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              try (Connection c = ds.getConnection()) {
                last.add(lists.find(c, id).orElseThrow());
              }
              return last.getLast().state().equals("DONE");
            });
    return last.getLast();
  }

  private List<Rejected> rejected(UUID id) throws SQLException {
    try (Connection c = ds.getConnection()) {
      return lists.rejected(c, id, 0, 100);
    }
  }
}
