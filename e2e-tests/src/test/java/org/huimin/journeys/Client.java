package org.huimin.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An officer's program: one key a command, asked again until there is an answer. Whatever is
 * neither an answer nor a proper "not now" fails the journey.
 */
public final class Client implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LINES = "application/jsonl";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** An answer, and the positions of what was appended. */
  public record Answer(JsonNode body, String position) {

    public String text(String field) {
      return body.path(field).asText();
    }
  }

  private final String door;
  private final String realm;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();
  private final SortedMap<String, Integer> heard = new ConcurrentSkipListMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public Client(String door, String realm) {
    this.door = door;
    this.realm = realm;
  }

  public Answer post(Officer officer, String path, Map<String, ?> body, String after) {
    try {
      HttpRequest.Builder request =
          request(officer, path)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
      return untilAnswered(path, after.isEmpty() ? request : request.header("Huimin-After", after));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A list, one JSON object a line, sent until all of it is answered; where each line has an answer
   * of its own these are the body.
   */
  public Answer lines(Officer officer, String path, String lines) {
    return untilAnswered(path, list(officer, path, HttpRequest.BodyPublishers.ofString(lines)));
  }

  /** A list that is sent once; nothing when it broke off. */
  public Optional<Answer> linesOnce(Officer officer, String path, BodyPublisher lines) {
    try {
      return once(path.split("/", -1)[1], list(officer, path, lines).build());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder list(Officer officer, String path, BodyPublisher lines) {
    return request(officer, path).header("Content-Type", LINES).POST(lines);
  }

  /** For what must not be carried out: the status and code of the refusal. */
  public String refused(Officer officer, String path, Map<String, ?> body, String after) {
    try {
      HttpRequest request =
          request(officer, path)
              .header("Content-Type", "application/json")
              .header("Huimin-After", after)
              .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
              .build();
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
      return response.statusCode() + " " + JSON.readTree(response.body()).path("code").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The opaque id by which events name the officer. */
  public String subject(Officer officer) {
    try {
      String claims = token(officer).split("\\.", -1)[1];
      return JSON.readTree(Base64.getUrlDecoder().decode(claims)).path("sub").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Answer get(Officer officer, String path) {
    return untilAnswered(path, request(officer, path).GET());
  }

  /** A page as it would be printed. */
  public String page(Officer officer, String path) {
    try {
      HttpResponse<String> page =
          http.send(
              request(officer, path).GET().build(), HttpResponse.BodyHandlers.ofString(UTF_8));
      if (page.statusCode() != 200) {
        throw new AssertionError(path + " was answered " + page.statusCode());
      }
      return page.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** When the service that answers has heard of what stands at the position. */
  public Answer get(Officer officer, String path, String after) {
    return untilAnswered(path, request(officer, path).header("Huimin-After", after).GET());
  }

  /** How many requests to this service wait for their answer at this moment. */
  public int underWay(String service) {
    return of(service).get();
  }

  /** How often which answer was heard, by {@code service status code}; 0 is none at all. */
  public SortedMap<String, Integer> heard() {
    return heard;
  }

  public int heard(String what) {
    return heard.getOrDefault(what, 0);
  }

  private AtomicInteger of(String service) {
    return underWay.computeIfAbsent(service, _ -> new AtomicInteger());
  }

  private HttpRequest.Builder request(Officer officer, String path) {
    return HttpRequest.newBuilder(URI.create(door + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token(officer));
  }

  private Answer untilAnswered(String path, HttpRequest.Builder request) {
    String service = path.split("/", -1)[1];
    return await(path)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> once(service, request.build()), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<Answer> once(String service, HttpRequest request) throws InterruptedException {
    of(service).incrementAndGet();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
      boolean lines = response.headers().firstValue("Content-Type").orElse("").startsWith(LINES);
      JsonNode body = lines ? eachLine(response.body()) : JSON.readTree(response.body());
      int status = response.statusCode();
      if (lines && !body.path(body.size() - 1).has("lines")) {
        throw new IOException("the last line is missing");
      }
      heard.merge(
          (service + " " + status + " " + body.path("code").asText()).strip(), 1, Integer::sum);
      if (status / 100 == 2) {
        return Optional.of(
            new Answer(body, String.join(",", response.headers().allValues("Huimin-Position"))));
      }
      boolean notNow = status == 503 && response.headers().firstValue("Retry-After").isPresent();
      if (!notNow && !body.path("code").asText().equals("SERVICE_AWAY")) {
        throw new AssertionError(request.uri() + " was answered " + status + ": " + body);
      }
      return Optional.empty();
    } catch (IOException e) {
      heard.merge(service + " 0", 1, Integer::sum);
      return Optional.empty();
    } finally {
      of(service).decrementAndGet();
    }
  }

  private static JsonNode eachLine(String text) throws IOException {
    ArrayNode lines = JSON.createArrayNode();
    for (String line : text.lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private String token(Officer officer) {
    return tokens.computeIfAbsent(officer.user(), this::signIn);
  }

  private String signIn(String user) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=password&client_id=huimin-cli&password=huimin&username=" + user))
            .build();
    try {
      return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8)).body())
          .path("access_token")
          .asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
