package org.huimin.crashes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.huimin.crashes.Crash.assertMiddle;
import static org.huimin.crashes.Crash.awaitWork;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.huimin.crashes.Offices.Person;
import org.huimin.crashes.Offices.Programme;
import org.huimin.independent.TopicRights;
import org.huimin.journeys.Client;
import org.huimin.journeys.Client.Answer;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.Stack;
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
 * A service dies while a list comes in or is carried out: each line has its person and its case in
 * the end, once. One county's list goes from test to test.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Stack.BESIDE_THE_SHARED)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ListCrashJourney {

  private static final CountyOffice COUNTY = new CountyOffice("lancang", "530828", "530828101");
  private static final YearMonth FIRST = YearMonth.of(2026, 1);
  private static final int PEOPLE = 3_500;

  /** The service keeps them by the thousand. */
  private static final int BEFORE_IT_DIES = 1_200;

  private final Stack stack = Stack.up("list-crashes");
  private final Client client = new Client(stack.door(), stack.realm());
  private final Offices offices = new Offices(client);
  private final Lists lists = new Lists(client, offices);
  private final Stores stores = new Stores(stack, TopicRights.read());
  private final Evidence evidence = new Evidence(stack, stores, client, offices);

  private List<Person> people = List.of();
  private String list = "";

  @AfterAll
  void down() throws Exception {
    client.close();
    stores.close();
    stack.close();
  }

  @Test
  @Order(1)
  void the_registry_dies_while_a_list_of_people_is_registered() throws Exception {
    try (Work<List<Person>> desk =
        Work.once(List.of(COUNTY), county -> lists.register(county, PEOPLE))) {
      awaitWork(() -> registered() > 0);
      Crash crash = Crash.of(stack, "registry");
      assertMiddle("people registered", registered(), PEOPLE);
      crash.mend();
      people = desk.finish().getFirst();
    }
    assertEquals(PEOPLE, registered());
    evidence.nothingIsLostAndNothingIsDoubled();
  }

  @Test
  @Order(2)
  void the_elderly_allowance_dies_while_lines_are_coming_in() throws Exception {
    list = lists.open(COUNTY);
    CountDownLatch dead = new CountDownLatch(1);
    try (Work<Optional<Answer>> desk =
        Work.once(
            List.of(COUNTY),
            county -> client.linesOnce(county.officer(), list + "/lines", until(dead)))) {
      awaitWork(() -> received() > 0);
      Crash crash = Crash.of(stack, "elderly-allowance");
      dead.countDown();
      assertEquals(List.of(Optional.empty()), desk.finish());
      assertMiddle("lines received", received(), PEOPLE);
      crash.mend();
    }
    int kept = lists.read(COUNTY, list).path("received").asInt();
    assertEquals(received(), kept);
    Answer rest =
        client.lines(
            COUNTY.officer(),
            list + "/lines?from=" + (kept + 1),
            Lists.lines(people.subList(kept, PEOPLE), FIRST));
    assertEquals(PEOPLE, rest.body().path("received").asInt());
  }

  @Test
  @Order(3)
  void the_elderly_allowance_dies_while_an_approved_list_is_taken_over() throws Exception {
    try (Work<JsonNode> officers =
        Work.once(List.of(COUNTY), county -> lists.approve(county, list, people, FIRST))) {
      awaitWork(() -> takenOver() > 0);
      Crash crash = Crash.of(stack, "elderly-allowance");
      assertMiddle("cases taken over", takenOver(), PEOPLE);
      crash.mend();
      JsonNode done = officers.finish().getFirst();
      assertEquals(PEOPLE, done.path("takenOver").asInt(), done::toString);
    }
    assertEquals(
        PEOPLE,
        stores.number("elderly-allowance", "select count(distinct person_id) from enrolment"));
    offices.order(offices.draft(Programme.ELDERLY_ALLOWANCE, COUNTY, FIRST.toString()));
    evidence.nothingIsLostAndNothingIsDoubled();
    assertTrue(
        offices.dueLines(Programme.ELDERLY_ALLOWANCE, FIRST.toString()) == PEOPLE,
        "each is paid from the first month");
  }

  private long registered() throws SQLException {
    return stores.events("registry", "PersonRegistered");
  }

  private long received() throws SQLException {
    return stores.number("elderly-allowance", "select coalesce(max(received), 0) from take_over");
  }

  private long takenOver() throws SQLException {
    return stores.number("elderly-allowance", "select count(*) from enrolment");
  }

  /** Some lines at once, and the others when the service is dead. */
  private BodyPublisher until(CountDownLatch dead) {
    InputStream rest =
        new InputStream() {
          private final InputStream lines = stream(BEFORE_IT_DIES, PEOPLE);

          @Override
          public int read() throws IOException {
            return wake(dead).read();
          }

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            return wake(dead).read(into, from, length);
          }

          private InputStream wake(CountDownLatch when) {
            await().atMost(Duration.ofMinutes(1)).until(() -> when.getCount() == 0);
            return lines;
          }
        };
    return BodyPublishers.ofInputStream(
        () -> new SequenceInputStream(stream(0, BEFORE_IT_DIES), rest));
  }

  private InputStream stream(int from, int to) {
    return new ByteArrayInputStream(Lists.lines(people.subList(from, to), FIRST).getBytes(UTF_8));
  }
}
