package org.huimin.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huimin.journeys.CityHall.NoticeRow;
import org.huimin.journeys.ReliefOffice.Household;
import org.huimin.journeys.ReliefOffice.Income;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * 初审意见: whom a township may propose. A household whole, or one person alone 单人户 whom the law or the
 * county lets apply alone; nobody against the rule, and nobody twice.
 */
@ExtendWith(RunningStack.class)
class OpinionJourney {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String HOUSEHOLDS = "/social-relief/households/";
  private static final Map<String, String> CONFIRMATION = Map.of("reviewClass", "A");

  /** Of two rural people who share it: above the standard, below one and a half times it. */
  private static final List<Income> MARGINAL =
      List.of(new Income("WAGE_EARNED", 0, "15600.00", "YEAR"));

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
  void an_opinion_that_the_rule_speaks_against_is_refused() {
    Household poor = two("42");
    assertEquals(
        "409 NOT_MARGINAL",
        refusedOpinion(
            lookedInto(poor, healthy(), List.of()), opinion("MARGINAL", poor.members())));
    Household household = two("33");
    String enrolment =
        lookedInto(household, healthy(), List.of(new Income("WAGE_EARNED", 0, "9000.00", "MONTH")));
    assertEquals(
        "409 NOTHING_DUE", refusedOpinion(enrolment, opinion("HOUSEHOLD", household.members())));
  }

  @Test
  void a_household_is_decided_on_whole_or_one_of_it_alone() {
    Household household = two("32");
    String head = household.members().getFirst();
    String enrolment = lookedInto(household, healthy(), List.of());
    assertEquals(
        "422 MEMBER_LEFT_OUT", refusedOpinion(enrolment, opinion("HOUSEHOLD", List.of(head))));
    assertEquals(
        "422 SINGLE_IS_ONE",
        refusedOpinion(enrolment, opinion("SINGLE_PERSON", household.members())));
    assertEquals(
        "422 NO_MEMBER",
        refusedOpinion(enrolment, opinion("SINGLE_PERSON", List.of(household.id()))));
  }

  @Test
  void a_child_is_counted_once_in_whichever_household_it_lives() {
    Household first = two("31");
    String child = first.members().get(1);
    String enrolment = lookedInto(first, severelyDisabledChild(), MARGINAL);
    simao.step(simao.at().clerk(), enrolment, "opinion", alone(child));
    simao.step(simao.at().officer(), enrolment, "confirmation", CONFIRMATION);
    assertEquals("IN_PAYMENT", simao.read(enrolment).path("state").asText());

    client.post(
        simao.at().clerk(),
        HOUSEHOLDS + first.id() + "/members/" + child + "/departure",
        Map.of("leftOn", DAY.toString(), "reason", "SPLIT"),
        "");
    Household head = simao.household("RURAL", DAY, SyntheticId.of("19780817", "313"));
    join(simao.at().clerk(), head.id(), child);
    Household second =
        new Household(head.id(), List.of(head.members().getFirst(), child), head.payeeId());
    String again = lookedInto(second, severelyDisabledChild(), MARGINAL);
    simao.step(simao.at().clerk(), again, "opinion", alone(child));
    assertEquals(
        "409 COUNTED_ELSEWHERE",
        simao.refused(simao.at().officer(), again, "confirmation", CONFIRMATION));
    assertEquals("APPLIED", simao.read(again).path("state").asText());
  }

  @Test
  void who_may_apply_alone_is_the_laws_to_say_or_the_countys() {
    Household poor = two("44");
    String child = poor.members().get(1);
    assertEquals(
        "409 NOT_SINGLE",
        refusedOpinion(lookedInto(poor, severelyDisabledChild(), List.of()), alone(child)),
        "a household below the standard is taken in whole");
    Household healthy = two("45");
    assertEquals(
        "409 NOT_SINGLE",
        refusedOpinion(lookedInto(healthy, healthy(), MARGINAL), alone(healthy.members().get(1))));

    ReliefOffice zhenyuan = new ReliefOffice(client, CityHall.county("530825"));
    Household recognised = two(zhenyuan, "46");
    String one = recognised.members().get(1);
    String enrolment = lookedInto(zhenyuan, recognised, healthy(), MARGINAL);
    assertEquals(
        "409 NOT_SINGLE",
        zhenyuan.refused(zhenyuan.at().clerk(), enrolment, "opinion", alone(one)));
    new CityHall(client)
        .publish(
            "social-relief",
            "普民发〔2026〕846号",
            List.of(
                new NoticeRow(
                    "DIBAO.SINGLE_OTHERS",
                    zhenyuan.at().code(),
                    "RECOGNISED",
                    YearMonth.from(DAY))));
    zhenyuan.step(zhenyuan.at().clerk(), enrolment, "opinion", alone(one));
    Household below = two(zhenyuan, "47");
    assertEquals(
        "409 NOT_SINGLE",
        zhenyuan.refused(
            zhenyuan.at().clerk(),
            lookedInto(zhenyuan, below, healthy(), List.of()),
            "opinion",
            alone(below.members().get(1))),
        "recognised or not, a household below the standard is taken in whole");
  }

  @Test
  void what_a_case_comes_to_is_told_before_the_opinion() {
    Household household = two("53");
    String child = household.members().get(1);
    String enrolment = simao.accept(household, DAY);
    assertTrue(classified(enrolment).path("household").isMissingNode(), "nobody was verified yet");
    simao.inquire(
        enrolment,
        household.members(),
        () -> simao.means(household, severelyDisabledChild(), MARGINAL, ""),
        ChildHome.today().plusYears(1));
    JsonNode marginal = classified(enrolment);
    assertEquals("MARGINAL", marginal.path("household").path("code").asText());
    assertEquals(child, marginal.path("singles").path(0).path("personId").asText());
    assertEquals(
        "SEVERE_DISABILITY", marginal.path("singles").path(0).path("reason").path("code").asText());
    assertEquals(1, marginal.path("singles").size());
    assertEquals("TEMPORARY_ASSISTANCE", marginal.path("referrals").path(0).path("code").asText());
    assertTrue(marginal.path("lines").toString().contains("15600.00"), marginal::toString);

    simao.inquire(
        enrolment,
        household.members(),
        () -> simao.means(household, healthy(), List.of(), ""),
        ChildHome.today().plusYears(1));
    JsonNode poor = classified(enrolment);
    assertEquals("DIBAO", poor.path("household").path("code").asText());
    assertEquals(0, poor.path("singles").size() + poor.path("referrals").size());
  }

  /** Example 21: a card of several categories that does not say which; people look at it. */
  @Test
  void nobody_is_refused_because_a_card_does_not_say_enough() {
    Household household = two("54");
    String child = household.members().get(1);
    SortedMap<Integer, Map<String, Object>> standing = healthy();
    standing.put(1, Map.of("role", "SUPPORTED", "disability", "MULTIPLE", "disabilityLevel", 3));
    String enrolment = lookedInto(household, standing, MARGINAL);
    JsonNode single = classified(enrolment).path("singles").path(0);
    assertEquals(child, single.path("personId").asText());
    assertTrue(single.path("reason").isMissingNode(), single::toString);
    simao.step(simao.at().clerk(), enrolment, "opinion", alone(child));
  }

  private static JsonNode classified(String enrolment) {
    return client
        .get(simao.at().clerk(), "/social-relief/enrolments/" + enrolment + "/classification")
        .body();
  }

  /** 最低生活保障审核确认办法 8: each whom the law names, one after the other. */
  @Test
  void two_of_one_household_may_each_have_it_alone() {
    Household family =
        simao.household(
            "RURAL",
            DAY,
            SyntheticId.of("19750817", "481"),
            SyntheticId.of("20150817", "482"),
            SyntheticId.of("20160817", "483"));
    SortedMap<Integer, Map<String, Object>> standing = severelyDisabledChild();
    standing.put(2, Map.of("role", "SUPPORTED", "disability", "LIMB", "disabilityLevel", 2));
    List<Income> wage = List.of(new Income("WAGE_EARNED", 0, "23400.00", "YEAR"));
    for (String child : family.members().subList(1, 3)) {
      String enrolment = lookedInto(family, standing, wage);
      assertEquals(enrolment, simao.accept(family, DAY), "asked again, it is the same");
      simao.step(simao.at().clerk(), enrolment, "opinion", alone(child));
      simao.step(simao.at().officer(), enrolment, "confirmation", CONFIRMATION);
      assertEquals("IN_PAYMENT", simao.read(enrolment).path("state").asText());
    }
    String third = lookedInto(family, standing, wage);
    simao.step(simao.at().clerk(), third, "opinion", alone(family.members().get(1)));
    assertEquals(
        "409 COUNTED_ELSEWHERE",
        simao.refused(simao.at().officer(), third, "confirmation", CONFIRMATION));
  }

  @Test
  void who_owns_more_than_the_local_rule_allows_is_not_proposed() {
    ChildHome home = ChildHome.of(client, simao.at(), ChildHome.idNumber(882));
    Map<String, String> vehicle =
        Map.of(
            "kind", "VEHICLE",
            "source", "VEHICLES",
            "checkedOn", DAY.toString(),
            "verdict", "EXCEEDS");
    ChildCase found =
        home.applied().inquired(() -> home.means(Map.of(), List.of(), List.of(vehicle)));
    assertEquals(
        "409 ASSETS_EXCEED",
        simao.refused(
            simao.at().clerk(),
            found.enrolmentId(),
            "opinion",
            opinion("HOUSEHOLD", List.of(home.child()))));
  }

  private static Household two(String number) {
    return two(simao, number);
  }

  private static Household two(ReliefOffice office, String number) {
    return office.household(
        "RURAL",
        DAY,
        SyntheticId.of("19750817", number + "1"),
        SyntheticId.of("20150817", number + "2"));
  }

  private static SortedMap<Integer, Map<String, Object>> healthy() {
    return new TreeMap<>(Map.of(0, Map.of("role", "APPLICANT"), 1, Map.of("role", "SUPPORTED")));
  }

  private static SortedMap<Integer, Map<String, Object>> severelyDisabledChild() {
    SortedMap<Integer, Map<String, Object>> standing = healthy();
    standing.put(1, Map.of("role", "SUPPORTED", "disability", "LIMB", "disabilityLevel", 1));
    return standing;
  }

  private static String lookedInto(
      Household household, SortedMap<Integer, Map<String, Object>> standing, List<Income> incomes) {
    return lookedInto(simao, household, standing, incomes);
  }

  /** The opinion is next. */
  private static String lookedInto(
      ReliefOffice office,
      Household household,
      SortedMap<Integer, Map<String, Object>> standing,
      List<Income> incomes) {
    String enrolment = office.accept(household, DAY);
    office.inquire(
        enrolment,
        household.members(),
        () -> office.means(household, standing, incomes, ""),
        ChildHome.today().plusYears(1));
    return enrolment;
  }

  private static Map<String, Object> alone(String person) {
    return opinion("SINGLE_PERSON", List.of(person));
  }

  private static Map<String, Object> opinion(String unit, List<String> members) {
    return Map.of("opinion", "CONFIRM", "unit", unit, "members", members);
  }

  private static String refusedOpinion(String enrolment, Map<String, Object> opinion) {
    return simao.refused(simao.at().clerk(), enrolment, "opinion", opinion);
  }

  private static void join(Officer officer, String household, String person) {
    client.post(
        officer,
        HOUSEHOLDS + household + "/members",
        Map.of("personId", person, "joinedOn", DAY.toString()),
        "");
  }
}
