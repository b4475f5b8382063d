package org.huimin.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a door and a realm that answer as they are told, or hang up. */
class DoorClientTest {

  /** Nothing is answered and the connection is closed. */
  private static final int HANG_UP = 0;

  private static final String DOOR = "/api/registry/persons";
  private static final String REALM = "/protocol/openid-connect/token";

  private final Queue<Integer> doorWill = new ArrayDeque<>();
  private final Queue<Integer> realmWill = new ArrayDeque<>();
  private final List<String> keys = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();

  private int signIns;
  private HttpServer server;
  private DoorClient client;

  @BeforeEach
  void open() throws IOException {
    server = serverOn(0);
    client = clientOf(server.getAddress().getPort(), Duration.ofSeconds(20));
  }

  @AfterEach
  void close() {
    client.close();
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {HANG_UP, 502, 503, 504})
  void a_command_is_sent_again_under_its_key_while_a_part_is_away(int away) {
    doorWill.addAll(List.of(away, away, 201));
    assertEquals(201, register().status());
    assertEquals(3, keys.size());
    assertEquals(1, new HashSet<>(keys).size(), "one command has one key");
  }

  @Test
  void two_commands_have_two_keys() {
    doorWill.addAll(List.of(201, 201));
    register();
    register();
    assertEquals(2, new HashSet<>(keys).size());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 409, 422, 500})
  void what_was_refused_is_not_asked_again(int refused) {
    doorWill.addAll(List.of(refused, 201));
    assertEquals(refused, register().status());
    assertEquals(1, keys.size());
  }

  @Test
  void a_token_that_ran_out_is_renewed_once_and_the_command_stays_the_same() {
    doorWill.addAll(List.of(401, 201));
    assertEquals(201, register().status());
    assertEquals(List.of("Bearer 1", "Bearer 2"), tokens);
    assertEquals(1, new HashSet<>(keys).size());
    doorWill.addAll(List.of(401, 401, 201));
    assertEquals(401, register().status());
  }

  @Test
  void a_sign_in_outlives_a_realm_that_is_away() {
    realmWill.addAll(List.of(HANG_UP, 503, 200));
    doorWill.add(201);
    assertEquals(201, register().status());
  }

  @Test
  void a_door_that_nobody_opens_yet_is_waited_for() throws Exception {
    int port = server.getAddress().getPort();
    register201();
    server.stop(0);
    Thread later =
        Thread.startVirtualThread(
            () -> {
              Pause.millis(200);
              server = serverOn(port);
            });
    register201();
    later.join();
  }

  @Test
  void patience_ends() {
    try (DoorClient hasty = clientOf(server.getAddress().getPort(), Duration.ofMillis(100))) {
      doorWill.addAll(List.of(503, 503, 503));
      assertEquals(503, hasty.post("clerk", "/registry/persons", Map.of()).status());
      doorWill.addAll(List.of(HANG_UP, HANG_UP, HANG_UP, HANG_UP));
      assertThrows(Refused.class, () -> hasty.post("clerk", "/registry/persons", Map.of()));
    }
  }

  private void register201() {
    doorWill.add(201);
    assertEquals(201, register().status());
  }

  private DoorClient.Answer register() {
    return client.post("clerk", "/registry/persons", Map.of("name", "测试"));
  }

  private static DoorClient clientOf(int port, Duration patience) {
    String origin = "http://127.0.0.1:" + port;
    return new DoorClient(origin, origin, new Patience(patience, Duration.ofMillis(20)));
  }

  private HttpServer serverOn(int port) {
    try {
      HttpServer opened =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      opened.createContext(REALM, this::signIn);
      opened.createContext(DOOR, this::take);
      opened.start();
      return opened;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void signIn(HttpExchange asked) throws IOException {
    Integer will = realmWill.poll();
    answer(asked, will == null ? 200 : will, "{\"access_token\":\"" + ++signIns + "\"}");
  }

  private void take(HttpExchange asked) throws IOException {
    keys.add(asked.getRequestHeaders().getFirst("Idempotency-Key"));
    tokens.add(asked.getRequestHeaders().getFirst("Authorization"));
    answer(asked, doorWill.remove(), "{}");
  }

  private static void answer(HttpExchange asked, int status, String body) throws IOException {
    asked.getRequestBody().readAllBytes();
    if (status != HANG_UP) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      asked.sendResponseHeaders(status, bytes.length);
      asked.getResponseBody().write(bytes);
    }
    asked.close();
  }
}
