package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.Story.ACCEPTED;
import static org.huimin.socialrelief.dibaocase.Story.ADVISER;
import static org.huimin.socialrelief.dibaocase.Story.CLERK;
import static org.huimin.socialrelief.dibaocase.Story.CLOSED;
import static org.huimin.socialrelief.dibaocase.Story.COUNTY;
import static org.huimin.socialrelief.dibaocase.Story.DECIDED;
import static org.huimin.socialrelief.dibaocase.Story.FAMILY;
import static org.huimin.socialrelief.dibaocase.Story.ID;
import static org.huimin.socialrelief.dibaocase.Story.OTHER;
import static org.huimin.socialrelief.dibaocase.Story.REDUCED;
import static org.huimin.socialrelief.dibaocase.Story.REVIEWED;
import static org.huimin.socialrelief.dibaocase.Story.VISITOR;
import static org.huimin.socialrelief.dibaocase.Story.accepted;
import static org.huimin.socialrelief.dibaocase.Story.confirm;
import static org.huimin.socialrelief.dibaocase.Story.confirmed;
import static org.huimin.socialrelief.dibaocase.Story.decide;
import static org.huimin.socialrelief.dibaocase.Story.decision;
import static org.huimin.socialrelief.dibaocase.Story.enrolled;
import static org.huimin.socialrelief.dibaocase.Story.events;
import static org.huimin.socialrelief.dibaocase.Story.increase;
import static org.huimin.socialrelief.dibaocase.Story.propose;
import static org.huimin.socialrelief.dibaocase.Story.refused;
import static org.huimin.socialrelief.dibaocase.Story.reviewed;
import static org.huimin.socialrelief.dibaocase.Story.revoke;
import static org.huimin.socialrelief.dibaocase.Story.shown;
import static org.huimin.socialrelief.dibaocase.Story.then;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.WithdrawApplication;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewResult;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordRelative;
import org.huimin.socialrelief.dibaocase.InquiryCommand.DeclareRelative;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordHomeVisit;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordInvestigation;
import org.huimin.socialrelief.dibaocase.InquiryEvent.RelativeDeclared;
import org.huimin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;

/** What the register of near relatives does to a case, at whichever point it is. */
class RelativesTest {

  private static final RecordRelative OF_THE_OFFICER = new RecordRelative(COUNTY.id(), ACCEPTED);
  private static final Recorded KNOWN =
      new Recorded(new RelativeDeclared(ID, ACCEPTED, COUNTY.id()), "");

  @Test
  void what_the_register_holds_stands_in_the_case_once() {
    given(accepted()).when(OF_THE_OFFICER).then(KNOWN);
    given(confirmed()).when(OF_THE_OFFICER).then(KNOWN);
    given(then(accepted(), OF_THE_OFFICER)).when(OF_THE_OFFICER).thenNothing();
    given(then(accepted(), new DeclareRelative(CLERK, COUNTY.id(), ACCEPTED)))
        .when(OF_THE_OFFICER)
        .thenNothing();
  }

  @Test
  void a_case_that_is_none_any_more_is_told_nothing() {
    given().when(OF_THE_OFFICER).thenNothing();
    given(then(accepted(), new WithdrawApplication(CLERK, ACCEPTED)))
        .when(OF_THE_OFFICER)
        .thenNothing();
  }

  @Test
  void the_officer_keeps_out_and_the_county_sees_the_home_before_another_decides() {
    DibaoCommand[] known = then(shown(), OF_THE_OFFICER);
    DibaoCommand visit = new RecordHomeVisit(OTHER, CLOSED);
    given(known).when(confirm(COUNTY, DECIDED)).thenRejected(DibaoRejection.RELATED_OFFICER);
    given(known).when(confirm(OTHER, DECIDED)).thenRejected(DibaoRejection.HOME_VISIT_MISSING);
    given(then(known, visit))
        .when(confirm(COUNTY, DECIDED))
        .thenRejected(DibaoRejection.RELATED_OFFICER);
    events(then(known, visit, confirm(OTHER, DECIDED)));
  }

  /** 最低生活保障审核确认办法 11, 16: whoever looked, and whenever it is told. */
  @Test
  void a_look_by_a_relative_is_none_and_overtakes_the_opinion_that_rests_on_it() {
    DibaoCommand[] known =
        then(shown(), new RecordRelative(VISITOR.id(), CLOSED), new RecordHomeVisit(OTHER, CLOSED));
    given(known).when(confirm(OTHER, DECIDED)).thenRejected(DibaoRejection.NOT_INVESTIGATED);
    given(then(known, new RecordInvestigation(CLERK, Set.of("clerk", "adviser"), CLOSED)))
        .when(confirm(OTHER, DECIDED))
        .thenRejected(DibaoRejection.OPINION_MISSING);
  }

  @Test
  void so_it_is_when_it_is_told_while_the_household_is_paid() {
    DibaoCommand[] known = then(reviewed(ReviewResult.INCREASE, FAMILY), OF_THE_OFFICER);
    given(known).when(increase(COUNTY, REDUCED)).thenRejected(DibaoRejection.RELATED_OFFICER);
    given(known).when(increase(OTHER, REDUCED)).thenRejected(DibaoRejection.HOME_VISIT_MISSING);
    events(then(known, new RecordHomeVisit(OTHER, REVIEWED), increase(OTHER, REDUCED)));
  }

  /** As of an application: what rests on the look falls with it, and two look again. */
  @Test
  void a_review_by_a_relative_is_none_and_neither_is_what_was_proposed_on_it() {
    DibaoCommand known = new RecordRelative(VISITOR.id(), REVIEWED);
    DibaoCommand visit = new RecordHomeVisit(OTHER, REVIEWED);
    DibaoCommand[] fallen = then(reviewed(ReviewResult.INCREASE, FAMILY), known, visit);
    given(fallen).when(increase(OTHER, REDUCED)).thenRejected(DibaoRejection.REVIEW_MISSING);
    assertEquals(REVIEWED, enrolled(fallen).review().dueOn());
    given(
            then(
                reviewed(ReviewResult.STOP, FAMILY),
                propose(AdverseMeasure.TERMINATION, ReductionReason.INCOME_ROSE),
                known,
                visit))
        .when(decide(true, REDUCED))
        .thenRejected(DibaoRejection.NO_REDUCTION_PROPOSED);
  }

  @Test
  void a_review_that_changed_nothing_falls_with_its_look_too() {
    assertEquals(
        REVIEWED,
        enrolled(
                then(
                    reviewed(ReviewResult.UNCHANGED, FAMILY),
                    new RecordRelative(VISITOR.id(), REVIEWED)))
            .review()
            .dueOn());
  }

  /** Nobody was late before there was a review that fell. */
  @Test
  void a_review_that_falls_is_due_from_its_own_day_however_old_the_declaration_is() {
    assertEquals(
        REVIEWED,
        enrolled(
                then(
                    reviewed(ReviewResult.INCREASE, FAMILY),
                    new RecordRelative(VISITOR.id(), ACCEPTED.minusYears(3))))
            .review()
            .dueOn());
  }

  @Test
  void a_review_that_was_decided_on_falls_no_more() {
    assertEquals(
        REVIEWED.plusMonths(6),
        enrolled(
                then(
                    reviewed(ReviewResult.INCREASE, FAMILY),
                    increase(OTHER, REDUCED),
                    new RecordRelative(VISITOR.id(), REVIEWED)))
            .review()
            .dueOn());
  }

  @Test
  void what_rests_on_no_look_stands_whoever_looked() {
    events(
        then(
            reviewed(ReviewResult.STOP, FAMILY),
            propose(AdverseMeasure.TERMINATION, ReductionReason.VOLUNTARY),
            new RecordRelative(VISITOR.id(), REVIEWED),
            new RecordHomeVisit(OTHER, REVIEWED),
            decide(true, REDUCED)));
    events(
        then(
            reviewed(ReviewResult.INCREASE, FAMILY),
            new RecordRelative(ADVISER.id(), REVIEWED),
            new RecordHomeVisit(OTHER, REVIEWED),
            increase(OTHER, REDUCED)));
  }

  @Test
  void what_is_told_after_a_refusal_is_known_when_the_application_is_open_again() {
    given(then(refused(), new RecordRelative(OTHER.id(), ACCEPTED)))
        .when(revoke(OTHER, decision(0), DECIDED))
        .thenRejected(DibaoRejection.RELATED_OFFICER);
  }

  private static DeciderSpec<DibaoCommand, DibaoCase, Recorded, DibaoRejection> given(
      DibaoCommand... before) {
    return DeciderSpec.given(DibaoCase.DECIDER).given(events(before));
  }
}
