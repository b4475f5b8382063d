package org.huimin.registry.person;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.huimin.registry.person.Life.ProofOfLife;
import org.huimin.registry.person.Person.Merged;
import org.huimin.registry.person.Person.Registered;
import org.huimin.registry.person.Person.Unknown;
import org.huimin.registry.person.PersonEvent.AuthorityEvent;
import org.huimin.registry.person.PersonEvent.BirthDateCorrected;
import org.huimin.registry.person.PersonEvent.ChangeProposed;
import org.huimin.registry.person.PersonEvent.ChangeRefused;
import org.huimin.registry.person.PersonEvent.DeathRecorded;
import org.huimin.registry.person.PersonEvent.DeathRevoked;
import org.huimin.registry.person.PersonEvent.MissingDeclared;
import org.huimin.registry.person.PersonEvent.MissingRevoked;
import org.huimin.registry.person.PersonEvent.PayeeAccountRecorded;
import org.huimin.registry.person.PersonEvent.PersonCorrected;
import org.huimin.registry.person.PersonEvent.PersonMergeRevoked;
import org.huimin.registry.person.PersonEvent.PersonMerged;
import org.huimin.registry.person.PersonEvent.PersonMergedInto;
import org.huimin.registry.person.PersonEvent.PersonRegistered;
import org.huimin.registry.person.PersonEvent.ProofOfLifeRecorded;
import org.huimin.registry.person.PersonEvent.ProofOfLifeRevoked;
import org.huimin.registry.person.PersonEvent.RegistrationMoveRevoked;
import org.huimin.registry.person.PersonEvent.RegistrationMoved;
import org.huimin.registry.person.PersonEvent.RelationEvent;
import org.huimin.registry.person.PersonEvent.RelativeEvent;

/** 人员变迁: what each event makes of a person. */
final class Evolving {

  private Evolving() {}

  static Person evolve(Person state, PersonEvent event) {
    return switch (event) {
      case PersonRegistered e -> registered(e);
      case PersonCorrected e -> withIdentity(registered(state), e.identityVersion());
      case BirthDateCorrected e -> with(state, life(state).withBirth(e.bornOn()));
      case PayeeAccountRecorded e -> withAccount(registered(state), e.payeeId());
      case DeathRecorded e -> with(state, life(state).withDeath(e.diedOn()));
      case DeathRevoked _ -> with(state, life(state).withDeath(null));
      case MissingDeclared e -> with(state, life(state).withMissing(e.declaredOn()));
      case MissingRevoked _ -> with(state, life(state).withMissing(null));
      case ProofOfLifeRecorded e ->
          with(state, life(state).withProof(new ProofOfLife(e.passedOn(), e.method())));
      case ProofOfLifeRevoked e ->
          with(state, life(state).withoutProof(new ProofOfLife(e.passedOn(), e.method())));
      case RegistrationMoved e -> moved(registered(state), e);
      case RegistrationMoveRevoked _ -> movedBack(registered(state));
      case ChangeProposed _,
          ChangeRefused _,
          PersonMerged _,
          RelationEvent _,
          AuthorityEvent _,
          RelativeEvent _ ->
          state;
      case PersonMergedInto _ -> new Merged(registered(state));
      case PersonMergeRevoked _ -> state instanceof Merged merged ? merged.person() : state;
    };
  }

  private static Registered registered(PersonRegistered e) {
    return new Registered(
        e.personId(),
        e.identityVersion(),
        Life.since(e.bornOn()),
        new Residence(e.county(), e.township(), e.movedInOn(), null),
        Set.of());
  }

  private static Registered registered(Person state) {
    return switch (state) {
      case Registered person -> person;
      case Merged _ -> throw new IllegalStateException("a merged person has taken a command");
      case Unknown _ ->
          throw new IllegalStateException("the stream does not begin with its person");
    };
  }

  private static Life life(Person state) {
    return registered(state).life();
  }

  private static Registered with(Person state, Life life) {
    Registered person = registered(state);
    return new Registered(
        person.personId(), person.identityVersion(), life, person.residence(), person.payeeIds());
  }

  private static Registered withIdentity(Registered person, int version) {
    return new Registered(
        person.personId(), version, person.life(), person.residence(), person.payeeIds());
  }

  private static Registered withAccount(Registered person, UUID payeeId) {
    Set<UUID> payeeIds = new HashSet<>(person.payeeIds());
    payeeIds.add(payeeId);
    return new Registered(
        person.personId(), person.identityVersion(), person.life(), person.residence(), payeeIds);
  }

  private static Registered moved(Registered person, RegistrationMoved e) {
    return withResidence(
        person, new Residence(e.county(), e.township(), e.movedOn(), person.residence()));
  }

  private static Registered movedBack(Registered person) {
    Residence before = person.residence().before();
    if (before == null) {
      throw new IllegalStateException("a move was revoked that was not recorded");
    }
    return withResidence(person, before);
  }

  private static Registered withResidence(Registered person, Residence residence) {
    return new Registered(
        person.personId(), person.identityVersion(), person.life(), residence, person.payeeIds());
  }
}
