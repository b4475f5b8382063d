package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.Story.ACCEPTED;
import static org.huimin.socialrelief.dibaocase.Story.CHILD;
import static org.huimin.socialrelief.dibaocase.Story.CLERK;
import static org.huimin.socialrelief.dibaocase.Story.CLOSED;
import static org.huimin.socialrelief.dibaocase.Story.FAMILY;
import static org.huimin.socialrelief.dibaocase.Story.accept;
import static org.huimin.socialrelief.dibaocase.Story.accepted;
import static org.huimin.socialrelief.dibaocase.Story.authorise;
import static org.huimin.socialrelief.dibaocase.Story.confirmed;
import static org.huimin.socialrelief.dibaocase.Story.decide;
import static org.huimin.socialrelief.dibaocase.Story.decision;
import static org.huimin.socialrelief.dibaocase.Story.enrolled;
import static org.huimin.socialrelief.dibaocase.Story.lookedInto;
import static org.huimin.socialrelief.dibaocase.Story.object;
import static org.huimin.socialrelief.dibaocase.Story.posted;
import static org.huimin.socialrelief.dibaocase.Story.propose;
import static org.huimin.socialrelief.dibaocase.Story.refused;
import static org.huimin.socialrelief.dibaocase.Story.reviewed;
import static org.huimin.socialrelief.dibaocase.Story.shown;
import static org.huimin.socialrelief.dibaocase.Story.state;
import static org.huimin.socialrelief.dibaocase.Story.then;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.kernel.WorkingCalendar;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ExtendDeadline;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ReceiveSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ReturnForSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ExtensionReason;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.SupplementItem;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewResult;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCommand.LosePayee;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDeath;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDelivery;
import org.huimin.socialrelief.dibaocase.InquiryCommand.FileGrievance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Open tasks and their last days; accepted on Monday 2026-03-02, 清明节 is from April 4 to 6. */
class DeadlinesTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.published();
  private static final DibaoCommand ASK =
      new ReturnForSupplement(CLERK, Set.of(SupplementItem.PAYEE_ACCOUNT), ACCEPTED);
  private static final DibaoCommand EXTEND =
      new ExtendDeadline(CLERK, ExtensionReason.HARD_INVESTIGATION, CLOSED);

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource
  void a_task_is_open_until_its_last_day(Task.Kind kind, String dueOn, DibaoCommand[] commands) {
    Task expected = new Task(kind, LocalDate.parse(dueOn));
    List<Task> open = Deadlines.open(state(commands), CALENDAR);
    assertTrue(open.contains(expected), () -> expected + " in " + open);
  }

  static Stream<Arguments> a_task_is_open_until_its_last_day() {
    LocalDate day = Story.POSTED.plusDays(2);
    return Stream.of(
        arguments(Task.Kind.DECIDE, "2026-04-14", accepted()),
        arguments(
            Task.Kind.DECIDE, "2026-03-30", new DibaoCommand[] {accept(ConfirmAuthority.TOWNSHIP)}),
        arguments(Task.Kind.DECIDE, "2026-05-08", then(accepted(), EXTEND)),
        arguments(
            Task.Kind.DECIDE,
            "2026-04-20",
            then(accepted(), ASK, new ReceiveSupplement(CLERK, LocalDate.parse("2026-03-06")))),
        arguments(Task.Kind.INVESTIGATE, "2026-03-05", accepted()),
        arguments(Task.Kind.INVESTIGATE, "2026-03-16", then(posted(), object(day))),
        arguments(
            Task.Kind.CHECK_MEANS,
            "2026-03-09",
            then(accepted(), authorise(LocalDate.parse("2026-03-04")))),
        arguments(Task.Kind.TAKE_NOTICE_DOWN, "2026-03-17", posted()),
        arguments(Task.Kind.COUNTY_OPINION, "2026-03-31", shown()),
        arguments(Task.Kind.HOME_VISIT, "2026-04-14", then(shown(), new FileGrievance(CLERK, day))),
        arguments(
            Task.Kind.HOME_VISIT,
            "2026-04-14",
            then(posted(), Story.close(new SpotCheckDraw(Story.SEED, 62), CLOSED))),
        arguments(Task.Kind.ANSWER_OBJECTION, "2026-04-14", then(posted(), object(day))),
        arguments(Task.Kind.DELIVER_DECISION, "2026-04-03", refused()),
        arguments(Task.Kind.REVIEW, "2027-03-31", confirmed()),
        arguments(
            Task.Kind.FINISH_DEATH_CHANGE,
            "2026-07-10",
            then(confirmed(), new RecordDeath(CHILD, LocalDate.parse("2026-04-10")))),
        arguments(
            Task.Kind.NAME_PAYEE,
            "2026-04-10",
            then(confirmed(), new LosePayee(Story.PAYEE, LocalDate.parse("2026-04-10")))),
        arguments(
            Task.Kind.NAME_PAYEE,
            "2026-12-31",
            then(
                confirmed(),
                Story.proposePayee(
                    new Payee(
                        new UUID(4, 6),
                        new Payee.Authority(new UUID(8, 8), LocalDate.parse("2026-12-31"))),
                    Story.REVIEWED),
                Story.decidePayee(Story.COUNTY, true, Story.REVIEWED))),
        arguments(Task.Kind.HEAR_STATEMENT, "2026-05-18", proposedEnd()),
        arguments(
            Task.Kind.DELIVER_DECISION,
            "2026-05-25",
            then(proposedEnd(), decide(true, Story.REDUCED))));
  }

  @Test
  void what_is_done_is_no_task_any_more() {
    assertEquals(List.of(), kinds(then(accepted(), ASK)));
    assertEquals(List.of(Task.Kind.DECIDE), kinds(lookedInto()));
    assertEquals(List.of(Task.Kind.REVIEW), kinds(Story.published()));
    assertEquals(List.of(), kinds(then(refused(), new RecordDelivery(CLERK, decision(0), CLOSED))));
    assertEquals(
        List.of(),
        kinds(
            then(
                proposedEnd(),
                decide(true, Story.REDUCED),
                new RecordDelivery(CLERK, decision(1), Story.REDUCED))));
    assertEquals(
        List.of(Task.Kind.DELIVER_DECISION, Task.Kind.PUBLISH_DECISION),
        kinds(
            then(
                reviewed(ReviewResult.STOP, FAMILY),
                propose(AdverseMeasure.GRADUATED_EXIT, ReductionReason.WORK_INCOME, null, 1, null),
                decide(true, Story.REDUCED))),
        "an exit that is over before the next review");
    assertEquals(List.of(), Deadlines.open(new DibaoCase.None(), CALENDAR));
  }

  /** Of what was due before the end, a month may be held back; of what came later, none. */
  @Test
  void after_the_end_a_payee_is_named_for_what_was_held_back_before() {
    DibaoCommand[] ended = then(proposedEnd(), decide(true, Story.REDUCED));
    LosePayee before = new LosePayee(Story.PAYEE, LocalDate.parse("2026-05-15"));
    LosePayee after = new LosePayee(Story.PAYEE, LocalDate.parse("2026-08-15"));
    assertTrue(kinds(then(ended, before)).contains(Task.Kind.NAME_PAYEE));
    assertFalse(kinds(then(ended, after)).contains(Task.Kind.NAME_PAYEE));
  }

  /** Of whom an authority let receive nothing is owed that comes after the last death. */
  @Test
  void where_all_have_died_a_payee_is_named_for_what_was_held_back_before() {
    LocalDate died = LocalDate.parse("2026-05-10");
    Payee keeper =
        new Payee(
            new UUID(4, 6), new Payee.Authority(new UUID(8, 8), LocalDate.parse("2026-12-31")));
    DibaoCommand[] dead =
        then(
            confirmed(),
            Story.proposePayee(keeper, Story.REVIEWED),
            Story.decidePayee(Story.COUNTY, true, Story.REVIEWED),
            new RecordDeath(Story.FATHER, died),
            new RecordDeath(Story.MOTHER, died),
            new RecordDeath(CHILD, died));
    assertFalse(kinds(dead).contains(Task.Kind.NAME_PAYEE));
    DibaoCommand[] lost = then(dead, new LosePayee(keeper.payeeId(), died));
    assertTrue(kinds(lost).contains(Task.Kind.NAME_PAYEE));
  }

  @Test
  void for_whom_nothing_is_paid_no_payee_is_named() {
    LosePayee death = new LosePayee(Story.PAYEE, LocalDate.parse("2026-05-15"));
    assertEquals(List.of(Task.Kind.REVIEW), kinds(then(Story.marginal(), death)));
  }

  @Test
  void a_review_overdue_for_years_stops_nobodys_pay() {
    Enrolled state = enrolled(confirmed());
    LocalDate late = LocalDate.parse("2030-01-01");
    Task review = Deadlines.open(state, CALENDAR).getFirst();
    assertTrue(late.isAfter(review.dueOn()));
    assertInstanceOf(MonthFacts.Due.class, state.in(YearMonth.from(late)));
  }

  private static List<Task.Kind> kinds(DibaoCommand... commands) {
    return Deadlines.open(state(commands), CALENDAR).stream().map(Task::kind).toList();
  }

  private static DibaoCommand[] proposedEnd() {
    return then(
        reviewed(ReviewResult.STOP, FAMILY),
        propose(AdverseMeasure.TERMINATION, ReductionReason.INCOME_ROSE));
  }
}
