package org.huimin.elderlyallowance.app.handling;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.commands.Actor;
import org.huimin.commands.Commands;
import org.huimin.commands.Done;
import org.huimin.elderlyallowance.app.store.EnrolmentTape;
import org.huimin.elderlyallowance.app.store.EnrolmentTape.Envelope;
import org.huimin.elderlyallowance.app.store.RefusalWords;
import org.huimin.elderlyallowance.app.view.EnrolmentRow;
import org.huimin.elderlyallowance.app.view.RegisteredPerson;
import org.huimin.elderlyallowance.enrolment.Enrolment;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.AcceptApplication;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.ConfirmEnrolment;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.RefuseApplication;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.TerminateByDeath;
import org.huimin.elderlyallowance.enrolment.EnrolmentId;
import org.huimin.elderlyallowance.enrolment.EnrolmentRejection;
import org.huimin.elderlyallowance.enrolment.RefusalReason;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.ReactiveEventStore;
import org.huimin.kernel.Citation;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.huimin.web.Problem;
import org.jspecify.annotations.Nullable;

/** 受理与确认: one command is one transaction of officer, row and events. */
public final class Applications {

  private static final String PROGRAMME = "ELDERLY_ALLOWANCE";

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

  private final Mutiny.SessionFactory sessions;
  private final Commands commands;
  private final ReactiveEventStore store;
  private final EnrolmentTape tape;
  private final RefusalWords words;
  private final BusinessClock clock;

  public Applications(
      Mutiny.SessionFactory sessions,
      Commands commands,
      ReactiveEventStore store,
      EnrolmentTape tape,
      RefusalWords words,
      BusinessClock clock) {
    this.sessions = sessions;
    this.commands = commands;
    this.store = store;
    this.tape = tape;
    this.words = words;
    this.clock = clock;
  }

  /** The person, or nothing while the registry has not told of them. */
  public Uni<Optional<RegisteredPerson>> person(UUID personId) {
    return sessions
        .withSession(session -> session.find(RegisteredPerson.class, personId))
        .map(Optional::ofNullable);
  }

  /** The case, or nothing when there is none of this id. */
  public Uni<Optional<EnrolmentRow>> find(UUID enrolmentId) {
    return sessions
        .withSession(session -> session.find(EnrolmentRow.class, enrolmentId))
        .map(Optional::ofNullable);
  }

  /**
   * 受理. The same application again is the same case, and nothing is recorded.
   *
   * @param appliedOn today when nothing is given
   */
  public Uni<Done> accept(UUID personId, UUID payeeId, @Nullable LocalDate appliedOn, Actor actor) {
    return commands.carryOut(
        actor,
        session ->
            mustBePayee(session, personId, payeeId)
                .chain(() -> held(session, personId))
                .chain(
                    person ->
                        ofPerson(session, personId)
                            .chain(
                                cases ->
                                    accept(session, person, payeeId, appliedOn, cases, actor))));
  }

  private Uni<Done> accept(
      Mutiny.Session session,
      RegisteredPerson person,
      UUID payeeId,
      @Nullable LocalDate appliedOn,
      List<EnrolmentRow> cases,
      Actor actor) {
    LocalDate day = appliedOn == null ? clock.today() : appliedOn;
    Optional<EnrolmentRow> standing = cases.stream().filter(EnrolmentRow::stands).findFirst();
    if (standing.isPresent()) {
      EnrolmentRow row = standing.get();
      if (row.payeeId.equals(payeeId) && row.appliedOn.equals(day)) {
        return Uni.createFrom().item(Done.nothingNew(row.enrolmentId));
      }
      throw row.isEnded()
          ? Problem.conflict(
              "ENDED_BY_DEATH", "the person's case has ended: enrolment " + row.enrolmentId)
          : Problem.conflict(
              "ENROLMENT_OPEN", "the person has an open case: enrolment " + row.enrolmentId);
    }
    UUID id = EnrolmentId.of(person.personId, PROGRAMME, cases.size());
    EnrolmentCommand command =
        new AcceptApplication(
            id,
            person.personId,
            payeeId,
            person.division().county(),
            day,
            person.bornOn,
            person.diedOn,
            actor.subject(),
            clock.today());
    return record(session, new EnrolmentRow(), decide(List.of(command), List.of()), actor, id);
  }

  /**
   * 确认, by another officer than the one who accepted. Who has died meanwhile has a case that is
   * confirmed and ended in one go: the months before the death may still be due.
   */
  public Uni<Done> confirm(UUID enrolmentId, Actor actor) {
    EnrolmentCommand confirm = new ConfirmEnrolment(actor.subject(), clock.today());
    Function<RegisteredPerson, List<EnrolmentCommand>> orders =
        person ->
            person.diedOn == null
                ? List.of(confirm)
                : List.of(confirm, new TerminateByDeath(person.diedOn));
    return commands.carryOut(actor, session -> change(session, enrolmentId, orders, actor));
  }

  /** 不予确认, in writing, by another officer than the one who accepted. */
  public Uni<Done> refuse(
      UUID enrolmentId,
      RefusalReason reason,
      Citation article,
      @Nullable String ownWords,
      Actor actor) {
    EnrolmentCommand refuse =
        new RefuseApplication(actor.subject(), reason, article, clock.today());
    return commands.carryOut(
        actor,
        session ->
            words
                .keep(session, enrolmentId, ownWords)
                .chain(() -> change(session, enrolmentId, _ -> List.of(refuse), actor)));
  }

  private Uni<Done> change(
      Mutiny.Session session,
      UUID enrolmentId,
      Function<RegisteredPerson, List<EnrolmentCommand>> orders,
      Actor actor) {
    return session
        .find(EnrolmentRow.class, enrolmentId)
        .chain(row -> change(session, row, orders, actor));
  }

  private Uni<Done> change(
      Mutiny.Session session,
      EnrolmentRow row,
      Function<RegisteredPerson, List<EnrolmentCommand>> orders,
      Actor actor) {
    return held(session, row.personId)
        .chain(
            person ->
                store
                    .readStream(session, tape.tape(), row.enrolmentId)
                    .map(EnrolmentTape::read)
                    .map(history -> decide(orders.apply(person), history)))
        .chain(events -> record(session, row, events, actor, row.enrolmentId));
  }

  /**
   * The person, held to the end of the command: a death that arrives meanwhile waits and then finds
   * the case as it has become, and of two applications the second finds the first.
   */
  private static Uni<RegisteredPerson> held(Mutiny.Session session, UUID personId) {
    return session.find(RegisteredPerson.class, personId, LockMode.PESSIMISTIC_WRITE);
  }

  /** The row first, the events last: the partition's lock is held from then on. */
  private Uni<Done> record(
      Mutiny.Session session,
      EnrolmentRow row,
      List<Enrolment.Recorded> events,
      Actor actor,
      UUID enrolmentId) {
    if (events.isEmpty()) {
      return Uni.createFrom().item(Done.nothingNew(enrolmentId));
    }
    List<NewEvent> drafts =
        events.stream()
            .map(
                recorded -> {
                  row.apply(recorded.event(), actor.division());
                  return tape.draft(
                      recorded.event(),
                      row.version,
                      new Envelope(
                          clock.now(), recorded.officer(), actor.division().county(), Map.of()));
                })
            .toList();
    return session
        .persist(row)
        .chain(() -> store.append(session, drafts))
        .map(appended -> new Done(enrolmentId, appended.positions()));
  }

  private static Uni<Void> mustBePayee(Mutiny.Session session, UUID personId, UUID payeeId) {
    return session
        .createNativeQuery(
            "select count(*) from payee_account where payee_id = :payee and person_id = :person",
            Long.class)
        .setParameter("payee", payeeId)
        .setParameter("person", personId)
        .getSingleResult()
        .invoke(
            found -> {
              if (found == 0) {
                throw new Problem(
                    422, "NO_SUCH_PAYEE", "the person has no such payee account", "payeeId");
              }
            })
        .replaceWithVoid();
  }

  private static Uni<List<EnrolmentRow>> ofPerson(Mutiny.Session session, UUID personId) {
    return session
        .createSelectionQuery("from EnrolmentRow where personId = :person", EnrolmentRow.class)
        .setParameter("person", personId)
        .getResultList();
  }

  private static List<Enrolment.Recorded> decide(
      List<EnrolmentCommand> commands, List<Enrolment.Recorded> history) {
    Enrolment state = Enrolment.DECIDER.fold(history);
    List<Enrolment.Recorded> events = new ArrayList<>();
    for (EnrolmentCommand command : commands) {
      for (Enrolment.Recorded event : decide(command, state)) {
        state = Enrolment.DECIDER.evolve(state, event);
        events.add(event);
      }
    }
    return events;
  }

  private static List<Enrolment.Recorded> decide(EnrolmentCommand command, Enrolment state) {
    return switch (Enrolment.DECIDER.decide(command, state)) {
      case Accepted<Enrolment.Recorded, EnrolmentRejection>(var events) -> events;
      case Rejected<Enrolment.Recorded, EnrolmentRejection>(var rejection) ->
          throw new CommandRejected(rejection);
    };
  }
}
