package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.Story.ADVISER;
import static org.huimin.socialrelief.dibaocase.Story.CHILD;
import static org.huimin.socialrelief.dibaocase.Story.CLOSED;
import static org.huimin.socialrelief.dibaocase.Story.COUNTY;
import static org.huimin.socialrelief.dibaocase.Story.DECIDED;
import static org.huimin.socialrelief.dibaocase.Story.FAMILY;
import static org.huimin.socialrelief.dibaocase.Story.POSTED;
import static org.huimin.socialrelief.dibaocase.Story.REDUCED;
import static org.huimin.socialrelief.dibaocase.Story.accepted;
import static org.huimin.socialrelief.dibaocase.Story.close;
import static org.huimin.socialrelief.dibaocase.Story.confirm;
import static org.huimin.socialrelief.dibaocase.Story.decide;
import static org.huimin.socialrelief.dibaocase.Story.decision;
import static org.huimin.socialrelief.dibaocase.Story.lookedInto;
import static org.huimin.socialrelief.dibaocase.Story.post;
import static org.huimin.socialrelief.dibaocase.Story.propose;
import static org.huimin.socialrelief.dibaocase.Story.revoke;
import static org.huimin.socialrelief.dibaocase.Story.state;
import static org.huimin.socialrelief.dibaocase.Story.then;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import java.util.UUID;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.GiveInitialOpinion;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.Opinion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseStandingTest {

  /** 最低生活保障审核确认办法 8. */
  @ParameterizedTest(name = "{0}: once confirmed {1}, before {2}")
  @CsvSource({
    "HOUSEHOLD,     false, false",
    "MARGINAL,      false, false",
    "SINGLE_PERSON, true,  false",
  })
  void others_of_the_household_may_apply_beside_one_who_has_it_alone(
      DibaoUnit unit, boolean confirmed, boolean applied) {
    assertEquals(applied, CaseStanding.leavesOthersFree(state(shown(unit))));
    assertEquals(
        confirmed, CaseStanding.leavesOthersFree(state(then(shown(unit), confirm(DECIDED)))));
  }

  /** The case of one comes back by a revocation, when another of the household has applied. */
  @ParameterizedTest(name = "{0} beside an application: {1}")
  @CsvSource({"HOUSEHOLD, false", "MARGINAL, false", "SINGLE_PERSON, true"})
  void a_case_of_one_alone_and_an_application_run_side_by_side_whichever_was_first(
      DibaoUnit unit, boolean free) {
    DibaoCase back =
        state(
            then(
                shown(unit),
                confirm(DECIDED),
                propose(AdverseMeasure.TERMINATION, ReductionReason.VOLUNTARY),
                decide(true, REDUCED),
                revoke(COUNTY, decision(1), REDUCED)));
    DibaoCase applied = state(accepted());
    assertEquals(free, CaseStanding.sideBySide(back, applied));
    assertEquals(free, CaseStanding.sideBySide(applied, back));
    assertFalse(CaseStanding.sideBySide(applied, applied));
  }

  private static DibaoCommand[] shown(DibaoUnit unit) {
    Set<UUID> members = unit == DibaoUnit.SINGLE_PERSON ? Set.of(CHILD) : FAMILY;
    return then(
        lookedInto(),
        new GiveInitialOpinion(ADVISER, Opinion.CONFIRM, unit, members, true, POSTED),
        post(POSTED),
        close(CLOSED));
  }
}
