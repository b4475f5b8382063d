package org.huimin.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huimin.contracts.Operation;
import org.huimin.edge.Recipes.Command;
import org.huimin.journeys.RunningStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every command of every contract is carried out once under its key, whatever happens on the way to
 * its answer. What "once" changes is measured first, for all commands together; it is what every
 * other way of sending them may change.
 */
@ExtendWith(RunningStack.class)
class CommandOnceJourney {

  private static final String KEY = "Idempotency-Key";
  private static final int AT_ONCE = 4;

  /** Written once for an officer's first command, so not for the commands that come after. */
  private static final String OFFICERS = ".officer";

  /** Written once for a partition's first record, which a new id may or may not be. */
  private static final String POSITIONS = ".consumer_position";

  private static List<Operation> commands = List.of();
  private static Recipes recipes;
  private static List<Command> sentOnce = List.of();
  private static List<String> keys = List.of();
  private static List<Answer> heardOnce = List.of();
  private static Map<String, Long> addedByOnce = Map.of();

  @BeforeAll
  static void send_each_once() throws IOException {
    RunningStack.demo();
    commands = Operation.all().stream().filter(Operation::isCommand).toList();
    recipes = new Recipes(commands);
    sentOnce = recipes.prepare();
    keys = newKeys();
    Snapshot before = Snapshot.quiet();
    heardOnce = Wire.sendAll(under(sentOnce, keys));
    for (int i = 0; i < sentOnce.size(); i++) {
      assertTrue(heardOnce.get(i).isDone(), sentOnce.get(i).operation() + ": " + heardOnce.get(i));
    }
    addedByOnce = added(before, Snapshot.quiet());
  }

  @Test
  void every_command_of_the_contracts_is_tried_here() {
    assertEquals(commands.stream().map(Operation::name).sorted().toList(), recipes.known());
    for (Operation command : commands) {
      boolean takesKey = command.fields().stream().anyMatch(field -> field.name().equals(KEY));
      assertEquals(!command.takesLines(), takesKey, command + ": either a key or lines");
    }
    assertEquals(
        sentOnce.size(),
        addedByOnce.entrySet().stream()
            .filter(added -> added.getKey().endsWith(".carried_out_command"))
            .mapToLong(Map.Entry::getValue)
            .sum(),
        "each is written down once");
  }

  @Test
  void sent_again_it_is_answered_the_same_and_another_body_is_422_and_nothing_changes() {
    Snapshot before = Snapshot.quiet();
    List<Answer> again = Wire.sendAll(under(sentOnce, keys));
    List<Request> others = new ArrayList<>();
    for (int i = 0; i < sentOnce.size(); i++) {
      assertSame(sentOnce.get(i), heardOnce.get(i), again.get(i));
      others.add(sentOnce.get(i).other().with(KEY, keys.get(i)));
    }
    for (Answer other : Wire.sendAll(others)) {
      assertEquals(422, other.status(), other::toString);
      assertTrue(BadInput.isProblem(other), other::toString);
      assertEquals("IDEMPOTENCY_KEY_REUSED", other.json().path("code").asText());
      assertEquals(KEY, other.json().path("field").asText());
    }
    assertEquals(List.of(), before.changed(Snapshot.quiet()));
  }

  @Test
  void several_at_once_have_one_effect_and_one_answer() {
    List<Command> prepared = recipes.prepare();
    List<String> own = newKeys();
    Snapshot before = Snapshot.quiet();
    List<Answer> answers =
        Wire.sendAll(
            under(prepared, own).stream()
                .flatMap(request -> Collections.nCopies(AT_ONCE, request).stream())
                .toList());
    for (int i = 0; i < prepared.size(); i++) {
      Command command = prepared.get(i);
      List<Answer> heard =
          answers.subList(i * AT_ONCE, (i + 1) * AT_ONCE).stream()
              .filter(answer -> !answer.isNotNow())
              .toList();
      assertFalse(heard.isEmpty(), command.operation());
      heard.forEach(answer -> assertSame(command, heard.getFirst(), answer));
    }
    assertEquals(addedByOnce, added(before, Snapshot.quiet()));
  }

  /**
   * All services are killed at the moment when each has committed something whose answer nobody has
   * read; others of the commands are in the middle, or have not begun.
   */
  @Test
  void killed_between_the_commit_and_the_answer_it_has_one_effect_and_one_answer()
      throws Exception {
    List<Command> prepared = recipes.prepare();
    List<String> own = newKeys();
    Snapshot before = Snapshot.quiet();
    Map<String, Integer> kept = kept();
    List<Socket> unread = new ArrayList<>();
    for (Request request : under(prepared, own)) {
      unread.add(Wire.begin(request));
    }
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(25))
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                kept().entrySet().stream()
                    .allMatch(now -> now.getValue() > kept.getOrDefault(now.getKey(), 0)));
    services().parallelStream()
        .map(service -> RunningStack.stack().process(service))
        .forEach(ProcessHandle::destroyForcibly);
    for (Socket socket : unread) {
      socket.close();
    }
    RunningStack.huimin("up").mustSucceed();

    List<Answer> first = Wire.sendAll(under(prepared, own));
    for (int i = 0; i < prepared.size(); i++) {
      Request request = prepared.get(i).request().with(KEY, own.get(i));
      Answer heard = first.get(i).isNotNow() ? untilDone(request) : first.get(i);
      assertTrue(heard.isDone(), prepared.get(i).operation() + ": " + heard);
      assertSame(prepared.get(i), heard, Wire.send(request));
    }
    // Relays and readers that have just come back need a moment for what was under way.
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertEquals(addedByOnce, added(before, Snapshot.quiet())));
  }

  /** Each says again how far it has come, or who it is that is known by now. */
  @Test
  void lines_that_are_sent_again_are_nothing_new() {
    List<Command> prepared = recipes.prepareLines();
    assertFalse(prepared.isEmpty());
    for (Command command : prepared) {
      assertTrue(Wire.send(command.request()).isDone(), command.operation());
    }
    Snapshot before = Snapshot.quiet();
    for (Command command : prepared) {
      for (Answer again : Wire.sendAll(Collections.nCopies(AT_ONCE, command.request()))) {
        assertTrue(again.isDone(), command.operation() + ": " + again);
        assertFalse(again.json().has("code"), command.operation() + ": " + again);
      }
    }
    assertEquals(List.of(), before.changed(Snapshot.quiet()));
  }

  private static Answer untilDone(Request request) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Wire.send(request), answer -> !answer.isNotNow());
  }

  private static Map<String, Integer> kept() {
    Map<String, Integer> kept = new LinkedHashMap<>();
    for (String service : services()) {
      try (Connection c = database(service)) {
        kept.put(service, Snapshot.column(c, "select key from carried_out_command").size());
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }
    return kept;
  }

  private static List<String> services() {
    return commands.stream().map(Operation::service).distinct().toList();
  }

  private static Connection database(String service) throws SQLException {
    return RunningStack.database(service.replace('-', '_'));
  }

  /**
   * Keyed digests, ids and positions: neither the key nor the body nor a digest anybody can make.
   */
  @Test
  void what_is_kept_of_a_command_says_nothing_of_it() throws Exception {
    List<String> guesses = new ArrayList<>();
    for (int i = 0; i < sentOnce.size(); i++) {
      Request request = sentOnce.get(i).request();
      for (String said : List.of(keys.get(i), new String(request.body(), UTF_8))) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(UTF_8));
        guesses.add(said);
        guesses.add(HexFormat.of().formatHex(digest));
        guesses.add(Base64.getEncoder().encodeToString(digest));
        guesses.add(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
      }
    }
    int rows = 0;
    for (String service : services()) {
      try (Connection c = database(service)) {
        for (String row :
            Snapshot.column(c, "select to_jsonb(c)::text from carried_out_command c")) {
          rows++;
          String kept = row.toLowerCase(Locale.ROOT);
          guesses.forEach(g -> assertFalse(kept.contains(g.toLowerCase(Locale.ROOT)), row));
        }
        assertEquals(
            List.of(),
            Snapshot.column(
                c,
                "select to_jsonb(c)::text from carried_out_command c"
                    + " where key !~ '^[0-9a-f]{64}$' or fingerprint !~ '^[0-9a-f]{64}$'"
                    + " or positions !~ '^([a-z0-9.-]+/[0-9]+/[0-9]+(,|$))*$'"));
      }
    }
    assertTrue(rows >= sentOnce.size(), "nothing was kept");
  }

  private static void assertSame(Command command, Answer first, Answer again) {
    assertEquals(first.status(), again.status(), command.operation());
    assertEquals(first.body(), again.body(), command.operation());
    assertEquals(
        Objects.toString(first.header("Huimin-Position")),
        Objects.toString(again.header("Huimin-Position")),
        command.operation());
  }

  private static List<Request> under(List<Command> commands, List<String> keys) {
    List<Request> requests = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      requests.add(commands.get(i).request().with(KEY, keys.get(i)));
    }
    return requests;
  }

  private static List<String> newKeys() {
    return sentOnce.stream().map(_ -> UUID.randomUUID().toString()).toList();
  }

  private static Map<String, Long> added(Snapshot before, Snapshot after) {
    Map<String, Long> added = new LinkedHashMap<>(before.added(after));
    added.keySet().removeIf(table -> table.endsWith(OFFICERS) || table.endsWith(POSITIONS));
    return added;
  }
}
