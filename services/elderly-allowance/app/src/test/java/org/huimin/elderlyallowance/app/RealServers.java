package org.huimin.elderlyallowance.app;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
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

  @Override
  public Map<String, String> start() {
    TestDatabase created = TestDatabase.create("elderly_allowance");
    database = created;
    return Map.of(
        "quarkus.datasource.jdbc.url", created.jdbcUrl(),
        "quarkus.datasource.username", created.appRole(),
        "quarkus.datasource.password", created.appRole(),
        "quarkus.flyway.username", created.ownerRole(),
        "quarkus.flyway.password", created.ownerRole(),
        "kafka.bootstrap.servers", TestServers.kafka().bootstrap(),
        "huimin.topics.namespace", NAMESPACE,
        "quarkus.oidc-client.auth-server-url", TestServers.keycloak().realmUrl());
  }

  @Override
  public void stop() {
    if (database != null) {
      database.drop();
    }
  }
}
