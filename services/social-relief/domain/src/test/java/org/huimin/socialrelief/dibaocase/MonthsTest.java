package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.Story.APRIL;
import static org.huimin.socialrelief.dibaocase.Story.CHILD;
import static org.huimin.socialrelief.dibaocase.Story.DECIDED;
import static org.huimin.socialrelief.dibaocase.Story.FAMILY;
import static org.huimin.socialrelief.dibaocase.Story.FATHER;
import static org.huimin.socialrelief.dibaocase.Story.JUNE;
import static org.huimin.socialrelief.dibaocase.Story.LATER_MEANS;
import static org.huimin.socialrelief.dibaocase.Story.MAY;
import static org.huimin.socialrelief.dibaocase.Story.MEANS;
import static org.huimin.socialrelief.dibaocase.Story.MOTHER;
import static org.huimin.socialrelief.dibaocase.Story.REDUCED;
import static org.huimin.socialrelief.dibaocase.Story.by;
import static org.huimin.socialrelief.dibaocase.Story.confirm;
import static org.huimin.socialrelief.dibaocase.Story.confirmed;
import static org.huimin.socialrelief.dibaocase.Story.decide;
import static org.huimin.socialrelief.dibaocase.Story.decision;
import static org.huimin.socialrelief.dibaocase.Story.enrolled;
import static org.huimin.socialrelief.dibaocase.Story.hear;
import static org.huimin.socialrelief.dibaocase.Story.increase;
import static org.huimin.socialrelief.dibaocase.Story.investigate;
import static org.huimin.socialrelief.dibaocase.Story.jobRefusal;
import static org.huimin.socialrelief.dibaocase.Story.means;
import static org.huimin.socialrelief.dibaocase.Story.propose;
import static org.huimin.socialrelief.dibaocase.Story.review;
import static org.huimin.socialrelief.dibaocase.Story.reviewed;
import static org.huimin.socialrelief.dibaocase.Story.revoke;
import static org.huimin.socialrelief.dibaocase.Story.shown;
import static org.huimin.socialrelief.dibaocase.Story.then;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huimin.socialrelief.dibaocase.BenefitCommand.IncreaseBenefit;
import org.huimin.socialrelief.dibaocase.BenefitCommand.LiftSuspension;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RestoreShare;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewResult;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCommand.FollowHousehold;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDeath;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RevokeDeath;
import org.huimin.socialrelief.dibaocase.DibaoCommand.TakeOver;
import org.huimin.socialrelief.dibaocase.InquiryCommand.AuthoriseMeansCheck;
import org.huimin.socialrelief.dibaocase.MonthFacts.Due;
import org.huimin.socialrelief.dibaocase.MonthFacts.NotDue;
import org.huimin.socialrelief.dibaocase.MonthFacts.Why;
import org.huimin.socialrelief.policy.ReviewClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the decisions of a case make of its months; the numbers are the handbook's examples. */
class MonthsTest {

  private static final YearMonth JULY = YearMonth.of(2026, 7);
  private static final DibaoCommand[] PROPOSED_END =
      then(
          reviewed(ReviewResult.STOP, FAMILY),
          propose(AdverseMeasure.TERMINATION, ReductionReason.INCOME_ROSE),
          hear());

  @ParameterizedTest(name = "no. {0}: confirmed {1} starts {2}")
  @CsvSource({"23, 2026-03-31, 2026-04", "23, 2026-04-01, 2026-05", ", 2026-12-31, 2027-01"})
  void a_benefit_starts_in_the_month_after_the_decision(
      String example, LocalDate decidedOn, YearMonth start) {
    Enrolled state = enrolled(then(shown(), confirm(decidedOn)));
    assertEquals(notDue(Why.BEFORE_START), state.in(start.minusMonths(1)), example);
    assertEquals(due(FAMILY, MEANS), state.in(start), example);
  }

  /** No. 24: the death changes nothing before the decision on it does. */
  @Test
  void the_household_is_as_decided_until_the_change_after_a_death_is() {
    Set<UUID> left = Set.of(FATHER, MOTHER);
    LocalDate may = LocalDate.parse("2026-05-08");
    DibaoCommand[] died =
        then(
            confirmed(),
            new RecordDeath(CHILD, LocalDate.parse("2026-04-10")),
            means(LATER_MEANS, may),
            investigate(may));
    Enrolled less =
        enrolled(
            then(
                died,
                review(ReviewResult.REDUCE, left, may),
                propose(AdverseMeasure.REDUCTION, ReductionReason.MEMBER_DIED),
                decide(true, may)));
    Enrolled more =
        enrolled(then(died, review(ReviewResult.INCREASE, left, may), increase(Story.OTHER, may)));
    for (Enrolled state : new Enrolled[] {less, more}) {
      assertEquals(due(FAMILY, MEANS), state.in(APRIL));
      assertEquals(due(FAMILY, MEANS), state.in(MAY));
      assertEquals(due(left, LATER_MEANS), state.in(JUNE));
    }
  }

  /** What the office got wrong is made up from the month of that decision on. */
  @Test
  void an_error_of_the_office_is_corrected_from_its_month_on() {
    LocalDate july = LocalDate.parse("2026-07-08");
    DibaoCommand[] wrong =
        then(
            confirmed(),
            means(LATER_MEANS, july),
            investigate(july),
            review(ReviewResult.INCREASE, FAMILY, july));
    Enrolled corrected =
        enrolled(then(wrong, new IncreaseBenefit(Story.by(Story.OTHER), MAY, july)));
    assertEquals(due(FAMILY, MEANS), corrected.in(APRIL));
    assertEquals(due(FAMILY, LATER_MEANS), corrected.in(MAY));
    assertEquals(due(FAMILY, LATER_MEANS), corrected.in(JULY));
    assertEquals(
        List.of(APRIL, MAY, YearMonth.of(2026, 8)),
        corrected.months().decided().stream().map(Decided::fromMonth).toList(),
        "who counts is looked at anew from next month on");
    Enrolled increased = enrolled(then(wrong, increase(Story.OTHER, july)));
    assertEquals(due(FAMILY, MEANS), increased.in(JULY));
  }

  /** Who joins in the month of a move is paid for by the new county, from its first month on. */
  @Test
  void a_member_added_in_the_month_of_a_move_counts_where_the_household_goes() {
    LocalDate may = LocalDate.parse("2026-05-08");
    Set<UUID> more = new HashSet<>(FAMILY);
    more.add(new UUID(3, 9));
    DecidingOfficer there =
        new DecidingOfficer(
            new Officer("lancang", Officer.Office.COUNTY, Story.LANCANG), ConfirmAuthority.COUNTY);
    Enrolled state =
        enrolled(
            then(
                confirmed(),
                new AuthoriseMeansCheck(
                    Story.CLERK,
                    more,
                    Set.of(InquiryEvent.AuthorisedScope.values()),
                    may.plusYears(1),
                    may),
                means(LATER_MEANS, may),
                investigate(may),
                review(ReviewResult.INCREASE, more, may),
                new FollowHousehold(Story.LANCANG, JUNE, may.plusDays(10)),
                new IncreaseBenefit(there, null, may)));
    assertEquals(Story.SIMAO, state.county(MAY));
    assertEquals(due(FAMILY, MEANS), state.in(MAY));
    assertEquals(Story.LANCANG, state.county(JUNE));
    assertEquals(due(more, LATER_MEANS), state.in(JUNE));
  }

  /** No. 25. */
  @Test
  void a_graduated_exit_is_paid_for_six_months_and_then_no_more() {
    Enrolled state =
        enrolled(
            then(
                reviewed(ReviewResult.STOP, FAMILY),
                propose(AdverseMeasure.GRADUATED_EXIT, ReductionReason.WORK_INCOME, null, 6, null),
                hear(),
                decide(true, REDUCED)));
    assertEquals(due(FAMILY, MEANS), state.in(MAY));
    Due exit = new Due(DibaoUnit.HOUSEHOLD, FAMILY, MEANS, Set.of(), true);
    assertEquals(exit, state.in(JUNE));
    assertEquals(exit, state.in(YearMonth.of(2026, 11)));
    assertEquals(notDue(Why.ENDED), state.in(YearMonth.of(2026, 12)));
  }

  @Test
  void who_needs_help_again_is_out_of_the_exit() {
    LocalDate july = LocalDate.parse("2026-07-08");
    Enrolled state =
        enrolled(
            then(
                reviewed(ReviewResult.STOP, FAMILY),
                propose(AdverseMeasure.GRADUATED_EXIT, ReductionReason.WORK_INCOME, null, 3, null),
                hear(),
                decide(true, REDUCED),
                means(MEANS, july),
                investigate(july),
                review(ReviewResult.INCREASE, FAMILY, july),
                increase(Story.OTHER, july)));
    assertEquals(new Due(DibaoUnit.HOUSEHOLD, FAMILY, MEANS, Set.of(), true), state.in(JULY));
    assertEquals(due(FAMILY, MEANS), state.in(YearMonth.of(2026, 8)));
    assertEquals(due(FAMILY, MEANS), state.in(YearMonth.of(2026, 12)));
    assertEquals(Optional.empty(), state.months().lastMonth());
    DecidedMonths.Leaving exit = new DecidedMonths.Leaving(JUNE, JULY, false);
    assertEquals(List.of(exit), state.months().leavings());
  }

  /**
   * Leaving from June to August, they were decided on again in July, which turns out wrong: an exit
   * that is not over goes on, and one that would be over ends nothing that was due since.
   */
  @ParameterizedTest(name = "revoked on {0}: leaving in August {1}, September due {2}")
  @CsvSource({
    "2026-07-20, true,  false",
    "2026-08-31, true,  false",
    "2026-09-01, false, true",
    "2026-12-10, false, true",
  })
  void what_took_over_from_an_exit_is_revoked_without_ending_the_case_backwards(
      LocalDate revokedOn, boolean leaving, boolean due) {
    LocalDate july = LocalDate.parse("2026-07-08");
    Set<UUID> parents = Set.of(FATHER, MOTHER);
    DibaoCommand[] again =
        then(
            reviewed(ReviewResult.STOP, FAMILY),
            propose(AdverseMeasure.GRADUATED_EXIT, ReductionReason.WORK_INCOME, null, 3, null),
            hear(),
            decide(true, REDUCED),
            means(LATER_MEANS, july),
            investigate(july),
            review(ReviewResult.REDUCE, parents, july),
            propose(AdverseMeasure.REDUCTION, ReductionReason.HOUSEHOLD_CHANGED),
            hear(),
            decide(true, july));
    YearMonth august = YearMonth.of(2026, 8);
    YearMonth september = YearMonth.of(2026, 9);
    assertEquals(due(parents, LATER_MEANS), enrolled(again).in(september));
    Enrolled state = enrolled(then(again, revoke(Story.COUNTY, decision(2), revokedOn)));
    assertEquals(new Due(DibaoUnit.HOUSEHOLD, FAMILY, MEANS, Set.of(), true), state.in(JULY));
    assertEquals(new Due(DibaoUnit.HOUSEHOLD, FAMILY, MEANS, Set.of(), leaving), state.in(august));
    assertEquals(due ? due(FAMILY, MEANS) : notDue(Why.ENDED), state.in(september));
    assertEquals(due, state.months().lastMonth().isEmpty());
  }

  /** What was paid in the first exit is not reckoned anew because of a second one. */
  @Test
  void a_second_exit_leaves_the_first_as_it_was_decided() {
    LocalDate july = LocalDate.parse("2026-07-08");
    LocalDate august = LocalDate.parse("2026-08-10");
    Enrolled state =
        enrolled(
            then(
                reviewed(ReviewResult.STOP, FAMILY),
                propose(AdverseMeasure.GRADUATED_EXIT, ReductionReason.WORK_INCOME, null, 3, null),
                hear(),
                decide(true, REDUCED),
                means(MEANS, july),
                investigate(july),
                review(ReviewResult.INCREASE, FAMILY, july),
                increase(Story.OTHER, july),
                means(LATER_MEANS, august),
                investigate(august),
                review(ReviewResult.STOP, FAMILY, august),
                propose(AdverseMeasure.GRADUATED_EXIT, ReductionReason.WORK_INCOME, null, 2, null),
                hear(),
                decide(true, august)));
    YearMonth september = YearMonth.of(2026, 9);
    assertEquals(
        List.of(
            new DecidedMonths.Leaving(JUNE, JULY, false),
            new DecidedMonths.Leaving(september, september.plusMonths(1), true)),
        state.months().leavings());
    Due exit = new Due(DibaoUnit.HOUSEHOLD, FAMILY, MEANS, Set.of(), true);
    assertEquals(exit, state.in(JULY));
    assertEquals(due(FAMILY, MEANS), state.in(YearMonth.of(2026, 8)));
    assertEquals(notDue(Why.ENDED), state.in(YearMonth.of(2026, 11)));
  }

  /** No. 27. */
  @Test
  void the_share_of_who_refuses_work_stops_alone() {
    LocalDate day = LocalDate.parse("2026-04-03");
    DibaoCommand[] stopped =
        then(
            confirmed(),
            jobRefusal(FATHER, day),
            jobRefusal(FATHER, day.plusDays(1)),
            jobRefusal(FATHER, day.plusDays(2)),
            propose(AdverseMeasure.SHARE_STOP, ReductionReason.JOB_REFUSED, FATHER, null, null),
            hear(),
            decide(true, REDUCED));
    Due without = new Due(DibaoUnit.HOUSEHOLD, FAMILY, MEANS, Set.of(FATHER), false);
    assertEquals(due(FAMILY, MEANS), enrolled(stopped).in(MAY));
    assertEquals(without, enrolled(stopped).in(JUNE));
    Enrolled restored =
        enrolled(
            then(
                stopped,
                investigate(LocalDate.parse("2026-06-19")),
                new RestoreShare(by(Story.COUNTY), FATHER, LocalDate.parse("2026-06-20"))));
    assertEquals(without, restored.in(JUNE));
    assertEquals(due(FAMILY, MEANS), restored.in(JULY));
  }

  @ParameterizedTest(name = "no. {0}: ended {1} is paid through {2}")
  @CsvSource({"44, 2026-07-15, 2026-07", "48, 2026-08-01, 2026-08", ", 2026-05-31, 2026-05"})
  void an_end_counts_from_the_month_after_the_decision(
      String example, LocalDate decidedOn, YearMonth last) {
    Enrolled state = enrolled(then(PROPOSED_END, decide(true, decidedOn)));
    assertEquals(due(FAMILY, MEANS), state.in(last), example);
    assertEquals(notDue(Why.ENDED), state.in(last.plusMonths(1)), example);
  }

  @Test
  void a_reversed_decision_is_as_if_it_had_never_been_taken() {
    Enrolled state =
        enrolled(
            then(
                PROPOSED_END,
                decide(true, REDUCED),
                revoke(Story.COUNTY, decision(1), LocalDate.parse("2026-09-01"))));
    assertEquals(due(FAMILY, MEANS), state.in(JUNE));
    assertEquals(due(FAMILY, MEANS), state.in(YearMonth.of(2026, 9)));
  }

  @Test
  void a_suspension_lasts_until_the_month_after_it_is_lifted() {
    Enrolled state =
        enrolled(
            then(
                confirmed(),
                propose(AdverseMeasure.SUSPENSION, ReductionReason.UNREACHABLE),
                hear(),
                decide(true, REDUCED),
                investigate(LocalDate.parse("2026-06-14")),
                new LiftSuspension(by(Story.COUNTY), LocalDate.parse("2026-06-15"))));
    assertEquals(due(FAMILY, MEANS), state.in(MAY));
    assertEquals(notDue(Why.SUSPENDED), state.in(JUNE));
    assertEquals(due(FAMILY, MEANS), state.in(JULY));
  }

  @Test
  void a_revoked_confirmation_leaves_no_month() {
    Enrolled state =
        enrolled(
            then(
                confirmed(),
                propose(AdverseMeasure.REVOCATION, ReductionReason.OFFICE_ERROR),
                hear(),
                decide(true, REDUCED)));
    assertEquals(notDue(Why.CONFIRMATION_REVOKED), state.in(APRIL));
  }

  @Test
  void a_marginal_household_has_a_status_and_no_money() {
    Enrolled state = enrolled(Story.marginal());
    assertEquals(notDue(Why.MARGINAL), state.in(APRIL));
  }

  @Test
  void what_the_older_system_paid_is_not_due_again() {
    Enrolled state =
        enrolled(
            new TakeOver(
                Story.ID,
                Story.HOUSEHOLD,
                FATHER,
                Story.PAYEE,
                Story.SIMAO,
                MAY,
                DibaoUnit.HOUSEHOLD,
                FAMILY,
                MEANS,
                ReviewClass.A,
                Story.NEXT_REVIEW,
                new UUID(6, 6),
                "clerk",
                Story.COUNTY,
                DECIDED));
    assertEquals(notDue(Why.BEFORE_START), state.in(MAY));
    assertEquals(due(FAMILY, MEANS), state.in(JUNE));
  }

  @Test
  void the_month_of_the_last_death_is_the_last_and_a_revoked_death_is_none() {
    LocalDate may = LocalDate.parse("2026-05-31");
    DibaoCommand[] all =
        then(
            confirmed(),
            new RecordDeath(FATHER, DECIDED),
            new RecordDeath(MOTHER, may),
            new RecordDeath(CHILD, DECIDED));
    assertEquals(due(FAMILY, MEANS), enrolled(all).in(MAY));
    assertEquals(notDue(Why.ALL_DIED), enrolled(all).in(JUNE));
    assertEquals(due(FAMILY, MEANS), enrolled(then(all, new RevokeDeath(MOTHER))).in(JUNE));
    assertEquals(
        notDue(Why.ALL_DIED),
        enrolled(then(all, new RecordDeath(MOTHER, DECIDED))).in(APRIL),
        "a day of death told anew");
  }

  private static Due due(Set<UUID> members, UUID meansId) {
    return new Due(DibaoUnit.HOUSEHOLD, members, meansId, Set.of(), false);
  }

  private static NotDue notDue(Why why) {
    return new NotDue(why);
  }
}
