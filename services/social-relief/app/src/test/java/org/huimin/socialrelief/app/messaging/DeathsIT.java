package org.huimin.socialrelief.app.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.eventstore.StoredEvent;
import org.huimin.programme.facts.PersonEvent.DeathRecorded;
import org.huimin.programme.facts.PersonEvent.PersonMergeRevoked;
import org.huimin.programme.facts.PersonEvent.PersonMerged;
import org.huimin.programme.facts.PersonEvent.PersonMergedInto;
import org.huimin.socialrelief.app.RealServers;
import org.huimin.socialrelief.app.store.EnrolmentTape;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MemberDeathRevoked;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MemberDied;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whether the members of a household live, its case knows from the registry, under whichever record
 * of a person it is told, and in whichever order the two ends of a merge are heard of.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DeathsIT extends FollowingFacts {

  private static final LocalDate DIED = LocalDate.of(2026, 3, 10);

  /** What is told of two records, each in its own partition. */
  private enum Told {
    DEATH,
    SURVIVOR,
    DUPLICATE
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "DEATH SURVIVOR DUPLICATE",
    "DEATH DUPLICATE SURVIVOR",
    "SURVIVOR DEATH DUPLICATE",
    "DUPLICATE DEATH SURVIVOR",
    "SURVIVOR DUPLICATE DEATH",
    "DUPLICATE SURVIVOR DEATH",
  })
  void the_case_of_a_duplicate_and_that_of_its_survivor_know_a_death_of_either(String order)
      throws SQLException {
    for (boolean ofTheDuplicate : List.of(true, false)) {
      Home survivor = home();
      Home duplicate = home();
      UUID one = accept(survivor);
      UUID other = accept(duplicate);
      for (String told : order.split(" ", -1)) {
        switch (Told.valueOf(told)) {
          case DEATH ->
              read(
                  registry.tell(
                      new DeathRecorded(
                          ofTheDuplicate ? duplicate.head() : survivor.head(), DIED)));
          case SURVIVOR -> read(registry.tell(new PersonMerged(survivor.head(), duplicate.head())));
          case DUPLICATE ->
              read(registry.tell(new PersonMergedInto(duplicate.head(), survivor.head())));
        }
      }
      assertEquals(Set.of(survivor.head()), dead(one), order);
      assertEquals(Set.of(duplicate.head()), dead(other), order);
    }
  }

  /** Whoever died under another record has died, to the case that is opened afterwards too. */
  @Test
  void a_case_that_is_opened_after_a_merge_knows_a_death_of_either_record() throws SQLException {
    for (boolean toldByTheDuplicateAlone : List.of(true, false)) {
      Home home = home();
      UUID wife = register();
      join(home, wife);
      UUID duplicate = register();
      read(registry.tell(new DeathRecorded(duplicate, DIED)));
      read(
          registry.tell(
              toldByTheDuplicateAlone
                  ? new PersonMergedInto(duplicate, wife)
                  : new PersonMerged(wife, duplicate)));
      assertEquals(Set.of(wife), dead(accept(home)));
    }
  }

  /** Three records of what was taken for one person; the one who died turns out to be another. */
  @Test
  void who_turns_out_to_be_another_takes_the_death_with_them() throws SQLException {
    Home survivor = home();
    Home second = home();
    Home third = home();
    UUID one = accept(survivor);
    UUID two = accept(second);
    UUID three = accept(third);
    for (Home merged : List.of(second, third)) {
      read(registry.tell(new PersonMerged(survivor.head(), merged.head())));
      read(registry.tell(new PersonMergedInto(merged.head(), survivor.head())));
    }
    read(registry.tell(new DeathRecorded(second.head(), DIED)));
    assertEquals(
        List.of(Set.of(survivor.head()), Set.of(second.head()), Set.of(third.head())),
        List.of(dead(one), dead(two), dead(three)));

    read(registry.tell(new PersonMergeRevoked(survivor.head(), second.head())));
    read(registry.tell(new PersonMergeRevoked(second.head(), survivor.head())));
    assertEquals(
        List.of(Set.of(), Set.of(second.head()), Set.of()),
        List.of(dead(one), dead(two), dead(three)));
  }

  /** Whom the case says are dead. */
  private Set<UUID> dead(UUID enrolment) throws SQLException {
    Set<UUID> dead = new HashSet<>();
    for (StoredEvent event : stored(enrolment)) {
      switch (EnrolmentTape.ofCase(event).event()) {
        case MemberDied e -> dead.add(e.personId());
        case MemberDeathRevoked e -> dead.remove(e.personId());
        default -> {}
      }
    }
    return dead;
  }
}
