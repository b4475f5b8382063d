package org.huimin.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huimin.journeys.Client.Answer;
import org.huimin.journeys.ReliefOffice.Household;
import org.huimin.journeys.ReliefOffice.Income;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who belongs to which household, and what that does to its case: nobody is in two, and what the
 * registry tells of people is followed.
 */
@ExtendWith(RunningStack.class)
class HouseholdsJourney {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String HOUSEHOLDS = "/social-relief/households/";

  private static Client client;
  private static ReliefOffice simao;
  private static ReliefOffice ninger;

  @BeforeAll
  static void open() {
    client = new Client(RunningStack.door(), RunningStack.realm());
    simao = new ReliefOffice(client, CityHall.county("530802"));
    ninger = new ReliefOffice(client, CityHall.county("530821"));
  }

  @AfterAll
  static void close() {
    client.close();
  }

  private static Household two(String number) {
    return simao.household(
        "RURAL",
        DAY,
        SyntheticId.of("19750817", number + "1"),
        SyntheticId.of("20150817", number + "2"));
  }

  /** Looked into, and the opinion is next. */
  private static String lookedInto(Household household, List<Income> incomes) {
    String enrolment = simao.accept(household, DAY);
    simao.inquire(
        enrolment,
        household.members(),
        () -> simao.means(household, household.members(), incomes),
        ChildHome.today().plusYears(1));
    return enrolment;
  }

  private static Map<String, Object> opinion(List<String> members) {
    return Map.of("opinion", "CONFIRM", "unit", "HOUSEHOLD", "members", members);
  }

  private static String refusedOpinion(String enrolment, Map<String, Object> opinion) {
    return simao.refused(simao.at().clerk(), enrolment, "opinion", opinion);
  }

  private static final Map<String, String> CONFIRMATION = Map.of("reviewClass", "A");

  @Test
  void who_died_before_the_application_is_known_to_its_case_and_joins_no_other_household() {
    Household household = two("34");
    String child = household.members().get(1);
    Answer death =
        client.post(
            simao.at().clerk(),
            "/registry/persons/" + child + "/death",
            Map.of("diedOn", "2026-03-01"),
            "");
    heard(death);
    String enrolment = lookedInto(household, List.of());
    assertEquals("409 MEMBER_DIED", refusedOpinion(enrolment, opinion(household.members())));
    simao.step(
        simao.at().clerk(), enrolment, "opinion", opinion(household.members().subList(0, 1)));

    Household other = simao.household("RURAL", DAY, SyntheticId.of("19780817", "343"));
    client.post(
        simao.at().clerk(),
        HOUSEHOLDS + household.id() + "/members/" + child + "/departure",
        Map.of("leftOn", DAY.toString(), "reason", "DEATH"),
        "");
    assertEquals("409 PERSON_DIED", refusedJoin(simao.at().clerk(), other.id(), child));
  }

  @Test
  void who_is_declared_a_relative_with_the_registry_keeps_out_and_the_county_sees_the_home() {
    ChildHome home = ChildHome.of(client, simao.at(), ChildHome.idNumber(881));
    Officer related = simao.at().secondOfficer();
    ChildCase applied = home.applied();
    String enrolment = applied.enrolmentId();
    heard(
        client.post(
            related,
            "/registry/persons/" + home.child() + "/relative-declarations",
            Map.of("kinship", "SIBLING", "declaredOn", DAY.toString()),
            ""));
    assertEquals(
        "403 RELATED_OFFICER",
        simao.refused(
            simao.at().clerk(),
            enrolment,
            "investigation",
            Map.of(
                "investigators",
                List.of(client.subject(simao.at().clerk()), client.subject(related)))));
    applied.inquired().proposed();
    assertEquals(
        "403 RELATED_OFFICER", simao.refused(related, enrolment, "confirmation", CONFIRMATION));
    assertEquals(
        "409 HOME_VISIT_MISSING",
        simao.refused(simao.at().officer(), enrolment, "confirmation", CONFIRMATION));
    simao.step(simao.at().officer(), enrolment, "home-visit", Map.of());
    simao.step(simao.at().officer(), enrolment, "confirmation", CONFIRMATION);
    assertEquals("IN_PAYMENT", simao.read(enrolment).path("state").asText());
  }

  /** Who receives for a child has died: what is due is held back until another one is named. */
  @Test
  void who_died_receives_no_more_and_two_officers_say_who_does() {
    ChildHome home = ChildHome.of(client, simao.at(), ChildHome.idNumber(883));
    String enrolment = home.applied().confirmed().enrolmentId();
    String aunt = ChildHome.known(client, simao.at(), SyntheticId.of("19780817", "883"));
    Answer account = simao.account(aunt);
    heard(account);
    Map<String, String> toTheAunt =
        Map.of(
            "payeeId", account.text("payeeId"),
            "reason", "HOUSEHOLD_ASKED",
            "evidence", "监护人证明");
    assertEquals(
        "422 NO_SUCH_PAYEE",
        simao.refused(simao.at().clerk(), enrolment, "payee-change", toTheAunt));
    home.joinedBy(aunt);
    YearMonth next = RunningStack.nextMonth();
    simao.step(simao.at().clerk(), enrolment, "payee-change", toTheAunt);
    assertEquals(home.payeeId(), receives(home, next));
    simao.step(
        simao.at().officer(), enrolment, "payee-change-decision", Map.of("carriedOut", true));
    assertEquals(account.text("payeeId"), receives(home, next));

    JsonNode missing = simao.read(enrolment, simao.died(aunt, DAY));
    assertEquals("NAME_PAYEE", missing.path("task").asText());
    assertTrue(missing.has("payeeMissingFrom"));
    assertEquals("", receives(home, next));
    simao.changePayee(enrolment, home.payeeId(), "");
    assertEquals(home.payeeId(), receives(home, next));
    JsonNode changes =
        client
            .get(simao.at().officer(), "/social-relief/enrolments/" + enrolment + "/payee-changes")
            .body();
    assertEquals(2, changes.size());
    assertEquals("监护人证明", changes.path(0).path("evidence").asText());
  }

  /** Whose account a month goes to, as it is known now; empty while nobody can receive. */
  private static String receives(ChildHome home, YearMonth month) {
    return explained(home, month).path("payeeId").asText();
  }

  private static JsonNode explained(ChildHome home, YearMonth month) {
    return client
        .get(simao.at().officer(), "/social-relief/explanations/" + home.id() + "/" + month)
        .body()
        .path("now");
  }

  /** 最低生活保障审核确认办法 24: the name, how many they are, how much; and nobody's for a child alone. */
  @Test
  void what_is_decided_is_published_until_it_is_paid_no_more() {
    Officer clerk = simao.at().clerk();
    ChildCase childAlone =
        ChildHome.of(client, simao.at(), ChildHome.idNumber(884)).applied().confirmed().published();
    assertEquals("REVIEW", simao.read(childAlone.enrolmentId()).path("task").asText());
    assertEquals(0, publications(childAlone.enrolmentId()).size());
    ChildCase shown =
        ChildHome.of(client, simao.at(), SyntheticId.of("19790817", "885")).applied().shown();
    String enrolment = shown.enrolmentId();
    assertEquals("409 NOT_IN_PAYMENT", simao.refused(clerk, enrolment, "publication", Map.of()));
    RunningStack.nextMonth();
    shown.confirmedAsShown();
    assertEquals("PUBLISH_DECISION", simao.read(enrolment).path("task").asText());
    assertEquals(
        "409 NO_PUBLICATION_UP", simao.refused(clerk, enrolment, "publication-closure", Map.of()));
    shown.published();
    shown.published();
    String amount = yuan(shown.home(), YearMonth.from(RunningStack.stack().today()).plusMonths(1));
    assertEquals("REVIEW", simao.read(enrolment).path("task").asText());

    Map<String, Object> end =
        new HashMap<>(Map.of("measure", "TERMINATION", "reason", "VOLUNTARY"));
    end.putAll(
        Map.of("document", "社会救助法", "article", "第48条", "statementUntil", ChildCase.inAYear()));
    simao.step(simao.at().officer(), enrolment, "reduction", end);
    simao.step(
        simao.at().secondOfficer(), enrolment, "reduction-decision", Map.of("carriedOut", true));
    RunningStack.nextMonth();
    simao.step(clerk, enrolment, "publication-closure", Map.of());
    JsonNode all = publications(enrolment);
    assertEquals(2, all.size(), all::toString);
    assertEquals("NOTICE", all.path(0).path("kind").asText());
    JsonNode published = all.path(1);
    assertEquals("PUBLICATION", published.path("kind").asText());
    assertEquals(1, published.path("members").asInt());
    assertEquals(amount, published.path("amount").asText());
    assertEquals(shown.home().child(), published.path("personId").asText());
    assertTrue(published.has("takenDownOn"));
    assertFalse(published.has("shownThrough"));
  }

  /** What a month comes to, as it is known now. */
  private static String yuan(ChildHome home, YearMonth month) {
    return explained(home, month).path("yuan").asText();
  }

  private static JsonNode publications(String enrolment) {
    return client
        .get(simao.at().officer(), "/social-relief/enrolments/" + enrolment + "/publications")
        .body();
  }

  @Test
  void members_leave_and_come_again_on_the_same_day_and_live_in_one_household() {
    Household household = two("35");
    String child = household.members().get(1);
    Household other = simao.household("RURAL", DAY, SyntheticId.of("19780817", "353"));
    assertEquals("409 IN_ANOTHER_HOUSEHOLD", refusedJoin(simao.at().clerk(), other.id(), child));
    assertEquals("409 MEMBER_ALREADY", refusedJoin(simao.at().clerk(), household.id(), child));
    client.post(
        simao.at().clerk(),
        HOUSEHOLDS + household.id() + "/members/" + child + "/departure",
        Map.of("leftOn", DAY.toString(), "reason", "RECORDED_BY_MISTAKE"),
        "");
    join(simao.at().clerk(), household.id(), child);
    assertEquals(
        2,
        client.get(simao.at().clerk(), HOUSEHOLDS + household.id()).body().path("members").size());
  }

  @Test
  void a_clerk_takes_in_their_own_townships_people_the_county_its_own_and_the_city_all() {
    Household household = two("36");
    Answer registered =
        client.post(
            ninger.at().clerk(),
            "/registry/persons",
            Map.of(
                "idNumber", SyntheticId.of("20160817", "363"),
                "name", "测试",
                "registrationDivision", ninger.at().township()),
            "");
    heard(registered);
    String elsewhere = registered.text("personId");
    assertEquals("422 NO_SUCH_PERSON", refusedJoin(simao.at().clerk(), household.id(), elsewhere));
    assertEquals(
        "422 NO_SUCH_PERSON", refusedJoin(simao.at().officer(), household.id(), elsewhere));
    join(new Officer("city.puer"), household.id(), elsewhere);
    assertEquals(
        3,
        client.get(simao.at().clerk(), HOUSEHOLDS + household.id()).body().path("members").size());
  }

  @Test
  void who_joins_after_the_opinion_was_not_looked_at_and_a_hit_is_told() {
    Household household = two("41");
    String enrolment = lookedInto(household, List.of());
    simao.step(simao.at().clerk(), enrolment, "opinion", opinion(household.members()));
    Household other = two("43");
    String newcomer = other.members().get(1);
    client.post(
        simao.at().clerk(),
        HOUSEHOLDS + other.id() + "/members/" + newcomer + "/departure",
        Map.of("leftOn", DAY.toString(), "reason", "SPLIT"),
        "");
    join(simao.at().clerk(), household.id(), newcomer);
    assertEquals(
        "409 HOUSEHOLD_CHANGED",
        simao.refused(simao.at().officer(), enrolment, "confirmation", CONFIRMATION));
    assertEquals(
        "422 NOT_ONE_OF_THEM",
        simao.refused(
            simao.at().clerk(),
            enrolment,
            "investigation",
            Map.of(
                "investigators",
                List.of(
                    client.subject(simao.at().officer()),
                    client.subject(simao.at().secondOfficer())))));
    String hit =
        client
            .post(
                simao.at().officer(),
                HOUSEHOLDS + household.id() + "/means",
                Map.of(
                    "members",
                        List.of(
                            Map.of(
                                "personId", household.members().getFirst(), "role", "APPLICANT")),
                    "items", List.of(),
                    "assets",
                        List.of(
                            Map.of(
                                "kind", "VEHICLE",
                                "source", "VEHICLES",
                                "checkedOn", DAY.toString(),
                                "verdict", "HIT"))),
                "")
            .text("meansId");
    assertEquals(
        "409 HIT_NOT_TOLD",
        simao.refused(
            simao.at().officer(), enrolment, "means", Map.of("meansId", hit, "verdict", "CLEAR")));
  }

  @Test
  void means_name_each_member_once_and_nobody_elses_income() {
    Household household = two("37");
    String head = household.members().getFirst();
    Map<String, Object> standing = Map.of("personId", head, "role", "APPLICANT");
    String path = HOUSEHOLDS + household.id() + "/means";
    assertEquals(
        "422 NO_MEMBER",
        client.refused(
            simao.at().officer(),
            path,
            Map.of(
                "members", List.of(standing),
                "items",
                    List.of(
                        Map.of(
                            "kind", "WAGE_EARNED",
                            "personId", household.members().get(1),
                            "amount", "1.00",
                            "period", "MONTH")),
                "assets", List.of()),
            ""));
    assertEquals(
        "400 TWICE",
        client.refused(
            simao.at().officer(),
            path,
            Map.of("members", List.of(standing, standing), "items", List.of(), "assets", List.of()),
            ""));
  }

  /** Neither before there is a case, nor in one they did not sign in, nor after it. */
  @Test
  void nobody_is_looked_into_who_has_not_signed_that_they_may_be() {
    Household household = two("52");
    List<String> both = household.members();
    List<String> head = both.subList(0, 1);
    assertEquals("409 MEANS_NOT_AUTHORISED", refusedMeans(household, head));
    String enrolment = simao.accept(household, DAY);
    assertEquals("409 MEANS_NOT_AUTHORISED", refusedMeans(household, head));
    simao.authorise(enrolment, head, ChildHome.today().plusYears(1));
    assertEquals("409 MEMBER_NOT_AUTHORISED", refusedMeans(household, both));
    simao.means(household, head, List.of());
    simao.authorise(enrolment, both, ChildHome.today().plusYears(1));
    simao.means(household, both, List.of());
    simao.step(simao.at().clerk(), enrolment, "withdrawal", Map.of());
    assertEquals("409 MEANS_NOT_AUTHORISED", refusedMeans(household, both));
  }

  private static String refusedMeans(Household household, List<String> members) {
    return client.refused(
        simao.at().officer(),
        HOUSEHOLDS + household.id() + "/means",
        Map.of(
            "members",
            members.stream()
                .map(person -> Map.of("personId", person, "role", "SUPPORTED"))
                .toList(),
            "items",
            List.of(),
            "assets",
            List.of()),
        "");
  }

  @Test
  void it_is_classified_from_a_month_that_has_not_begun() {
    Household household = two("38");
    String path = HOUSEHOLDS + household.id() + "/area";
    assertEquals(
        "422 MONTH_HAS_BEGUN",
        client.refused(
            simao.at().officer(), path, Map.of("area", "URBAN", "fromMonth", "2026-01"), ""));
    client.post(simao.at().officer(), path, Map.of("area", "URBAN", "fromMonth", "2027-12"), "");
    String enrolment = simao.accept(household, DAY);
    Map<String, String> lower = Map.of("area", "RURAL", "fromMonth", "2028-01");
    assertEquals("409 ENROLMENT_OPEN", client.refused(simao.at().officer(), path, lower, ""));
    simao.step(simao.at().clerk(), enrolment, "withdrawal", Map.of());
    client.post(simao.at().officer(), path, lower, "");
  }

  @Test
  void a_household_moves_with_its_head_and_its_case_with_it() {
    Household household = two("39");
    String enrolment = simao.accept(household, DAY);
    Answer moved =
        client.post(
            simao.at().clerk(),
            "/registry/persons/" + household.members().getFirst() + "/move",
            Map.of(
                "movedOn", DAY.toString(),
                "county", ninger.at().code(),
                "township", ninger.at().township()),
            "");
    heard(moved);
    assertEquals(
        ninger.at().township(),
        client.get(ninger.at().clerk(), HOUSEHOLDS + household.id()).text("township"));
    assertEquals(
        ninger.at().township(),
        client.get(ninger.at().clerk(), "/social-relief/enrolments/" + enrolment).text("township"));
    assertEquals(
        "404",
        simao.refused(simao.at().clerk(), enrolment, "withdrawal", Map.of()).substring(0, 3));
    client.post(
        ninger.at().clerk(),
        "/social-relief/enrolments/" + enrolment + "/withdrawal",
        Map.of(),
        "");
  }

  @Test
  void one_case_at_a_time_and_a_new_one_after_the_last_is_over() {
    Household household = two("40");
    String first = simao.accept(household, DAY);
    Map<String, String> other =
        Map.of(
            "householdId", household.id(),
            "applicantId", household.members().get(1),
            "payeeId", household.payeeId(),
            "appliedOn", DAY.toString());
    assertEquals(
        "409 ENROLMENT_OPEN",
        client.refused(simao.at().clerk(), "/social-relief/enrolments", other, ""));
    assertEquals(first, simao.accept(household, DAY), "the same application is the same case");
    simao.step(simao.at().clerk(), first, "withdrawal", Map.of());
    String second =
        client.post(simao.at().clerk(), "/social-relief/enrolments", other, "").text("enrolmentId");
    assertEquals("APPLIED", simao.read(second).path("state").asText());
  }

  private static void join(Officer officer, String household, String person) {
    client.post(
        officer,
        HOUSEHOLDS + household + "/members",
        Map.of("personId", person, "joinedOn", DAY.toString()),
        "");
  }

  private static String refusedJoin(Officer officer, String household, String person) {
    return client.refused(
        officer,
        HOUSEHOLDS + household + "/members",
        Map.of("personId", person, "joinedOn", DAY.toString()),
        "");
  }

  /** And read by social relief. */
  private static void heard(Answer fact) {
    new Officer("city.puer")
        .asks()
        .header("Huimin-After", fact.position())
        .get("/social-relief/enrolments?size=1")
        .then()
        .statusCode(200);
  }
}
