package org.huimin.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.huimin.local.servers.Folders;
import org.huimin.local.servers.KafkaServer;
import org.huimin.local.servers.KeycloakServer;
import org.huimin.local.servers.PostgresServer;
import org.huimin.local.servers.Running;

/**
 * A JVM of its own that outlives the test JVMs but not the build. It starts the servers that are
 * wanted ({@code kafka.wanted} in its folder), tells their ports ({@code kafka.ready}), and when
 * the build's process is gone kills them and deletes the folder. Looking twice a second also works
 * after kill -9, when no shutdown hook runs.
 */
final class Supervisor {

  private static final List<String> PARTS =
      List.of(PostgresServer.PART, KafkaServer.PART, KeycloakServer.PART);

  private final Path folder;
  private final Queue<Running> running = new ConcurrentLinkedQueue<>();

  private Supervisor(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    long owner = Long.parseLong(arguments[0]);
    Supervisor supervisor = new Supervisor(Path.of(arguments[1]));
    supervisor.serveWhileAlive(owner);
    supervisor.endEverything();
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
      Thread.sleep(asked.size() < PARTS.size() ? 100 : 500);
    }
  }

  private void start(String part) {
    try {
      int port = freePort();
      Path dir = folder.resolve(part);
      Running server =
          switch (part) {
            case PostgresServer.PART -> PostgresServer.start(dir, port, Supervisor::say);
            case KafkaServer.PART -> KafkaServer.start(dir, port, Supervisor::say);
            case KeycloakServer.PART ->
                KeycloakServer.start(dir, port, realmFile(), "huimin", Supervisor::say);
            default -> throw new IllegalArgumentException(part);
          };
      running.add(server);
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

  private void endEverything() throws InterruptedException {
    // Children we do not know yet are still starting; they are ours all the same.
    List<ProcessHandle> children = ProcessHandle.current().descendants().toList();
    running.forEach(Running::kill);
    children.forEach(ProcessHandle::destroyForcibly);
    IOException last = null;
    for (int attempt = 0; attempt < 20; attempt++) {
      try {
        Folders.delete(folder);
        return;
      } catch (IOException e) {
        last = e;
        Thread.sleep(100);
      }
    }
    say("cannot delete " + folder + ": " + last);
  }

  private static Path realmFile() {
    String root = System.getProperty("huimin.root");
    if (root == null) {
      throw new IllegalStateException("huimin.root is not set: the folder of the whole project");
    }
    return Path.of(root, "deploy/keycloak/realm/huimin-realm.json");
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
