package org.huimin.journeys;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huimin.journeys.Client.Answer;

/** The officers of one county who take a household from its application to its monthly amount. */
record ReliefOffice(Client client, CountyOffice at) {

  private static final String RELIEF = "/social-relief";

  /** A household with its members, the head first, and the account that is paid. */
  record Household(String id, List<String> members, String payeeId) {}

  /** An item of income; the person is a place among the members, -1 for the household. */
  record Income(String kind, int member, String amount, String period) {}

  /** Registers the people, the first as head, and brings them together. */
  Household household(String area, LocalDate on, String... idNumbers) {
    List<String> persons = new ArrayList<>();
    Answer last = null;
    for (String idNumber : idNumbers) {
      last =
          client.post(
              at.clerk(),
              "/registry/persons",
              Map.of("idNumber", idNumber, "name", "测试", "registrationDivision", at.township()),
              "");
      persons.add(last.text("personId"));
    }
    Answer account =
        client.post(
            at.clerk(),
            "/registry/persons/" + persons.getFirst() + "/payee-accounts",
            Map.of(
                "accountType",
                "PASSBOOK",
                "account",
                "53000000000000001",
                "bankCode",
                "314747000019"),
            "");
    String after = last == null ? "" : last.position();
    Answer household =
        client.post(
            at.clerk(),
            RELIEF + "/households",
            Map.of("headId", persons.getFirst(), "township", at.township(), "area", area),
            account.position());
    String id = household.text("householdId");
    for (String person : persons.subList(1, persons.size())) {
      client.post(
          at.clerk(),
          RELIEF + "/households/" + id + "/members",
          Map.of("personId", person, "joinedOn", on.toString()),
          after);
    }
    return new Household(id, persons, account.text("payeeId"));
  }

  /** What was verified of the household: the head applies, all others are said to be supported. */
  String means(Household household, List<String> members, List<Income> incomes) {
    List<Map<String, Object>> standing = new ArrayList<>();
    for (String person : members) {
      standing.add(
          Map.of(
              "personId",
              person,
              "role",
              person.equals(household.members().getFirst()) ? "APPLICANT" : "SUPPORTED"));
    }
    List<Map<String, Object>> items = new ArrayList<>();
    for (Income income : incomes) {
      Map<String, Object> item = new HashMap<>();
      item.put("kind", income.kind());
      item.put("amount", income.amount());
      item.put("period", income.period());
      if (income.member() >= 0) {
        item.put("personId", household.members().get(income.member()));
      }
      items.add(item);
    }
    return client
        .post(
            at.officer(),
            RELIEF + "/households/" + household.id() + "/means",
            Map.of("members", standing, "items", items, "assets", List.of()),
            "")
        .text("meansId");
  }

  String accept(Household household, LocalDate on) {
    return client
        .post(
            at.clerk(),
            RELIEF + "/enrolments",
            Map.of(
                "householdId",
                household.id(),
                "applicantId",
                household.members().getFirst(),
                "payeeId",
                household.payeeId(),
                "appliedOn",
                on.toString()),
            "")
        .text("enrolmentId");
  }

  /** Authorised, checked against the registers, and looked into by two. */
  void inquire(String enrolment, List<String> members, String meansId, LocalDate validThrough) {
    step(
        at.clerk(),
        enrolment,
        "means-check",
        Map.of(
            "signedBy",
            members,
            "scope",
            List.of("INCOME", "ASSETS"),
            "validThrough",
            validThrough.toString()));
    step(at.officer(), enrolment, "means", Map.of("meansId", meansId, "verdict", "CLEAR"));
    investigate(enrolment);
  }

  void investigate(String enrolment) {
    step(
        at.clerk(),
        enrolment,
        "investigation",
        Map.of("investigators", List.of(client.subject(at.clerk()), client.subject(at.officer()))));
  }

  void step(Officer officer, String enrolment, String step, Map<String, ?> body) {
    client.post(officer, RELIEF + "/enrolments/" + enrolment + "/" + step, body, "");
  }

  String refused(Officer officer, String enrolment, String step, Map<String, ?> body) {
    return client.refused(officer, RELIEF + "/enrolments/" + enrolment + "/" + step, body, "");
  }

  JsonNode read(String enrolment) {
    return client.get(at.clerk(), RELIEF + "/enrolments/" + enrolment).body();
  }

  /** Two officers bring the month to its end; answers yuan by subject, month and component. */
  Map<String, String> run(String programme, String month) {
    String roster =
        client
            .post(
                at.officer(),
                RELIEF + "/rosters",
                Map.of("programme", programme, "county", at.code(), "month", month),
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
    Map<String, String> lines = new TreeMap<>();
    for (JsonNode line :
        client.get(at.officer(), RELIEF + "/rosters/" + roster + "/lines?size=5000").body()) {
      lines.put(
          line.path("subject").asText()
              + " "
              + line.path("month").asText()
              + " "
              + line.path("component").asText(),
          line.path("amount").asText());
    }
    return lines;
  }

  private void awaitState(String roster, String state) {
    await(roster + " is " + state)
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(250))
        .until(
            () -> client.get(at.officer(), RELIEF + "/rosters/" + roster).text("state"),
            state::equals);
  }
}
