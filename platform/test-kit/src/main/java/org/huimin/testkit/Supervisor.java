package org.huimin.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huimin.local.servers.KafkaAccess;
import org.huimin.local.servers.KafkaServer;
import org.huimin.local.servers.KeycloakServer;
import org.huimin.local.servers.PostgresServer;

/**
 * A JVM of its own that outlives the test JVMs but not the build. It starts the servers that are
 * wanted ({@code kafka.wanted} in its folder), tells their ports ({@code kafka.ready}), and ends
 * when the build's process is gone. Looking twice a second also works after kill -9, when no
 * shutdown hook runs. What it started is ended by its {@link Guard}, so that killing the supervisor
 * leaves nothing behind either.
 */
final class Supervisor {

  private static final List<String> PARTS =
      List.of(PostgresServer.PART, KafkaServer.PART, KeycloakServer.PART);

  private final Path folder;
  private final Guard guard;

  private Supervisor(Path folder, Guard guard) {
    this.folder = folder;
    this.guard = guard;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    long owner = Long.parseLong(arguments[0]);
    Path folder = Path.of(arguments[1]);
    new Supervisor(folder, Guard.over(folder)).serveWhileAlive(owner);
    // A server that is still starting must not keep us.
    Runtime.getRuntime().halt(0);
  }

  private void serveWhileAlive(long owner) throws InterruptedException {
    Set<String> asked = new HashSet<>();
    while (ProcessHandle.of(owner).map(ProcessHandle::isAlive).orElse(false)) {
      for (String part : PARTS) {
        if (!asked.contains(part) && Files.exists(folder.resolve(part + ".wanted"))) {
          asked.add(part);
          Thread.ofPlatform().daemon().name(part).start(() -> start(part));
        }
      }
      guard.tell(ProcessHandle.current().children().toList());
      Thread.sleep(asked.size() < PARTS.size() ? 100 : 500);
    }
  }

  private void start(String part) {
    try {
      int port = freePort();
      Path dir = folder.resolve(part);
      var _ =
          switch (part) {
            // Nothing of a test outlives its machine, so nothing need be on the disk at a commit.
            case PostgresServer.PART ->
                PostgresServer.start(dir, port, Supervisor::say, "fsync=off");
            case KafkaServer.PART ->
                KafkaServer.start(
                    dir,
                    port,
                    KafkaAccess.read(ofTheProject("deploy/kafka/access.csv")),
                    Supervisor::say);
            case KeycloakServer.PART ->
                KeycloakServer.start(
                    dir,
                    port,
                    ofTheProject("deploy/keycloak/realm/huimin-realm.json"),
                    "huimin",
                    Supervisor::say);
            default -> throw new IllegalArgumentException(part);
          };
      answer(part + ".ready", Integer.toString(port));
    } catch (IOException | RuntimeException e) {
      answer(part + ".failed", String.valueOf(e.getMessage()));
    }
  }

  /** Written beside and moved, so that a reader never sees half of it. */
  private void answer(String name, String text) {
    try {
      Path half = folder.resolve(name + ".half");
      Files.writeString(half, text);
      Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      say(name + ": " + e);
    }
  }

  private static Path ofTheProject(String file) {
    String root = System.getProperty("huimin.root");
    if (root == null) {
      throw new IllegalStateException("huimin.root is not set: the folder of the whole project");
    }
    return Path.of(root, file);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
