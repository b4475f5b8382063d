package org.huimin.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.huimin.local.servers.KafkaServer;
import org.huimin.local.servers.KeycloakServer;
import org.huimin.local.servers.PostgresServer;

/**
 * One PostgreSQL, one Kafka and one Keycloak per build. Test JVMs of all modules ask a supervisor
 * that watches the build's process and ends the servers with it, even when the build is killed.
 */
public final class TestServers {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Map<String, Integer> PORTS = new ConcurrentHashMap<>();

  private TestServers() {}

  public static PostgresServer postgres() {
    return new PostgresServer(folder(owner()).resolve(PostgresServer.PART), port("postgresql"));
  }

  public static KafkaServer kafka() {
    return new KafkaServer(folder(owner()).resolve(KafkaServer.PART), port("kafka"));
  }

  public static KeycloakServer keycloak() {
    return new KeycloakServer(
        folder(owner()).resolve(KeycloakServer.PART), port("keycloak"), "huimin");
  }

  /** The same folder for every JVM of one build, another one for the next build. */
  static Path folder(ProcessHandle owner) {
    long started = owner.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
    return Path.of(System.getProperty("java.io.tmpdir"))
        .resolve("huimin-test-" + owner.pid() + "-" + started)
        .toAbsolutePath();
  }

  /** The Maven process above us; run from an IDE it is our own JVM. */
  static ProcessHandle owner() {
    ProcessHandle self = ProcessHandle.current();
    for (ProcessHandle above = self.parent().orElse(null);
        above != null;
        above = above.parent().orElse(null)) {
      if (isMaven(above)) {
        return above;
      }
    }
    return self;
  }

  private static boolean isMaven(ProcessHandle process) {
    String line =
        process.info().commandLine().orElse("")
            + " "
            + String.join(" ", process.info().arguments().orElse(new String[0]));
    return line.contains("org.codehaus.plexus.classworlds.launcher.Launcher")
        || line.contains("maven.multiModuleProjectDirectory")
        || line.contains("org.mvndaemon");
  }

  private static int port(String part) {
    return PORTS.computeIfAbsent(part, TestServers::ask);
  }

  private static int ask(String part) {
    ProcessHandle owner = owner();
    Path folder = folder(owner);
    try {
      Files.createDirectories(folder);
      ensureSupervisor(owner, folder);
      Path wanted = folder.resolve(part + ".wanted");
      if (!Files.exists(wanted)) {
        Files.writeString(wanted, "");
      }
      return await(folder, part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int await(Path folder, String part) throws IOException {
    Path ready = folder.resolve(part + ".ready");
    Path failed = folder.resolve(part + ".failed");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (Files.exists(ready)) {
        return Integer.parseInt(Files.readString(ready).strip());
      }
      if (Files.exists(failed)) {
        throw new IllegalStateException(Files.readString(failed));
      }
      pause();
    }
    throw new IllegalStateException(part + " did not start within " + PATIENCE + "; see " + folder);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a server", e);
    }
  }

  /** A lock makes it one supervisor, whichever JVM comes first. */
  private static void ensureSupervisor(ProcessHandle owner, Path folder) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("starting.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      Path pidFile = folder.resolve("supervisor.pid");
      if (Files.exists(pidFile)
          && ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
              .map(ProcessHandle::isAlive)
              .orElse(false)) {
        return;
      }
      Process process = startSupervisor(owner, folder);
      Files.writeString(pidFile, Long.toString(process.pid()));
    }
  }

  private static Process startSupervisor(ProcessHandle owner, Path folder) throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("/usr/bin/setsid");
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1"));
    Properties properties = System.getProperties();
    for (String key : List.of("huimin.root", "huimin.servers", "java.io.tmpdir")) {
      if (properties.getProperty(key) != null) {
        command.add("-D" + key + "=" + properties.getProperty(key));
      }
    }
    command.addAll(
        List.of(
            "-cp",
            ClassPaths.current(),
            Supervisor.class.getName(),
            Long.toString(owner.pid()),
            folder.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("supervisor.log").toFile())
            .start();
    process.getOutputStream().close();
    return process;
  }
}
