package org.huimin.crashes;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huimin.journeys.Client;
import org.huimin.journeys.Client.Answer;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.SyntheticId;

/** What officers ask for, remembered: in the end there has to be all of it and nothing else. */
final class Offices {

  private static final String BENEFIT = "/elderly-allowance";

  /** Birth years and what the allowance comes to at that age, in fen. */
  private static final List<Map.Entry<Integer, Long>> AGES =
      List.of(Map.entry(1940, 80_00L), Map.entry(1930, 150_00L), Map.entry(1920, 600_00L));

  /** Registered with an account. */
  record Person(CountyOffice county, String id, String payee, String position, long fen) {}

  /** Due from a month on. */
  record Case(Person person, String enrolment, String month) {}

  /** A county's month. */
  record Roster(CountyOffice county, String id) {

    String path() {
      return BENEFIT + "/rosters/" + id;
    }
  }

  final Queue<Person> registered = new ConcurrentLinkedQueue<>();
  final Queue<Case> applied = new ConcurrentLinkedQueue<>();
  final Queue<Case> confirmed = new ConcurrentLinkedQueue<>();

  /** Their ids are nobody's business until they are looked for. */
  final Queue<Case> takenOver = new ConcurrentLinkedQueue<>();

  /** {@code county month} of every roster. */
  private final Queue<String> run = new ConcurrentLinkedQueue<>();

  private final AtomicInteger people = new AtomicInteger();
  private final Client client;

  Offices(Client client) {
    this.client = client;
  }

  /** Nobody the registry knows yet. */
  record Newcomer(String idNumber, long fen) {}

  Newcomer newcomer() {
    int n = people.getAndIncrement();
    Map.Entry<Integer, Long> age = AGES.get(n % AGES.size());
    return new Newcomer(
        SyntheticId.of(
            "%d%02d%02d".formatted(age.getKey(), 1 + n / 900 % 12, 10 + n / 10_800),
            "%03d".formatted(n % 900)),
        age.getValue());
  }

  Person register(CountyOffice county) {
    Newcomer newcomer = newcomer();
    Answer person =
        client.post(
            county.clerk(),
            "/registry/persons",
            Map.of(
                "idNumber",
                newcomer.idNumber(),
                "name",
                "测试",
                "registrationDivision",
                county.township()),
            "");
    Answer account =
        client.post(
            county.clerk(),
            "/registry/persons/" + person.text("personId") + "/payee-accounts",
            Map.of(
                "accountType",
                "PASSBOOK",
                "account",
                "53000000000000001",
                "bankCode",
                "314747000019"),
            "");
    Person known =
        new Person(
            county,
            person.text("personId"),
            account.text("payeeId"),
            account.position(),
            newcomer.fen());
    registered.add(known);
    return known;
  }

  Case apply(Person person, String month) {
    Answer application =
        client.post(
            person.county().clerk(),
            BENEFIT + "/applications",
            Map.of("personId", person.id(), "payeeId", person.payee(), "appliedOn", month + "-02"),
            person.position());
    Case known = new Case(person, application.text("enrolmentId"), month);
    applied.add(known);
    return known;
  }

  Case confirm(Case applied) {
    client.post(
        applied.person().county().secondOfficer(),
        BENEFIT + "/enrolments/" + applied.enrolment() + "/confirmation",
        Map.of(),
        "");
    confirmed.add(applied);
    return applied;
  }

  /** From the counter to the confirmation. */
  Case serve(CountyOffice county, String month) {
    return confirm(apply(register(county), month));
  }

  Roster draft(CountyOffice county, String month) {
    Answer asked =
        client.post(
            county.officer(),
            BENEFIT + "/rosters",
            Map.of("county", county.code(), "month", month),
            "");
    Roster roster = new Roster(county, asked.text("rosterId"));
    awaitState(roster, "DRAFTED");
    run.add(county.code() + " " + month);
    return roster;
  }

  /** The second officer approves what the first has drafted, and both wait for the last line. */
  Roster order(Roster drafted) {
    client.post(
        drafted.county().secondOfficer(),
        drafted.path() + "/approval",
        Map.of("rosterHash", client.get(drafted.county().officer(), drafted.path()).text("hash")),
        "");
    awaitState(drafted, "ORDERED");
    return drafted;
  }

  private void awaitState(Roster roster, String state) {
    await(roster + " " + state)
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> client.get(roster.county().officer(), roster.path()).text("state"),
            state::equals);
  }

  List<Person> notYetApplied() {
    Set<String> have = applied.stream().map(c -> c.person().id()).collect(Collectors.toSet());
    return registered.stream().filter(person -> !have.contains(person.id())).toList();
  }

  /** How many lines this month has to have. */
  long dueLines(String month) {
    return due(month).count();
  }

  /** {@code county month} and what has to be paid there, by what was asked for. */
  SortedMap<String, Long> dueFen() {
    SortedMap<String, Long> fen = new TreeMap<>();
    for (String key : run) {
      String month = key.substring(key.indexOf(' ') + 1);
      due(month)
          .filter(person -> key.equals(person.county().code() + " " + month))
          .forEach(person -> fen.merge(key, person.fen(), Long::sum));
    }
    return fen;
  }

  private Stream<Person> due(String month) {
    return Stream.concat(confirmed.stream(), takenOver.stream())
        .filter(c -> c.month().compareTo(month) <= 0)
        .map(Case::person);
  }
}
