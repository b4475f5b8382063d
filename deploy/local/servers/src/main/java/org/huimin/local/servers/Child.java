package org.huimin.local.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program started beside us: its log, its end, and the wait for it. */
final class Child {

  private static final int LAST_BYTES = 16_384;

  private final String part;
  private final Path log;
  private final Process process;

  private Child(String part, Path log, Process process) {
    this.part = part;
    this.log = log;
    this.process = process;
  }

  static Child start(
      String part, Path log, Path folder, Map<String, String> environment, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(OwnSession.of(command)).directory(folder.toFile());
    builder.environment().putAll(environment);
    try {
      builder.redirectErrorStream(true).redirectOutput(LogFile.begin(log).toFile());
      Process process = builder.start();
      process.getOutputStream().close();
      return new Child(part, log, process);
    } catch (IOException e) {
      throw new ServerFailed(
          part, ServerFailed.recognise(List.of(String.valueOf(e.getMessage()))), log, "" + e);
    }
  }

  /** For a step that ends by itself, such as initdb. */
  void awaitEnd(Duration atMost) {
    try {
      if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new ServerFailed(part, ServerFailed.Reason.NOT_READY_IN_TIME, log, "");
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
    if (process.exitValue() != 0) {
      throw ended();
    }
  }

  /** For a server: until it answers, or its end, or the time is over (then it is ended). */
  Running awaitReady(BooleanSupplier answers, Duration atMost, String stopSignal) {
    long end = System.nanoTime() + atMost.toNanos();
    try {
      while (!answers.getAsBoolean()) {
        if (!process.isAlive()) {
          throw ended();
        }
        if (System.nanoTime() > end) {
          process.destroyForcibly();
          throw new ServerFailed(part, ServerFailed.Reason.NOT_READY_IN_TIME, log, "");
        }
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
    if (!process.isAlive()) {
      throw ended();
    }
    return new Running(
        part,
        process.pid(),
        process.info().startInstant().orElseGet(Instant::now),
        log.toAbsolutePath(),
        stopSignal);
  }

  private ServerFailed ended() {
    List<String> lines = lastLines(log);
    String last = lines.isEmpty() ? "" : lines.getLast().strip();
    return new ServerFailed(
        part,
        ServerFailed.recognise(lines),
        log,
        "exit " + process.exitValue() + (last.isEmpty() ? "" : ", " + last));
  }

  private ServerFailed interrupted() {
    process.destroyForcibly();
    Thread.currentThread().interrupt();
    return new ServerFailed(part, ServerFailed.Reason.EARLY_EXIT, log, "interrupted");
  }

  static List<String> lastLines(Path log) {
    try (InputStream in = Files.newInputStream(log)) {
      in.skipNBytes(Math.max(0, Files.size(log) - LAST_BYTES));
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Asked first, because a server that finds its port taken says so late or not at all. */
  static void requireFree(String part, Path log, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new ServerFailed(part, ServerFailed.Reason.PORT_TAKEN, log, "port " + port);
    }
  }

  static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JDK that runs us also runs the servers: nobody has to find a second one. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static boolean onPath(String program) {
    String path = System.getenv("PATH");
    if (path == null) {
      return false;
    }
    for (String folder : path.split(":", -1)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }
}
