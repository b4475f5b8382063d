package org.huimin.elderlyallowance.app;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.huimin.testkit.TestDatabase;
import org.huimin.testkit.TestServers;
import org.jspecify.annotations.Nullable;

/** A database and a topic namespace of this test's own on the servers of the build. */
public final class RealServers implements QuarkusTestResourceLifecycleManager {

  /** The namespace of this JVM's topics. */
  public static final String NAMESPACE = "it" + UUID.randomUUID().toString().substring(0, 8);

  private @Nullable TestDatabase database;
  private @Nullable AnsweringRegistry registry;

  @Override
  public Map<String, String> start() {
    TestDatabase created = TestDatabase.create("elderly_allowance");
    database = created;
    AnsweringRegistry answering = answering();
    registry = answering;
    return Map.of(
        "quarkus.datasource.jdbc.url", created.jdbcUrl(),
        "quarkus.datasource.username", created.appRole(),
        "quarkus.datasource.password", created.appRole(),
        "quarkus.flyway.username", created.ownerRole(),
        "quarkus.flyway.password", created.ownerRole(),
        "kafka.bootstrap.servers", TestServers.kafka().bootstrap(),
        "huimin.topics.namespace", NAMESPACE,
        "huimin.registry.url", answering.address().toString(),
        "quarkus.oidc-client.auth-server-url", TestServers.keycloak().realmUrl());
  }

  private static AnsweringRegistry answering() {
    try {
      return new AnsweringRegistry("{\"" + NAMESPACE + ".registry.person.v1\":{\"0\":12}}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    if (registry != null) {
      registry.close();
    }
    if (database != null) {
      database.drop();
    }
  }
}
