package org.huimin.programme.facts;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.huimin.monthlyrun.Upstreams;

/**
 * 人员库事件带头: asks the registry how far it has come. A month waits until as much has been read here;
 * without an answer it waits too, and says for whom.
 */
public final class RegistryHeads implements Upstreams, AutoCloseable {

  private static final String SERVICE = "registry";
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
  private final URI address;
  private final String topic;
  private final Supplier<String> token;

  /**
   * Heads of the one topic the allowance reads.
   *
   * @param registry the registry's origin
   * @param token an access token of the service's own account; may block, may fail
   */
  public RegistryHeads(URI registry, String topic, Supplier<String> token) {
    this.address = registry.resolve("/tape/heads");
    this.topic = topic;
    this.token = token;
  }

  @Override
  public Map<String, Map<Integer, Long>> heads() throws UpstreamAway {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(address)
                  .timeout(ANSWER_WITHIN)
                  .header("Authorization", "Bearer " + token.get())
                  .header("Accept", "application/json")
                  .build(),
              BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("status " + answer.statusCode());
      }
      return read(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UpstreamAway(SERVICE, e);
    } catch (IOException | RuntimeException e) {
      // Whatever keeps the answer away, the token's issuer too: the month waits.
      throw new UpstreamAway(SERVICE, e);
    }
  }

  private Map<String, Map<Integer, Long>> read(String body) throws IOException {
    Map<String, Map<Integer, Long>> heads =
        json.readValue(body, new TypeReference<Map<String, Map<Integer, Long>>>() {});
    Map<Integer, Long> ours = heads.get(topic);
    if (ours == null) {
      throw new IOException("the answer does not name " + topic);
    }
    return Map.of(topic, ours);
  }

  @Override
  public void close() {
    http.close();
  }
}
