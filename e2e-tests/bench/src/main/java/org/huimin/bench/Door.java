package org.huimin.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What officers' programs do: sign in to the realm, then ask through the one door. */
final class Door implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int AWAY = 503;

  private final String door;
  private final String realm;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Door(OwnStack stack) {
    this.door = "http://127.0.0.1:" + stack.port("console") + "/api";
    this.realm = "http://127.0.0.1:" + stack.port("keycloak") + "/realms/huimin";
  }

  /** Before a round, so that no sign-in falls into what is measured. */
  void signIn() {
    tokens.clear();
    for (County county : County.ALL) {
      token(county.preparer());
      token(county.approver());
    }
  }

  JsonNode get(String user, String path) {
    return ask(user, HttpRequest.newBuilder(URI.create(door + path)).GET());
  }

  JsonNode post(String user, String path, Object body) {
    return ask(
        user,
        HttpRequest.newBuilder(URI.create(door + path))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(written(body))));
  }

  /** One JSON object a line, sent as one stream. */
  JsonNode lines(String user, String path, List<?> rows) {
    return ask(
        user,
        HttpRequest.newBuilder(URI.create(door + path))
            .header("Content-Type", "application/jsonl")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    rows.stream().map(Door::written).collect(Collectors.joining("\n")))));
  }

  private static String written(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private JsonNode ask(String user, HttpRequest.Builder request) {
    return answer(
        request.timeout(PATIENCE).header("Authorization", "Bearer " + token(user)).build());
  }

  private String token(String user) {
    return tokens.computeIfAbsent(
        user,
        name ->
            answer(
                    HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(PATIENCE)
                        .POST(
                            HttpRequest.BodyPublishers.ofString(
                                "grant_type=password&client_id=huimin-cli&password=huimin&username="
                                    + name))
                        .build())
                .path("access_token")
                .asText());
  }

  /** Who is told to come again comes again: the same command under the same key. */
  private JsonNode answer(HttpRequest request) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (true) {
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 == 2) {
          return JSON.readTree(response.body());
        }
        if (response.statusCode() != AWAY || System.nanoTime() > end) {
          throw new Broken(
              request.uri() + " was answered " + response.statusCode() + ": " + response.body());
        }
        Thread.sleep(Duration.ofMillis(250));
      }
    } catch (IOException e) {
      throw new Broken(request.uri() + " was not answered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Broken("interrupted", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
