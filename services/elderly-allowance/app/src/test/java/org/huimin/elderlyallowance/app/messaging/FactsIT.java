package org.huimin.elderlyallowance.app.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.huimin.elderlyallowance.app.RealServers;
import org.huimin.elderlyallowance.app.store.ElderlyCases;
import org.huimin.elderlyallowance.app.store.EnrolmentTape;
import org.huimin.elderlyallowance.app.store.RowsAndEvents;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.Position;
import org.huimin.eventstore.StoredEvent;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Assessment.NotEntitled;
import org.huimin.kernel.DivisionCode;
import org.huimin.messaging.PartitionState;
import org.huimin.messaging.Positions;
import org.huimin.monthlyrun.CutOffVector;
import org.huimin.monthlyrun.ProgrammeCases.Beneficiary;
import org.huimin.monthlyrun.ProgrammeCases.Due;
import org.huimin.programme.facts.FactsHealth;
import org.huimin.programme.facts.PersonEvent.BirthDateCorrected;
import org.huimin.programme.facts.PersonEvent.DeathRecorded;
import org.huimin.programme.facts.PersonEvent.DeathRevoked;
import org.huimin.programme.facts.PersonEvent.PayeeAccountRecorded;
import org.huimin.programme.facts.PersonEvent.PersonMergeRevoked;
import org.huimin.programme.facts.PersonEvent.PersonMerged;
import org.huimin.programme.facts.PersonEvent.PersonMergedInto;
import org.huimin.programme.facts.PersonEvent.PersonRegistered;
import org.huimin.programme.facts.PersonEvent.ProofOfLifeRecorded;
import org.huimin.programme.facts.PersonEvent.ProofOfLifeRevoked;
import org.huimin.programme.facts.PersonEvent.RegistrationMoveRevoked;
import org.huimin.programme.facts.PersonEvent.RegistrationMoved;
import org.huimin.programme.facts.PersonFacts;
import org.huimin.programme.facts.RegistryHeads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class FactsIT {

  private static final LocalDate BORN = LocalDate.of(1940, 3, 5);
  private static final LocalDate APPLIED = LocalDate.of(2026, 1, 10);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private static SampleRegistry registry;

  @Inject DataSource ds;
  @Inject EnrolmentTape tape;
  @Inject ElderlyCases programme;
  @Inject PersonFacts facts;
  @Inject RegistryHeads heads;
  @Inject @Wellness FactsHealth health;

  private SampleCases cases;

  @BeforeAll
  static void open() throws SQLException {
    registry = new SampleRegistry(RealServers.NAMESPACE);
  }

  @AfterAll
  static void close() {
    registry.close();
  }

  @BeforeEach
  void findGateOpen() {
    cases = new SampleCases(ds, tape);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> count("select count(*) from tape_gate where state = 'OPEN'") == 1);
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(
            () ->
                registry.tell(UUID.randomUUID(), "org.huimin.registry.Ping.v1", json("{}"))
                    != null);
  }

  @AfterEach
  void rows_of_cases_say_what_their_events_say() throws SQLException {
    RowsAndEvents.assertEqual(ds, tape);
  }

  @Test
  void a_registered_person_and_account_are_known_and_strange_events_are_passed_over()
      throws SQLException {
    UUID person = register(DivisionCode.of("530802"));
    registry.tell(person, "org.huimin.registry.SomethingNew.v1", json("{\"a\":1}"));
    UUID payee = UUID.randomUUID();
    read(registry.tell(new PayeeAccountRecorded(person, payee, "CARD", null)));
    assertEquals(
        1,
        count(
            "select count(*) from resident where county = '530802' and version = 3"
                + " and born_on = '1940-03-05' and person_id = '"
                + person
                + "'"));
    assertEquals(
        1,
        count(
            "select count(*) from payee_account where account_type = 'CARD' and person_id = '"
                + person
                + "' and payee_id = '"
                + payee
                + "'"));
  }

  @Test
  void a_death_ends_the_case_once_and_its_revocation_resumes_it() throws Exception {
    DivisionCode county = DivisionCode.of("530821");
    UUID person = register(county);
    UUID id = cases.confirmed(person, county, APPLIED);
    registry.tell(new DeathRecorded(person, LocalDate.of(2026, 2, 3)));
    Position death = registry.tell(new DeathRecorded(person, LocalDate.of(2026, 2, 3)));
    read(death);
    assertEquals(
        List.of("ApplicationAccepted", "EnrolmentConfirmed", "BenefitTerminated"),
        cases.history(id));
    StoredEvent ended = cases.stored(id).getLast();
    assertEquals(EnrolmentTape.SYSTEM_ACTOR, ended.attribute("ce_actor"));
    assertEquals(
        1,
        count(
            "select count(*) from journal where type like '%.DeathRecorded.v1' and id = '"
                + ended.attribute("ce_causationid")
                + "'"));
    assertEquals(
        1,
        count(
            "select count(*) from enrolment where state = 'ENDED' and enrolment_id = '"
                + id
                + "'"));

    long before = duplicates(death);
    int again = registry.sendAgain(death.partition());
    await().atMost(Duration.ofSeconds(20)).until(() -> duplicates(death) >= before + again);
    assertEquals(3, cases.history(id).size());

    read(registry.tell(new DeathRevoked(person)));
    assertEquals("BenefitResumed", cases.history(id).getLast());
    assertEquals(
        1,
        count(
            "select count(*) from enrolment where state = 'IN_PAYMENT' and enrolment_id = '"
                + id
                + "'"));
  }

  @Test
  void the_month_sees_what_its_cut_off_saw() throws SQLException {
    DivisionCode county = DivisionCode.of("530822");
    UUID person = register(county);
    UUID id = cases.confirmed(person, county, APPLIED);
    CutOffVector before = vector();
    UUID latecomer = register(county);
    UUID late = cases.confirmed(latecomer, county, APPLIED);
    read(registry.tell(new DeathRecorded(person, LocalDate.of(2026, 2, 3))));
    CutOffVector after = vector();

    assertEquals(List.of(person), subjects(county, before));
    List<Due> due = dues(county, person, before);
    assertEquals(2, due.getFirst().by().version());
    assertEquals(id, due.getFirst().by().caseId());
    assertEquals(
        List.of(YearMonth.of(2026, 1), YearMonth.of(2026, 2), MARCH),
        due.stream().map(Due::month).toList());
    assertEquals(
        "80.00", assertInstanceOf(Entitled.class, due.getLast().assessment()).amount().toString());

    assertEquals(Set.of(person, latecomer), Set.copyOf(subjects(county, after)));
    List<Due> ended = dues(county, person, after);
    assertEquals(3, ended.getFirst().by().version());
    assertInstanceOf(Entitled.class, ended.get(1).assessment());
    assertInstanceOf(NotEntitled.class, ended.get(2).assessment());
    assertEquals(late, dues(county, latecomer, after).getFirst().by().caseId());
  }

  @Test
  void a_death_known_before_the_case_is_in_its_months() throws SQLException {
    DivisionCode county = DivisionCode.of("530823");
    UUID person = register(county);
    read(registry.tell(new DeathRecorded(person, LocalDate.of(2026, 2, 3))));
    cases.confirmed(person, county, APPLIED);
    List<Due> dues = dues(county, person, vector());
    assertInstanceOf(Entitled.class, dues.get(1).assessment());
    assertInstanceOf(NotEntitled.class, dues.get(2).assessment());
  }

  @Test
  void a_fact_that_cannot_be_read_holds_its_person_and_nobody_else() throws SQLException {
    DivisionCode county = DivisionCode.of("530824");
    UUID person = register(county);
    cases.confirmed(person, county, APPLIED);
    CutOffVector before = vector();
    Position parked =
        registry.tell(
            person, "org.huimin.registry.DeathRecorded.v1", json("{\"diedOn\":\"soon\"}"));
    read(registry.tell(new PayeeAccountRecorded(person, UUID.randomUUID(), "CARD", null)));
    assertEquals(2, count("select count(*) from parked_fact where person_id = '" + person + "'"));
    assertEquals(3, dues(county, person, before).size());
    assertFalse(page(county, before).getFirst().held());
    assertEquals(Set.of(person), changedSince(Set.of(person), before));
    assertTrue(page(county, vector()).getFirst().held());
    HealthCheckResponse told = health.call();
    assertEquals(Status.DOWN, told.getStatus());
    Map<String, Object> data = told.getData().orElseThrow();
    assertEquals(2L, data.get("parked"));
    assertTrue(
        String.valueOf(data.get("parkedAt"))
            .contains(parked.topic() + "/" + parked.partition() + "/" + parked.seq()));
    register(county);
  }

  /** Example 9: the old county pays the month of the move, and the case goes with its person. */
  @Test
  void a_move_passes_the_case_to_the_next_county_month_by_month() throws SQLException {
    DivisionCode old = DivisionCode.of("530829");
    DivisionCode now = DivisionCode.of("530826");
    UUID person = register(old);
    UUID id = cases.confirmed(person, old, APPLIED);
    CutOffVector before = vector();
    read(
        registry.tell(
            new RegistrationMoved(
                person, LocalDate.of(2026, 2, 18), now, DivisionCode.of("530826101"))));

    CutOffVector after = vector();
    assertTrue(news(now, after).contains(person), "who moved is never settled");
    assertEquals(List.of(YearMonth.of(2026, 1), YearMonth.of(2026, 2)), months(old, person, after));
    assertEquals(List.of(MARCH), months(now, person, after));
    assertEquals(3, months(old, person, before).size());
    assertEquals("EnrolmentTransferred", cases.history(id).getLast());
    assertEquals(
        1,
        count(
            "select count(*) from enrolment where county = '530826' and township = '530826101'"
                + " and enrolment_id = '"
                + id
                + "'"));
  }

  @Test
  void who_moves_out_of_the_city_has_their_case_closed_and_the_last_county_answers()
      throws SQLException {
    DivisionCode county = DivisionCode.of("530827");
    UUID person = register(county);
    UUID id = cases.confirmed(person, county, APPLIED);
    read(
        registry.tell(
            new RegistrationMoved(
                person, LocalDate.of(2026, 2, 18), DivisionCode.of("532801"), null)));

    List<Due> dues = dues(county, person, vector());
    assertEquals(3, dues.size());
    assertInstanceOf(Entitled.class, dues.get(1).assessment());
    assertInstanceOf(NotEntitled.class, dues.get(2).assessment());
    assertEquals("EnrolmentClosed", cases.history(id).getLast());
  }

  /**
   * No month was another place's: the case is closed by the first move and opened by the second.
   */
  @Test
  void who_is_back_within_the_month_is_paid_on() throws SQLException {
    DivisionCode county = DivisionCode.of("530827");
    UUID person = register(county);
    UUID id = cases.confirmed(person, county, APPLIED);
    read(
        registry.tell(
            new RegistrationMoved(
                person, LocalDate.of(2026, 2, 3), DivisionCode.of("532801"), null)));
    assertEquals("EnrolmentClosed", cases.history(id).getLast());
    read(
        registry.tell(
            new RegistrationMoved(
                person, LocalDate.of(2026, 2, 18), county, DivisionCode.of("530827102"))));

    assertEquals("EnrolmentTransferred", cases.history(id).getLast());
    List<Due> dues = dues(county, person, vector());
    assertEquals(3, dues.size());
    dues.forEach(due -> assertInstanceOf(Entitled.class, due.assessment()));
    assertEquals(
        1,
        count(
            "select count(*) from enrolment where state = 'IN_PAYMENT' and township = '530827102'"
                + " and enrolment_id = '"
                + id
                + "'"));
  }

  /** The death was a mistake; that the person left meanwhile was none. */
  @Test
  void a_case_that_resumes_follows_the_move_that_was_told_while_it_had_ended() throws SQLException {
    DivisionCode county = DivisionCode.of("530827");
    UUID leaver = register(county);
    UUID mover = register(county);
    UUID left = cases.confirmed(leaver, county, APPLIED);
    UUID moved = cases.confirmed(mover, county, APPLIED);
    registry.tell(new DeathRecorded(leaver, LocalDate.of(2026, 2, 20)));
    registry.tell(
        new RegistrationMoved(leaver, LocalDate.of(2026, 2, 3), DivisionCode.of("532801"), null));
    read(registry.tell(new DeathRevoked(leaver)));
    registry.tell(new DeathRecorded(mover, LocalDate.of(2026, 2, 20)));
    registry.tell(
        new RegistrationMoved(
            mover,
            LocalDate.of(2026, 2, 3),
            DivisionCode.of("530826"),
            DivisionCode.of("530826101")));
    read(registry.tell(new DeathRevoked(mover)));

    assertEquals("EnrolmentClosed", cases.history(left).getLast());
    assertEquals("EnrolmentTransferred", cases.history(moved).getLast());
    assertEquals(
        1,
        count(
            "select count(*) from enrolment where state = 'ENDED' and reason = 'MOVED_OUT'"
                + " and last_month = '2026-02' and enrolment_id = '"
                + left
                + "'"));
  }

  @Test
  void a_move_that_was_mistyped_is_followed_back_and_told_anew() throws SQLException {
    DivisionCode county = DivisionCode.of("530827");
    DivisionCode outside = DivisionCode.of("532801");
    UUID person = register(county);
    UUID id = cases.confirmed(person, county, APPLIED);
    registry.tell(new RegistrationMoved(person, LocalDate.of(2026, 1, 31), outside, null));
    CutOffVector before = readTo(person);
    registry.tell(
        new RegistrationMoveRevoked(
            person, LocalDate.of(2026, 1, 31), county, DivisionCode.of("530827103")));
    CutOffVector back = readTo(person);
    assertEquals("EnrolmentTransferred", cases.history(id).getLast());
    assertEquals(
        1,
        count(
            "select count(*) from enrolment where state = 'IN_PAYMENT' and township = '530827103'"
                + " and enrolment_id = '"
                + id
                + "'"));
    registry.tell(new RegistrationMoved(person, LocalDate.of(2026, 2, 1), outside, null));
    CutOffVector anew = readTo(person);

    assertInstanceOf(NotEntitled.class, dues(county, person, before).get(1).assessment());
    assertInstanceOf(Entitled.class, dues(county, person, back).getLast().assessment());
    assertInstanceOf(Entitled.class, dues(county, person, anew).get(1).assessment());
    assertInstanceOf(NotEntitled.class, dues(county, person, anew).getLast().assessment());
  }

  @Test
  void a_proof_of_life_that_was_mistyped_is_forgotten_once() throws SQLException {
    UUID person = register(DivisionCode.of("530827"));
    LocalDate day = LocalDate.of(2026, 2, 3);
    for (int i = 0; i < 2; i++) {
      registry.tell(new ProofOfLifeRecorded(person, day));
    }
    read(registry.tell(new ProofOfLifeRevoked(person, day)));
    assertEquals(
        1,
        count(
            "select count(*) from resident where proven_alive = '{2026-02-03}' and person_id = '"
                + person
                + "'"));
  }

  /** All that was told of the person until now is read. */
  private CutOffVector readTo(UUID person) throws SQLException {
    read(registry.tell(person, "org.huimin.registry.Ping.v1", json("{}")));
    return vector();
  }

  @Test
  void a_corrected_birth_date_is_judged_by_and_the_cut_off_before_it_is_not() throws SQLException {
    DivisionCode county = DivisionCode.of("530828");
    UUID person = register(county);
    cases.confirmed(person, county, APPLIED);
    CutOffVector before = vector();
    read(registry.tell(new BirthDateCorrected(person, LocalDate.of(1946, 2, 20))));

    assertEquals(List.of(YearMonth.of(2026, 2), MARCH), months(county, person, vector()));
    assertEquals(3, months(county, person, before).size());
  }

  @Test
  void an_account_that_was_replaced_is_paid_no_more_from_the_cut_off_on() throws SQLException {
    DivisionCode county = DivisionCode.of("530829");
    UUID person = register(county);
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    read(registry.tell(new PayeeAccountRecorded(person, first, "CARD", null)));
    cases.confirmed(person, first, county, APPLIED);
    CutOffVector before = vector();
    read(registry.tell(new PayeeAccountRecorded(person, second, "CARD", first)));

    assertEquals(first, dues(county, person, before).getFirst().by().payeeId());
    assertEquals(second, dues(county, person, vector()).getFirst().by().payeeId());
  }

  @Test
  void an_account_that_is_known_already_can_take_another_s_place() throws SQLException {
    DivisionCode county = DivisionCode.of("530829");
    UUID person = register(county);
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    registry.tell(new PayeeAccountRecorded(person, first, "CARD", null));
    read(registry.tell(new PayeeAccountRecorded(person, second, "CARD", null)));
    cases.confirmed(person, first, county, APPLIED);
    read(registry.tell(new PayeeAccountRecorded(person, second, "CARD", first)));

    assertEquals(second, dues(county, person, vector()).getFirst().by().payeeId());
  }

  /** The two ends of a merge stand on two partitions, and a cut-off may know one of them only. */
  @Test
  void a_merge_known_by_half_pays_one_person() throws SQLException {
    DivisionCode county = DivisionCode.of("530802");
    UUID survivor = register(county);
    UUID other = register(county);
    cases.confirmed(survivor, county, APPLIED);
    cases.confirmed(other, county, APPLIED);
    read(registry.tell(new PersonMerged(survivor, other)));

    List<UUID> known = subjects(county, vector());
    assertTrue(known.contains(survivor));
    assertFalse(known.contains(other));
  }

  @Test
  void a_move_and_what_comes_after_it_are_both_followed() throws SQLException {
    DivisionCode old = DivisionCode.of("530827");
    UUID person = register(old);
    UUID id = cases.confirmed(person, old, APPLIED);
    registry.tell(
        new RegistrationMoved(
            person,
            LocalDate.of(2026, 2, 18),
            DivisionCode.of("530826"),
            DivisionCode.of("530826101")));
    read(registry.tell(new DeathRecorded(person, LocalDate.of(2026, 2, 20))));

    assertEquals(
        1,
        count(
            "select count(*) from enrolment where township = '530826101' and state = 'ENDED'"
                + " and enrolment_id = '"
                + id
                + "'"));
  }

  @Test
  void two_records_of_one_person_are_judged_as_one_until_the_merge_is_taken_back()
      throws SQLException {
    DivisionCode county = DivisionCode.of("530802");
    UUID survivor = register(county);
    UUID other = register(county);
    cases.confirmed(survivor, county, LocalDate.of(2026, 2, 10));
    UUID earlier = cases.confirmed(other, county, APPLIED);
    CutOffVector before = vector();
    registry.tell(new PersonMergedInto(other, survivor));
    read(registry.tell(new PersonMerged(survivor, other)));
    await().until(() -> !subjects(county, vector()).contains(other));
    CutOffVector merged = vector();

    Beneficiary one =
        page(county, merged).stream()
            .filter(whom -> whom.subject().equals(survivor))
            .findFirst()
            .orElseThrow();
    assertEquals(Set.of(other), one.merged());
    List<Due> dues = dues(county, survivor, merged);
    assertEquals(3, dues.size());
    assertEquals(earlier, dues.getFirst().by().caseId());
    assertTrue(subjects(county, before).containsAll(List.of(survivor, other)));

    registry.tell(new PersonMergeRevoked(other, survivor));
    read(registry.tell(new PersonMergeRevoked(survivor, other)));
    await().until(() -> subjects(county, vector()).contains(other));
    assertEquals(2, dues(county, survivor, vector()).size());
    assertTrue(news(county, vector()).containsAll(List.of(survivor, other)), "never settled");
  }

  private List<YearMonth> months(DivisionCode county, UUID person, CutOffVector cutOff)
      throws SQLException {
    return dues(county, person, cutOff).stream().map(Due::month).toList();
  }

  @Test
  void what_came_after_a_cut_off_is_told_of_persons_and_of_cases() throws SQLException {
    DivisionCode county = DivisionCode.of("530825");
    UUID told = register(county);
    UUID silent = register(county);
    for (UUID person : List.of(told, silent)) {
      cases.confirmed(person, county, APPLIED);
    }
    CutOffVector before = vector();
    UUID latecomer = register(county);
    read(registry.tell(new PayeeAccountRecorded(told, UUID.randomUUID(), "CARD", null)));
    CutOffVector registered = vector();
    cases.confirmed(latecomer, county, APPLIED);

    Set<UUID> everybody = Set.of(told, silent, latecomer);
    assertEquals(Set.of(told, latecomer), changedSince(everybody, before));
    assertEquals(Set.of(latecomer), changedSince(everybody, registered), "a case is a fact");
    assertEquals(Set.of(), changedSince(everybody, vector()));
    assertEquals(Set.of(told, latecomer), news(county, before));
    assertEquals(Set.of(latecomer), news(county, registered));
    assertEquals(Set.of(), news(county, vector()));
    try (Connection c = ds.getConnection()) {
      assertEquals(3, programme.count(c, county));
    }
  }

  @Test
  void the_registry_tells_its_heads_to_the_service_s_own_account() throws Exception {
    Map<String, Map<Integer, Long>> expected =
        Map.of(RealServers.NAMESPACE + ".registry.person.v1", Map.of(0, 12L));
    try (ExecutorService plain = Executors.newSingleThreadExecutor()) {
      assertEquals(expected, plain.submit(heads::heads).get());
    }
  }

  private UUID register(DivisionCode county) throws SQLException {
    UUID person = UUID.randomUUID();
    read(
        registry.tell(
            new PersonRegistered(
                person, BORN, county, DivisionCode.of(county.code() + "001"), null, null)));
    return person;
  }

  private void read(Position position) {
    Positions.await(ds, List.of(position), Duration.ofSeconds(30));
  }

  private List<? extends Beneficiary> page(DivisionCode county, CutOffVector cutOff)
      throws SQLException {
    return page(county, cutOff, null);
  }

  private List<? extends Beneficiary> page(
      DivisionCode county, CutOffVector cutOff, @Nullable CutOffVector since) throws SQLException {
    try (Connection c = ds.getConnection()) {
      return programme.page(c, county, cutOff, since, null, 1_000);
    }
  }

  private Set<UUID> news(DivisionCode county, CutOffVector since) throws SQLException {
    return page(county, vector(), since).stream()
        .filter(Beneficiary::hasNews)
        .map(Beneficiary::subject)
        .collect(Collectors.toSet());
  }

  private List<UUID> subjects(DivisionCode county, CutOffVector cutOff) throws SQLException {
    return page(county, cutOff).stream().<UUID>map(Beneficiary::subject).toList();
  }

  private List<Due> dues(DivisionCode county, UUID subject, CutOffVector cutOff)
      throws SQLException {
    Beneficiary whom =
        page(county, cutOff).stream()
            .filter(one -> one.subject().equals(subject))
            .findFirst()
            .orElseThrow();
    return whom.dues(whom.firstMonth().orElseThrow(), MARCH);
  }

  private Set<UUID> changedSince(Set<UUID> persons, CutOffVector cutOff) throws SQLException {
    try (Connection c = ds.getConnection()) {
      return programme.changedSince(c, persons, cutOff);
    }
  }

  private CutOffVector vector() throws SQLException {
    try (Connection c = ds.getConnection()) {
      Map<String, Map<Integer, Long>> heads = new HashMap<>();
      Positions.read(c)
          .values()
          .forEach(
              p ->
                  heads
                      .computeIfAbsent(p.topic(), _ -> new HashMap<>())
                      .put(p.partition(), p.seq()));
      heads.put(
          tape.tape().topic(), new JdbcEventStore(new BusinessClock(null)).heads(c, tape.tape()));
      return new CutOffVector(heads);
    }
  }

  private long duplicates(Position p) {
    PartitionState state = facts.state().get(new TopicPartition(p.topic(), p.partition()));
    return state == null ? 0 : state.duplicates();
  }

  private long count(String sql) throws SQLException {
    try (Connection c = ds.getConnection();
        PreparedStatement ask = c.prepareStatement(sql);
        ResultSet row = ask.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static byte[] json(String text) {
    return text.getBytes(UTF_8);
  }
}
