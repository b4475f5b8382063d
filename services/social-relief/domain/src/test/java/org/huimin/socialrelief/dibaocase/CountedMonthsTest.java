package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.Story.APRIL;
import static org.huimin.socialrelief.dibaocase.Story.CHILD;
import static org.huimin.socialrelief.dibaocase.Story.FAMILY;
import static org.huimin.socialrelief.dibaocase.Story.FATHER;
import static org.huimin.socialrelief.dibaocase.Story.JUNE;
import static org.huimin.socialrelief.dibaocase.Story.MAY;
import static org.huimin.socialrelief.dibaocase.Story.MOTHER;
import static org.huimin.socialrelief.dibaocase.Story.REDUCED;
import static org.huimin.socialrelief.dibaocase.Story.confirmed;
import static org.huimin.socialrelief.dibaocase.Story.decide;
import static org.huimin.socialrelief.dibaocase.Story.decision;
import static org.huimin.socialrelief.dibaocase.Story.enrolled;
import static org.huimin.socialrelief.dibaocase.Story.hear;
import static org.huimin.socialrelief.dibaocase.Story.propose;
import static org.huimin.socialrelief.dibaocase.Story.reviewed;
import static org.huimin.socialrelief.dibaocase.Story.revoke;
import static org.huimin.socialrelief.dibaocase.Story.then;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewResult;
import org.junit.jupiter.api.Test;

class CountedMonthsTest {

  private static final DibaoCommand[] WITHOUT_THE_CHILD =
      then(
          reviewed(ReviewResult.REDUCE, Set.of(FATHER, MOTHER)),
          propose(AdverseMeasure.REDUCTION, ReductionReason.HOUSEHOLD_CHANGED),
          hear(),
          decide(true, REDUCED));

  @Test
  void a_member_is_counted_until_a_decision_leaves_them_out() {
    assertEquals(
        FAMILY.stream().sorted().map(one -> new CountedMonths(one, APRIL, null)).toList(),
        enrolled(confirmed()).months().counted());
    assertEquals(
        List.of(new CountedMonths(CHILD, APRIL, MAY)), of(CHILD, enrolled(WITHOUT_THE_CHILD)));
    assertEquals(
        List.of(new CountedMonths(FATHER, APRIL, MAY), new CountedMonths(FATHER, JUNE, null)),
        of(FATHER, enrolled(WITHOUT_THE_CHILD)));
  }

  @Test
  void and_again_when_that_decision_is_revoked() {
    assertEquals(
        List.of(new CountedMonths(CHILD, APRIL, null)),
        of(CHILD, enrolled(then(WITHOUT_THE_CHILD, revoke(Story.COUNTY, decision(1), REDUCED)))));
  }

  @Test
  void through_the_last_month_of_a_case_that_ends() {
    DibaoCommand[] ended =
        then(
            reviewed(ReviewResult.STOP, FAMILY),
            propose(AdverseMeasure.TERMINATION, ReductionReason.INCOME_ROSE),
            hear(),
            decide(true, REDUCED));
    assertEquals(List.of(new CountedMonths(CHILD, APRIL, MAY)), of(CHILD, enrolled(ended)));
  }

  private static List<CountedMonths> of(UUID person, DibaoCase.Enrolled state) {
    return state.months().counted().stream().filter(one -> one.personId().equals(person)).toList();
  }
}
