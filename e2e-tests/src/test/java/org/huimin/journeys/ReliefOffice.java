package org.huimin.journeys;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huimin.journeys.Client.Answer;

/** 社会救助窗口: the officers of one county who take a household from its application to its money. */
public record ReliefOffice(Client client, CountyOffice at) {

  private static final String RELIEF = "/social-relief";
  private static final String REGISTRY = "/registry/persons";

  /** A household with its members, the head first, and the account that is paid. */
  public record Household(String id, List<String> members, String payeeId) {}

  /** An item of income; the place is the person's among the members, -1 is the household's. */
  public record Income(String kind, int place, String amount, String period) {}

  /** Registers the people, the first as head, and brings them together. */
  public Household household(String area, LocalDate on, String... idNumbers) {
    List<Answer> people = Stream.of(idNumbers).map(this::register).toList();
    List<String> members = people.stream().map(person -> person.text("personId")).toList();
    Answer account = account(members.getFirst());
    Answer defined =
        client.post(
            at.clerk(),
            RELIEF + "/households",
            Map.of("headId", members.getFirst(), "township", at.township(), "area", area),
            account.position());
    String id = defined.text("householdId");
    for (int place = 1; place < members.size(); place++) {
      client.post(
          at.clerk(),
          RELIEF + "/households/" + id + "/members",
          Map.of("personId", members.get(place), "joinedOn", on.toString()),
          people.get(place).position());
    }
    return new Household(id, members, account.text("payeeId"));
  }

  private Answer register(String idNumber) {
    return client.post(
        at.clerk(),
        REGISTRY,
        Map.of("idNumber", idNumber, "name", "测试", "registrationDivision", at.township()),
        "");
  }

  /** Of a person, who is paid on it when they are named. */
  public Answer account(String person) {
    return client.post(
        at.clerk(),
        REGISTRY + "/" + person + "/payee-accounts",
        Map.of(
            "accountType", "PASSBOOK",
            "account", "53000000000000001",
            "bankCode", "314747000019"),
        "");
  }

  /** The township proposes, the county decides. */
  public void changePayee(String enrolment, String payeeId, String after) {
    client.post(
        at.clerk(),
        RELIEF + "/enrolments/" + enrolment + "/payee-change",
        Map.of("payeeId", payeeId, "reason", "PAYEE_DIED", "evidence", "死亡医学证明书"),
        after);
    step(at.officer(), enrolment, "payee-change-decision", Map.of("carriedOut", true));
  }

  /** What was verified: the head applies, all others are said to be supported. */
  public String means(Household household, List<String> members, List<Income> incomes) {
    SortedMap<Integer, Map<String, Object>> standing = new TreeMap<>();
    for (String person : members) {
      int place = household.members().indexOf(person);
      standing.put(place, Map.of("role", place == 0 ? "APPLICANT" : "SUPPORTED"));
    }
    return means(household, standing, incomes, "");
  }

  /** What was verified: how each stands, by their place, and what they have; nobody owns much. */
  public String means(
      Household household,
      SortedMap<Integer, Map<String, Object>> standing,
      List<Income> incomes,
      String after) {
    List<Map<String, Object>> members = new ArrayList<>();
    standing.forEach(
        (place, told) -> {
          Map<String, Object> member = new HashMap<>(told);
          member.put("personId", household.members().get(place));
          members.add(member);
        });
    List<Map<String, Object>> items = new ArrayList<>();
    for (Income income : incomes) {
      Map<String, Object> item = new HashMap<>();
      item.put("kind", income.kind());
      item.put("amount", income.amount());
      item.put("period", income.period());
      if (income.place() >= 0) {
        item.put("personId", household.members().get(income.place()));
      }
      items.add(item);
    }
    return client
        .post(
            at.officer(),
            RELIEF + "/households/" + household.id() + "/means",
            Map.of("members", members, "items", items, "assets", List.of()),
            after)
        .text("meansId");
  }

  public void classify(Household household, String area, YearMonth from) {
    client.post(
        at.officer(),
        RELIEF + "/households/" + household.id() + "/area",
        Map.of("area", area, "fromMonth", from.toString()),
        "");
  }

  public String accept(Household household, LocalDate on) {
    return client
        .post(
            at.clerk(),
            RELIEF + "/enrolments",
            Map.of(
                "householdId", household.id(),
                "applicantId", household.members().getFirst(),
                "payeeId", household.payeeId(),
                "appliedOn", on.toString()),
            "")
        .text("enrolmentId");
  }

  /**
   * Authorised, checked against the registers, and looked into by two.
   *
   * @param means records what was found, and tells its id
   */
  public void inquire(
      String enrolment, List<String> members, Supplier<String> means, LocalDate validThrough) {
    authorise(enrolment, members, validThrough);
    step(at.officer(), enrolment, "means", Map.of("meansId", means.get(), "verdict", "CLEAR"));
    investigate(enrolment);
  }

  /** All sign that their income and assets may be looked into. */
  public void authorise(String enrolment, List<String> members, LocalDate validThrough) {
    step(
        at.clerk(),
        enrolment,
        "means-check",
        Map.of(
            "signedBy", members,
            "scope", List.of("INCOME", "ASSETS"),
            "validThrough", validThrough.toString()));
  }

  /** By two, who both sign. */
  public void investigate(String enrolment) {
    step(
        at.clerk(),
        enrolment,
        "investigation",
        Map.of("investigators", List.of(client.subject(at.clerk()), client.subject(at.officer()))));
  }

  public void step(Officer officer, String enrolment, String step, Map<String, ?> body) {
    client.post(officer, RELIEF + "/enrolments/" + enrolment + "/" + step, body, "");
  }

  public String refused(Officer officer, String enrolment, String step, Map<String, ?> body) {
    return client.refused(officer, RELIEF + "/enrolments/" + enrolment + "/" + step, body, "");
  }

  /** Tells the registry; answers the position at which it is heard. */
  public String died(String person, LocalDate on) {
    return record(person, "death", Map.of("diedOn", on.toString()));
  }

  public String deathRevoked(String person) {
    return record(person, "death-revocation", Map.of("reason", "误登"));
  }

  public String moved(String person, LocalDate on, CountyOffice to) {
    return record(
        person,
        "move",
        Map.of("movedOn", on.toString(), "county", to.code(), "township", to.township()));
  }

  private String record(String person, String what, Map<String, String> fact) {
    return client.post(at.officer(), REGISTRY + "/" + person + "/" + what, fact, "").position();
  }

  public JsonNode read(String enrolment) {
    return client.get(at.clerk(), RELIEF + "/enrolments/" + enrolment).body();
  }

  /** When the service has heard of what stands at the position. */
  public JsonNode read(String enrolment, String after) {
    return client.get(at.clerk(), RELIEF + "/enrolments/" + enrolment, after).body();
  }

  /** Two officers bring the month to its end; answers the roster. */
  public String run(String programme, YearMonth month) {
    String roster =
        client
            .post(
                at.officer(),
                RELIEF + "/rosters",
                Map.of("programme", programme, "county", at.code(), "month", month.toString()),
                "")
            .text("rosterId");
    awaitState(roster, "DRAFTED");
    String hash = client.get(at.officer(), RELIEF + "/rosters/" + roster).text("hash");
    client.post(
        at.secondOfficer(),
        RELIEF + "/rosters/" + roster + "/approval",
        Map.of("rosterHash", hash),
        "");
    awaitState(roster, "ORDERED");
    return roster;
  }

  /** The payment lines of a roster, as they are read over HTTP. */
  public JsonNode lines(String roster) {
    return client.get(at.officer(), RELIEF + "/rosters/" + roster + "/lines?size=5000").body();
  }

  private void awaitState(String roster, String state) {
    await(roster + " is " + state)
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> client.get(at.officer(), RELIEF + "/rosters/" + roster).text("state"),
            state::equals);
  }
}
