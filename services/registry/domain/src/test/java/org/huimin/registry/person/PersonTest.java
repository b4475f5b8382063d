package org.huimin.registry.person;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Outcome;
import org.huimin.registry.identity.AccountType;
import org.huimin.registry.identity.Sex;
import org.huimin.registry.person.PersonCommand.RecordDeath;
import org.huimin.registry.person.PersonCommand.RecordPayeeAccount;
import org.huimin.registry.person.PersonCommand.RegisterPerson;
import org.huimin.registry.person.PersonCommand.RevokeDeath;
import org.huimin.registry.person.PersonEvent.DeathRecorded;
import org.huimin.registry.person.PersonEvent.DeathRevoked;
import org.huimin.registry.person.PersonEvent.PayeeAccountRecorded;
import org.huimin.registry.person.PersonEvent.PersonRegistered;
import org.junit.jupiter.api.Test;

class PersonTest {

  private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID PAYEE = UUID.fromString("00000000-0000-4000-8000-000000000002");
  private static final LocalDate BORN = LocalDate.of(1945, 11, 30);
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
  private static final LocalDate DIED = LocalDate.of(2026, 4, 2);
  private static final DivisionCode TOWNSHIP = DivisionCode.of("530802001");

  private static final PersonRegistered REGISTERED =
      new PersonRegistered(PERSON, BORN, Sex.MALE, TOWNSHIP.county(), TOWNSHIP, 1, "c0");
  private static final DeathRecorded DEATH = new DeathRecorded(PERSON, DIED);

  @Test
  void a_new_person_is_registered_in_the_county_of_the_township() {
    check(List.of(), register(BORN), Outcome.accepted(REGISTERED));
  }

  @Test
  void a_birth_date_after_today_is_rejected() {
    check(List.of(), register(TODAY.plusDays(1)), Outcome.rejected(PersonRejection.BORN_IN_FUTURE));
  }

  @Test
  void registering_again_does_nothing() {
    check(List.of(REGISTERED), register(BORN), Outcome.nothingToDo());
  }

  @Test
  void an_account_is_recorded_once() {
    RecordPayeeAccount command = new RecordPayeeAccount(PAYEE, AccountType.CARD);
    PayeeAccountRecorded recorded = new PayeeAccountRecorded(PERSON, PAYEE, AccountType.CARD);
    check(List.of(REGISTERED), command, Outcome.accepted(recorded));
    check(List.of(REGISTERED, recorded), command, Outcome.nothingToDo());
    check(List.of(), command, Outcome.rejected(PersonRejection.NOT_REGISTERED));
  }

  @Test
  void a_death_is_recorded_once() {
    check(List.of(REGISTERED), new RecordDeath(DIED, TODAY), Outcome.accepted(DEATH));
    check(List.of(REGISTERED, DEATH), new RecordDeath(DIED, TODAY), Outcome.nothingToDo());
    check(
        List.of(REGISTERED, DEATH),
        new RecordDeath(DIED.plusDays(1), TODAY),
        Outcome.rejected(PersonRejection.DEATH_ALREADY_RECORDED));
  }

  @Test
  void a_death_lies_between_birth_and_today() {
    check(
        List.of(REGISTERED),
        new RecordDeath(BORN.minusDays(1), TODAY),
        Outcome.rejected(PersonRejection.DIED_BEFORE_BIRTH));
    check(
        List.of(REGISTERED),
        new RecordDeath(TODAY.plusDays(1), TODAY),
        Outcome.rejected(PersonRejection.DIED_IN_FUTURE));
    check(List.of(REGISTERED), new RecordDeath(TODAY, TODAY), accepted(TODAY));
    check(List.of(REGISTERED), new RecordDeath(BORN, TODAY), accepted(BORN));
  }

  @Test
  void a_recorded_death_is_revoked_and_may_be_recorded_again() {
    DeathRevoked revoked = new DeathRevoked(PERSON);
    check(List.of(REGISTERED, DEATH), new RevokeDeath(), Outcome.accepted(revoked));
    check(
        List.of(REGISTERED),
        new RevokeDeath(),
        Outcome.rejected(PersonRejection.NO_DEATH_RECORDED));
    check(
        List.of(REGISTERED, DEATH, revoked), new RecordDeath(DIED, TODAY), Outcome.accepted(DEATH));
  }

  private static Outcome<PersonEvent, PersonRejection> accepted(LocalDate diedOn) {
    return Outcome.accepted(new DeathRecorded(PERSON, diedOn));
  }

  private static RegisterPerson register(LocalDate bornOn) {
    return new RegisterPerson(PERSON, bornOn, Sex.MALE, TOWNSHIP, 1, "c0", TODAY);
  }

  private static void check(
      List<PersonEvent> given, PersonCommand when, Outcome<PersonEvent, PersonRejection> then) {
    assertEquals(then, Person.DECIDER.decide(when, Person.DECIDER.fold(given)));
  }
}
