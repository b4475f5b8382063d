package org.huimin.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.huimin.access.Asker;
import org.huimin.journeys.CityHall.NoticeRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * 确认权下放: a notice lets the townships of a county decide, beside the county; whoever decides is
 * another than who took the application in.
 */
@ExtendWith(RunningStack.class)
class DelegationJourney {

  private static final CountyOffice XIMENG = CityHall.county("530829");
  private static final Map<String, String> CONFIRMATION = Map.of("reviewClass", "A");

  private static Client client;
  private static Officer colleague;

  @BeforeAll
  static void hire() {
    client = new Client(RunningStack.door(), RunningStack.realm());
    Asker.hired(Asker.administrator(), "colleague", "clerk", XIMENG.township());
    colleague = new Officer("colleague-clerk-" + XIMENG.township());
  }

  @AfterAll
  static void close() {
    client.close();
  }

  @Test
  void townships_decide_from_the_month_a_notice_lets_them_and_nobody_alone() {
    ChildCase first = proposed(871);
    assertEquals("403 NOT_YOUR_OFFICE", refused(colleague, first), "the county alone decides");

    YearMonth month = YearMonth.from(RunningStack.stack().today());
    publish("普民发〔2026〕871号", "TOWNSHIP", month.plusMonths(1));
    assertEquals("403 NOT_YOUR_OFFICE", refused(colleague, first), "not from next month on only");

    publish("普民发〔2026〕872号", "TOWNSHIP", month);
    assertEquals("403 ACCEPTOR_MAY_NOT_DECIDE", refused(XIMENG.clerk(), first));
    first.step(colleague, "confirmation", CONFIRMATION);
    assertEquals("IN_PAYMENT", state(first));

    ChildCase second = proposed(872).step(XIMENG.officer(), "confirmation", CONFIRMATION);
    assertEquals("IN_PAYMENT", state(second), "the county may still decide itself");
  }

  private static ChildCase proposed(int number) {
    return ChildHome.of(client, XIMENG, ChildHome.idNumber(number)).applied().inquired().proposed();
  }

  private static void publish(String document, String authority, YearMonth from) {
    new CityHall(client)
        .publish(
            "social-relief",
            document,
            List.of(new NoticeRow("DIBAO.CONFIRM_AUTHORITY", XIMENG.code(), authority, from)));
  }

  private static String refused(Officer officer, ChildCase of) {
    return client.refused(officer, of.path() + "/confirmation", CONFIRMATION, "");
  }

  private static String state(ChildCase of) {
    return client.get(XIMENG.clerk(), of.path()).text("state");
  }
}
