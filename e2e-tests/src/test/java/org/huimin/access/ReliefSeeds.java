package org.huimin.access;

import java.util.Map;
import org.huimin.journeys.ChildCase;
import org.huimin.journeys.ChildHome;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.RunningStack;

/** 低保种子: a household whose case is over, and the month of a county in which nobody is paid. */
record ReliefSeeds(String householdId, String meansId, String enrolmentId, String rosterId) {

  static ReliefSeeds of(CountyOffice office, int number) {
    ChildHome home = ChildHome.of(RunningStack.client(), office, ChildHome.idNumber(number));
    String means = home.means();
    ChildCase withdrawn = home.applied().step(office.clerk(), "withdrawal", Map.of());
    return new ReliefSeeds(
        home.id(),
        means,
        withdrawn.enrolmentId(),
        office.draft("social-relief", "DIBAO_URBAN", "2026-03"));
  }
}
