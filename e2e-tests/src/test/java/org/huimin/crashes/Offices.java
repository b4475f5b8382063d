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
import org.huimin.journeys.ChildCase;
import org.huimin.journeys.ChildHome;
import org.huimin.journeys.Client;
import org.huimin.journeys.Client.Answer;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.SyntheticId;

/** What officers ask for, remembered: in the end there has to be all of it and nothing else. */
final class Offices {

  /** What is paid by which service. */
  enum Programme {
    ELDERLY_ALLOWANCE("elderly-allowance"),
    DIBAO_URBAN("social-relief");

    final String service;

    Programme(String service) {
      this.service = service;
    }

    String of(CountyOffice county, String month) {
      return this + " " + county.code() + " " + month;
    }
  }

  private static final String BENEFIT = "/elderly-allowance";

  /** 城市低保: the standard as it is known before any notice; a child alone has nothing else. */
  private static final long CHILD_FEN = 760_00L;

  /** Birth years and what the allowance comes to at that age, in fen. */
  private static final List<Map.Entry<Integer, Long>> AGES =
      List.of(Map.entry(1940, 80_00L), Map.entry(1930, 150_00L), Map.entry(1920, 600_00L));

  /** Registered with an account. */
  record Person(CountyOffice county, String id, String payee, String position, long fen) {}

  /** Due from a month on. */
  record Case(Programme programme, Person person, String enrolment, String month) {}

  /** A county's month. */
  record Roster(Programme programme, CountyOffice county, String id) {

    String path() {
      return "/" + programme.service + "/rosters/" + id;
    }
  }

  final Queue<Person> registered = new ConcurrentLinkedQueue<>();
  final Queue<Case> applied = new ConcurrentLinkedQueue<>();
  final Queue<Case> confirmed = new ConcurrentLinkedQueue<>();

  /** Their ids are nobody's business until they are looked for. */
  final Queue<Case> takenOver = new ConcurrentLinkedQueue<>();

  final Queue<String> households = new ConcurrentLinkedQueue<>();

  /** {@code programme county month} of every roster. */
  private final Queue<String> run = new ConcurrentLinkedQueue<>();

  private final AtomicInteger people = new AtomicInteger();
  private final AtomicInteger children = new AtomicInteger();
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
    Case known =
        new Case(Programme.ELDERLY_ALLOWANCE, person, application.text("enrolmentId"), month);
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

  /** A child alone, from the counter to the confirmation. */
  Case serveChild(CountyOffice county, String month) {
    ChildHome home = ChildHome.of(client, county, ChildHome.idNumber(children.incrementAndGet()));
    households.add(home.id());
    Person child = new Person(county, home.child(), home.payeeId(), "", CHILD_FEN);
    registered.add(child);
    ChildCase opened = home.applied();
    Case known = new Case(Programme.DIBAO_URBAN, child, opened.enrolmentId(), month);
    applied.add(known);
    opened.confirmed();
    confirmed.add(known);
    return known;
  }

  Roster draft(Programme programme, CountyOffice county, String month) {
    Answer asked =
        client.post(
            county.officer(),
            "/" + programme.service + "/rosters",
            Map.of("programme", programme.name(), "county", county.code(), "month", month),
            "");
    Roster roster = new Roster(programme, county, asked.text("rosterId"));
    awaitState(roster, "DRAFTED");
    run.add(programme.of(county, month));
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
  long dueLines(Programme programme, String month) {
    return due(programme, month).count();
  }

  /** {@code programme county month} and what has to be paid there, by what was asked for. */
  SortedMap<String, Long> dueFen() {
    SortedMap<String, Long> fen = new TreeMap<>();
    for (String key : run) {
      String[] part = key.split(" ", -1);
      Programme programme = Programme.valueOf(part[0]);
      due(programme, part[2])
          .filter(person -> key.equals(programme.of(person.county(), part[2])))
          .forEach(person -> fen.merge(key, person.fen(), Long::sum));
    }
    return fen;
  }

  private Stream<Person> due(Programme programme, String month) {
    return Stream.concat(confirmed.stream(), takenOver.stream())
        .filter(c -> c.programme() == programme && c.month().compareTo(month) <= 0)
        .map(Case::person);
  }
}
