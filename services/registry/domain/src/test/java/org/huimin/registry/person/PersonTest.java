package org.huimin.registry.person;

import static org.huimin.registry.person.PersonRejection.AFTER_DEATH;
import static org.huimin.registry.person.PersonRejection.BEFORE_BIRTH;
import static org.huimin.registry.person.PersonRejection.IN_FUTURE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Outcome;
import org.huimin.registry.identity.AccountType;
import org.huimin.registry.identity.Sex;
import org.huimin.registry.person.PersonCommand.CorrectBirthDate;
import org.huimin.registry.person.PersonCommand.CorrectPerson;
import org.huimin.registry.person.PersonCommand.DeclareMissing;
import org.huimin.registry.person.PersonCommand.HeldNumber;
import org.huimin.registry.person.PersonCommand.MoveRegistration;
import org.huimin.registry.person.PersonCommand.MovedIn;
import org.huimin.registry.person.PersonCommand.RecordDeath;
import org.huimin.registry.person.PersonCommand.RecordPayeeAccount;
import org.huimin.registry.person.PersonCommand.RecordProofOfLife;
import org.huimin.registry.person.PersonCommand.RegisterPerson;
import org.huimin.registry.person.PersonCommand.RevokeDeath;
import org.huimin.registry.person.PersonCommand.RevokeMissing;
import org.huimin.registry.person.PersonCommand.RevokeMove;
import org.huimin.registry.person.PersonCommand.RevokeProofOfLife;
import org.huimin.registry.person.PersonEvent.BirthDateCorrected;
import org.huimin.registry.person.PersonEvent.DeathRecorded;
import org.huimin.registry.person.PersonEvent.DeathRevoked;
import org.huimin.registry.person.PersonEvent.MissingDeclared;
import org.huimin.registry.person.PersonEvent.MissingRevoked;
import org.huimin.registry.person.PersonEvent.PayeeAccountRecorded;
import org.huimin.registry.person.PersonEvent.PersonCorrected;
import org.huimin.registry.person.PersonEvent.PersonMergeRevoked;
import org.huimin.registry.person.PersonEvent.PersonMergedInto;
import org.huimin.registry.person.PersonEvent.PersonRegistered;
import org.huimin.registry.person.PersonEvent.ProofOfLifeRecorded;
import org.huimin.registry.person.PersonEvent.ProofOfLifeRevoked;
import org.huimin.registry.person.PersonEvent.RegistrationMoveRevoked;
import org.huimin.registry.person.PersonEvent.RegistrationMoved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonTest {

  private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID PAYEE = UUID.fromString("00000000-0000-4000-8000-000000000002");
  private static final LocalDate BORN = LocalDate.of(1945, 11, 30);
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
  private static final LocalDate DIED = LocalDate.of(2026, 4, 2);
  private static final UUID CHANGE = UUID.fromString("00000000-0000-4000-8000-000000000003");
  private static final DivisionCode OUTSIDE = DivisionCode.of("530102");
  private static final DivisionCode LANCANG = DivisionCode.of("530828101");
  private static final DivisionCode TOWNSHIP = DivisionCode.of("530802001");

  private static final PersonRegistered REGISTERED =
      new PersonRegistered(
          PERSON, BORN, Sex.MALE, TOWNSHIP.county(), TOWNSHIP, 1, "c0", null, null);
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
    PayeeAccountRecorded recorded =
        new PayeeAccountRecorded(PERSON, PAYEE, AccountType.CARD, null, null);
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

  @Test
  void who_came_from_outside_says_when_and_whence() {
    LocalDate came = LocalDate.of(2026, 1, 15);
    check(
        List.of(),
        movedIn(came),
        Outcome.accepted(
            new PersonRegistered(
                PERSON, BORN, Sex.MALE, TOWNSHIP.county(), TOWNSHIP, 1, "c0", came, OUTSIDE)));
    check(List.of(), movedIn(TODAY.plusDays(1)), Outcome.rejected(IN_FUTURE));
    check(List.of(), movedIn(BORN.minusDays(1)), Outcome.rejected(BEFORE_BIRTH));
  }

  @Test
  void a_corrected_identity_is_a_new_version() {
    PersonCorrected corrected = new PersonCorrected(PERSON, 2, "c1");
    check(List.of(REGISTERED), correct(2, null), Outcome.accepted(corrected));
    check(List.of(REGISTERED, corrected), correct(2, null), Outcome.nothingToDo());
  }

  @Test
  void a_corrected_number_with_another_birth_date_corrects_that_too() {
    PersonCorrected corrected = new PersonCorrected(PERSON, 2, "c1");
    check(
        List.of(REGISTERED), correct(2, new HeldNumber(PERSON, BORN)), Outcome.accepted(corrected));
    LocalDate other = BORN.plusYears(1);
    check(
        List.of(REGISTERED),
        correct(2, new HeldNumber(PERSON, other)),
        new Outcome.Accepted<>(
            List.of(corrected, new BirthDateCorrected(PERSON, other, BirthDateBasis.ID_NUMBER))));
  }

  @Test
  void a_number_is_corrected_to_nobody_elses_and_to_no_impossible_one() {
    check(
        List.of(REGISTERED),
        correct(2, new HeldNumber(PAYEE, BORN)),
        Outcome.rejected(PersonRejection.NUMBER_OF_ANOTHER));
    check(
        List.of(REGISTERED),
        correct(2, new HeldNumber(PERSON, TODAY.plusDays(1))),
        Outcome.rejected(PersonRejection.BORN_IN_FUTURE));
    check(
        List.of(REGISTERED, DEATH),
        correct(2, new HeldNumber(PERSON, DIED.plusDays(1))),
        Outcome.rejected(PersonRejection.BORN_AFTER_DEATH));
  }

  @Test
  void a_birth_date_is_corrected_within_reason() {
    LocalDate other = BORN.minusYears(1);
    BirthDateCorrected corrected =
        new BirthDateCorrected(PERSON, other, BirthDateBasis.PUBLIC_SECURITY);
    check(List.of(REGISTERED), bornOn(other), Outcome.accepted(corrected));
    check(List.of(REGISTERED, corrected), bornOn(other), Outcome.nothingToDo());
    check(
        List.of(REGISTERED),
        bornOn(TODAY.plusDays(1)),
        Outcome.rejected(PersonRejection.BORN_IN_FUTURE));
    check(
        List.of(REGISTERED, DEATH),
        bornOn(DIED.plusDays(1)),
        Outcome.rejected(PersonRejection.BORN_AFTER_DEATH));
    check(
        List.of(REGISTERED, corrected),
        new RecordDeath(BORN.minusDays(1), TODAY),
        accepted(BORN.minusDays(1)));
  }

  @Test
  void a_missing_person_is_declared_once_and_comes_back() {
    MissingDeclared declared = new MissingDeclared(PERSON, DIED);
    MissingRevoked revoked = new MissingRevoked(PERSON);
    check(List.of(REGISTERED), missing(DIED), Outcome.accepted(declared));
    check(List.of(REGISTERED, declared), missing(DIED), Outcome.nothingToDo());
    check(
        List.of(REGISTERED, declared),
        missing(DIED.plusDays(1)),
        Outcome.rejected(PersonRejection.ALREADY_MISSING));
    check(List.of(REGISTERED), missing(TODAY.plusDays(1)), Outcome.rejected(IN_FUTURE));
    check(List.of(REGISTERED, DEATH), missing(DIED.plusDays(1)), Outcome.rejected(AFTER_DEATH));
    check(List.of(REGISTERED, declared), new RevokeMissing(), Outcome.accepted(revoked));
    check(
        List.of(REGISTERED, declared, revoked),
        new RevokeMissing(),
        Outcome.rejected(PersonRejection.NOT_MISSING));
  }

  @Test
  void a_proof_of_life_is_recorded_once_for_each_day_and_method() {
    ProofOfLifeRecorded seen = new ProofOfLifeRecorded(PERSON, DIED, ProofOfLifeMethod.VIDEO);
    check(List.of(REGISTERED), seen(DIED, ProofOfLifeMethod.VIDEO), Outcome.accepted(seen));
    check(List.of(REGISTERED, seen), seen(DIED, ProofOfLifeMethod.VIDEO), Outcome.nothingToDo());
    check(
        List.of(REGISTERED, seen),
        seen(DIED, ProofOfLifeMethod.IN_PERSON),
        Outcome.accepted(new ProofOfLifeRecorded(PERSON, DIED, ProofOfLifeMethod.IN_PERSON)));
    check(List.of(REGISTERED, DEATH), seen(DIED, ProofOfLifeMethod.VIDEO), Outcome.accepted(seen));
    check(
        List.of(REGISTERED, DEATH),
        seen(DIED.plusDays(1), ProofOfLifeMethod.VIDEO),
        Outcome.rejected(AFTER_DEATH));
    check(
        List.of(REGISTERED),
        seen(TODAY.plusDays(1), ProofOfLifeMethod.VIDEO),
        Outcome.rejected(IN_FUTURE));
    check(
        List.of(REGISTERED),
        seen(BORN.minusDays(1), ProofOfLifeMethod.VIDEO),
        Outcome.rejected(BEFORE_BIRTH));
  }

  @Test
  void a_move_leads_to_another_township_of_the_county_or_of_another_or_outside() {
    DivisionCode county = TOWNSHIP.county();
    for (DivisionCode township : List.of(DivisionCode.of("530802102"), LANCANG)) {
      check(
          List.of(REGISTERED),
          new MoveRegistration(DIED, township.county(), township, TODAY),
          Outcome.accepted(
              new RegistrationMoved(PERSON, DIED, county, township.county(), township)));
    }
    RegistrationMoved left = new RegistrationMoved(PERSON, DIED, county, OUTSIDE, null);
    check(
        List.of(REGISTERED),
        new MoveRegistration(DIED, OUTSIDE, null, TODAY),
        Outcome.accepted(left));
    check(
        List.of(REGISTERED, left),
        new MoveRegistration(TODAY, county, TOWNSHIP, TODAY),
        Outcome.accepted(new RegistrationMoved(PERSON, TODAY, OUTSIDE, county, TOWNSHIP)));
  }

  @Test
  void a_move_is_recorded_once_in_the_order_of_the_moves() {
    RegistrationMoved moved =
        new RegistrationMoved(PERSON, DIED, TOWNSHIP.county(), LANCANG.county(), LANCANG);
    check(List.of(REGISTERED, moved), move(DIED, LANCANG), Outcome.nothingToDo());
    check(
        List.of(REGISTERED, moved),
        move(TODAY, LANCANG),
        Outcome.rejected(PersonRejection.ALREADY_THERE));
    check(
        List.of(REGISTERED, moved),
        move(DIED.minusDays(1), TOWNSHIP),
        Outcome.rejected(PersonRejection.BEFORE_LAST_MOVE));
    check(List.of(REGISTERED), move(TODAY.plusDays(1), LANCANG), Outcome.rejected(IN_FUTURE));
    check(List.of(REGISTERED), move(BORN.minusDays(1), LANCANG), Outcome.rejected(BEFORE_BIRTH));
    check(
        List.of(REGISTERED, DEATH), move(DIED.plusDays(1), LANCANG), Outcome.rejected(AFTER_DEATH));
    check(List.of(REGISTERED, DEATH), move(DIED, LANCANG), Outcome.accepted(moved));
  }

  @Test
  void a_proof_of_life_that_was_mistyped_is_revoked_by_day_and_method() {
    ProofOfLifeRecorded seen = new ProofOfLifeRecorded(PERSON, DIED, ProofOfLifeMethod.VIDEO);
    ProofOfLifeRevoked revoked = new ProofOfLifeRevoked(PERSON, DIED, ProofOfLifeMethod.VIDEO);
    RevokeProofOfLife command = new RevokeProofOfLife(DIED, ProofOfLifeMethod.VIDEO);
    check(List.of(REGISTERED, seen), command, Outcome.accepted(revoked));
    check(
        List.of(REGISTERED, seen),
        new RevokeProofOfLife(DIED, ProofOfLifeMethod.IN_PERSON),
        Outcome.rejected(PersonRejection.NO_SUCH_PROOF));
    check(
        List.of(REGISTERED, seen, revoked),
        command,
        Outcome.rejected(PersonRejection.NO_SUCH_PROOF));
    check(
        List.of(REGISTERED, seen, revoked),
        seen(DIED, ProofOfLifeMethod.VIDEO),
        Outcome.accepted(seen));
  }

  @Test
  void the_last_move_is_revoked_and_may_be_recorded_with_its_right_day() {
    RegistrationMoved moved =
        new RegistrationMoved(PERSON, DIED, TOWNSHIP.county(), LANCANG.county(), LANCANG);
    RegistrationMoved left = new RegistrationMoved(PERSON, TODAY, LANCANG.county(), OUTSIDE, null);
    RegistrationMoveRevoked back =
        new RegistrationMoveRevoked(PERSON, DIED, TOWNSHIP.county(), TOWNSHIP);
    RegistrationMoveRevoked home =
        new RegistrationMoveRevoked(PERSON, TODAY, LANCANG.county(), LANCANG);
    check(List.of(REGISTERED, moved), new RevokeMove(DIED), Outcome.accepted(back));
    check(List.of(REGISTERED, moved, left), new RevokeMove(TODAY), Outcome.accepted(home));
    check(
        List.of(REGISTERED, moved, left),
        new RevokeMove(DIED),
        Outcome.rejected(PersonRejection.NO_SUCH_MOVE));
    check(List.of(REGISTERED, moved, left, home), new RevokeMove(DIED), Outcome.accepted(back));
    check(
        List.of(REGISTERED, moved, back),
        move(DIED.minusDays(1), LANCANG),
        Outcome.accepted(
            new RegistrationMoved(
                PERSON, DIED.minusDays(1), TOWNSHIP.county(), LANCANG.county(), LANCANG)));
  }

  /** Whence somebody came is no recorded move but part of their registration. */
  @Test
  void nobody_is_moved_back_to_where_they_were_before_they_were_registered() {
    PersonRegistered came =
        new PersonRegistered(
            PERSON, BORN, Sex.MALE, TOWNSHIP.county(), TOWNSHIP, 1, "c0", DIED, OUTSIDE);
    check(List.of(came), new RevokeMove(DIED), Outcome.rejected(PersonRejection.NO_SUCH_MOVE));
  }

  @Test
  void a_merged_person_takes_no_command_until_the_merge_is_revoked() {
    PersonMergedInto merged = new PersonMergedInto(PERSON, PAYEE, CHANGE);
    PersonMergeRevoked revoked = new PersonMergeRevoked(PERSON, PAYEE, CHANGE);
    List<PersonCommand> commands =
        List.of(
            register(BORN),
            correct(2, null),
            bornOn(TODAY),
            new RecordPayeeAccount(PAYEE, AccountType.CARD),
            new RecordDeath(DIED, TODAY),
            new RevokeDeath(),
            missing(DIED),
            new RevokeMissing(),
            seen(DIED, ProofOfLifeMethod.VIDEO),
            new RevokeProofOfLife(DIED, ProofOfLifeMethod.VIDEO),
            move(DIED, LANCANG),
            new RevokeMove(DIED));
    for (PersonCommand command : commands) {
      check(List.of(REGISTERED, merged), command, Outcome.rejected(PersonRejection.MERGED));
    }
    check(
        List.of(REGISTERED, merged, revoked),
        new RecordDeath(DIED, TODAY),
        Outcome.accepted(DEATH));
  }

  private static RegisterPerson movedIn(LocalDate day) {
    return new RegisterPerson(
        PERSON, BORN, Sex.MALE, TOWNSHIP, new MovedIn(day, OUTSIDE), 1, "c0", TODAY);
  }

  private static CorrectPerson correct(int version, @Nullable HeldNumber number) {
    return new CorrectPerson(version, "c1", number, TODAY);
  }

  private static CorrectBirthDate bornOn(LocalDate day) {
    return new CorrectBirthDate(day, BirthDateBasis.PUBLIC_SECURITY, TODAY);
  }

  private static DeclareMissing missing(LocalDate day) {
    return new DeclareMissing(day, TODAY);
  }

  private static RecordProofOfLife seen(LocalDate day, ProofOfLifeMethod method) {
    return new RecordProofOfLife(day, method, TODAY);
  }

  private static MoveRegistration move(LocalDate day, DivisionCode township) {
    return new MoveRegistration(day, township.county(), township, TODAY);
  }

  private static Outcome<PersonEvent, PersonRejection> accepted(LocalDate diedOn) {
    return Outcome.accepted(new DeathRecorded(PERSON, diedOn));
  }

  private static RegisterPerson register(LocalDate bornOn) {
    return new RegisterPerson(PERSON, bornOn, Sex.MALE, TOWNSHIP, null, 1, "c0", TODAY);
  }

  private static void check(
      List<PersonEvent> given, PersonCommand when, Outcome<PersonEvent, PersonRejection> then) {
    assertEquals(then, Person.DECIDER.decide(when, Person.DECIDER.fold(given)));
  }
}
