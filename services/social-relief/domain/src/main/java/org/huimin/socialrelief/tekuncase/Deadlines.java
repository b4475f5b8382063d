package org.huimin.socialrelief.tekuncase;

import static org.huimin.socialrelief.tekuncase.Task.Kind.ANSWER_OBJECTION;
import static org.huimin.socialrelief.tekuncase.Task.Kind.ASSESS_SELF_CARE;
import static org.huimin.socialrelief.tekuncase.Task.Kind.COME_OF_AGE;
import static org.huimin.socialrelief.tekuncase.Task.Kind.DECIDE_PROPOSAL;
import static org.huimin.socialrelief.tekuncase.Task.Kind.DELIVER_DECISION;
import static org.huimin.socialrelief.tekuncase.Task.Kind.HEAR_STATEMENT;
import static org.huimin.socialrelief.tekuncase.Task.Kind.NAME_FUNERAL_PAYEE;
import static org.huimin.socialrelief.tekuncase.Task.Kind.NAME_PAYEE;
import static org.huimin.socialrelief.tekuncase.Task.Kind.POST_END_NOTICE;
import static org.huimin.socialrelief.tekuncase.Task.Kind.REASSESS_SELF_CARE;
import static org.huimin.socialrelief.tekuncase.Task.Kind.REVIEW;
import static org.huimin.socialrelief.tekuncase.Task.Kind.SCREEN;
import static org.huimin.socialrelief.tekuncase.Task.Kind.SIGN_CARE_AGREEMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huimin.kernel.WorkingCalendar;
import org.huimin.socialrelief.tekun.EndReason;
import org.huimin.socialrelief.tekun.TekunDeadlines;
import org.huimin.socialrelief.tekun.TekunEnd;
import org.huimin.socialrelief.tekun.TekunEnd.EndNotice;
import org.huimin.socialrelief.tekuncase.SupportCase.None;
import org.huimin.socialrelief.tekuncase.SupportCase.Supported;

/**
 * 办理时限: the open tasks of a support, each with its last day. A limit counts from the day after what
 * sets it off.
 */
public final class Deadlines {

  private static final int TO_DELIVER = 3;
  private static final int OF_AGE = 18;

  private Deadlines() {}

  /**
   * What is to be done, the most pressing first.
   *
   * @param bornOn the person, as the register knows it now
   */
  public static List<Task> open(SupportCase state, LocalDate bornOn, WorkingCalendar calendar) {
    return switch (state) {
      case None _ -> List.of();
      case Supported s when s.months().course().revoked() -> List.of();
      case Supported s ->
          Stream.concat(always(s, calendar), whileSupported(s, bornOn, calendar).stream())
              .sorted(Comparator.comparing(Task::dueOn).thenComparing(Task::kind))
              .toList();
    };
  }

  private static Stream<Task> always(Supported s, WorkingCalendar calendar) {
    Standing standing = s.standing();
    LocalDate died = standing.vitals().diedOn();
    return Stream.of(
            s.letters().undelivered().values().stream()
                .map(day -> new Task(DELIVER_DECISION, calendar.plusWorkingDays(day, TO_DELIVER))),
            Stream.ofNullable(died == null ? standing.payeeLostOn() : null)
                .map(day -> new Task(NAME_PAYEE, day)),
            screening(s).stream(),
            Stream.ofNullable(
                    died != null && s.diedInSupport() && standing.funeralPayeeId() == null
                        ? died
                        : null)
                .map(day -> new Task(NAME_FUNERAL_PAYEE, day)))
        .flatMap(tasks -> tasks);
  }

  /** No limit is set: in the first month without support it is time. */
  private static Optional<Task> screening(Supported s) {
    TekunEnd end = s.known().course().end();
    return end == null || s.letters().screened() || s.standing().vitals().diedOn() != null
        ? Optional.empty()
        : end.screening().map(due -> new Task(SCREEN, due.from().atDay(1), end.reason()));
  }

  private static List<Task> whileSupported(
      Supported s, LocalDate bornOn, WorkingCalendar calendar) {
    List<Task> tasks = new ArrayList<>();
    if (s.over()) {
      return tasks;
    }
    tasks.add(new Task(REVIEW, s.looks().dueOn()));
    Care care = s.care();
    if (care.reportedOn() != null) {
      tasks.add(
          new Task(
              REASSESS_SELF_CARE, TekunDeadlines.reassessmentDueOn(care.reportedOn(), calendar)));
    } else if (s.months().selfCare().isEmpty()) {
      tasks.add(new Task(ASSESS_SELF_CARE, s.looks().dueOn()));
    }
    if (care.institution() == null && care.caregiver() == null) {
      tasks.add(new Task(SIGN_CARE_AGREEMENT, care.since()));
    }
    comingOfAge(s, bornOn).ifPresent(tasks::add);
    proposed(s, calendar).forEach(tasks::add);
    return tasks;
  }

  /**
   * Who came as a minor is looked at from the birthday on, or from the day they are told to have
   * left school; school keeps them in support until then.
   */
  private static Optional<Task> comingOfAge(Supported s, LocalDate bornOn) {
    Standing standing = s.standing();
    LocalDate birthday = bornOn.plusYears(OF_AGE);
    LocalDate left = standing.schooledOn();
    LocalDate due = left != null && left.isAfter(birthday) ? left : birthday;
    boolean looked = !s.looks().lookedOn().isBefore(due) && s.looks().found().isEmpty();
    return !s.months().course().confirmedOn().isBefore(birthday)
            || standing.schooling().keepsInSupport()
            || looked
            || (s.proposal() != null && s.proposal().isEnd())
        ? Optional.empty()
        : Optional.of(new Task(COME_OF_AGE, due));
  }

  private static Stream<Task> proposed(Supported s, WorkingCalendar calendar) {
    Proposal proposal = s.proposal();
    if (proposal == null) {
      return Stream.empty();
    }
    Stream<Task> hearing =
        proposal.waits()
            ? Stream.of(new Task(HEAR_STATEMENT, proposal.statementUntil()))
            : Stream.empty();
    return Stream.concat(hearing, Stream.of(next(proposal, calendar)));
  }

  private static Task next(Proposal proposal, WorkingCalendar calendar) {
    EndReason reason = proposal.endsFor();
    LocalDate objected = proposal.objectedOn();
    LocalDate from = proposal.decidableFrom();
    if (from == null) {
      LocalDate due =
          objected == null ? proposal.proposedOn() : EndNotice.answerDueOn(objected, calendar);
      return new Task(proposal.objectionOpen() ? ANSWER_OBJECTION : POST_END_NOTICE, due, reason);
    }
    boolean hearsLonger = proposal.waits() && !from.isAfter(proposal.statementUntil());
    return new Task(
        DECIDE_PROPOSAL, hearsLonger ? proposal.statementUntil().plusDays(1) : from, reason);
  }
}
