package org.huimin.local;

import java.util.LinkedHashMap;
import java.util.Map;

/** What each service must be told on this machine; everything else stands in the service itself. */
final class ServiceSettings {

  private ServiceSettings() {}

  static Map<String, String> of(Place place, String part) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("quarkus.http.port", String.valueOf(place.ports().of(part)));
    settings.put("quarkus.oidc.auth-server-url", place.issuer());
    if (part.equals("console")) {
      settings.put("huimin.door.services.registry", origin(place.ports().registry()));
      settings.put(
          "huimin.door.services.elderly-allowance", origin(place.ports().elderlyAllowance()));
      settings.put("huimin.door.services.social-relief", origin(place.ports().socialRelief()));
      settings.put("huimin.door.services.ledger", origin(place.ports().ledger()));
    } else {
      settings.putAll(ofTapeKeeper(place, part));
    }
    return settings;
  }

  private static Map<String, String> ofTapeKeeper(Place place, String part) {
    Map<String, String> settings = new LinkedHashMap<>();
    String database = part.replace('-', '_');
    String address = "postgresql://127.0.0.1:" + place.ports().postgres() + "/" + database;
    settings.putAll(place.kafka().settings(part));
    settings.put("huimin.clock.file", place.clock().toString());
    settings.put("quarkus.datasource.username", database + "_app");
    settings.put("quarkus.datasource.password", database + "_app");
    settings.put("quarkus.datasource.jdbc.url", "jdbc:" + address);
    settings.put("quarkus.flyway.username", database + "_owner");
    settings.put("quarkus.flyway.password", database + "_owner");
    settings.put("huimin.vault.master-key-file", place.masterKey().toString());
    switch (part) {
      case "registry" -> {
        settings.put("quarkus.datasource.reactive.url", address);
      }
      case "elderly-allowance", "social-relief" -> {
        settings.put("quarkus.datasource.reactive.url", address);
        settings.put("huimin.registry.url", origin(place.ports().registry()));
        settings.put("quarkus.oidc-client.auth-server-url", place.issuer());
      }
      default -> {}
    }
    return settings;
  }

  private static String origin(int port) {
    return "http://127.0.0.1:" + port;
  }
}
