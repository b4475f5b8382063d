package org.huimin.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Keycloak on 127.0.0.1 with one realm, read from a file at the first start. Its database is a file
 * in the data folder; a realm that is already there is left as it is.
 *
 * @param dir holds Keycloak's home (configuration, database, import) and the log
 * @param realm its name
 */
public record KeycloakServer(Path dir, int port, String realm) {

  public static final String PART = "keycloak";

  /** Options fixed by {@code build}; with other ones {@code start --optimized} would refuse. */
  private static final List<String> BUILD_OPTIONS =
      List.of("--db=dev-file", "--health-enabled=false", "--metrics-enabled=false");

  public static Running start(
      Path dir, int port, Path realmFile, String realm, Consumer<String> progress) {
    Path folder = dir.toAbsolutePath();
    Path log = folder.resolve("keycloak.log");
    Child.requireFree(PART, log, port);
    Installation installation = Installation.find(PART);
    Path distribution = installation.keycloak();
    Path built = distribution.resolve("built-for-huimin");
    installation.once(
        built,
        () -> {
          progress.accept("keycloak: building it, once");
          build(distribution, built);
        });
    Path home = prepareHome(folder, distribution, realmFile, realm);
    progress.accept("keycloak: starting on port " + port + " (10 to 30 seconds)");
    KeycloakServer server = new KeycloakServer(folder, port, realm);
    List<String> command = new ArrayList<>(program(home));
    command.addAll(
        List.of(
            "start",
            "--optimized",
            "--import-realm",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--hostname=" + server.url(),
            "--cache=local",
            "--log-level=info"));
    return Child.start(PART, log, folder, environment(), command)
        .awaitReady(server::answers, Duration.ofMinutes(3), "TERM");
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** What {@code quarkus.oidc.auth-server-url} wants. */
  public String realmUrl() {
    return url() + "/realms/" + realm;
  }

  private static void build(Path distribution, Path built) {
    List<String> command = new ArrayList<>(program(distribution));
    command.add("build");
    command.addAll(BUILD_OPTIONS);
    Child.start(PART, distribution.resolve("build.log"), distribution, environment(), command)
        .awaitEnd(Duration.ofMinutes(5));
    try {
      Files.createFile(built);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each instance has a home of its own; the program is shared by links. */
  private static Path prepareHome(Path folder, Path distribution, Path realmFile, String realm) {
    Path home = folder.resolve("home");
    try {
      Files.createDirectories(home.resolve("conf"));
      Path imports = Files.createDirectories(home.resolve("data/import"));
      for (String shared : List.of("lib", "providers", "themes")) {
        Path link = home.resolve(shared);
        if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)
            || !Files.readSymbolicLink(link).equals(distribution.resolve(shared))) {
          Files.deleteIfExists(link);
          Files.createSymbolicLink(link, distribution.resolve(shared));
        }
      }
      Files.copy(
          realmFile, imports.resolve(realm + "-realm.json"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return home;
  }

  /** As in kc.sh, which would put a shell between us and the process we have to stop. */
  private static List<String> program(Path home) {
    return List.of(
        Child.java(),
        "-Xms64m",
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dfile.encoding=UTF-8",
        "-Duser.language=en",
        "-Duser.country=US",
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
        "--add-opens=java.base/java.util=ALL-UNNAMED",
        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
        "--add-opens=java.base/java.security=ALL-UNNAMED",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--enable-native-access=ALL-UNNAMED",
        "-Dkc.home.dir=" + home,
        "-Djboss.server.config.dir=" + home.resolve("conf"),
        "-cp",
        home.resolve("lib/quarkus-run.jar").toString(),
        "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
  }

  private static Map<String, String> environment() {
    return Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "huimin");
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
