package org.huimin.socialrelief.app.messaging;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.huimin.eventstore.Position;
import org.huimin.eventstore.StoredEvent;
import org.huimin.messaging.PartitionState;
import org.huimin.programme.facts.PersonEvent.PersonMerged;
import org.huimin.programme.facts.PersonEvent.PersonMergedInto;
import org.huimin.programme.facts.PersonEvent.RelativeDeclarationWithdrawn;
import org.huimin.programme.facts.PersonEvent.RelativeDeclared;
import org.huimin.programme.facts.PersonFacts;
import org.huimin.socialrelief.app.RealServers;
import org.huimin.socialrelief.app.store.EnrolmentTape;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordInvestigation;
import org.huimin.socialrelief.dibaocase.InquiryEvent;
import org.huimin.socialrelief.register.HouseholdCommand;
import org.huimin.socialrelief.register.HouseholdEvent.LeavingReason;
import org.huimin.web.Problem;
import org.junit.jupiter.api.Test;

/** Whose near relatives live in a household, its case knows from the registry alone. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RelativesIT extends FollowingFacts {

  private static final LocalDate DECLARED = LocalDate.of(2026, 3, 2);
  private static final String KNOWN = "RelativeDeclared";

  @Inject PersonFacts facts;

  /** An officer, by the opaque id; each test has their own. */
  private final String officer = id();

  @Test
  void what_is_declared_while_a_case_runs_stands_in_it_once_and_the_officer_looks_into_nothing()
      throws Exception {
    Home home = home();
    UUID enrolment = accept(home);
    Position told = declare(home.head(), officer);
    read(told);
    assertEquals(List.of("ApplicationAccepted", KNOWN), history(enrolment));
    StoredEvent known = stored(enrolment).getLast();
    assertEquals(EnrolmentTape.SYSTEM_ACTOR, known.attribute("ce_actor"));
    assertEquals(
        1,
        count(
            "select count(*) from journal where type = 'org.huimin.registry.RelativeDeclared.v1'"
                + " and id = '"
                + known.attribute("ce_causationid")
                + "'"));
    assertEquals(
        new InquiryEvent.RelativeDeclared(enrolment, DECLARED, officer),
        EnrolmentTape.ofCase(known).event());
    assertEquals(
        1,
        count(
            "select count(*) from enrolment where version = 2 and enrolment_id = '"
                + enrolment
                + "'"));

    CompletionException refused =
        assertThrows(
            CompletionException.class,
            () ->
                done(
                    () ->
                        desk.carryOut(
                            enrolment,
                            step ->
                                new RecordInvestigation(
                                    step.officer(), Set.of(CLERK.subject(), officer), step.today()),
                            CLERK)));
    Problem problem = assertInstanceOf(Problem.class, refused.getCause());
    assertEquals("403 RELATED_OFFICER", problem.status() + " " + problem.code());

    long before = duplicates(told);
    int again = registry.sendAgain(told.partition());
    await().atMost(Duration.ofSeconds(20)).until(() -> duplicates(told) >= before + again);
    assertEquals(2, history(enrolment).size());
  }

  @Test
  void what_was_declared_before_stands_in_a_case_from_its_beginning_and_what_is_withdrawn_in_none()
      throws SQLException {
    Home home = home();
    UUID declaration = UUID.randomUUID();
    registry.tell(new RelativeDeclared(home.head(), declaration, officer, null, DECLARED));
    read(declare(home.head(), id()));
    UUID enrolment = accept(home);
    assertEquals(List.of("ApplicationAccepted", KNOWN, KNOWN), history(enrolment));

    read(registry.tell(new RelativeDeclarationWithdrawn(home.head(), declaration)));
    assertEquals(3, history(enrolment).size(), "what was declared stays in a running case");
    Home other = home();
    UUID mistaken = UUID.randomUUID();
    registry.tell(new RelativeDeclared(other.head(), mistaken, officer, null, DECLARED));
    read(registry.tell(new RelativeDeclarationWithdrawn(other.head(), mistaken)));
    assertEquals(List.of("ApplicationAccepted"), history(accept(other)));
  }

  @Test
  void
      who_joins_brings_what_was_declared_of_them_and_who_has_left_brings_it_while_they_are_counted()
          throws SQLException {
    Home home = home();
    UUID enrolment = accept(home);
    UUID person = register();
    UUID member = register();
    read(registry.tell(new RelativeDeclared(person, UUID.randomUUID(), null, member, DECLARED)));
    assertEquals(List.of("ApplicationAccepted"), history(enrolment));
    change(home, today -> new HouseholdCommand.Join(person, today, today));
    assertEquals(List.of("ApplicationAccepted", KNOWN), history(enrolment));
    assertEquals(
        new InquiryEvent.RelativeDeclared(enrolment, DECLARED, member.toString()),
        EnrolmentTape.ofCase(stored(enrolment).getLast()).event());

    change(home, today -> new HouseholdCommand.Leave(person, today, LeavingReason.SPLIT, today));
    read(declare(person, officer));
    assertEquals(2, history(enrolment).size());
    count(person, enrolment);
    read(declare(person, id()));
    assertEquals(3, history(enrolment).size(), "whom the case counts, wherever they live");
  }

  @Test
  void what_is_declared_of_either_record_counts_for_the_person_whichever_is_told_first()
      throws SQLException {
    Home declaredFirst = home();
    UUID enrolment = accept(declaredFirst);
    UUID record = register();
    read(declare(record, officer));
    read(registry.tell(new PersonMerged(declaredFirst.head(), record)));
    assertEquals(List.of("ApplicationAccepted", KNOWN), history(enrolment));
    read(registry.tell(new PersonMergedInto(record, declaredFirst.head())));
    assertEquals(2, history(enrolment).size());

    Home mergedFirst = home();
    UUID later = accept(mergedFirst);
    UUID other = register();
    read(registry.tell(new PersonMerged(mergedFirst.head(), other)));
    read(declare(other, officer));
    assertEquals(List.of("ApplicationAccepted", KNOWN), history(later));
  }

  private void change(Home home, Function<LocalDate, HouseholdCommand> order) {
    done(() -> households.change(home.id(), order, CLERK));
  }

  /** As a decision does that names the person. */
  private void count(UUID person, UUID enrolment) throws SQLException {
    try (Connection c = ds.getConnection();
        PreparedStatement insert =
            c.prepareStatement(
                "insert into counted_member (person_id, enrolment_id, from_month)"
                    + " values (?, ?, '2026-04')")) {
      insert.setObject(1, person);
      insert.setObject(2, enrolment);
      insert.executeUpdate();
    }
  }

  private Position declare(UUID person, String whose) throws SQLException {
    return registry.tell(new RelativeDeclared(person, UUID.randomUUID(), whose, null, DECLARED));
  }

  private long duplicates(Position p) {
    PartitionState state = facts.state().get(new TopicPartition(p.topic(), p.partition()));
    return state == null ? 0 : state.duplicates();
  }
}
