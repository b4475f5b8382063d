package org.huimin.registry.person;

import static org.huimin.registry.person.PersonRejection.ALREADY_MISSING;
import static org.huimin.registry.person.PersonRejection.ALREADY_THERE;
import static org.huimin.registry.person.PersonRejection.BEFORE_BIRTH;
import static org.huimin.registry.person.PersonRejection.BEFORE_LAST_MOVE;
import static org.huimin.registry.person.PersonRejection.BORN_IN_FUTURE;
import static org.huimin.registry.person.PersonRejection.DEATH_ALREADY_RECORDED;
import static org.huimin.registry.person.PersonRejection.DIED_BEFORE_BIRTH;
import static org.huimin.registry.person.PersonRejection.DIED_IN_FUTURE;
import static org.huimin.registry.person.PersonRejection.IN_FUTURE;
import static org.huimin.registry.person.PersonRejection.MERGED;
import static org.huimin.registry.person.PersonRejection.NOT_MISSING;
import static org.huimin.registry.person.PersonRejection.NOT_REGISTERED;
import static org.huimin.registry.person.PersonRejection.NO_DEATH_RECORDED;
import static org.huimin.registry.person.PersonRejection.NO_SUCH_MOVE;
import static org.huimin.registry.person.PersonRejection.NO_SUCH_PROOF;
import static org.huimin.registry.person.PersonRejection.NUMBER_OF_ANOTHER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.huimin.kernel.Decider;
import org.huimin.kernel.Outcome;
import org.huimin.registry.person.Life.ProofOfLife;
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
import org.huimin.registry.person.PersonEvent.PersonRegistered;
import org.huimin.registry.person.PersonEvent.ProofOfLifeRecorded;
import org.huimin.registry.person.PersonEvent.ProofOfLifeRevoked;
import org.huimin.registry.person.PersonEvent.RegistrationMoveRevoked;
import org.huimin.registry.person.PersonEvent.RegistrationMoved;

/**
 * 登记人员: registered once; then what one officer may record alone. A person who was merged into
 * another takes no command until the merge is revoked.
 */
public sealed interface Person {

  record Unknown() implements Person {}

  record Registered(
      UUID personId, int identityVersion, Life life, Residence residence, Set<UUID> payeeIds)
      implements Person {
    public Registered {
      payeeIds = Set.copyOf(payeeIds);
    }
  }

  /** An alias of the survivor, and what it was before. */
  record Merged(Registered person) implements Person {}

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
            case Merged _ -> Outcome.rejected(MERGED);
            case Registered person ->
                switch (command) {
                  case RegisterPerson _ -> Outcome.nothingToDo();
                  case CorrectPerson correct -> correct(correct, person);
                  case CorrectBirthDate correct -> correctBirthDate(correct, person);
                  case RecordPayeeAccount account -> recordAccount(account, person);
                  case RecordDeath death -> recordDeath(death, person);
                  case RevokeDeath _ -> revokeDeath(person);
                  case DeclareMissing missing -> declareMissing(missing, person);
                  case RevokeMissing _ -> revokeMissing(person);
                  case RecordProofOfLife proof -> recordProofOfLife(proof, person);
                  case RevokeProofOfLife proof -> revokeProofOfLife(proof, person);
                  case MoveRegistration move -> move(move, person);
                  case RevokeMove move -> revokeMove(move, person);
                };
          };
        }

        @Override
        public Person evolve(Person state, PersonEvent event) {
          return Evolving.evolve(state, event);
        }
      };

  private static Outcome<PersonEvent, PersonRejection> register(RegisterPerson command) {
    if (command.bornOn().isAfter(command.today())) {
      return Outcome.rejected(BORN_IN_FUTURE);
    }
    MovedIn movedIn = command.movedIn();
    if (movedIn != null && movedIn.movedInOn().isAfter(command.today())) {
      return Outcome.rejected(IN_FUTURE);
    }
    if (movedIn != null && movedIn.movedInOn().isBefore(command.bornOn())) {
      return Outcome.rejected(BEFORE_BIRTH);
    }
    return Outcome.accepted(
        new PersonRegistered(
            command.personId(),
            command.bornOn(),
            command.sex(),
            command.township().county(),
            command.township(),
            command.identityVersion(),
            command.identityCommitment(),
            movedIn == null ? null : movedIn.movedInOn(),
            movedIn == null ? null : movedIn.movedInFrom()));
  }

  /** The birth date follows a number that is another one; one that public security set stays. */
  private static Outcome<PersonEvent, PersonRejection> correct(
      CorrectPerson command, Registered person) {
    if (command.identityVersion() == person.identityVersion()) {
      return Outcome.nothingToDo();
    }
    List<PersonEvent> events = new ArrayList<>();
    events.add(
        new PersonCorrected(
            person.personId(), command.identityVersion(), command.identityCommitment()));
    HeldNumber number = command.number();
    if (number != null) {
      if (!number.heldBy().equals(person.personId())) {
        return Outcome.rejected(NUMBER_OF_ANOTHER);
      }
      Optional<PersonRejection> why = person.life().rejectsBirth(number.bornOn(), command.today());
      if (why.isPresent()) {
        return Outcome.rejected(why.get());
      }
      if (!number.bornOn().equals(person.life().bornOn())) {
        events.add(
            new BirthDateCorrected(person.personId(), number.bornOn(), BirthDateBasis.ID_NUMBER));
      }
    }
    return new Outcome.Accepted<>(events);
  }

  private static Outcome<PersonEvent, PersonRejection> correctBirthDate(
      CorrectBirthDate command, Registered person) {
    return command.bornOn().equals(person.life().bornOn())
        ? Outcome.nothingToDo()
        : unless(
            person.life().rejectsBirth(command.bornOn(), command.today()),
            () -> new BirthDateCorrected(person.personId(), command.bornOn(), command.basis()));
  }

  private static Outcome<PersonEvent, PersonRejection> recordAccount(
      RecordPayeeAccount command, Registered person) {
    return person.payeeIds().contains(command.payeeId())
        ? Outcome.nothingToDo()
        : Outcome.accepted(
            new PayeeAccountRecorded(
                person.personId(), command.payeeId(), command.accountType(), null, null));
  }

  private static Outcome<PersonEvent, PersonRejection> recordDeath(
      RecordDeath command, Registered person) {
    LocalDate known = person.life().diedOn();
    if (command.diedOn().equals(known)) {
      return Outcome.nothingToDo();
    }
    if (known != null) {
      return Outcome.rejected(DEATH_ALREADY_RECORDED);
    }
    if (command.diedOn().isBefore(person.life().bornOn())) {
      return Outcome.rejected(DIED_BEFORE_BIRTH);
    }
    if (command.diedOn().isAfter(command.today())) {
      return Outcome.rejected(DIED_IN_FUTURE);
    }
    return Outcome.accepted(new DeathRecorded(person.personId(), command.diedOn()));
  }

  private static Outcome<PersonEvent, PersonRejection> revokeDeath(Registered person) {
    return person.life().diedOn() == null
        ? Outcome.rejected(NO_DEATH_RECORDED)
        : Outcome.accepted(new DeathRevoked(person.personId()));
  }

  private static Outcome<PersonEvent, PersonRejection> declareMissing(
      DeclareMissing command, Registered person) {
    LocalDate known = person.life().missingOn();
    if (command.declaredOn().equals(known)) {
      return Outcome.nothingToDo();
    }
    return known != null
        ? Outcome.rejected(ALREADY_MISSING)
        : unless(
            person.life().rejects(command.declaredOn(), command.today()),
            () -> new MissingDeclared(person.personId(), command.declaredOn()));
  }

  private static Outcome<PersonEvent, PersonRejection> revokeMissing(Registered person) {
    return person.life().missingOn() == null
        ? Outcome.rejected(NOT_MISSING)
        : Outcome.accepted(new MissingRevoked(person.personId()));
  }

  private static Outcome<PersonEvent, PersonRejection> recordProofOfLife(
      RecordProofOfLife command, Registered person) {
    return person.life().proofs().contains(new ProofOfLife(command.passedOn(), command.method()))
        ? Outcome.nothingToDo()
        : unless(
            person.life().rejects(command.passedOn(), command.today()),
            () -> new ProofOfLifeRecorded(person.personId(), command.passedOn(), command.method()));
  }

  private static Outcome<PersonEvent, PersonRejection> revokeProofOfLife(
      RevokeProofOfLife command, Registered person) {
    return person.life().proofs().contains(new ProofOfLife(command.passedOn(), command.method()))
        ? Outcome.accepted(
            new ProofOfLifeRevoked(person.personId(), command.passedOn(), command.method()))
        : Outcome.rejected(NO_SUCH_PROOF);
  }

  private static Outcome<PersonEvent, PersonRejection> move(
      MoveRegistration command, Registered person) {
    Residence from = person.residence();
    if (from.isIn(command.county(), command.township())) {
      return command.movedOn().equals(from.movedOn())
          ? Outcome.nothingToDo()
          : Outcome.rejected(ALREADY_THERE);
    }
    if (from.movedOn() != null && command.movedOn().isBefore(from.movedOn())) {
      return Outcome.rejected(BEFORE_LAST_MOVE);
    }
    return unless(
        person.life().rejects(command.movedOn(), command.today()),
        () ->
            new RegistrationMoved(
                person.personId(),
                command.movedOn(),
                from.county(),
                command.county(),
                command.township()));
  }

  private static Outcome<PersonEvent, PersonRejection> revokeMove(
      RevokeMove command, Registered person) {
    Residence before = person.residence().before();
    return before == null || !command.movedOn().equals(person.residence().movedOn())
        ? Outcome.rejected(NO_SUCH_MOVE)
        : Outcome.accepted(
            new RegistrationMoveRevoked(
                person.personId(), command.movedOn(), before.county(), before.township()));
  }

  private static Outcome<PersonEvent, PersonRejection> unless(
      Optional<PersonRejection> why, Supplier<PersonEvent> event) {
    return why.<Outcome<PersonEvent, PersonRejection>>map(Outcome::rejected)
        .orElseGet(() -> Outcome.accepted(event.get()));
  }
}
