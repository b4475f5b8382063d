package org.huimin.crashes;

import static org.awaitility.Awaitility.await;
import static org.huimin.crashes.Crash.assertMiddle;
import static org.huimin.crashes.Crash.awaitWork;
import static org.huimin.crashes.Crash.say;
import static org.huimin.crashes.Offices.Programme.DIBAO_URBAN;
import static org.huimin.crashes.Offices.Programme.ELDERLY_ALLOWANCE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.huimin.crashes.Offices.Case;
import org.huimin.crashes.Offices.Person;
import org.huimin.crashes.Offices.Programme;
import org.huimin.crashes.Offices.Roster;
import org.huimin.independent.TopicRights;
import org.huimin.journeys.Client;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.Stack;
import org.huimin.privacy.Net;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * One part after another dies while it works. Each test has a month of its own; what the tests
 * before asked for has to be there still. Its stack is its own, so it runs beside the journeys of
 * the shared one: it waits more than it works.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Stack.BESIDE_THE_SHARED)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashJourney {

  private static final List<CountyOffice> COUNTIES =
      List.of(
          new CountyOffice("simao", "530802", "530802001"),
          new CountyOffice("ninger", "530821", "530821101"),
          new CountyOffice("mojiang", "530822", "530822101"),
          new CountyOffice("jingdong", "530823", "530823101"));

  private static final Duration BRISKLY = Duration.ofMillis(20);
  private static final Duration UNHURRIED = Duration.ofSeconds(3);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private static final List<String[]> LAST =
      List.of(new String[] {"kafka"}, new String[] {"keycloak", "ledger"});

  /** Served before a part dies, and again after it is back. */
  private static final int SOME = 8;

  private final Stack stack = Stack.up("crashes");
  private final Client client = new Client(stack.door(), stack.realm());
  private final Offices offices = new Offices(client);
  private final Stores stores = new Stores(stack, TopicRights.read());
  private final Evidence evidence = new Evidence(stack, stores, client, offices);

  @AfterAll
  void down() throws Exception {
    client.close();
    stores.close();
    stack.close();
  }

  @AfterEach
  void say_what_was_answered() {
    say("answers heard so far: " + client.heard());
  }

  @Test
  @Order(1)
  void the_registry_dies_while_people_are_registered() throws Exception {
    diesAtTheCounter("registry", "registry", county -> offices.serve(county, "2026-01"));
    assertHeard("registry 502 SERVICE_AWAY");
    closeMonth(ELDERLY_ALLOWANCE, "2026-01", () -> {});
    evidence.nothingIsLostAndNothingIsDoubled();
  }

  @Test
  @Order(2)
  void the_elderly_allowance_dies_at_the_counter_and_in_the_middle_of_a_months_order()
      throws Exception {
    diesAtTheCounter(
        "elderly-allowance", "elderly-allowance", county -> offices.serve(county, "2026-02"));
    assertHeard("elderly-allowance 502 SERVICE_AWAY");
    closeMonthDying(ELDERLY_ALLOWANCE, "2026-02");
    evidence.nothingIsLostAndNothingIsDoubled();
  }

  @Test
  @Order(3)
  void the_ledger_dies_while_a_month_is_ordered() throws Exception {
    closeMonth(
        ELDERLY_ALLOWANCE,
        "2026-03",
        () -> {
          String records = "select count(*) from disbursement_record where month = '2026-03'";
          awaitWork(() -> stores.number("ledger", records) > 0);
          Crash crash = Crash.of(stack, "ledger");
          awaitWork(() -> stores.behind("ledger") > 0);
          assertMiddle(
              "records in the ledger",
              stores.number("ledger", records),
              offices.dueLines(ELDERLY_ALLOWANCE, "2026-03"));
          crash.mend();
        });
    evidence.nothingIsLostAndNothingIsDoubled();
  }

  @Test
  @Order(4)
  void without_kafka_for_a_minute_clerks_go_on() throws Exception {
    Queue<Case> applied = new ConcurrentLinkedQueue<>(applications("2026-05", 40));
    List<Roster> drafted =
        Work.once(COUNTIES, county -> offices.draft(ELDERLY_ALLOWANCE, county, "2026-04")).finish();
    Crash crash;
    try (Work<Person> counter = Work.begin(COUNTIES, BRISKLY, offices::register)) {
      awaitWork(() -> counter.done() >= SOME && client.underWay("registry") > 0);
      crash = Crash.of(stack, "kafka");
      assertTrue(stores.behind("elderly-allowance") > 0, "nothing was on its way through Kafka");
      counter.finish();
    }
    Map<String, Long> read = stores.positions("ledger");
    try (Work<Person> counter = Work.begin(COUNTIES, UNHURRIED, offices::register);
        Work<Case> desk =
            Work.begin(COUNTIES.subList(0, 1), UNHURRIED, _ -> offices.confirm(applied.remove()));
        Work<Case> newcomers =
            Work.begin(COUNTIES.subList(1, 2), UNHURRIED, c -> offices.serve(c, "2026-05"))) {
      Instant back = Instant.now().plus(A_MINUTE);
      drafted.forEach(offices::order);
      while (Instant.now().isBefore(back)) {
        long people = stores.events("registry", "PersonRegistered");
        long cases = stores.events("elderly-allowance", "EnrolmentConfirmed");
        await("clerks go on")
            .atMost(Duration.ofSeconds(15))
            .until(
                () ->
                    stores.events("registry", "PersonRegistered") >= people + SOME
                        && stores.events("elderly-allowance", "EnrolmentConfirmed") > cases);
      }
      assertEquals(read, stores.positions("ledger"), "Kafka was read meanwhile");
      assertEquals(0, newcomers.done(), "whom nobody has heard of yet cannot apply");
      assertHeard("elderly-allowance 503 NOT_REACHED");
      crash.mend();
      awaitWork(() -> newcomers.done() > 0);
      counter.finish();
      desk.finish();
      newcomers.finish();
    }
    applied.forEach(offices::confirm);
    offices.notYetApplied().parallelStream()
        .forEach(person -> offices.confirm(offices.apply(person, "2026-05")));
    evidence.nothingIsLostAndNothingIsDoubled();
  }

  @Test
  @Order(5)
  void the_database_dies_under_everybody() throws Exception {
    diesAtTheCounter("postgres", "registry", county -> offices.serve(county, "2026-05"));
    assertHeard("registry 503 STORE_AWAY");
    closeMonth(ELDERLY_ALLOWANCE, "2026-05", () -> {});
    evidence.nothingIsLostAndNothingIsDoubled();
  }

  /** Who is confirmed in a month is paid from the next one. */
  @Test
  @Order(6)
  void social_relief_dies_at_the_counter_and_in_the_middle_of_a_months_order() throws Exception {
    YearMonth paid = YearMonth.from(stack.today()).plusMonths(1);
    diesAtTheCounter(
        "social-relief", "social-relief", county -> offices.serveChild(county, paid.toString()));
    assertHeard("social-relief 502 SERVICE_AWAY");
    stack.moveClock(paid.atDay(1));
    closeMonthDying(DIBAO_URBAN, paid.toString());
    evidence.nothingIsLostAndNothingIsDoubled();
  }

  @Test
  @Order(7)
  void every_part_there_is_dies_in_the_middle_of_a_demo() throws Exception {
    long before = stores.events("registry", "PersonRegistered");
    DemoAtWork demo = new DemoAtWork(stack);
    for (String[] dying : deaths()) {
      demo.goOn();
      long known = stores.recorded();
      awaitWork(() -> stores.recorded() >= known + SOME);
      Crash crash = Crash.of(stack, dying);
      assertTrue(demo.isAlive(), () -> "the demo had ended before " + List.of(dying));
      crash.mend();
      say("the demo has recorded " + (stores.recorded() - known) + " more with " + List.of(dying));
    }
    demo.end();
    assertEquals(before + demo.peopleServed(), stores.events("registry", "PersonRegistered"));
  }

  @Test
  @Order(8)
  void what_was_cut_off_in_the_middle_has_left_nobody_lying_about() throws Exception {
    Net.assertNothingPersonalStandsIn(stack);
  }

  /**
   * One after another, and last those without whom most of the work goes on, so that each finds the
   * demo at work.
   */
  private List<String[]> deaths() {
    List<String[]> deaths = new ArrayList<>();
    for (String part : stack.processes().keySet()) {
      if (LAST.stream().noneMatch(late -> List.of(late).contains(part))) {
        deaths.add(new String[] {part});
      }
    }
    deaths.addAll(LAST);
    return deaths;
  }

  /** Serves people while the part dies and comes back, and some more afterwards. */
  private void diesAtTheCounter(String part, String asked, Function<CountyOffice, Case> serve) {
    try (Work<Case> work = Work.begin(COUNTIES, BRISKLY, serve)) {
      awaitWork(() -> work.done() >= SOME && client.underWay(asked) > 0);
      Crash crash = Crash.of(stack, part);
      int served = work.done();
      crash.mend();
      awaitWork(() -> work.done() >= served + SOME);
      assertMiddle("people served", served, work.finish().size());
    }
  }

  private List<Case> applications(String month, int people) {
    try (Work<Case> work =
        Work.begin(COUNTIES, BRISKLY, c -> offices.apply(offices.register(c), month))) {
      awaitWork(() -> work.done() >= people);
      return work.finish();
    }
  }

  /** Its service dies when some of the lines are ordered. */
  private void closeMonthDying(Programme programme, String month) throws Exception {
    String lines = "select count(*) from ordered_payment where month = '%s'".formatted(month);
    closeMonth(
        programme,
        month,
        () -> {
          awaitWork(() -> stores.number(programme.service, lines) > 0);
          Crash crash = Crash.of(stack, programme.service);
          assertMiddle(
              "lines ordered",
              stores.number(programme.service, lines),
              offices.dueLines(programme, month));
          crash.mend();
        });
  }

  /** Two officers of each county bring the month to its end while something happens. */
  private void closeMonth(Programme programme, String month, Meanwhile meanwhile) throws Exception {
    try (Work<Roster> officers =
        Work.once(COUNTIES, county -> offices.order(offices.draft(programme, county, month)))) {
      meanwhile.happens();
      officers.finish();
    }
  }

  /** What happens while others work. */
  private interface Meanwhile {
    void happens() throws Exception;
  }

  private void assertHeard(String answer) {
    assertTrue(client.heard(answer) > 0, () -> answer + " was not heard: " + client.heard());
  }
}
