package org.huimin.programme.names;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.Upstreams.UpstreamAway;

/**
 * 人员库姓名: asks the registry on behalf of an officer, who is answered what they themselves may see
 * and are logged there as the one who read.
 */
public final class RegistryNames implements PersonNames.Registry, AutoCloseable {

  private static final String SERVICE = "registry";
  private static final int FORBIDDEN = 403;
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

  /** What is asked. */
  private record Wanted(String county, List<UUID> ids) {}

  /** What is answered; prints nothing. */
  private record NameOf(UUID personId, String name) {
    @Override
    public String toString() {
      return "NameOf";
    }
  }

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
  private final URI address;

  /** Names by the registry at this origin. */
  public RegistryNames(URI registry) {
    this.address = registry.resolve("/persons/names");
  }

  @Override
  public Map<UUID, String> names(DivisionCode county, List<UUID> persons, String token)
      throws UpstreamAway {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(address)
                  .timeout(ANSWER_WITHIN)
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/json")
                  .header("Accept", "application/json")
                  .POST(
                      BodyPublishers.ofString(
                          json.writeValueAsString(new Wanted(county.code(), persons))))
                  .build(),
              BodyHandlers.ofString());
      if (answer.statusCode() == FORBIDDEN) { // it tells this officer nothing, as it does finance
        return Map.of();
      }
      if (answer.statusCode() != 200) {
        throw new IOException("status " + answer.statusCode());
      }
      return json.readValue(answer.body(), new TypeReference<List<NameOf>>() {}).stream()
          .collect(Collectors.toMap(NameOf::personId, NameOf::name));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UpstreamAway(SERVICE, e);
    } catch (IOException | RuntimeException e) {
      throw new UpstreamAway(SERVICE, e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
