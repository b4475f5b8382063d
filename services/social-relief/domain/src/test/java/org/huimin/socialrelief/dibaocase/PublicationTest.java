package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.Story.AMOUNT;
import static org.huimin.socialrelief.dibaocase.Story.CHILD;
import static org.huimin.socialrelief.dibaocase.Story.CLERK;
import static org.huimin.socialrelief.dibaocase.Story.COUNTY;
import static org.huimin.socialrelief.dibaocase.Story.DECIDED;
import static org.huimin.socialrelief.dibaocase.Story.FAMILY;
import static org.huimin.socialrelief.dibaocase.Story.FATHER;
import static org.huimin.socialrelief.dibaocase.Story.ID;
import static org.huimin.socialrelief.dibaocase.Story.MOTHER;
import static org.huimin.socialrelief.dibaocase.Story.REDUCED;
import static org.huimin.socialrelief.dibaocase.Story.REVIEWED;
import static org.huimin.socialrelief.dibaocase.Story.confirmed;
import static org.huimin.socialrelief.dibaocase.Story.decide;
import static org.huimin.socialrelief.dibaocase.Story.events;
import static org.huimin.socialrelief.dibaocase.Story.increase;
import static org.huimin.socialrelief.dibaocase.Story.propose;
import static org.huimin.socialrelief.dibaocase.Story.publish;
import static org.huimin.socialrelief.dibaocase.Story.published;
import static org.huimin.socialrelief.dibaocase.Story.state;
import static org.huimin.socialrelief.dibaocase.Story.takeDown;
import static org.huimin.socialrelief.dibaocase.Story.then;
import static org.huimin.socialrelief.dibaocase.Story.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.kernel.HashedId;
import org.huimin.kernel.Money;
import org.huimin.kernel.WorkingCalendar;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewResult;
import org.huimin.socialrelief.dibaocase.DibaoCommand.FollowHousehold;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDeath;
import org.huimin.socialrelief.dibaocase.PublicationCommand.PublishDecision;
import org.huimin.socialrelief.dibaocase.PublicationCommand.Sheet;
import org.huimin.socialrelief.dibaocase.PublicationEvent.DecisionPublished;
import org.huimin.socialrelief.dibaocase.PublicationEvent.Omission;
import org.huimin.socialrelief.dibaocase.PublicationEvent.PublicationOmitted;
import org.huimin.socialrelief.dibaocase.PublicationEvent.PublicationTakenDown;
import org.huimin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the village is shown after the decision, and until when. */
class PublicationTest {

  private static final UUID FIRST = publication(0);
  private static final LocalDate LATER = LocalDate.parse("2026-04-10");
  private static final WorkingCalendar CALENDAR = WorkingCalendar.published();

  @Test
  void three_things_are_shown_as_long_as_they_are_paid() {
    given(confirmed())
        .when(publish(DECIDED))
        .then(told(CLERK, new DecisionPublished(ID, FIRST, DECIDED, null, FATHER, 3, AMOUNT)));
  }

  @Test
  void where_the_county_says_so_for_some_days_only() {
    DibaoCommand forAMonth = forAMonth(AMOUNT, DECIDED);
    given(confirmed())
        .when(forAMonth)
        .then(
            told(
                CLERK,
                new DecisionPublished(
                    ID, FIRST, DECIDED, LocalDate.parse("2026-04-30"), FATHER, 3, AMOUNT)));
    DibaoCommand[] shown = then(confirmed(), forAMonth);
    assertEquals(List.of(toTakeDown("2026-05-01")), publicity(shown));
    assertEquals(List.of(), publicity(then(shown, takeDown(day("2026-05-01")))));
  }

  @Test
  void what_was_shown_for_all_its_days_is_shown_again_only_where_it_is_another() {
    LocalDate over = day("2026-05-01");
    DibaoCommand[] shown = then(confirmed(), forAMonth(AMOUNT, DECIDED), takeDown(over));
    given(shown).when(forAMonth(AMOUNT, over)).thenRejected(DibaoRejection.PUBLISHED_ALREADY);
    Money more = Money.of("700.00");
    given(shown)
        .when(forAMonth(more, over))
        .then(
            told(
                CLERK,
                new DecisionPublished(
                    ID, publication(1), over, day("2026-05-31"), FATHER, 3, more)));
    given(then(shown, new RecordDeath(MOTHER, over)))
        .when(forAMonth(AMOUNT, over))
        .then(
            told(
                CLERK,
                new DecisionPublished(
                    ID, publication(1), over, day("2026-05-31"), FATHER, 2, AMOUNT)));
  }

  private static DibaoCommand forAMonth(Money amount, LocalDate day) {
    return new PublishDecision(CLERK, new Sheet(FATHER, amount), 30, day);
  }

  @Test
  void an_exit_that_was_never_published_is_until_it_is_over() {
    DibaoCommand[] leaving = exit(confirmed());
    given(leaving)
        .when(publish(day("2026-06-30")))
        .then(
            told(
                CLERK,
                new DecisionPublished(ID, FIRST, day("2026-06-30"), null, FATHER, 3, AMOUNT)));
    assertEquals(
        List.of(toTakeDown("2026-08-01")), publicity(then(leaving, publish(day("2026-06-30")))));
    given(leaving)
        .when(publish(day("2026-07-01")))
        .then(told(CLERK, new PublicationOmitted(ID, day("2026-07-01"), Omission.NOTHING_PAID)));
    assertEquals(List.of(), publicity(then(leaving, publish(day("2026-07-01")))));
    given(ended()).when(publish(REDUCED)).thenRejected(DibaoRejection.NOT_IN_PAYMENT);
  }

  @Test
  void what_comes_down_too_early_is_owed_anew() {
    given(published())
        .when(takeDown(LATER))
        .then(told(CLERK, new PublicationTakenDown(ID, FIRST, LATER)));
    assertEquals(List.of(toPublish("2026-04-15")), publicity(then(published(), takeDown(LATER))));
    given(then(published(), takeDown(LATER))).when(takeDown(LATER)).thenNothing();
    given(then(published(), takeDown(LATER)))
        .when(publish(LATER))
        .then(
            told(CLERK, new DecisionPublished(ID, publication(1), LATER, null, FATHER, 3, AMOUNT)));
  }

  @Test
  void the_same_again_is_nothing_new_and_another_amount_is() {
    given(published()).when(publish(LATER)).thenNothing();
    Money more = Money.of("700.00");
    given(published())
        .when(new PublishDecision(CLERK, new Sheet(FATHER, more), null, LATER))
        .then(
            told(CLERK, new PublicationTakenDown(ID, FIRST, LATER)),
            told(CLERK, new DecisionPublished(ID, publication(1), LATER, null, FATHER, 3, more)));
  }

  @Test
  void a_number_that_is_another_is_published_anew() {
    given(then(published(), new RecordDeath(MOTHER, LATER)))
        .when(publish(LATER))
        .then(
            told(CLERK, new PublicationTakenDown(ID, FIRST, LATER)),
            told(CLERK, new DecisionPublished(ID, publication(1), LATER, null, FATHER, 2, AMOUNT)));
  }

  @Test
  void the_dead_are_not_counted() {
    given(then(confirmed(), new RecordDeath(MOTHER, LocalDate.parse("2026-04-02"))))
        .when(publish(LATER))
        .then(told(CLERK, new DecisionPublished(ID, FIRST, LATER, null, FATHER, 2, AMOUNT)));
  }

  @ParameterizedTest
  @EnumSource
  void where_nothing_is_to_be_shown_that_is_said_once(Omission why) {
    Sheet sheet =
        why == Omission.CHILD_ALONE ? new Sheet(null, AMOUNT) : new Sheet(FATHER, Money.ZERO);
    PublishDecision omit = new PublishDecision(CLERK, sheet, null, LATER);
    DibaoCommand[] increased =
        then(
            published(),
            Story.means(Story.LATER_MEANS, REVIEWED),
            Story.investigate(REVIEWED),
            Story.review(ReviewResult.INCREASE, FAMILY, REVIEWED),
            increase(COUNTY, REDUCED));
    given(increased)
        .when(omit)
        .then(
            told(CLERK, new PublicationTakenDown(ID, FIRST, LATER)),
            told(CLERK, new PublicationOmitted(ID, LATER, why)));
    assertEquals(List.of(), publicity(then(increased, omit)));
    given(then(increased, omit)).when(omit).thenNothing();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void what_has_to_be_shown_or_taken_down(
      String what, List<Task> expected, DibaoCommand[] commands) {
    assertEquals(expected, publicity(commands), what);
  }

  static Stream<Arguments> what_has_to_be_shown_or_taken_down() {
    Task first = toPublish("2026-04-03");
    return Stream.of(
        arguments("a confirmation", List.of(first), confirmed()),
        arguments("once it is published nothing", List.of(), published()),
        arguments("a marginal household is paid nothing", List.of(), Story.marginal()),
        arguments("a child alone is named nowhere", List.of(), Story.childAlone()),
        arguments("what an older system decided", List.of(), Story.takenOver()),
        arguments(
            "an increase anew",
            List.of(toPublish("2026-05-25")),
            then(
                published(),
                Story.means(Story.LATER_MEANS, REVIEWED),
                Story.investigate(REVIEWED),
                Story.review(ReviewResult.INCREASE, FAMILY, REVIEWED),
                increase(COUNTY, REDUCED))),
        arguments(
            "the county it has moved to",
            List.of(toTakeDown("2026-05-01"), toPublish("2026-05-08")),
            then(
                published(),
                new FollowHousehold(Story.LANCANG, Story.MAY, LocalDate.parse("2026-07-01")))),
        arguments(
            "the death of who is named",
            List.of(toPublish("2026-04-15")),
            then(published(), new RecordDeath(FATHER, LATER))),
        arguments(
            "another name",
            List.of(),
            then(
                published(),
                new RecordDeath(FATHER, LATER),
                new PublishDecision(CLERK, new Sheet(MOTHER, AMOUNT), null, LATER))),
        arguments("an end", List.of(toTakeDown("2026-06-01")), ended()),
        arguments(
            "an end that was taken down", List.of(), then(ended(), takeDown(day("2026-06-01")))),
        arguments("a suspension", List.of(toTakeDown("2026-06-01")), suspended()),
        arguments(
            "an exit that was never shown", List.of(toPublish("2026-05-25")), exit(confirmed())),
        arguments(
            "an end of what was never shown",
            List.of(),
            then(
                confirmed(),
                propose(AdverseMeasure.TERMINATION, ReductionReason.VOLUNTARY),
                decide(true, REDUCED))),
        arguments(
            "the death of all who were never shown",
            List.of(),
            then(
                confirmed(),
                new RecordDeath(FATHER, REVIEWED),
                new RecordDeath(MOTHER, REVIEWED),
                new RecordDeath(CHILD, REVIEWED))),
        arguments(
            "what was published before an exit",
            List.of(toTakeDown("2026-08-01")),
            exit(published())),
        arguments(
            "what came down too early in an exit",
            List.of(toPublish("2026-06-15")),
            then(exit(published()), takeDown(day("2026-06-10")))),
        arguments(
            "what came down with the end of an exit",
            List.of(),
            then(exit(published()), takeDown(day("2026-08-01")))),
        arguments(
            "what is paid again after it came down",
            List.of(toPublish("2026-06-15")),
            then(
                suspended(),
                takeDown(day("2026-06-01")),
                Story.revoke(COUNTY, Story.decision(1), day("2026-06-10")))),
        arguments(
            "a confirmation that is revoked",
            List.of(toTakeDown("2026-05-20")),
            adverse(AdverseMeasure.REVOCATION, ReductionReason.OFFICE_ERROR)),
        arguments(
            "the death of all",
            List.of(toTakeDown("2026-05-01")),
            then(
                published(),
                new RecordDeath(FATHER, LATER),
                new RecordDeath(MOTHER, LATER),
                new RecordDeath(CHILD, LATER))));
  }

  private static DibaoCommand[] ended() {
    return adverse(AdverseMeasure.TERMINATION, ReductionReason.VOLUNTARY);
  }

  private static DibaoCommand[] suspended() {
    return adverse(AdverseMeasure.SUSPENSION, ReductionReason.NOT_COOPERATING);
  }

  private static DibaoCommand[] exit(DibaoCommand... before) {
    return then(
        then(
            before,
            Story.means(Story.LATER_MEANS, REVIEWED),
            Story.investigate(REVIEWED),
            Story.review(ReviewResult.STOP, FAMILY, REVIEWED)),
        propose(AdverseMeasure.GRADUATED_EXIT, ReductionReason.WORK_INCOME, null, 2, null),
        decide(true, REDUCED));
  }

  private static DibaoCommand[] adverse(AdverseMeasure measure, ReductionReason reason) {
    return then(published(), propose(measure, reason), decide(true, REDUCED));
  }

  private static List<Task> publicity(DibaoCommand... commands) {
    return Deadlines.open(state(commands), CALENDAR).stream()
        .filter(
            task ->
                task.kind() == Task.Kind.PUBLISH_DECISION
                    || task.kind() == Task.Kind.TAKE_PUBLICATION_DOWN)
        .toList();
  }

  private static Task toPublish(String dueOn) {
    return new Task(Task.Kind.PUBLISH_DECISION, day(dueOn));
  }

  private static Task toTakeDown(String dueOn) {
    return new Task(Task.Kind.TAKE_PUBLICATION_DOWN, day(dueOn));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static UUID publication(int n) {
    return HashedId.of(ID.toString(), "publication", Integer.toString(n));
  }

  private static DeciderSpec<DibaoCommand, DibaoCase, DibaoCase.Recorded, DibaoRejection> given(
      DibaoCommand... commands) {
    return DeciderSpec.given(DibaoCase.DECIDER).given(events(commands));
  }
}
