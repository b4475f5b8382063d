package org.huimin.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole stack for the measurement alone, as {@code ./huimin up --throughput} starts it, on ports
 * nobody uses. Its data lies under {@code target}, on the disk a stack of this tree lies on, and is
 * gone when the bench ends, in whatever way.
 */
final class OwnStack implements AutoCloseable {

  private static final Path ROOT =
      Path.of(System.getProperty("huimin.root", ".")).toAbsolutePath().normalize();
  private static final Map<String, Integer> PORTS =
      Map.of(
          "console", 8080,
          "keycloak", 8180,
          "kafka", 9092,
          "postgres", 5433,
          "registry", 8101,
          "elderly-allowance", 8102,
          "social-relief", 8103,
          "ledger", 8106);
  private static final int FIRST_OFFSET = 2_000;
  private static final int LAST_OFFSET = 20_000;
  private static final int STEP = 500;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path data;
  private final int offset = freeOffset();
  private final Thread rescue = Thread.ofPlatform().unstarted(this::end);
  private volatile @Nullable Process running;
  private boolean ended;

  private OwnStack() throws IOException {
    this.data =
        Files.createTempDirectory(Files.createDirectories(ROOT.resolve("target")), "bench-");
  }

  /** Starts it with that business day for today. */
  static OwnStack up(LocalDate today) {
    try {
      OwnStack stack = new OwnStack();
      Runtime.getRuntime().addShutdownHook(stack.rescue);
      try {
        stack.moveClock(today);
        stack.huimin("up", "--throughput");
        return stack;
      } catch (RuntimeException e) {
        stack.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void moveClock(LocalDate day) {
    huimin("clock", day.toString());
  }

  /** The file of the business clock. */
  Path clock() {
    return data.resolve("clock.json");
  }

  int port(String part) {
    return Objects.requireNonNull(PORTS.get(part), part) + offset;
  }

  Connection database(String name) throws SQLException {
    return database(name, "postgres");
  }

  /** As a role of ours; each has its name for a password. */
  Connection database(String name, String role) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port("postgres") + "/" + name, role, role);
  }

  /** How one signs in to Kafka who may do everything. */
  Properties kafka() {
    Properties client = new Properties();
    try (Reader in = Files.newBufferedReader(data.resolve("kafka/clients/admin.properties"))) {
      client.load(in);
      return client;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every part and the id of its process. */
  SortedMap<String, Long> processes() {
    try {
      SortedMap<String, Long> processes = new TreeMap<>();
      for (JsonNode started : JSON.readTree(Files.readString(data.resolve("state.json")))) {
        processes.put(started.path("part").asText(), started.path("pid").asLong());
      }
      return processes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    end();
    Runtime.getRuntime().removeShutdownHook(rescue);
  }

  private synchronized void end() {
    if (ended) {
      return;
    }
    ended = true;
    endRunning();
    if (Files.exists(data.resolve("state.json"))) {
      huimin("down", "--wipe");
    }
    try {
      delete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cut short while it starts the stack: {@code up} ends by itself what it has started. */
  private void endRunning() {
    Process child = running;
    if (child != null && child.isAlive()) {
      child.destroy();
      child.onExit().join();
    }
  }

  private void delete() throws IOException {
    if (Files.exists(data)) {
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private void huimin(String... arguments) {
    List<String> line = new ArrayList<>(List.of(ROOT.resolve("huimin").toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder command = new ProcessBuilder(line).directory(ROOT.toFile());
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    command.environment().put("HUIMIN_DATA", data.toString());
    command.environment().put("HUIMIN_PORT_OFFSET", Integer.toString(offset));
    command.environment().put("HUIMIN_SKIP_BUILD", "1");
    try {
      Path said = Files.createTempFile(ROOT.resolve("target"), "bench-", ".log");
      Process process = command.redirectErrorStream(true).redirectOutput(said.toFile()).start();
      running = process;
      int code = process.waitFor();
      String text = Files.readString(said);
      Files.delete(said);
      if (code != 0) {
        throw new Broken(
            "./huimin " + String.join(" ", arguments) + " answered " + code + ": " + text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Broken("interrupted", e);
    }
  }

  private static int freeOffset() {
    return IntStream.iterate(FIRST_OFFSET, at -> at <= LAST_OFFSET, at -> at + STEP)
        .filter(at -> PORTS.values().stream().allMatch(port -> isFree(port + at)))
        .findFirst()
        .orElseThrow(() -> new Broken("no free ports for a stack of its own"));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // Connections that have just ended do not count as taken.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
