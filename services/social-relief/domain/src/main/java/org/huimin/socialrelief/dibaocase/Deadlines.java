package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.Task.Kind.ANSWER_OBJECTION;
import static org.huimin.socialrelief.dibaocase.Task.Kind.CHECK_MEANS;
import static org.huimin.socialrelief.dibaocase.Task.Kind.COUNTY_OPINION;
import static org.huimin.socialrelief.dibaocase.Task.Kind.DECIDE;
import static org.huimin.socialrelief.dibaocase.Task.Kind.DELIVER_DECISION;
import static org.huimin.socialrelief.dibaocase.Task.Kind.FINISH_DEATH_CHANGE;
import static org.huimin.socialrelief.dibaocase.Task.Kind.HEAR_STATEMENT;
import static org.huimin.socialrelief.dibaocase.Task.Kind.HOME_VISIT;
import static org.huimin.socialrelief.dibaocase.Task.Kind.INVESTIGATE;
import static org.huimin.socialrelief.dibaocase.Task.Kind.NAME_PAYEE;
import static org.huimin.socialrelief.dibaocase.Task.Kind.PUBLISH_DECISION;
import static org.huimin.socialrelief.dibaocase.Task.Kind.REVIEW;
import static org.huimin.socialrelief.dibaocase.Task.Kind.TAKE_NOTICE_DOWN;
import static org.huimin.socialrelief.dibaocase.Task.Kind.TAKE_PUBLICATION_DOWN;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.kernel.WorkingCalendar;
import org.huimin.socialrelief.dibaocase.DibaoCase.Applied;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.None;
import org.huimin.socialrelief.dibaocase.DibaoCase.Refused;
import org.huimin.socialrelief.dibaocase.DibaoCase.Withdrawn;
import org.huimin.socialrelief.dibaocase.Inquiry.Authorisation;
import org.huimin.socialrelief.dibaocase.Intake.Supplement;
import org.huimin.socialrelief.dibaocase.Publicity.PostedNotice;

/**
 * 办理时限: the open tasks of a case, each with its last day. A limit counts from the day after what
 * sets it off; while a supplement is awaited, the agency's limits rest.
 */
public final class Deadlines {

  // Working days by 最低生活保障审核确认办法 (民发〔2021〕57号), where nothing else is said.

  /** Art. 15: from acceptance, or from an objection that has the home looked into again. */
  private static final int TO_INVESTIGATE = 3;

  /** Art. 17: from the authorisation of the check. */
  private static final int TO_CHECK_MEANS = 3;

  /** Art. 20: from the file with the county. */
  private static final int COUNTY_TO_OPINE = 10;

  /** Art. 22: from acceptance. */
  private static final int WHOLE_CASE = 30;

  /** 民发〔2022〕83号: where the township decides. */
  private static final int WHOLE_CASE_IN_TOWNSHIP = 20;

  /** Art. 22: where an objection, a distance or the inquiry itself asks for more. */
  private static final int WHOLE_CASE_EXTENDED = 45;

  /** Art. 21: a decision in writing, and what is published of it, from the decision. */
  private static final int TO_DELIVER = 3;

  /** 民发〔2022〕83号: calendar months from the death of a member. */
  private static final int MONTHS_TO_FINISH_A_DEATH = 3;

  private Deadlines() {}

  /** What is to be done, the most pressing first. */
  public static List<Task> open(DibaoCase state, WorkingCalendar calendar) {
    List<Task> tasks =
        switch (state) {
          case None _, Withdrawn _ -> List.of();
          case Applied a ->
              a.intake().supplement() == Supplement.AWAITED ? List.of() : of(a, calendar);
          case Refused r -> r.delivered() ? List.of() : List.of(letter(r.decidedOn(), calendar));
          case Enrolled e -> of(e, calendar);
        };
    return tasks.stream()
        .sorted(Comparator.comparing(Task::dueOn).thenComparing(Task::kind))
        .toList();
  }

  private static List<Task> of(Applied state, WorkingCalendar calendar) {
    Intake intake = state.intake();
    Publicity publicity = state.publicity();
    LocalDate objection = publicity.objectionSince();
    LocalDate wholeCase = calendar.plusWorkingDays(intake.acceptedOn(), wholeCase(intake));
    List<Task> tasks = new ArrayList<>();
    tasks.add(new Task(DECIDE, wholeCase));
    if (!state.inquiry().investigated()) {
      LocalDate trigger = objection == null ? intake.acceptedOn() : objection;
      tasks.add(new Task(INVESTIGATE, calendar.plusWorkingDays(trigger, TO_INVESTIGATE)));
    }
    tasks.addAll(meansCheck(state.inquiry(), calendar));
    if (state.inquiry().visitOwed()) {
      tasks.add(new Task(HOME_VISIT, wholeCase));
    }
    if (objection != null) {
      tasks.add(new Task(ANSWER_OBJECTION, wholeCase));
    }
    PostedNotice notice = publicity.notice();
    LocalDate closedOn = notice == null ? null : notice.closedOn();
    if (notice != null && closedOn == null) {
      tasks.add(new Task(TAKE_NOTICE_DOWN, notice.postedOn().plusDays(Publicity.NOTICE_DAYS + 1L)));
    } else if (closedOn != null && publicity.shown() && countyDecides(intake)) {
      // With its notice down, the file is with the county.
      tasks.add(new Task(COUNTY_OPINION, calendar.plusWorkingDays(closedOn, COUNTY_TO_OPINE)));
    }
    return tasks;
  }

  private static int wholeCase(Intake intake) {
    if (intake.extension() != null) {
      return WHOLE_CASE_EXTENDED;
    }
    return countyDecides(intake) ? WHOLE_CASE : WHOLE_CASE_IN_TOWNSHIP;
  }

  private static boolean countyDecides(Intake intake) {
    return intake.authority() == ConfirmAuthority.COUNTY;
  }

  private static List<Task> of(Enrolled state, WorkingCalendar calendar) {
    List<Task> tasks = new ArrayList<>();
    state.undelivered().values().forEach(day -> tasks.add(letter(day, calendar)));
    nameOfPayee(state).ifPresent(tasks::add);
    publication(state, calendar).forEach(tasks::add);
    if (over(state)) {
      return tasks;
    }
    LocalDate review = state.review().dueOn();
    if (!state.months().overIn(YearMonth.from(review))) {
      tasks.add(new Task(REVIEW, review));
    }
    for (Map.Entry<UUID, LocalDate> death : state.inquiry().deaths().entrySet()) {
      if (state.months().composition().members().contains(death.getKey())) {
        tasks.add(
            new Task(FINISH_DEATH_CHANGE, death.getValue().plusMonths(MONTHS_TO_FINISH_A_DEATH)));
      }
    }
    tasks.addAll(meansCheck(state.inquiry(), calendar));
    if (state.inquiry().visitOwed()) {
      tasks.add(new Task(HOME_VISIT, state.review().dueOn()));
    }
    if (state.proposal() != null && state.proposal().waits()) {
      tasks.add(new Task(HEAR_STATEMENT, state.proposal().statementUntil()));
    }
    return tasks;
  }

  /**
   * From the day on which nobody can receive; an authority says beforehand until when it stands.
   * After the end of a case it is asked for what may have been held back before.
   */
  private static Optional<Task> nameOfPayee(Enrolled state) {
    if (!state.months().everPays() || !state.mayBeOwed()) {
      return Optional.empty();
    }
    Receiving receiving = state.receiving();
    YearMonth last = state.lastOwed().orElse(YearMonth.from(LocalDate.MAX));
    return Stream.concat(
            receiving.losses().values().stream(),
            Stream.ofNullable(receiving.payee().authorisedUntil()))
        .min(Comparator.naturalOrder())
        .filter(day -> !YearMonth.from(day).isAfter(last))
        .map(day -> new Task(NAME_PAYEE, day));
  }

  /** No limit of its own is set for the publication: it is posted with the letter. */
  private static Stream<Task> publication(Enrolled state, WorkingCalendar calendar) {
    return Stream.concat(
        state.publicationOverOn().map(day -> new Task(TAKE_PUBLICATION_DOWN, day)).stream(),
        state.publicationOwedSince().stream()
            .map(day -> new Task(PUBLISH_DECISION, calendar.plusWorkingDays(day, TO_DELIVER))));
  }

  private static boolean over(Enrolled state) {
    return state.months().decided().isEmpty()
        || state.months().ended()
        || DecidedMonths.lastDeath(state.months().composition(), state.inquiry().deaths())
            .isPresent();
  }

  private static List<Task> meansCheck(Inquiry inquiry, WorkingCalendar calendar) {
    Authorisation asked = inquiry.authorisation();
    return asked != null && !asked.used()
        ? List.of(
            new Task(CHECK_MEANS, calendar.plusWorkingDays(asked.authorisedOn(), TO_CHECK_MEANS)))
        : List.of();
  }

  private static Task letter(LocalDate decidedOn, WorkingCalendar calendar) {
    return new Task(DELIVER_DECISION, calendar.plusWorkingDays(decidedOn, TO_DELIVER));
  }
}
