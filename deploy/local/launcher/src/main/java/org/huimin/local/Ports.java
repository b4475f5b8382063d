package org.huimin.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The ports of one stack; the offset moves them all, so that two stacks stand side by side. */
record Ports(int offset) {

  static Ports fromEnvironment() {
    String offset = System.getenv().getOrDefault("HUIMIN_PORT_OFFSET", "0").strip();
    if (!offset.matches("[0-9]{1,5}")) {
      throw new Refused(
          "HUIMIN_PORT_OFFSET is \"" + offset + "\", a number like 1000 was expected.");
    }
    return new Ports(Integer.parseInt(offset));
  }

  int door() {
    return 8080 + offset;
  }

  int keycloak() {
    return 8180 + offset;
  }

  int kafka() {
    return 9092 + offset;
  }

  int postgres() {
    return 5433 + offset;
  }

  int registry() {
    return 8101 + offset;
  }

  int elderlyAllowance() {
    return 8102 + offset;
  }

  int ledger() {
    return 8106 + offset;
  }

  int of(String part) {
    return Objects.requireNonNull(byPart().get(part), part);
  }

  Map<String, Integer> byPart() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("postgres", postgres());
    ports.put("kafka", kafka());
    ports.put("keycloak", keycloak());
    ports.put("registry", registry());
    ports.put("elderly-allowance", elderlyAllowance());
    ports.put("ledger", ledger());
    ports.put("console", door());
    return ports;
  }
}
