package org.huimin.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huimin.journeys.ReliefOffice.Household;
import org.huimin.journeys.ReliefOffice.Income;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Households of the handbook from the township counter to the amount of a month, through the one
 * door, while a year goes by on a stack of their own.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the stack of relief")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReliefJourney {

  private static final String RURAL = "DIBAO_RURAL";
  private static final String URBAN = "DIBAO_URBAN";

  private final Stack stack = Stack.up("relief", LocalDate.of(2026, 3, 2));
  private final Client client = new Client(stack.door(), stack.realm());
  private final ReliefOffice simao = new ReliefOffice(client, CityHall.county("530802"));

  private Household four = new Household("", List.of(), "");
  private String enrolment = "";
  private String couple = "";

  @AfterAll
  void down() {
    client.close();
    stack.close();
  }

  @Test
  @Order(1)
  void nothing_is_confirmed_that_was_not_checked_looked_into_and_shown_for_seven_days() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    four =
        simao.household(
            "RURAL",
            day,
            SyntheticId.of("19750110", "111"),
            SyntheticId.of("19760110", "112"),
            SyntheticId.of("20100110", "113"),
            SyntheticId.of("20120110", "114"));
    String means =
        simao.means(
            four, four.members(), List.of(new Income("WAGE_EARNED", 0, "18000.00", "YEAR")));
    enrolment = simao.accept(four, day);
    Map<String, Object> opinion =
        Map.of("opinion", "CONFIRM", "unit", "HOUSEHOLD", "members", four.members());
    assertEquals(
        "409 NOT_INVESTIGATED", simao.refused(simao.at().clerk(), enrolment, "opinion", opinion));
    assertEquals(
        "422 ONE_INVESTIGATOR",
        simao.refused(
            simao.at().clerk(),
            enrolment,
            "investigation",
            Map.of("investigators", List.of(client.subject(simao.at().clerk())))));
    simao.inquire(enrolment, four.members(), means, day.plusYears(1));
    simao.step(simao.at().clerk(), enrolment, "opinion", opinion);
    Map<String, String> confirmation = Map.of("reviewClass", "A", "reviewDueOn", "2027-03-10");
    assertEquals(
        "409 NOTICE_NOT_SHOWN",
        simao.refused(simao.at().officer(), enrolment, "confirmation", confirmation));
    simao.step(simao.at().clerk(), enrolment, "notice", Map.of());
    assertEquals(
        "409 NOTICE_TOO_SHORT",
        simao.refused(simao.at().clerk(), enrolment, "notice-closure", Map.of()));
    stack.moveClock(LocalDate.of(2026, 3, 10));
    simao.step(simao.at().clerk(), enrolment, "notice-closure", Map.of());
    assertEquals(
        "403",
        simao.refused(simao.at().clerk(), enrolment, "confirmation", confirmation).substring(0, 3));
    simao.step(simao.at().officer(), enrolment, "confirmation", confirmation);
    assertEquals("IN_PAYMENT", simao.read(enrolment).path("state").asText());
    assertEquals("2026-04", simao.read(enrolment).path("startMonth").asText());
  }

  @Test
  @Order(2)
  void example_16_is_confirmed_and_not_paid_for_the_month_of_its_confirmation() {
    LocalDate day = LocalDate.of(2026, 3, 10);
    Household two =
        simao.household(
            "URBAN", day, SyntheticId.of("19700110", "121"), SyntheticId.of("19710110", "122"));
    couple = two.id();
    confirm(two, List.of(new Income("WAGE_EARNED", 0, "1519.99", "MONTH")), day);
    assertEquals(Map.of(), simao.run(URBAN, "2026-03"), "paid from the month after");
  }

  @Test
  @Order(3)
  void example_12_is_paid_680_yuan_from_the_month_after_the_confirmation() {
    stack.moveClock(LocalDate.of(2026, 4, 1));
    assertEquals(Map.of(four.id() + " 2026-04 BASIC", "680.00"), simao.run(RURAL, "2026-04"));
    assertEquals(Map.of(couple + " 2026-04 BASIC", "1.00"), simao.run(URBAN, "2026-04"));
    assertEquals(Map.of(), simao.run(RURAL, "2026-04"), "a month is paid once");
  }

  @Test
  @Order(4)
  void example_24_a_death_changes_the_amount_by_a_decision_from_the_next_month() {
    stack.moveClock(LocalDate.of(2026, 4, 20));
    String dead = four.members().get(3);
    client.post(
        simao.at().clerk(),
        "/registry/persons/" + dead + "/death",
        Map.of("diedOn", "2026-04-10"),
        "");
    stack.moveClock(LocalDate.of(2026, 5, 8));
    assertEquals(Map.of(four.id() + " 2026-05 BASIC", "680.00"), simao.run(RURAL, "2026-05"));
    List<String> left = four.members().subList(0, 3);
    String means =
        simao.means(four, left, List.of(new Income("WAGE_EARNED", 0, "18000.00", "YEAR")));
    simao.inquire(enrolment, left, means, LocalDate.of(2027, 3, 1));
    simao.step(
        simao.at().officer(),
        enrolment,
        "review",
        Map.of(
            "result", "REDUCE",
            "unit", "HOUSEHOLD",
            "members", left,
            "reviewClass", "A",
            "nextDueOn", "2027-05-08"));
    simao.step(
        simao.at().officer(),
        enrolment,
        "reduction",
        Map.of(
            "measure", "REDUCTION",
            "reason", "MEMBER_DIED",
            "document", "最低生活保障审核确认办法",
            "article", "第31条",
            "statementUntil", "2026-05-08"));
    simao.step(
        simao.at().secondOfficer(), enrolment, "reduction-decision", Map.of("carriedOut", true));
    stack.moveClock(LocalDate.of(2026, 6, 1));
    assertEquals(Map.of(four.id() + " 2026-06 BASIC", "135.00"), simao.run(RURAL, "2026-06"));
  }

  @Test
  @Order(9)
  void example_12_is_explained_line_by_line_then_and_now() {
    HouseholdExplained explained = new HouseholdExplained(client, simao.at(), four.id());
    JsonNode april = explained.month("2026-04", "");
    assertEquals("680.00 680.00", HouseholdExplained.yuan(april));
    assertEquals("680.00", april.path("ordered").path(0).path("yuan").asText());
    assertEquals("2026-03-10", HouseholdExplained.told(april.path("then"), "confirmedOn"));
    assertEquals("", HouseholdExplained.told(april.path("then"), "diedOn"));
    assertEquals("2026-04-10", HouseholdExplained.told(april.path("now"), "diedOn"));
    assertEquals(
        List.of(
            "人数：4",
            "低保标准：DIBAO.RURAL.YEAR/5308/2025-07/2025-06-30 6540.00/年（普洱市低保标准示例（2025年） 第2条）",
            "全年标准合计：26160.00",
            "分类小计（年）：工资性收入 18000.00",
            "家庭收入合计（年）：18000.00",
            "差额（年）：8160.00"),
        HouseholdExplained.sums(april.path("then")));
    JsonNode march = explained.month("2026-03", "").path("now");
    assertEquals("BEFORE_START", march.path("reason").asText());
    assertEquals("2026-04", HouseholdExplained.told(march, "firstMonth"));
    String beforeTheDecision = explained.roster(RURAL, "2026-05");
    assertEquals(
        "680.00 135.00", HouseholdExplained.yuan(explained.month("2026-06", beforeTheDecision)));
    assertEquals("135.00 135.00", HouseholdExplained.yuan(explained.month("2026-06", "")));
    String sheet = explained.sheet(simao.at().officer(), "2026-06", beforeTheDecision);
    for (String part : List.of("应发放 680.00 元", "应发放 135.00 元", "成员4 测试", "8160.00 ÷ 12")) {
      assertTrue(sheet.contains(part), part);
    }
  }

  private void confirm(Household household, List<Income> incomes, LocalDate day) {
    String means = simao.means(household, household.members(), incomes);
    String id = simao.accept(household, day);
    simao.inquire(id, household.members(), means, day.plusYears(1));
    simao.step(
        simao.at().clerk(),
        id,
        "opinion",
        Map.of("opinion", "CONFIRM", "unit", "HOUSEHOLD", "members", household.members()));
    simao.step(simao.at().clerk(), id, "notice", Map.of());
    stack.moveClock(day.plusDays(8));
    simao.step(simao.at().clerk(), id, "notice-closure", Map.of());
    simao.step(
        simao.at().officer(),
        id,
        "confirmation",
        Map.of("reviewClass", "A", "reviewDueOn", "2027-03-18"));
  }
}
