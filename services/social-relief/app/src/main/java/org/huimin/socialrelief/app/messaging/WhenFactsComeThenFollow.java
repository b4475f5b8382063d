package org.huimin.socialrelief.app.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Resident;
import org.huimin.programme.facts.FactReaction;
import org.huimin.programme.facts.PersonEvent.BirthDateCorrected;
import org.huimin.programme.facts.PersonEvent.DeathRecorded;
import org.huimin.programme.facts.PersonEvent.DeathRevoked;
import org.huimin.programme.facts.PersonEvent.MissingDeclared;
import org.huimin.programme.facts.PersonEvent.MissingRevoked;
import org.huimin.programme.facts.PersonEvent.PayeeAccountRecorded;
import org.huimin.programme.facts.PersonEvent.PayeeAuthorisationRevoked;
import org.huimin.programme.facts.PersonEvent.PayeeAuthorised;
import org.huimin.programme.facts.PersonEvent.PersonMergeRevoked;
import org.huimin.programme.facts.PersonEvent.PersonMerged;
import org.huimin.programme.facts.PersonEvent.PersonMergedInto;
import org.huimin.programme.facts.PersonEvent.PersonRegistered;
import org.huimin.programme.facts.PersonEvent.ProofOfLifeRecorded;
import org.huimin.programme.facts.PersonEvent.ProofOfLifeRevoked;
import org.huimin.programme.facts.PersonEvent.RegistrationMoveRevoked;
import org.huimin.programme.facts.PersonEvent.RegistrationMoved;
import org.huimin.programme.facts.PersonEvent.RelativeDeclarationWithdrawn;
import org.huimin.programme.facts.PersonEvent.RelativeDeclared;
import org.huimin.programme.facts.PersonFact;
import org.huimin.programme.facts.Residents;
import org.huimin.socialrelief.app.store.DeclaredRelatives;
import org.huimin.socialrelief.app.store.EnrolmentTape;
import org.huimin.socialrelief.app.store.HouseholdTable;
import org.huimin.socialrelief.app.store.PayeeAuthorisations;
import org.huimin.socialrelief.app.store.PublishedRules;
import org.huimin.socialrelief.app.store.ReliefFile;
import org.huimin.socialrelief.app.store.ReliefFiles;
import org.huimin.socialrelief.app.store.ReliefRows;
import org.huimin.socialrelief.dibaocase.DibaoCommand.EndPayeeAuthority;
import org.huimin.socialrelief.dibaocase.DibaoCommand.LoseGiver;
import org.huimin.socialrelief.dibaocase.DibaoCommand.LosePayee;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDeath;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordRelative;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RegainGiver;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RegainPayee;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RemindOfReview;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RevokeDeath;
import org.jspecify.annotations.Nullable;

/**
 * 事实即跟进: what the registry tells is followed in every case of a household the person has belonged
 * to. A death stands in the case and changes no amount by itself; where the head is registered, the
 * household is; of whom somebody is declared a near relative keeps out of the cases of those they
 * live with; and when two records turn out to be one person, people look. The deciders say "nothing
 * to do" to what they have heard before, so a fact read twice does nothing twice.
 */
public final class WhenFactsComeThenFollow implements FactReaction {

  private final Residents residents;
  private final ReliefFiles files;
  private final HouseholdTable households;
  private final DeclaredRelatives relatives;
  private final PayeeAuthorisations authorisations = new PayeeAuthorisations();
  private final ReliefRows rows = new ReliefRows();
  private final EnrolmentTape tape;
  private final PublishedRules rules;
  private final JdbcEventStore store;
  private final BusinessClock clock;

  public WhenFactsComeThenFollow(
      Residents residents,
      ReliefFiles files,
      HouseholdTable households,
      DeclaredRelatives relatives,
      EnrolmentTape tape,
      PublishedRules rules,
      BusinessClock clock) {
    this.residents = residents;
    this.files = files;
    this.households = households;
    this.relatives = relatives;
    this.tape = tape;
    this.rules = rules;
    this.store = new JdbcEventStore(clock);
    this.clock = clock;
  }

  @Override
  public void react(Connection c, List<PersonFact> facts) throws SQLException {
    Batch batch = new Batch(tape, rows, households, store, clock);
    for (PersonFact fact : facts) {
      relatives.note(c, fact.event());
      authorisations.note(c, fact.event());
      follow(c, fact, batch);
    }
    batch.write(c);
  }

  private void follow(Connection c, PersonFact fact, Batch batch) throws SQLException {
    UUID person = fact.event().personId();
    switch (fact.event()) {
      case DeathRecorded _, DeathRevoked _ -> livesOrDied(c, records(c, person), fact, batch);
      case RegistrationMoved e -> moved(c, fact, e.county(), e.township(), e.movedOn(), batch);
      case RegistrationMoveRevoked e ->
          moved(c, fact, e.county(), e.township(), e.movedOn(), batch);
      case PersonMerged e -> merged(c, fact, e, batch);
      // The other end of it: each is heard of in its own partition, whichever comes first.
      case PersonMergedInto _ -> livesOrDied(c, records(c, person), fact, batch);
      case PersonMergeRevoked e -> lookAt(c, fact, records(c, person, e.otherPersonId()), batch);
      case RelativeDeclared e ->
          relatives(
              c,
              relatives.recordsOf(c, person),
              List.of(new RecordRelative(e.declarer(), e.declaredOn())),
              fact,
              batch);
      case PayeeAuthorisationRevoked e ->
          batch.follow(
              files.ofPersons(c, records(c, person)),
              new EndPayeeAuthority(e.authorisationId(), e.revokedOn()),
              fact);
      // What was declared stays in the cases that run: a withdrawal counts for those to come.
      case RelativeDeclarationWithdrawn _,
          PersonRegistered _,
          PayeeAccountRecorded _,
          PayeeAuthorised _,
          BirthDateCorrected _,
          MissingDeclared _,
          MissingRevoked _,
          ProofOfLifeRecorded _,
          ProofOfLifeRevoked _ -> {}
    }
  }

  /**
   * A case names one record of a person, and is told what is known of them under all of their
   * records: which of these it was told of, and whether before or after they were found to be one,
   * changes nothing.
   */
  private void livesOrDied(Connection c, Set<UUID> records, PersonFact fact, Batch batch)
      throws SQLException {
    // Held in the order of their ids before any of them is told.
    files.ofPersons(c, records);
    files.ofPayees(c, records);
    files.ofGivers(c, records);
    for (Map.Entry<UUID, Resident> known : residents.now(c, records).entrySet()) {
      UUID record = known.getKey();
      LocalDate on = known.getValue().diedOn();
      batch.follow(
          files.ofPersons(c, List.of(record)),
          on == null ? new RevokeDeath(record) : new RecordDeath(record, on),
          fact);
      for (ReliefFile paid : files.ofPayees(c, List.of(record))) {
        UUID payee = paid.payeeId();
        batch.follow(
            List.of(paid), on == null ? new RegainPayee(payee) : new LosePayee(payee, on), fact);
      }
      List<ReliefFile> ofGiver = files.ofGivers(c, List.of(record));
      for (UUID given : authorisations.givenFor(c, record)) {
        batch.follow(ofGiver, on == null ? new RegainGiver(given) : new LoseGiver(given, on), fact);
      }
    }
  }

  private void relatives(
      Connection c, Set<UUID> records, List<RecordRelative> declared, PersonFact fact, Batch batch)
      throws SQLException {
    if (!declared.isEmpty()) {
      List<ReliefFile> cases = files.ofResidents(c, records);
      for (RecordRelative one : declared) {
        batch.follow(cases, one, fact);
      }
    }
  }

  /** All that are one person with them, or were. */
  private Set<UUID> records(Connection c, UUID... persons) throws SQLException {
    Set<UUID> records = new LinkedHashSet<>(List.of(persons));
    records.addAll(residents.everSurvivorsOf(c, List.copyOf(records)));
    records.addAll(residents.mergedNow(c, List.copyOf(records)).keySet());
    return records;
  }

  /** The household is where its head is; who has left the city is looked at by the last county. */
  private void moved(
      Connection c,
      PersonFact fact,
      DivisionCode county,
      @Nullable DivisionCode township,
      LocalDate movedOn,
      Batch batch)
      throws SQLException {
    for (UUID household : households.headedBy(c, records(c, fact.event().personId()))) {
      if (township != null && rules.now(c).covers(county)) {
        batch.move(
            c, household, files.ofHouseholds(c, List.of(household)), township, movedOn, fact);
      } else {
        batch.follow(
            files.ofHouseholds(c, List.of(household)), new RemindOfReview(clock.today()), fact);
      }
    }
  }

  private void merged(Connection c, PersonFact fact, PersonMerged e, Batch batch)
      throws SQLException {
    // Cases are held before anything is written beside them, as everywhere.
    Set<UUID> records = records(c, e.personId(), e.mergedPersonId());
    files.ofPersons(c, records);
    rows.merge(c, e.personId(), e.mergedPersonId());
    lookAt(c, fact, records, batch);
    Set<UUID> one = relatives.recordsOf(c, e.personId());
    relatives(c, one, relatives.standing(c, one), fact, batch);
  }

  /** Who stands for whom has changed: people look, at what each is known to be now. */
  private void lookAt(Connection c, PersonFact fact, Set<UUID> records, Batch batch)
      throws SQLException {
    livesOrDied(c, records, fact, batch);
    for (UUID record : records) {
      batch.follow(files.ofPersons(c, List.of(record)), new RemindOfReview(clock.today()), fact);
    }
  }
}
