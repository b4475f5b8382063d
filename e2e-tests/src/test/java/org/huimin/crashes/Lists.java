package org.huimin.crashes;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huimin.crashes.Offices.Case;
import org.huimin.crashes.Offices.Newcomer;
import org.huimin.crashes.Offices.Person;
import org.huimin.crashes.Offices.Programme;
import org.huimin.journeys.Client;
import org.huimin.journeys.Client.Answer;
import org.huimin.journeys.CountyOffice;

/** 名单: whom a county registers and takes over by lists, remembered as {@link Offices} does. */
record Lists(Client client, Offices offices) {

  private static final String TAKE_OVERS = "/elderly-allowance/take-overs";

  /** One list, sent again until every line is answered; each line is another person. */
  List<Person> register(CountyOffice county, int people) {
    List<Newcomer> newcomers =
        IntStream.range(0, people).mapToObj(_ -> offices.newcomer()).toList();
    Answer answer =
        client.lines(
            county.clerk(),
            "/registry/persons/lines",
            newcomers.stream().map(who -> line(county, who)).collect(Collectors.joining("\n")));
    List<Person> registered = new ArrayList<>();
    String position = answer.body().path(people).path("position").asText();
    for (int i = 0; i < people; i++) {
      JsonNode line = answer.body().path(i);
      registered.add(
          new Person(
              county,
              line.path("personId").asText(),
              line.path("payeeId").asText(),
              position,
              newcomers.get(i).fen()));
    }
    offices.registered.addAll(registered);
    return registered;
  }

  private static String line(CountyOffice county, Newcomer who) {
    return """
        {"idNumber":"%s","name":"测试","registrationDivision":"%s","accountType":"PASSBOOK",\
        "account":"53000000000000001","bankCode":"314747000019"}"""
        .formatted(who.idNumber(), county.township());
  }

  /** The path of a list that is open. */
  String open(CountyOffice county) {
    return TAKE_OVERS
        + "/"
        + client
            .post(county.officer(), TAKE_OVERS, Map.of("county", county.code()), "")
            .text("takeOverId");
  }

  /** Each on its line, paid until the month before. */
  static String lines(List<Person> people, YearMonth first) {
    return people.stream()
        .map(
            person ->
                """
                {"personId":"%s","payeeId":"%s","appliedOn":"2025-03-02","paidThrough":"%s",\
                "provenAliveOn":"2025-03-02"}
                """
                    .formatted(person.id(), person.payee(), first.minusMonths(1)))
        .collect(Collectors.joining());
  }

  JsonNode read(CountyOffice county, String list) {
    return client.get(county.officer(), list).body();
  }

  /** By the other officer, and waits until the last line is taken over. */
  JsonNode approve(CountyOffice county, String list, List<Person> people, YearMonth first) {
    client.post(
        county.secondOfficer(),
        list + "/approval",
        Map.of("lines", people.size(), "hash", read(county, list).path("hash").asText()),
        "");
    people.forEach(
        person ->
            offices.takenOver.add(
                new Case(Programme.ELDERLY_ALLOWANCE, person, "", first.toString())));
    return await(list + " DONE")
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> read(county, list), found -> found.path("state").asText().equals("DONE"));
  }
}
