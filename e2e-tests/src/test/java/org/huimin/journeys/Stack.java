package org.huimin.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * One whole stack as {@code ./huimin} starts it, with data and ports of its own. What its parts
 * wrote down is kept under {@code target/logs/<name>} after it has ended.
 */
public final class Stack implements AutoCloseable {

  /**
   * Held by a journey with a stack of its own: two whole stacks at a time, this one and the shared
   * one, are what a small machine starts in good time.
   */
  public static final String BESIDE_THE_SHARED = "the stack beside the shared one";

  private static final Path ROOT =
      Path.of(System.getProperty("huimin.root", "..")).toAbsolutePath().normalize();
  private static final Path TARGET = ROOT.resolve("e2e-tests/target");
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

  /** Two stacks of one build never ask for the same ports. */
  private static final AtomicInteger NEXT_OFFSET = new AtomicInteger(11_000);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final Path data;
  private final int offset;
  private final AtomicInteger runs = new AtomicInteger();

  private Stack(String name, int offset) {
    this.name = name;
    this.data = TARGET.resolve("stack-" + name);
    this.offset = offset;
  }

  /** What a command of {@code ./huimin} answered. */
  public record Run(int code, String out, String err) {

    /** The last line of standard output, where the commands put their one JSON object. */
    public JsonNode json() {
      try {
        return JSON.readTree(out.strip().lines().reduce("", (_, last) -> last));
      } catch (IOException e) {
        throw new UncheckedIOException("no JSON at the end of: " + out + err, e);
      }
    }

    public Run mustSucceed() {
      if (code != 0) {
        throw new AssertionError("./huimin answered " + code + ":\n" + out + err);
      }
      return this;
    }
  }

  /** Starts it and waits until every part is ready. */
  public static Stack up(String name) {
    return notYetUp(name).start();
  }

  /** The same, with a business day of its own for today, also a day of the past. */
  public static Stack up(String name, LocalDate today) {
    Stack stack = notYetUp(name);
    stack.moveClock(today);
    return stack.start();
  }

  private Stack start() {
    try {
      huimin("up").mustSucceed();
      assertEquals(PORTS.keySet(), processes().keySet(), "who is written down as started");
      return this;
    } catch (RuntimeException | Error e) {
      keepLogs();
      throw e;
    }
  }

  /** Its place and its ports; nothing of it is started, and nothing is left of a run cut short. */
  public static Stack notYetUp(String name) {
    Stack stack = new Stack(name, freeOffset());
    if (Files.exists(stack.data)) {
      stack.huimin("down", "--wipe").mustSucceed();
    }
    return stack;
  }

  public void moveClock(LocalDate day) {
    huimin("clock", day.toString()).mustSucceed();
  }

  /** The business day. */
  public LocalDate today() {
    String said = huimin("clock").mustSucceed().out();
    return LocalDate.parse(said.replaceFirst("(?s).*([0-9]{4}-[0-9]{2}-[0-9]{2}).*", "$1"));
  }

  public String door() {
    return "http://127.0.0.1:" + port("console") + "/api";
  }

  public String realm() {
    return "http://127.0.0.1:" + port("keycloak") + "/realms/huimin";
  }

  /** How a client signs in to Kafka as this user: the file any tool of Kafka's takes. */
  public Properties kafka(String user) {
    Properties client = new Properties();
    try (Reader in =
        Files.newBufferedReader(data.resolve("kafka/clients/" + user + ".properties"))) {
      client.load(in);
      return client;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port of a part, by the name {@code ./huimin status} gives it. */
  public int port(String part) {
    Integer port = PORTS.get(part);
    if (port == null) {
      throw new IllegalArgumentException("no part is called " + part);
    }
    return port + offset;
  }

  /** The data folder: {@code HUIMIN_DATA} of this stack. */
  public Path data() {
    return data;
  }

  /** As superuser: sees every table of the database. */
  public Connection database(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port("postgres") + "/" + database, "postgres", "postgres");
  }

  /** The process of a part, for journeys that end it. */
  public ProcessHandle process(String part) {
    Long pid = processes().get(part);
    if (pid == null) {
      throw new IllegalStateException(part + " does not run");
    }
    return ProcessHandle.of(pid).orElseThrow();
  }

  /** Every part that was started, present and to come, and the id of its process. */
  public SortedMap<String, Long> processes() {
    SortedMap<String, Long> processes = new TreeMap<>();
    Path state = data.resolve("state.json");
    try {
      if (Files.exists(state)) {
        for (JsonNode started : JSON.readTree(Files.readString(state))) {
          processes.put(started.path("part").asText(), started.path("pid").asLong());
        }
      }
      return processes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command on this stack; its output is kept beside the logs. */
  public Run huimin(String... arguments) {
    String log = "huimin-%02d-%s".formatted(runs.incrementAndGet(), arguments[0]);
    try {
      Path logs = Files.createDirectories(logs());
      Path out = logs.resolve(log + ".out");
      Path err = logs.resolve(log + ".err");
      Process process = start(List.of(arguments), out, err);
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("./huimin " + List.of(arguments) + " took too long; see " + logs);
      }
      return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The same, left running: for journeys that let something happen meanwhile. */
  public Process begin(Path out, String... arguments) throws IOException {
    return start(List.of(arguments), out, out);
  }

  private Process start(List<String> arguments, Path out, Path err) throws IOException {
    List<String> line = new ArrayList<>(List.of(ROOT.resolve("huimin").toString()));
    line.addAll(arguments);
    ProcessBuilder command = new ProcessBuilder(line).directory(ROOT.toFile());
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    command.environment().put("HUIMIN_DATA", data.toString());
    command.environment().put("HUIMIN_PORT_OFFSET", Integer.toString(offset));
    command.environment().put("HUIMIN_SKIP_BUILD", "1");
    command.redirectOutput(out.toFile());
    return out.equals(err)
        ? command.redirectErrorStream(true).start()
        : command.redirectError(err.toFile()).start();
  }

  /** Where logs and outputs of this stack are found after it has ended. */
  public Path logs() {
    return TARGET.resolve("logs").resolve(name);
  }

  @Override
  public void close() {
    Run down = huimin("down");
    keepLogs();
    down.mustSucceed();
    huimin("down", "--wipe").mustSucceed();
  }

  private void keepLogs() {
    try (Stream<Path> files = Files.walk(data, 3)) {
      for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
        Files.copy(log, logs().resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freeOffset() {
    while (NEXT_OFFSET.get() < 30_000) {
      int candidate = NEXT_OFFSET.getAndAdd(500);
      if (areFree(candidate)) {
        return candidate;
      }
    }
    throw new IllegalStateException("No free ports for a stack of our own.");
  }

  /** Whether nobody listens at any port of this stack. */
  public boolean portsAreFree() {
    return areFree(offset);
  }

  private static boolean areFree(int offset) {
    return PORTS.values().stream().allMatch(port -> isFree(port + offset));
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
