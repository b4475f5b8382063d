package org.huimin.local.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keycloak on 127.0.0.1 with one realm. Its database is a file in the data folder; the first start
 * begins with a copy of one that holds the realm, because reading a realm's file takes far longer
 * than the start itself. A realm that is already there is left as it is.
 *
 * @param dir holds Keycloak's home (configuration, database) and the log
 * @param realm its name
 */
public record KeycloakServer(Path dir, int port, String realm) {

  public static final String PART = "keycloak";

  public static Running start(
      Path dir, int port, Path realmFile, String realm, Consumer<String> progress) {
    Path folder = dir.toAbsolutePath();
    Path log = folder.resolve("keycloak.log");
    Child.requireFree(PART, log, port);
    KeycloakProgram program = KeycloakProgram.ready(realmFile, progress);
    Path home = program.homeWithRealm(folder, realmFile);
    progress.accept("keycloak: starting on port " + port + " (5 to 20 seconds)");
    KeycloakServer server = new KeycloakServer(folder, port, realm);
    List<String> command = KeycloakProgram.command(home);
    command.addAll(
        List.of(
            "start",
            "--optimized",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--hostname=" + server.url(),
            "--cache=local",
            "--log-level=info"));
    return Child.start(PART, log, folder, KeycloakProgram.environment(), command)
        .awaitReady(server::answers, Duration.ofMinutes(3), "TERM");
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** What {@code quarkus.oidc.auth-server-url} wants. */
  public String realmUrl() {
    return url() + "/realms/" + realm;
  }

  private boolean answers() {
    if (!Child.listens(port)) {
      return false;
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(realmUrl() + "/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(20))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
