package org.huimin.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The ports of one stack; the offset moves them all, so that two stacks stand side by side. */
record Ports(int offset) {

  /** Above it Kafka, the highest, would have no port left. */
  private static final int HIGHEST_OFFSET = 65_535 - 9_092;

  static Ports fromEnvironment() {
    String offset = System.getenv().getOrDefault("HUIMIN_PORT_OFFSET", "0").strip();
    if (!offset.matches("[0-9]{1,5}") || Integer.parseInt(offset) > HIGHEST_OFFSET) {
      throw new WrongUsage(
          "HUIMIN_PORT_OFFSET is \""
              + offset
              + "\"; a number from 0 to "
              + HIGHEST_OFFSET
              + " was expected, like 1000.");
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

  int socialRelief() {
    return 8103 + offset;
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
    ports.put("social-relief", socialRelief());
    ports.put("ledger", ledger());
    ports.put("console", door());
    return ports;
  }
}
