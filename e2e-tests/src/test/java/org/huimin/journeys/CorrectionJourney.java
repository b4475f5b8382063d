package org.huimin.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 更正: what the office itself got wrong is paid from the month it was decided for. */
@ExtendWith(RunningStack.class)
class CorrectionJourney {

  private static final String EXPLANATIONS = "/social-relief/explanations/";

  private static Client client;
  private static ReliefOffice simao;

  @BeforeAll
  static void open() {
    client = new Client(RunningStack.door(), RunningStack.realm());
    simao = new ReliefOffice(client, CityHall.county("530802"));
  }

  @AfterAll
  static void close() {
    client.close();
  }

  @Test
  void the_next_roster_pays_what_was_too_little_month_by_month() {
    ChildHome home = ChildHome.of(client, simao.at(), ChildHome.idNumber(886));
    ChildCase wrong = home.applied().confirmed(() -> wage(home, "490.00"));
    YearMonth first = RunningStack.nextMonth();
    simao.run("DIBAO_URBAN", first);
    YearMonth second = RunningStack.nextMonth();
    wrong
        .inquired()
        .step(
            simao.at().clerk(),
            "review",
            Map.of(
                "result", "INCREASE",
                "unit", "HOUSEHOLD",
                "members", List.of(home.child()),
                "reviewClass", "A"));
    assertEquals(
        "422 CORRECTS_ANOTHER_DECISION",
        refused(wrong, simao.at().officer(), first.minusMonths(1)));
    assertEquals("403 WRONG_ROLE", refused(wrong, simao.at().clerk(), first));
    wrong.step(simao.at().officer(), "correction", Map.of("fromMonth", first.toString()));
    simao.run("DIBAO_URBAN", second);

    JsonNode late = explained(home, first);
    List<String> paid = ordered(late);
    assertEquals(2, paid.size(), paid::toString);
    assertEquals("490.00", paid.get(1), "the wage that was no income of the child's");
    assertEquals(ordered(explained(home, second)), List.of(late.path("now").path("yuan").asText()));
  }

  private static String wage(ChildHome home, String yuan) {
    Map<String, String> item =
        Map.of("kind", "WAGE_EARNED", "personId", home.child(), "amount", yuan, "period", "MONTH");
    return home.means(Map.of(), List.of(item), List.of());
  }

  private static String refused(ChildCase wrong, Officer officer, YearMonth from) {
    return simao.refused(
        officer, wrong.enrolmentId(), "correction", Map.of("fromMonth", from.toString()));
  }

  private static JsonNode explained(ChildHome home, YearMonth month) {
    return client.get(simao.at().officer(), EXPLANATIONS + home.id() + "/" + month).body();
  }

  private static List<String> ordered(JsonNode explanation) {
    List<String> yuan = new ArrayList<>();
    explanation.path("ordered").forEach(line -> yuan.add(line.path("yuan").asText()));
    return yuan;
  }
}
