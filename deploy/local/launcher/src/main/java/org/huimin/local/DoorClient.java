package org.huimin.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** What an officer's program does: sign in to the realm, then ask through the one door. */
final class DoorClient implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int AT_ONCE = 24;
  private static final int TRIES = 8;

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

  private final Place place;
  private final Semaphore atOnce = new Semaphore(AT_ONCE);
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  DoorClient(Place place) {
    this.place = place;
  }

  void signIn(String user) {
    tokens.computeIfAbsent(user, this::newToken);
  }

  private String newToken(String user) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(place.issuer() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(Duration.ofSeconds(30))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=password&client_id=huimin-cli&password=huimin&username=" + user))
            .build();
    return send(request).success("The sign-in of " + user).path("access_token").asText();
  }

  /** The division that the realm gave this officer. */
  String division(String user) {
    signIn(user);
    String claims = tokens.getOrDefault(user, "").split("\\.", -1)[1];
    return parse(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
        .path("division")
        .asText();
  }

  Answer get(String user, String path) {
    return ask(request(user, path).GET());
  }

  Answer post(String user, String path, Map<String, ?> body) {
    return post(user, path, body, "");
  }

  /** Asks after the service has seen what was appended at {@code after}. */
  Answer post(String user, String path, Map<String, ?> body, String after) {
    HttpRequest.Builder request =
        request(user, path).header("Content-Type", "application/json").POST(json(body));
    if (!after.isEmpty()) {
      request.header("Huimin-After", after);
    }
    return ask(request);
  }

  private HttpRequest.Builder request(String user, String path) {
    signIn(user);
    return HttpRequest.newBuilder(URI.create(place.door() + "/api" + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + tokens.get(user));
  }

  /** 503 says: nothing changed, come again. */
  private Answer ask(HttpRequest.Builder request) {
    Answer answer = send(request.build());
    for (int tries = 1; answer.status() == 503 && tries < TRIES; tries++) {
      Pause.millis(500L * tries);
      answer = send(request.build());
    }
    return answer;
  }

  private Answer send(HttpRequest request) {
    try {
      atOnce.acquire();
      try {
        HttpResponse<String> response =
            http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        List<String> positions = response.headers().allValues("Huimin-Position");
        return new Answer(
            response.statusCode(), parse(response.body()), String.join(",", positions));
      } finally {
        atOnce.release();
      }
    } catch (IOException e) {
      throw new Refused(request.uri() + " was not answered: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrupted.");
    }
  }

  private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
    try {
      return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
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
