package org.huimin.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huimin.local.servers.KafkaAccess;
import org.huimin.local.servers.KafkaServer;

/** Where the stack keeps its files and listens. */
record Place(Path root, Path data, Ports ports) {

  static Place fromEnvironment() {
    Path root = Path.of(System.getProperty("huimin.root", ".")).toAbsolutePath().normalize();
    String data = System.getenv().getOrDefault("HUIMIN_DATA", "");
    Path folder = data.isBlank() ? root.resolve(".huimin") : root.resolve(data);
    return new Place(root, folder.normalize(), Ports.fromEnvironment());
  }

  Path state() {
    return data.resolve("state.json");
  }

  Path clock() {
    return data.resolve("clock.json");
  }

  /** The files of PostgreSQL: there from the first start on. */
  Path store() {
    return data.resolve("postgres");
  }

  Path masterKey() {
    return data.resolve("secrets").resolve("vault-master.key");
  }

  Path realm() {
    return root.resolve("deploy/keycloak/realm/huimin-realm.json");
  }

  Path log(String part) {
    return folder(data.resolve("logs")).resolve(part + ".log");
  }

  Path home(String part) {
    return folder(data.resolve(part));
  }

  String door() {
    return "http://127.0.0.1:" + ports.door();
  }

  String issuer() {
    return "http://127.0.0.1:" + ports.keycloak() + "/realms/huimin";
  }

  /** Who may write and read which topic. */
  KafkaAccess access() {
    return KafkaAccess.read(root.resolve("deploy/kafka/access.csv"));
  }

  KafkaServer kafka() {
    return new KafkaServer(home(KafkaServer.PART), ports.kafka());
  }

  static void folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      folder(folder);
    }
  }

  static Path folder(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be made", e);
    }
  }
}
