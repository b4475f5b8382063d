package org.huimin.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.huimin.local.servers.LogFile;
import org.huimin.local.servers.OwnSession;

/** One of our services as a process of its own, ready when its own readiness says so. */
final class ServiceProcess {

  /** For a machine that starts other things too; a service that ends is told at once. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final int TAIL = 64 * 1024;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final Place place;
  private final String part;
  private final int port;
  private final Pace pace;

  ServiceProcess(Place place, String part, int port, Pace pace) {
    this.place = place;
    this.part = part;
    this.port = port;
    this.pace = pace;
  }

  void start(Map<String, String> settings, Consumer<ProcessHandle> started) {
    Path log = place.log(part);
    requireBuilt();
    Process process = launch(jar(), settings, log);
    started.accept(process.toHandle());
    awaitReady(process, log);
  }

  void requireBuilt() {
    if (!Files.exists(jar())) {
      throw new PartFailed(part, "it is not built, " + jar() + " is missing", place.log(part));
    }
  }

  private Path jar() {
    return place.root().resolve("services/" + part + "/app/target/quarkus-app/quarkus-run.jar");
  }

  private Process launch(Path jar, Map<String, String> settings, Path log) {
    Path home = place.home(part);
    try {
      writeSettings(home, settings);
      return new ProcessBuilder(OwnSession.of(command(jar, home)))
          .directory(home.toFile())
          .redirectErrorStream(true)
          .redirectOutput(LogFile.begin(log).toFile())
          .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
          .start();
    } catch (IOException e) {
      throw new PartFailed(part, String.valueOf(e.getMessage()), log);
    }
  }

  private List<String> command(Path jar, Path home) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(pace.options());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            // Temporary files too lie where they are wiped and where the nets look.
            "-Djava.io.tmpdir=" + Place.folder(home.resolve("tmp")),
            "-jar",
            jar.toString()));
    return command;
  }

  /** Quarkus reads config/application.properties of its working folder above what the jar holds. */
  private static void writeSettings(Path home, Map<String, String> settings) throws IOException {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(settings)
        .forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    Path config = Files.createDirectories(home.resolve("config"));
    Path file = config.resolve("application.properties");
    if (!Files.exists(file)) {
      Files.createFile(file);
    }
    // It holds passwords.
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(file, text);
  }

  private void awaitReady(Process process, Path log) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (!process.isAlive()) {
        throw new PartFailed(part, causeIn(log), log);
      }
      if (System.nanoTime() > deadline) {
        throw new PartFailed(
            part, "not ready after " + PATIENCE.toSeconds() + " s: " + causeIn(log), log);
      }
      Pause.millis(100);
    }
  }

  boolean isReadyWithin(Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!isReady()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Pause.millis(100);
    }
    return true;
  }

  boolean isReady() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrupted while waiting for " + part + ".");
    }
  }

  /** The line an operator would look for, in words where the cause is an everyday one. */
  private static String causeIn(Path log) {
    List<String> lines = tailOf(log).lines().toList();
    String text = String.join("\n", lines);
    if (text.contains("already in use") || text.contains("Port already bound")) {
      return "its port is taken; set HUIMIN_PORT_OFFSET or end what listens there";
    }
    if (text.contains("No space left on device")) {
      return "the disk is full";
    }
    if (text.contains("OutOfMemoryError") || text.contains("Cannot allocate memory")) {
      return "there is not enough memory";
    }
    return lines.stream()
        .filter(
            line ->
                line.contains("ERROR") || line.contains("Caused by") || line.contains("Exception"))
        .reduce((_, last) -> last)
        .or(() -> lines.stream().reduce((_, last) -> last))
        .map(line -> "it ended, last saying: " + line.strip())
        .orElse("it ended without a word");
  }

  private static String tailOf(Path log) {
    try {
      byte[] all = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
      int from = Math.max(0, all.length - TAIL);
      return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
