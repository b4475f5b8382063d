package org.huimin.registry.app.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.registry.identity.Sex;
import org.huimin.registry.person.Life.ProofOfLife;
import org.huimin.registry.person.Person;
import org.huimin.registry.person.PersonEvent;
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
import org.huimin.registry.person.ProofOfLifeMethod;
import org.jspecify.annotations.Nullable;

/** 人员现状: where a person stands, folded from the events in the transaction that appends them. */
@Entity
@Table(name = "person")
public class PersonRow {

  /** The digits of a city's code. */
  private static final int CITY = 4;

  @Id
  @Column(name = "person_id")
  public UUID personId;

  public String county;

  /** The county once more for somebody who is registered outside the city. */
  public String township;

  /** Whose officers keep the person. */
  public String division;

  @Column(name = "born_on")
  public LocalDate bornOn;

  @Enumerated(EnumType.STRING)
  public Sex sex;

  @Column(name = "moved_in_on")
  public @Nullable LocalDate movedInOn;

  @Column(name = "moved_in_from")
  public @Nullable String movedInFrom;

  @Column(name = "moved_on")
  public @Nullable LocalDate movedOn;

  @Column(name = "died_on")
  public @Nullable LocalDate diedOn;

  @Column(name = "missing_on")
  public @Nullable LocalDate missingOn;

  @Column(name = "proved_alive_on")
  public @Nullable LocalDate provedAliveOn;

  @Column(name = "proved_alive_by")
  @Enumerated(EnumType.STRING)
  public @Nullable ProofOfLifeMethod provedAliveBy;

  @Column(name = "merged_into")
  public @Nullable UUID mergedInto;

  public int version;

  /** Whose officers keep the person: for who has left the city, those of the whole city. */
  public DivisionCode division() {
    return DivisionCode.of(division);
  }

  /** Where the person is registered, perhaps outside the city. */
  public DivisionCode registeredIn() {
    return DivisionCode.of(township);
  }

  /** Who stands for the record: the person, or the one they were merged into. */
  public UUID survivorId() {
    return mergedInto == null ? personId : mergedInto;
  }

  public void apply(PersonEvent event, int eventVersion) {
    version = eventVersion;
    switch (event) {
      case PersonRegistered e -> register(e);
      case BirthDateCorrected e -> bornOn = e.bornOn();
      case DeathRecorded e -> diedOn = e.diedOn();
      case DeathRevoked _ -> diedOn = null;
      case MissingDeclared e -> missingOn = e.declaredOn();
      case MissingRevoked _ -> missingOn = null;
      case ProofOfLifeRecorded e -> prove(e);
      case RegistrationMoved e -> move(e.county(), e.township(), e.movedOn());
      case RegistrationMoveRevoked e -> move(e.county(), e.township(), null);
      case PersonMergedInto e -> mergedInto = e.survivorId();
      case PersonMergeRevoked e -> mergedInto = null;
      case PersonCorrected _,
          PayeeAccountRecorded _,
          ChangeProposed _,
          ChangeRefused _,
          ProofOfLifeRevoked _,
          PersonMerged _,
          RelationEvent _,
          AuthorityEvent _,
          RelativeEvent _ -> {}
    }
  }

  /** What counts again after something was revoked, which the event alone does not say. */
  public void recall(Person.Registered now) {
    Optional<ProofOfLife> proof = now.life().lastProof();
    provedAliveOn = proof.map(ProofOfLife::passedOn).orElse(null);
    provedAliveBy = proof.map(ProofOfLife::method).orElse(null);
    movedOn = now.residence().before() == null ? null : now.residence().movedOn();
  }

  private void register(PersonRegistered e) {
    personId = e.personId();
    county = e.county().code();
    township = e.township().code();
    division = township;
    bornOn = e.bornOn();
    sex = e.sex();
    movedInOn = e.movedInOn();
    movedInFrom = e.movedInFrom() == null ? null : e.movedInFrom().code();
  }

  private void prove(ProofOfLifeRecorded e) {
    if (provedAliveOn == null || !e.passedOn().isBefore(provedAliveOn)) {
      provedAliveOn = e.passedOn();
      provedAliveBy = e.method();
    }
  }

  /** Who leaves the city stays in the sight of the whole city, which alone knows them still. */
  private void move(DivisionCode to, @Nullable DivisionCode toTownship, @Nullable LocalDate on) {
    movedOn = on;
    county = to.code();
    if (toTownship == null) {
      township = county;
      division = division.substring(0, CITY);
    } else {
      township = toTownship.code();
      division = township;
    }
  }
}
