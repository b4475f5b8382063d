package org.huimin.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens of the realm's officers and services, from the real Keycloak. */
public final class TestTokens {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private TestTokens() {}

  /** An officer, e.g. {@code clerk.simao}; all have the password of the local realm. */
  public static String of(String officer) {
    return TOKENS.computeIfAbsent(
        officer,
        name ->
            fetch(
                name,
                Map.of(
                    "grant_type", "password",
                    "client_id", "huimin-cli",
                    "username", name,
                    "password", "huimin")));
  }

  /** A service's own account, e.g. {@code ledger}. */
  public static String ofService(String service) {
    return TOKENS.computeIfAbsent(
        "service-" + service,
        client ->
            fetch(
                client,
                Map.of(
                    "grant_type",
                    "client_credentials",
                    "client_id",
                    client,
                    "client_secret",
                    "huimin-local")));
  }

  private static String fetch(String who, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(TestServers.keycloak().realmUrl() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(Duration.ofSeconds(30))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode json = JSON.readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            "no token for " + who + ": " + answer.statusCode() + " " + json.path("error").asText());
      }
      return json.path("access_token").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
