package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.Story.ADVISER;
import static org.huimin.socialrelief.dibaocase.Story.CHILD;
import static org.huimin.socialrelief.dibaocase.Story.CLOSED;
import static org.huimin.socialrelief.dibaocase.Story.DECIDED;
import static org.huimin.socialrelief.dibaocase.Story.FAMILY;
import static org.huimin.socialrelief.dibaocase.Story.POSTED;
import static org.huimin.socialrelief.dibaocase.Story.close;
import static org.huimin.socialrelief.dibaocase.Story.confirm;
import static org.huimin.socialrelief.dibaocase.Story.lookedInto;
import static org.huimin.socialrelief.dibaocase.Story.post;
import static org.huimin.socialrelief.dibaocase.Story.state;
import static org.huimin.socialrelief.dibaocase.Story.then;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
    Set<UUID> members = unit == DibaoUnit.SINGLE_PERSON ? Set.of(CHILD) : FAMILY;
    DibaoCommand[] shown =
        then(
            lookedInto(),
            new GiveInitialOpinion(ADVISER, Opinion.CONFIRM, unit, members, true, POSTED),
            post(POSTED),
            close(CLOSED));
    assertEquals(applied, CaseStanding.leavesOthersFree(state(shown)));
    assertEquals(confirmed, CaseStanding.leavesOthersFree(state(then(shown, confirm(DECIDED)))));
  }
}
