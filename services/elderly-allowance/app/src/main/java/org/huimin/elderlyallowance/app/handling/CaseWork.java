package org.huimin.elderlyallowance.app.handling;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.commands.Actor;
import org.huimin.commands.Done;
import org.huimin.elderlyallowance.app.store.CaseFile;
import org.huimin.elderlyallowance.app.store.EnrolmentTape;
import org.huimin.elderlyallowance.app.store.EnrolmentTape.Envelope;
import org.huimin.elderlyallowance.app.view.EnrolmentRow;
import org.huimin.elderlyallowance.app.view.RegisteredPerson;
import org.huimin.elderlyallowance.enrolment.Enrolment;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand;
import org.huimin.elderlyallowance.enrolment.EnrolmentRejection;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.ReactiveEventStore;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;

/**
 * 个案办理: what every command to a case has in common: person held, stream read, decided, recorded.
 */
public final class CaseWork {

  /** The system will not carry out the command; nothing is stored. */
  public static final class CommandRejected extends RuntimeException {

    private final EnrolmentRejection rejection;

    CommandRejected(EnrolmentRejection rejection) {
      super(rejection.message(), null, false, false);
      this.rejection = rejection;
    }

    public EnrolmentRejection rejection() {
      return rejection;
    }
  }

  private final ReactiveEventStore store;
  private final EnrolmentTape tape;
  private final BusinessClock clock;

  public CaseWork(ReactiveEventStore store, EnrolmentTape tape, BusinessClock clock) {
    this.store = store;
    this.tape = tape;
    this.clock = clock;
  }

  /** What has happened to the case until now. */
  Uni<List<Enrolment.Recorded>> history(Mutiny.Session session, UUID enrolmentId) {
    return store.readStream(session, tape.tape(), enrolmentId).map(EnrolmentTape::read);
  }

  /** Orders to a case that depend on what is known of its person, carried out as one. */
  Uni<Done> change(
      Mutiny.Session session,
      UUID enrolmentId,
      BiFunction<CaseFile, RegisteredPerson, List<EnrolmentCommand>> orders,
      Actor actor) {
    return session
        .find(EnrolmentRow.class, enrolmentId)
        .chain(
            row ->
                held(session, row.personId)
                    .call(() -> session.refresh(row)) // it may have moved while we waited
                    .chain(
                        person ->
                            store
                                .readStream(session, tape.tape(), row.enrolmentId)
                                .map(EnrolmentTape::read)
                                .chain(
                                    history ->
                                        record(
                                            session,
                                            row,
                                            history,
                                            orders.apply(CaseFile.of(history), person),
                                            actor))));
  }

  /**
   * The person, held to the end of the command: a death that arrives meanwhile waits and then finds
   * the case as it has become, and of two applications the second finds the first.
   */
  Uni<RegisteredPerson> held(Mutiny.Session session, UUID personId) {
    return session.find(RegisteredPerson.class, personId, LockMode.PESSIMISTIC_WRITE);
  }

  /** The cases of whom the record stands for: its own, and those of records merged into it. */
  Uni<List<EnrolmentRow>> ofPerson(Mutiny.Session session, UUID personId) {
    return session
        .createSelectionQuery(
            "from EnrolmentRow where personId in (select p.personId from RegisteredPerson p"
                + " where p.personId = :person or p.mergedInto = :person)",
            EnrolmentRow.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** The row first, the events last: the partition's lock is held from then on. */
  Uni<Done> record(
      Mutiny.Session session,
      EnrolmentRow row,
      List<Enrolment.Recorded> history,
      List<EnrolmentCommand> orders,
      Actor actor) {
    Enrolment state = Enrolment.DECIDER.fold(history);
    List<NewEvent> drafts = new ArrayList<>();
    for (EnrolmentCommand order : orders) {
      for (Enrolment.Recorded event : decide(order, state)) {
        state = Enrolment.DECIDER.evolve(state, event);
        row.follow(state);
        drafts.add(
            tape.draft(
                event.event(),
                row.version,
                new Envelope(clock.now(), event.officer(), actor.division().county(), Map.of())));
      }
    }
    return drafts.isEmpty()
        ? Uni.createFrom().item(Done.nothingNew(row.enrolmentId))
        : session
            .persist(row)
            .chain(() -> store.append(session, drafts))
            .map(appended -> new Done(row.enrolmentId, appended.positions()));
  }

  private static List<Enrolment.Recorded> decide(EnrolmentCommand command, Enrolment state) {
    return switch (Enrolment.DECIDER.decide(command, state)) {
      case Accepted<Enrolment.Recorded, EnrolmentRejection>(var events) -> events;
      case Rejected<Enrolment.Recorded, EnrolmentRejection>(var rejection) ->
          throw new CommandRejected(rejection);
    };
  }
}
