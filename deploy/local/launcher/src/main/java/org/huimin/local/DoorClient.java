package org.huimin.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What an officer's program does: sign in to the realm, then ask through the one door. It outlives
 * a part that is away: nobody types a registration in twice because a machine fell over.
 */
final class DoorClient implements AutoCloseable {

  /** How long a part may be away. */
  static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int AT_ONCE = 24;
  private static final String LINES = "application/jsonl";
  private static final int AWAY = 503;

  /** An answer: status, body as JSON, and the positions of what was appended. */
  record Answer(int status, JsonNode body, String position) {

    /** The body of an answer that must be a success. */
    JsonNode success(String what) {
      if (status / 100 != 2) {
        throw new Refused(what + " was answered " + status + ": " + body);
      }
      return body;
    }
  }

  private final String door;
  private final String issuer;
  private final Patience patience;
  private final Semaphore atOnce = new Semaphore(AT_ONCE);
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  DoorClient(Place place) {
    this(place.door(), place.issuer(), new Patience(PATIENCE, FIRST_PAUSE));
  }

  DoorClient(String door, String issuer, Patience patience) {
    this.door = door;
    this.issuer = issuer;
    this.patience = patience;
  }

  void signIn(String user) {
    token(user);
  }

  private String token(String user) {
    return tokens.computeIfAbsent(user, this::newToken);
  }

  private String newToken(String user) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(Duration.ofSeconds(30))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=password&client_id=huimin-cli&password=huimin&username=" + user))
            .build();
    return untilAnswered(request).success("The sign-in of " + user).path("access_token").asText();
  }

  /** The division that the realm gave this officer. */
  String division(String user) {
    return claim(user, "division");
  }

  /** The opaque id by which events name this officer. */
  String subject(String user) {
    return claim(user, "sub");
  }

  private String claim(String user, String name) {
    String claims = token(user).split("\\.", -1)[1];
    return parse(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
        .path(name)
        .asText();
  }

  Answer get(String user, String path) {
    return ask(user, request(path).GET());
  }

  Answer post(String user, String path, Map<String, ?> body) {
    return post(user, path, body, "");
  }

  /**
   * Asks after the service has seen what was appended at {@code after}. However often it has to be
   * sent, it is one command: the key says so.
   */
  Answer post(String user, String path, Map<String, ?> body, String after) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(json(body));
    if (!after.isEmpty()) {
      request.header("Huimin-After", after);
    }
    return ask(user, request);
  }

  /**
   * A list, one JSON object a line. Sent again it is nothing new, so it is sent until all of it is
   * answered: line by line, or with one answer for all.
   */
  Answer lines(String user, String path, List<? extends Map<String, ?>> rows) {
    String body = rows.stream().map(DoorClient::written).collect(Collectors.joining("\n"));
    return ask(
        user,
        request(path)
            .header("Content-Type", LINES)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  /** What stands there once it is as wanted; work takes moments, a part may be away meanwhile. */
  JsonNode until(String user, String path, Predicate<JsonNode> wanted) {
    Instant end = Instant.now().plus(PATIENCE.plusMinutes(2));
    while (Instant.now().isBefore(end)) {
      JsonNode found = get(user, path).success(path);
      if (wanted.test(found)) {
        return found;
      }
      Pause.millis(FIRST_PAUSE.toMillis());
    }
    throw new Refused(path + " did not become what was waited for.");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(door + "/api" + path)).timeout(Duration.ofSeconds(60));
  }

  /** Signs in again, once, where the token is no longer taken: it may have run out meanwhile. */
  private Answer ask(String user, HttpRequest.Builder request) {
    String token = token(user);
    Answer answer = untilAnswered(signed(request, token));
    if (answer.status() == 401) {
      tokens.remove(user, token);
      answer = untilAnswered(signed(request, token(user)));
    }
    return answer;
  }

  private static HttpRequest signed(HttpRequest.Builder request, String token) {
    return request.setHeader("Authorization", "Bearer " + token).build();
  }

  private Answer untilAnswered(HttpRequest request) {
    try {
      return patience.untilAnswered(() -> send(request));
    } catch (IOException e) {
      throw new Refused(request.uri() + " was not answered: " + e);
    }
  }

  private Answer send(HttpRequest request) throws IOException {
    try {
      atOnce.acquire();
      try {
        HttpResponse<String> response =
            http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.headers().firstValue("Content-Type").orElse("").startsWith(LINES)) {
          return answeredLines(response);
        }
        List<String> positions = response.headers().allValues("Huimin-Position");
        return new Answer(
            response.statusCode(), parse(response.body()), String.join(",", positions));
      } finally {
        atOnce.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrupted.");
    }
  }

  /** Without its last line, which counts them, a part was away before the end. */
  private static Answer answeredLines(HttpResponse<String> response) {
    ArrayNode lines = JSON.createArrayNode();
    response.body().lines().map(DoorClient::parse).forEach(lines::add);
    boolean whole = lines.path(lines.size() - 1).has("lines");
    return new Answer(whole ? response.statusCode() : AWAY, lines, "");
  }

  private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
    return HttpRequest.BodyPublishers.ofString(written(body), StandardCharsets.UTF_8);
  }

  private static String written(Map<String, ?> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonNode parse(String text) {
    try {
      return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
    } catch (IOException e) {
      return JSON.getNodeFactory().textNode(text);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
