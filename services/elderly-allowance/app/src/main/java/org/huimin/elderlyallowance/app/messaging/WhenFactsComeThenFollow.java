package org.huimin.elderlyallowance.app.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huimin.elderlyallowance.app.store.CaseFile;
import org.huimin.elderlyallowance.app.store.CaseFiles;
import org.huimin.elderlyallowance.app.store.CaseRows;
import org.huimin.elderlyallowance.app.store.CaseRows.Changed;
import org.huimin.elderlyallowance.app.store.DueCases;
import org.huimin.elderlyallowance.app.store.EnrolmentTape;
import org.huimin.elderlyallowance.app.store.EnrolmentTape.Envelope;
import org.huimin.elderlyallowance.app.store.PublishedRules;
import org.huimin.elderlyallowance.enrolment.Enrolment;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.FollowResidence;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.LiftSuspension;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.PassReview;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.ReinstateAfterDeathRevoked;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.Suspend;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.TerminateByDeath;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.SuspensionReason;
import org.huimin.elderlyallowance.enrolment.EnrolmentRejection;
import org.huimin.elderlyallowance.policy.Calendar;
import org.huimin.elderlyallowance.policy.LocalRules;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.NewEvent;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.huimin.kernel.Resident;
import org.huimin.programme.facts.FactReaction;
import org.huimin.programme.facts.PersonEvent;
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
import org.jspecify.annotations.Nullable;

/**
 * 事实即跟进: what the register tells of a person is followed in every case of theirs: a death ends it,
 * a move passes it on, a passed check completes the one that was due. The decider says "nothing to
 * do" to what it has heard before, so a fact read twice does nothing twice.
 */
public final class WhenFactsComeThenFollow implements FactReaction {

  private final Residents residents;
  private final CaseFiles files;
  private final CaseRows rows;
  private final EnrolmentTape tape;
  private final PublishedRules published;
  private final JdbcEventStore store;
  private final BusinessClock clock;

  public WhenFactsComeThenFollow(
      Residents residents,
      CaseFiles files,
      CaseRows rows,
      EnrolmentTape tape,
      PublishedRules published,
      JdbcEventStore store,
      BusinessClock clock) {
    this.residents = residents;
    this.files = files;
    this.rows = rows;
    this.tape = tape;
    this.published = published;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void react(Connection c, List<PersonFact> facts) throws SQLException {
    lookSoon(c, facts);
    List<PersonFact> followed = facts.stream().filter(fact -> isFollowed(fact.event())).toList();
    if (followed.isEmpty()) {
      return;
    }
    List<UUID> persons = followed.stream().map(f -> f.event().personId()).distinct().toList();
    Map<UUID, List<CaseFile>> cases = cases(c, persons);
    Map<UUID, Resident> known = residents.now(c, persons);
    LocalRules rules = published.now(c);
    Map<UUID, Changed> changed = new LinkedHashMap<>();
    List<NewEvent> events = new ArrayList<>();
    for (PersonFact fact : followed) {
      UUID person = fact.event().personId();
      Resident resident = known.get(person);
      if (resident != null) {
        cases.computeIfPresent(
            person,
            (_, files) ->
                files.stream()
                    .map(
                        file ->
                            follow(
                                file, orders(fact, file, resident, rules), fact, events, changed))
                    .toList());
      }
    }
    rows.note(c, changed.values());
    store.append(c, events);
  }

  /** By person; the cases of records that were merged into theirs are theirs as well. */
  private Map<UUID, List<CaseFile>> cases(Connection c, List<UUID> persons) throws SQLException {
    Map<UUID, UUID> merged = residents.mergedNow(c, persons);
    Set<UUID> records = new LinkedHashSet<>(persons);
    records.addAll(merged.keySet());
    Map<UUID, List<CaseFile>> cases = new HashMap<>();
    files
        .ofPersons(c, records)
        .forEach(
            (record, files) ->
                cases
                    .computeIfAbsent(
                        persons.contains(record) ? record : merged.getOrDefault(record, record),
                        _ -> new ArrayList<>())
                    .addAll(files));
    return cases;
  }

  /** What the calendar says of a case may have changed with its person. */
  private void lookSoon(Connection c, List<PersonFact> facts) throws SQLException {
    Set<UUID> persons =
        facts.stream()
            .filter(fact -> !(fact.event() instanceof PersonRegistered))
            .filter(fact -> !(fact.event() instanceof PayeeAccountRecorded))
            .map(fact -> fact.event().personId())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!persons.isEmpty()) {
      // What is told of the one record counts for the cases of the other.
      persons.addAll(residents.mergedNow(c, persons).keySet());
      DueCases.lookSoon(c, persons, clock.today());
    }
  }

  private CaseFile follow(
      CaseFile file,
      List<EnrolmentCommand> orders,
      PersonFact fact,
      List<NewEvent> events,
      Map<UUID, Changed> changed) {
    CaseFile after = file;
    for (EnrolmentCommand order : orders) {
      for (Enrolment.Recorded recorded : decide(order, after)) {
        after = after.after(recorded);
        events.add(tape.draft(recorded.event(), after.version(), envelope(file, fact)));
      }
    }
    DivisionCode township = township(fact);
    if (after.version() > file.version() || township != null) {
      changed.merge(after.id(), new Changed(after, township), WhenFactsComeThenFollow::later);
    }
    return after;
  }

  private static List<Enrolment.Recorded> decide(EnrolmentCommand order, CaseFile file) {
    return switch (Enrolment.DECIDER.decide(order, file.state())) {
      case Rejected<Enrolment.Recorded, EnrolmentRejection>(var rejection) ->
          throw new IllegalStateException(
              "case " + file.id() + " rejects what has happened: " + rejection.code());
      case Accepted<Enrolment.Recorded, EnrolmentRejection>(var events) -> events;
    };
  }

  /** Where the person moved to stays known when another fact comes after the move. */
  private static Changed later(Changed before, Changed after) {
    return new Changed(
        after.file(), after.township() == null ? before.township() : after.township());
  }

  /** A case goes where its person goes; who has left the city stays with the last county. */
  private static @Nullable DivisionCode township(PersonFact fact) {
    if (fact.event() instanceof RegistrationMoved move) {
      return move.township();
    }
    return fact.event() instanceof RegistrationMoveRevoked back ? back.township() : null;
  }

  private Envelope envelope(CaseFile file, PersonFact fact) {
    return new Envelope(
        clock.now(),
        EnrolmentTape.SYSTEM_ACTOR,
        file.opening().county(),
        Map.of("causationid", fact.eventId().toString()));
  }

  private static boolean isFollowed(PersonEvent event) {
    return switch (event) {
      case DeathRecorded _,
          DeathRevoked _,
          RegistrationMoved _,
          RegistrationMoveRevoked _,
          MissingDeclared _,
          MissingRevoked _,
          ProofOfLifeRecorded _ ->
          true;
      case PersonRegistered _,
          PayeeAccountRecorded _,
          BirthDateCorrected _,
          ProofOfLifeRevoked _,
          PersonMerged _,
          PersonMergedInto _,
          PersonMergeRevoked _,
          PayeeAuthorised _,
          PayeeAuthorisationRevoked _,
          RelativeDeclared _,
          RelativeDeclarationWithdrawn _ ->
          false;
    };
  }

  /** What was told of moves while a case had ended is followed when it resumes. */
  private List<EnrolmentCommand> orders(
      PersonFact fact, CaseFile file, Resident resident, LocalRules rules) {
    return switch (fact.event()) {
      case DeathRecorded death -> List.of(new TerminateByDeath(death.diedOn()));
      case DeathRevoked _ ->
          List.of(new ReinstateAfterDeathRevoked(), residence(file, resident, rules));
      case RegistrationMoved _, RegistrationMoveRevoked _ ->
          List.of(residence(file, resident, rules));
      case MissingDeclared missing ->
          List.of(
              new Suspend(
                  SuspensionReason.DECLARED_MISSING,
                  YearMonth.from(missing.declaredOn()).plusMonths(1)));
      case MissingRevoked _ ->
          List.of(new LiftSuspension(SuspensionReason.DECLARED_MISSING, clock.today()));
      case ProofOfLifeRecorded proof ->
          List.of(
              new PassReview(
                  proof.passedOn(),
                  Calendar.checkHoldsThrough(proof.passedOn(), resident, clock.month(), rules),
                  clock.today()));
      case PersonRegistered _,
          PayeeAccountRecorded _,
          BirthDateCorrected _,
          ProofOfLifeRevoked _,
          PersonMerged _,
          PersonMergedInto _,
          PersonMergeRevoked _,
          PayeeAuthorised _,
          PayeeAuthorisationRevoked _,
          RelativeDeclared _,
          RelativeDeclarationWithdrawn _ ->
          List.of();
    };
  }

  private static EnrolmentCommand residence(CaseFile file, Resident resident, LocalRules rules) {
    return FollowResidence.of(resident.residence(), file.opening().begunOn(), rules::covers);
  }
}
