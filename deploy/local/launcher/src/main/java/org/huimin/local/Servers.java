package org.huimin.local;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.huimin.local.servers.KafkaServer;
import org.huimin.local.servers.KeycloakServer;
import org.huimin.local.servers.PostgresServer;
import org.huimin.local.servers.Running;

/** PostgreSQL, Kafka and Keycloak of one place. */
final class Servers {

  private static final String REALM = "huimin";

  private Servers() {}

  static Running start(Place place, String part, Consumer<String> progress) {
    return switch (part) {
      case "postgres" -> PostgresServer.start(place.home(part), place.ports().postgres(), progress);
      case "kafka" ->
          KafkaServer.start(place.home(part), place.ports().kafka(), place.access(), progress);
      case "keycloak" ->
          KeycloakServer.start(
              place.home(part), place.ports().keycloak(), place.realm(), REALM, progress);
      default -> throw new IllegalArgumentException(part);
    };
  }

  static void createDatabases(Place place, List<String> databases) {
    PostgresServer postgres = new PostgresServer(place.home("postgres"), place.ports().postgres());
    databases.forEach(postgres::createDatabase);
  }

  /** Children of ours that no one has written down yet: servers on their way up. */
  static Set<ProcessHandle> children() {
    Set<ProcessHandle> children = new HashSet<>();
    ProcessHandle.current().children().forEach(children::add);
    return children;
  }
}
