package org.huimin.access;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.huimin.journeys.ChildCase;
import org.huimin.journeys.ChildHome;
import org.huimin.journeys.CityHall;
import org.huimin.journeys.CityHall.NoticeRow;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.RunningStack;

/**
 * 低保种子: a household whose case is over, and the month of a county in which nobody is paid. Its
 * townships may decide 确认权下放, so that the law of the county forbids nobody what their role allows.
 */
record ReliefSeeds(String householdId, String meansId, String enrolmentId, String rosterId) {

  static ReliefSeeds of(CountyOffice office, int number) {
    new CityHall(RunningStack.client())
        .publish(
            "social-relief",
            "普民发〔2026〕9%d号".formatted(number),
            List.of(
                new NoticeRow(
                    "DIBAO.CONFIRM_AUTHORITY", office.code(), "TOWNSHIP", YearMonth.of(2026, 3))));
    ChildHome home = ChildHome.of(RunningStack.client(), office, ChildHome.idNumber(number));
    ChildCase authorised = home.applied().authorised();
    String means = home.means();
    ChildCase withdrawn = authorised.step(office.clerk(), "withdrawal", Map.of());
    return new ReliefSeeds(
        home.id(),
        means,
        withdrawn.enrolmentId(),
        office.draft("social-relief", "DIBAO_URBAN", "2026-03"));
  }
}
