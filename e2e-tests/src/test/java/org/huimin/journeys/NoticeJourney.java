package org.huimin.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huimin.journeys.ReliefOffice.Household;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 公示: of whom the village is shown something, and whom it names. */
@ExtendWith(RunningStack.class)
class NoticeJourney {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Map<String, String> CONFIRMATION = Map.of("reviewClass", "A");

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

  /** 公示 names somebody of age; of children alone, however many, nothing is shown. */
  @Test
  void whether_a_notice_is_posted_follows_from_who_is_of_age() {
    Household child = simao.household("URBAN", DAY, bornYearsAgo(16, "551"));
    Household siblings =
        simao.household("URBAN", DAY, bornYearsAgo(14, "552"), bornYearsAgo(9, "553"));
    for (Household children : List.of(child, siblings)) {
      String enrolment = proposed(children);
      assertEquals("409 NOTICE_NOT_ALLOWED", refusedNotice(enrolment));
      simao.step(simao.at().officer(), enrolment, "confirmation", CONFIRMATION);
      assertEquals("IN_PAYMENT", simao.read(enrolment).path("state").asText());
      assertEquals(List.of(), named(enrolment));
    }
    Household headedByChild =
        simao.household("URBAN", DAY, bornYearsAgo(16, "554"), bornYearsAgo(19, "555"));
    String enrolment = proposed(headedByChild);
    assertEquals(
        "409 NOTICE_NOT_SHOWN",
        simao.refused(simao.at().officer(), enrolment, "confirmation", CONFIRMATION));
    simao.step(simao.at().clerk(), enrolment, "notice", Map.of());
    assertEquals(List.of(headedByChild.members().get(1)), named(enrolment));
  }

  @Test
  void a_notice_is_of_the_household_as_it_is_that_day() {
    Household orphaned =
        simao.household("URBAN", DAY, bornYearsAgo(50, "556"), bornYearsAgo(9, "557"));
    String enrolment = proposed(orphaned);
    simao.read(enrolment, simao.died(orphaned.members().getFirst(), DAY));
    assertEquals("409 MEMBER_DIED", refusedNotice(enrolment));
    simao.step(simao.at().clerk(), enrolment, "opinion", opinion(orphaned.members().subList(1, 2)));
    assertEquals("409 NOTICE_NOT_ALLOWED", refusedNotice(enrolment));
    simao.step(simao.at().officer(), enrolment, "confirmation", CONFIRMATION);

    Household grew =
        simao.household("URBAN", DAY, bornYearsAgo(50, "558"), bornYearsAgo(20, "559"));
    String proposed = proposed(grew);
    client.post(
        simao.at().clerk(),
        "/social-relief/households/" + grew.id() + "/members",
        Map.of(
            "personId", ChildHome.known(client, simao.at(), bornYearsAgo(30, "560")),
            "joinedOn", DAY.toString()),
        "");
    assertEquals("409 HOUSEHOLD_CHANGED", refusedNotice(proposed));
  }

  private static String bornYearsAgo(int years, String number) {
    String day = ChildHome.today().minusYears(years).minusDays(1).toString();
    return SyntheticId.of(day.replace("-", ""), number);
  }

  /** Poor, and all of them. */
  private static String proposed(Household household) {
    String enrolment = simao.accept(household, DAY);
    simao.inquire(
        enrolment,
        household.members(),
        () -> simao.means(household, household.members(), List.of()),
        ChildHome.today().plusYears(1));
    simao.step(simao.at().clerk(), enrolment, "opinion", opinion(household.members()));
    return enrolment;
  }

  private static String refusedNotice(String enrolment) {
    return simao.refused(simao.at().clerk(), enrolment, "notice", Map.of());
  }

  /** Whom the village was shown. */
  private static List<String> named(String enrolment) {
    return client
        .get(simao.at().officer(), "/social-relief/enrolments/" + enrolment + "/publications")
        .body()
        .findValuesAsText("personId");
  }

  private static Map<String, Object> opinion(List<String> members) {
    return Map.of("opinion", "CONFIRM", "unit", "HOUSEHOLD", "members", members);
  }
}
