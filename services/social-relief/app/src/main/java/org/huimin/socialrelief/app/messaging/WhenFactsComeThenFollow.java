package org.huimin.socialrelief.app.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.NewEvent;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.huimin.programme.facts.FactReaction;
import org.huimin.programme.facts.PersonEvent.DeathRecorded;
import org.huimin.programme.facts.PersonEvent.DeathRevoked;
import org.huimin.programme.facts.PersonFact;
import org.huimin.socialrelief.app.store.EnrolmentTape;
import org.huimin.socialrelief.app.store.Envelope;
import org.huimin.socialrelief.app.store.ReliefFile;
import org.huimin.socialrelief.app.store.ReliefFiles;
import org.huimin.socialrelief.app.store.ReliefRows;
import org.huimin.socialrelief.dibaocase.DibaoCase;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCommand;
import org.huimin.socialrelief.dibaocase.DibaoRejection;

/**
 * 事实即跟进: a death, or its revocation, is followed in every case of a household the person has
 * belonged to. The decider says "nothing to do" to what it has heard before, so a fact read twice
 * does nothing twice.
 */
public final class WhenFactsComeThenFollow implements FactReaction {

  private final ReliefFiles files;
  private final ReliefRows rows;
  private final EnrolmentTape tape;
  private final JdbcEventStore store;
  private final BusinessClock clock;

  public WhenFactsComeThenFollow(ReliefFiles files, EnrolmentTape tape, BusinessClock clock) {
    this.files = files;
    this.rows = new ReliefRows();
    this.tape = tape;
    this.store = new JdbcEventStore(clock);
    this.clock = clock;
  }

  @Override
  public void react(Connection c, List<PersonFact> facts) throws SQLException {
    Map<UUID, ReliefFile> cases = new HashMap<>();
    List<NewEvent> events = new ArrayList<>();
    for (PersonFact fact : facts) {
      Optional<DibaoCommand> order = order(fact);
      if (order.isPresent()) {
        for (ReliefFile file : files.ofPersons(c, List.of(fact.event().personId()))) {
          ReliefFile before = cases.getOrDefault(file.id(), file);
          cases.put(file.id(), follow(before, order.get(), fact, events));
        }
      }
    }
    for (ReliefFile changed : cases.values()) {
      rows.note(c, changed, clock.today());
    }
    if (!events.isEmpty()) {
      store.append(c, events);
    }
  }

  private static Optional<DibaoCommand> order(PersonFact fact) {
    return switch (fact.event()) {
      case DeathRecorded e -> Optional.of(new DibaoCommand.RecordDeath(e.personId(), e.diedOn()));
      case DeathRevoked e -> Optional.of(new DibaoCommand.RevokeDeath(e.personId()));
      default -> Optional.empty();
    };
  }

  private ReliefFile follow(
      ReliefFile file, DibaoCommand order, PersonFact fact, List<NewEvent> events) {
    ReliefFile after = file;
    for (Recorded event : decide(order, file.state())) {
      after = after.after(event);
      events.add(
          tape.draft(
              event.event(),
              after.version(),
              new Envelope(
                  clock.now(),
                  EnrolmentTape.SYSTEM_ACTOR,
                  file.opening().county(),
                  Map.of("causationid", fact.eventId().toString()))));
    }
    return after;
  }

  private static List<Recorded> decide(DibaoCommand order, DibaoCase state) {
    return switch (DibaoCase.DECIDER.decide(order, state)) {
      case Accepted<Recorded, DibaoRejection>(var events) -> events;
      case Rejected<Recorded, DibaoRejection>(var rejection) ->
          throw new IllegalStateException("a fact was rejected: " + rejection.code());
    };
  }
}
