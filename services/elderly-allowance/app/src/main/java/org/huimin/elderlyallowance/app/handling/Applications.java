package org.huimin.elderlyallowance.app.handling;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.commands.Actor;
import org.huimin.commands.Commands;
import org.huimin.commands.Done;
import org.huimin.elderlyallowance.app.view.EnrolmentRow;
import org.huimin.elderlyallowance.app.view.RegisteredPerson;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.AcceptApplication;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.WithdrawApplication;
import org.huimin.elderlyallowance.enrolment.EnrolmentId;
import org.huimin.elderlyallowance.policy.ElderlyAllowance;
import org.huimin.elderlyallowance.policy.ElderlyStandards;
import org.huimin.eventstore.BusinessClock;
import org.huimin.web.Problem;
import org.jspecify.annotations.Nullable;

/** 受理与撤回: one command is one transaction of officer, row and events. */
public final class Applications {

  private final Mutiny.SessionFactory sessions;
  private final Commands commands;
  private final CaseWork work;
  private final BusinessClock clock;

  public Applications(
      Mutiny.SessionFactory sessions, Commands commands, CaseWork work, BusinessClock clock) {
    this.sessions = sessions;
    this.commands = commands;
    this.work = work;
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
   * @param paidElsewhereThrough the last month the former place paid, for who moved in at 80 or
   *     older
   */
  public Uni<Done> accept(
      UUID personId,
      UUID payeeId,
      @Nullable LocalDate appliedOn,
      @Nullable YearMonth paidElsewhereThrough,
      Actor actor) {
    LocalDate day = appliedOn == null ? clock.today() : appliedOn;
    return commands.carryOut(
        actor,
        session ->
            mustBePayee(session, personId, payeeId)
                .chain(() -> work.held(session, personId))
                .invoke(Applications::mustStandForItself)
                .chain(
                    person ->
                        work.ofPerson(session, personId)
                            .chain(
                                cases -> {
                                  Optional<EnrolmentRow> open =
                                      cases.stream().filter(EnrolmentRow::stands).findFirst();
                                  return open.isPresent()
                                      ? Uni.createFrom().item(same(open.get(), payeeId, day))
                                      : open(
                                          session,
                                          person,
                                          command(
                                              person,
                                              payeeId,
                                              day,
                                              paidElsewhereThrough,
                                              own(cases, personId),
                                              actor),
                                          actor);
                                })));
  }

  private Uni<Done> open(
      Mutiny.Session session, RegisteredPerson person, AcceptApplication command, Actor actor) {
    EnrolmentRow row = EnrolmentRow.opened(person, command);
    return work.record(session, row, List.of(), List.<EnrolmentCommand>of(command), actor);
  }

  private AcceptApplication command(
      RegisteredPerson person,
      UUID payeeId,
      LocalDate day,
      @Nullable YearMonth paidElsewhereThrough,
      int before,
      Actor actor) {
    return new AcceptApplication(
        EnrolmentId.of(person.personId, ElderlyAllowance.PROGRAMME, before),
        person.personId,
        payeeId,
        person.division().county(),
        day,
        person.bornOn,
        person.diedOn,
        person.residence().movedInOn(ElderlyStandards::cover).orElse(null),
        ElderlyStandards.cover(person.residence().last()),
        paidElsewhereThrough,
        actor.subject(),
        clock.today());
  }

  private static Done same(EnrolmentRow open, UUID payeeId, LocalDate day) {
    if (open.payeeId.equals(payeeId) && open.appliedOn.equals(day)) {
      return Done.nothingNew(open.enrolmentId);
    }
    throw open.isEndedByDeath()
        ? Problem.conflict(
            "ENDED_BY_DEATH", "the person's case has ended: enrolment " + open.enrolmentId)
        : Problem.conflict(
            "ENROLMENT_OPEN", "the person has an open case: enrolment " + open.enrolmentId);
  }

  /** 撤回申请, as long as nothing was decided. */
  public Uni<Done> withdraw(UUID enrolmentId, Actor actor) {
    EnrolmentCommand withdraw = new WithdrawApplication(actor.subject(), clock.today());
    return commands.carryOut(
        actor, session -> work.change(session, enrolmentId, (_, _) -> List.of(withdraw), actor));
  }

  private static void mustStandForItself(RegisteredPerson person) {
    if (person.mergedInto != null) {
      throw Problem.conflict(
          "PERSON_MERGED", "the record was merged into another one of the same person");
    }
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

  private static int own(List<EnrolmentRow> cases, UUID personId) {
    return (int) cases.stream().filter(row -> row.personId.equals(personId)).count();
  }
}
