package org.huimin.journeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One stack for all journeys of a build, with data and ports of its own. */
public final class RunningStack implements BeforeAllCallback, AutoCloseable {

  private static final List<Integer> PORTS =
      List.of(8080, 8180, 9092, 9093, 5433, 8101, 8102, 8106);
  private static final Path ROOT =
      Path.of(System.getProperty("huimin.root", "..")).toAbsolutePath();
  private static final Path DATA = ROOT.resolve("e2e-tests/target/stack");
  private static int offset;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(RunningStack.class, _ -> up(), RunningStack.class);
  }

  static String door() {
    return "http://127.0.0.1:" + (8080 + offset) + "/api";
  }

  static String realm() {
    return "http://127.0.0.1:" + (8180 + offset) + "/realms/huimin";
  }

  private static RunningStack up() {
    offset = freeOffset();
    if (huimin("up") != 0) {
      throw new IllegalStateException("./huimin up failed: " + output());
    }
    return new RunningStack();
  }

  @Override
  public void close() {
    int code = huimin("down", "--wipe");
    if (code != 0) {
      throw new IllegalStateException("./huimin down answered " + code + ": " + output());
    }
  }

  private static int huimin(String... arguments) {
    ProcessBuilder command = new ProcessBuilder();
    command.command().add(ROOT.resolve("huimin").toString());
    command.command().addAll(List.of(arguments));
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    command.environment().put("HUIMIN_DATA", DATA.toString());
    command.environment().put("HUIMIN_PORT_OFFSET", Integer.toString(offset));
    command.environment().put("HUIMIN_SKIP_BUILD", "1");
    try {
      Files.createDirectories(DATA);
      Process process =
          command
              .directory(ROOT.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log().toFile())
              .start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("./huimin took too long: " + output());
      }
      return process.exitValue();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path log() {
    return DATA.resolveSibling("huimin.log");
  }

  private static String output() {
    try {
      return Files.readString(log());
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static int freeOffset() {
    for (int candidate = 11_000; candidate < 30_000; candidate += 500) {
      int tried = candidate;
      if (PORTS.stream().allMatch(port -> isFree(port + tried))) {
        return candidate;
      }
    }
    throw new IllegalStateException("No free ports for a stack of our own.");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
