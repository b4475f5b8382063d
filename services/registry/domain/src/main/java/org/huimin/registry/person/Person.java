package org.huimin.registry.person;

import static org.huimin.registry.person.PersonRejection.BORN_IN_FUTURE;
import static org.huimin.registry.person.PersonRejection.DEATH_ALREADY_RECORDED;
import static org.huimin.registry.person.PersonRejection.DIED_BEFORE_BIRTH;
import static org.huimin.registry.person.PersonRejection.DIED_IN_FUTURE;
import static org.huimin.registry.person.PersonRejection.NOT_REGISTERED;
import static org.huimin.registry.person.PersonRejection.NO_DEATH_RECORDED;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Decider;
import org.huimin.kernel.Outcome;
import org.huimin.registry.person.PersonCommand.RecordDeath;
import org.huimin.registry.person.PersonCommand.RecordPayeeAccount;
import org.huimin.registry.person.PersonCommand.RegisterPerson;
import org.huimin.registry.person.PersonCommand.RevokeDeath;
import org.huimin.registry.person.PersonEvent.DeathRecorded;
import org.huimin.registry.person.PersonEvent.DeathRevoked;
import org.huimin.registry.person.PersonEvent.PayeeAccountRecorded;
import org.huimin.registry.person.PersonEvent.PersonRegistered;
import org.jspecify.annotations.Nullable;

/** 登记人员: registered once; accounts are added, a death may be recorded and revoked. */
public sealed interface Person {

  record Unknown() implements Person {}

  record Registered(UUID personId, LocalDate bornOn, @Nullable LocalDate diedOn, Set<UUID> payeeIds)
      implements Person {
    public Registered {
      payeeIds = Set.copyOf(payeeIds);
    }
  }

  Decider<PersonCommand, Person, PersonEvent, PersonRejection> DECIDER =
      new Decider<>() {
        @Override
        public Person initial() {
          return new Unknown();
        }

        @Override
        public Outcome<PersonEvent, PersonRejection> decide(PersonCommand command, Person state) {
          return switch (state) {
            case Unknown _ ->
                command instanceof RegisterPerson register
                    ? register(register)
                    : Outcome.rejected(NOT_REGISTERED);
            case Registered person ->
                switch (command) {
                  case RegisterPerson _ -> Outcome.nothingToDo();
                  case RecordPayeeAccount account -> recordAccount(account, person);
                  case RecordDeath death -> recordDeath(death, person);
                  case RevokeDeath _ -> revokeDeath(person);
                };
          };
        }

        @Override
        public Person evolve(Person state, PersonEvent event) {
          return switch (event) {
            case PersonRegistered e -> new Registered(e.personId(), e.bornOn(), null, Set.of());
            case PayeeAccountRecorded e -> withAccount(registered(state), e.payeeId());
            case DeathRecorded e -> withDeath(registered(state), e.diedOn());
            case DeathRevoked _ -> withDeath(registered(state), null);
          };
        }
      };

  private static Outcome<PersonEvent, PersonRejection> register(RegisterPerson command) {
    if (command.bornOn().isAfter(command.today())) {
      return Outcome.rejected(BORN_IN_FUTURE);
    }
    return Outcome.accepted(
        new PersonRegistered(
            command.personId(),
            command.bornOn(),
            command.sex(),
            command.township().county(),
            command.township(),
            command.identityVersion(),
            command.identityCommitment()));
  }

  private static Outcome<PersonEvent, PersonRejection> recordAccount(
      RecordPayeeAccount command, Registered person) {
    return person.payeeIds().contains(command.payeeId())
        ? Outcome.nothingToDo()
        : Outcome.accepted(
            new PayeeAccountRecorded(person.personId(), command.payeeId(), command.accountType()));
  }

  private static Outcome<PersonEvent, PersonRejection> recordDeath(
      RecordDeath command, Registered person) {
    if (command.diedOn().equals(person.diedOn())) {
      return Outcome.nothingToDo();
    }
    if (person.diedOn() != null) {
      return Outcome.rejected(DEATH_ALREADY_RECORDED);
    }
    if (command.diedOn().isBefore(person.bornOn())) {
      return Outcome.rejected(DIED_BEFORE_BIRTH);
    }
    if (command.diedOn().isAfter(command.today())) {
      return Outcome.rejected(DIED_IN_FUTURE);
    }
    return Outcome.accepted(new DeathRecorded(person.personId(), command.diedOn()));
  }

  private static Outcome<PersonEvent, PersonRejection> revokeDeath(Registered person) {
    return person.diedOn() == null
        ? Outcome.rejected(NO_DEATH_RECORDED)
        : Outcome.accepted(new DeathRevoked(person.personId()));
  }

  private static Registered registered(Person state) {
    return switch (state) {
      case Registered person -> person;
      case Unknown _ ->
          throw new IllegalStateException("the stream does not begin with its person");
    };
  }

  private static Registered withAccount(Registered person, UUID payeeId) {
    Set<UUID> payeeIds = new HashSet<>(person.payeeIds());
    payeeIds.add(payeeId);
    return new Registered(person.personId(), person.bornOn(), person.diedOn(), payeeIds);
  }

  private static Registered withDeath(Registered person, @Nullable LocalDate diedOn) {
    return new Registered(person.personId(), person.bornOn(), diedOn, person.payeeIds());
  }
}
