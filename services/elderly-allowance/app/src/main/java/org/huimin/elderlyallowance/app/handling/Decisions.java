package org.huimin.elderlyallowance.app.handling;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.commands.Actor;
import org.huimin.commands.Commands;
import org.huimin.commands.Done;
import org.huimin.elderlyallowance.app.store.CaseFile;
import org.huimin.elderlyallowance.app.view.EnrolmentRow;
import org.huimin.elderlyallowance.app.view.RegisteredPerson;
import org.huimin.elderlyallowance.enrolment.ClosureReason;
import org.huimin.elderlyallowance.enrolment.Enrolment;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.ConfirmEnrolment;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.DecideClosure;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.FollowResidence;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.HearStatement;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.ProposeClosure;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.RefuseApplication;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.RevokeDecision;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.Suspend;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.TerminateByDeath;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationRefused;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.StatementHeard;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.SuspensionReason;
import org.huimin.elderlyallowance.enrolment.RefusalReason;
import org.huimin.elderlyallowance.policy.ElderlyStandards;
import org.huimin.eventstore.BusinessClock;
import org.huimin.kernel.Citation;
import org.huimin.kernel.WorkingCalendar;
import org.huimin.programme.words.RefusalWords;
import org.huimin.web.Problem;
import org.jspecify.annotations.Nullable;

/** 审核确认与终止: what the county decides on a case, each time by another officer than before. */
public final class Decisions {

  /** 陈述期: the person may be heard for so many working days. */
  private static final int STATEMENT_DAYS = 5;

  private static final WorkingCalendar CALENDAR = WorkingCalendar.published();

  private final Commands commands;
  private final CaseWork work;
  private final RefusalWords words;
  private final BusinessClock clock;

  public Decisions(Commands commands, CaseWork work, RefusalWords words, BusinessClock clock) {
    this.commands = commands;
    this.work = work;
    this.words = words;
    this.clock = clock;
  }

  /** 确认, by another officer than the one who accepted. What has happened meanwhile is followed. */
  public Uni<Done> confirm(UUID enrolmentId, Actor actor) {
    EnrolmentCommand confirm = new ConfirmEnrolment(actor.subject(), clock.today());
    return commands.carryOut(
        actor,
        session ->
            work.change(
                session,
                enrolmentId,
                (file, person) -> withWhatIsKnown(confirm, file, person),
                actor));
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
    return withWords(
        enrolmentId, ApplicationRefused.class, RefusalWords::ofRefusal, refuse, ownWords, actor);
  }

  /** 拟终止: the person may be heard for five working days. */
  public Uni<Done> propose(UUID enrolmentId, ClosureReason reason, Citation article, Actor actor) {
    LocalDate today = clock.today();
    EnrolmentCommand propose =
        new ProposeClosure(
            actor.subject(),
            reason,
            article,
            CALENDAR.plusWorkingDays(today, STATEMENT_DAYS),
            today);
    return carryOut(enrolmentId, propose, actor);
  }

  /** 听取陈述. What was said is sealed. */
  public Uni<Done> hear(UUID enrolmentId, String said, Actor actor) {
    EnrolmentCommand hear = new HearStatement(actor.subject(), clock.today());
    return withWords(
        enrolmentId, StatementHeard.class, RefusalWords::ofStatement, hear, said, actor);
  }

  /**
   * The words stand beside the event the command brings about, if it is the first of its kind or
   * not.
   */
  private Uni<Done> withWords(
      UUID enrolmentId,
      Class<? extends EnrolmentEvent> event,
      BiFunction<UUID, Long, UUID> place,
      EnrolmentCommand command,
      @Nullable String said,
      Actor actor) {
    return commands.carryOut(
        actor,
        session ->
            work.history(session, enrolmentId)
                .chain(
                    history ->
                        words.keep(session, place.apply(enrolmentId, count(history, event)), said))
                .chain(() -> work.change(session, enrolmentId, (_, _) -> List.of(command), actor)));
  }

  private static long count(
      List<Enrolment.Recorded> history, Class<? extends EnrolmentEvent> event) {
    return history.stream().filter(recorded -> event.isInstance(recorded.event())).count();
  }

  /** 终止或不予终止, by another officer than the one who proposed. */
  public Uni<Done> close(UUID enrolmentId, boolean close, Actor actor) {
    return carryOut(enrolmentId, new DecideClosure(actor.subject(), close, clock.today()), actor);
  }

  /**
   * 撤销决定: a refusal or closure that was wrong, by another officer than the one who took it. A
   * person who has another case by now keeps that one.
   */
  public Uni<Done> revoke(UUID enrolmentId, Actor actor) {
    EnrolmentCommand revoke = new RevokeDecision(actor.subject(), clock.today());
    return commands.carryOut(
        actor,
        session ->
            session
                .find(EnrolmentRow.class, enrolmentId)
                .chain(row -> mustBeOnly(session, row))
                .chain(
                    () ->
                        work.change(
                            session,
                            enrolmentId,
                            (file, person) -> withWhatIsKnown(revoke, file, person),
                            actor)));
  }

  private Uni<Done> carryOut(UUID enrolmentId, EnrolmentCommand command, Actor actor) {
    return commands.carryOut(
        actor, session -> work.change(session, enrolmentId, (_, _) -> List.of(command), actor));
  }

  /** What the register told while the case was not in payment, and nobody followed. */
  private static List<EnrolmentCommand> withWhatIsKnown(
      EnrolmentCommand command, CaseFile file, RegisteredPerson person) {
    List<EnrolmentCommand> orders = new ArrayList<>();
    orders.add(command);
    orders.add(
        FollowResidence.of(person.residence(), file.opening().begunOn(), ElderlyStandards::cover));
    if (person.missingOn != null) {
      orders.add(
          new Suspend(
              SuspensionReason.DECLARED_MISSING, YearMonth.from(person.missingOn).plusMonths(1)));
    }
    if (person.diedOn != null) {
      orders.add(new TerminateByDeath(person.diedOn));
    }
    return orders;
  }

  /** Of the person, under whichever of their records; who stands for them is held meanwhile. */
  private Uni<Void> mustBeOnly(Mutiny.Session session, EnrolmentRow own) {
    return work.held(session, own.personId)
        .chain(
            person ->
                person.mergedInto == null
                    ? Uni.createFrom().item(person)
                    : work.held(session, person.mergedInto))
        .chain(person -> work.ofPerson(session, person.personId))
        .invoke(
            cases ->
                cases.stream()
                    .filter(row -> !row.enrolmentId.equals(own.enrolmentId))
                    .filter(EnrolmentRow::stands)
                    .findFirst()
                    .ifPresent(
                        open -> {
                          throw Problem.conflict(
                              "ENROLMENT_OPEN",
                              "the person has an open case: enrolment " + open.enrolmentId);
                        }))
        .replaceWithVoid();
  }
}
