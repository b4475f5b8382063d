package org.huimin.elderlyallowance.app.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.elderlyallowance.app.store.CaseFile;
import org.huimin.elderlyallowance.app.store.CaseFiles;
import org.huimin.elderlyallowance.app.store.EnrolmentTape;
import org.huimin.elderlyallowance.app.store.EnrolmentTape.Envelope;
import org.huimin.elderlyallowance.app.store.PersonEvent.DeathRecorded;
import org.huimin.elderlyallowance.app.store.PersonEvent.DeathRevoked;
import org.huimin.elderlyallowance.app.store.PersonEvent.PayeeAccountRecorded;
import org.huimin.elderlyallowance.app.store.PersonEvent.PersonRegistered;
import org.huimin.elderlyallowance.app.store.PersonFact;
import org.huimin.elderlyallowance.enrolment.Enrolment;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.ReinstateAfterDeathRevoked;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.TerminateByDeath;
import org.huimin.elderlyallowance.enrolment.EnrolmentRejection;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.NewEvent;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * 死亡即终止: a recorded death ends every case of the person that is in payment, a revoked one resumes
 * it. The decider says "nothing to do" to what it has heard before, so a fact read twice does
 * nothing twice.
 */
public final class WhenDeathRecordedThenTerminate {

  private final CaseFiles files;
  private final EnrolmentTape tape;
  private final JdbcEventStore store;
  private final BusinessClock clock;

  public WhenDeathRecordedThenTerminate(
      CaseFiles files, EnrolmentTape tape, JdbcEventStore store, BusinessClock clock) {
    this.files = files;
    this.tape = tape;
    this.store = store;
    this.clock = clock;
  }

  /** Appends once, for all facts of the batch; call it last. */
  void react(Connection c, List<PersonFact> facts) throws SQLException {
    List<UUID> persons =
        facts.stream()
            .filter(fact -> command(fact) != null)
            .map(fact -> fact.event().personId())
            .distinct()
            .toList();
    if (persons.isEmpty()) {
      return;
    }
    Map<UUID, List<CaseFile>> cases = files.ofPersons(c, persons);
    Map<UUID, CaseFile> changed = new LinkedHashMap<>();
    List<NewEvent> events = new ArrayList<>();
    for (PersonFact fact : facts) {
      EnrolmentCommand command = command(fact);
      if (command != null) {
        cases.computeIfPresent(
            fact.event().personId(),
            (_, files) ->
                files.stream().map(file -> decide(file, command, fact, events, changed)).toList());
      }
    }
    files.note(c, changed.values());
    store.append(c, events);
  }

  private CaseFile decide(
      CaseFile file,
      EnrolmentCommand command,
      PersonFact fact,
      List<NewEvent> events,
      Map<UUID, CaseFile> changed) {
    return switch (Enrolment.DECIDER.decide(command, file.state())) {
      case Rejected<Enrolment.Recorded, EnrolmentRejection>(var rejection) ->
          throw new IllegalStateException(
              "case " + file.id() + " rejects what has happened: " + rejection.code());
      case Accepted<Enrolment.Recorded, EnrolmentRejection>(var decided) -> {
        CaseFile after = file;
        for (Enrolment.Recorded recorded : decided) {
          after = after.after(recorded);
          events.add(tape.draft(recorded.event(), after.version(), envelope(file, fact)));
          changed.put(after.id(), after);
        }
        yield after;
      }
    };
  }

  private Envelope envelope(CaseFile file, PersonFact fact) {
    return new Envelope(
        clock.now(),
        EnrolmentTape.SYSTEM_ACTOR,
        file.application().county(),
        Map.of("causationid", fact.eventId().toString()));
  }

  private static @Nullable EnrolmentCommand command(PersonFact fact) {
    return switch (fact.event()) {
      case DeathRecorded death -> new TerminateByDeath(death.diedOn());
      case DeathRevoked _ -> new ReinstateAfterDeathRevoked();
      case PersonRegistered _ -> null;
      case PayeeAccountRecorded _ -> null;
    };
  }
}
