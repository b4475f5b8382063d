package org.huimin.socialrelief.app;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.huimin.local.servers.KafkaServer;
import org.huimin.testkit.AnsweringRegistry;
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
    TestDatabase created = TestDatabase.create("social_relief");
    database = created;
    AnsweringRegistry answering = answering();
    registry = answering;
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    Map<String, String> settings = TestServers.kafka().settings(KafkaServer.ADMIN);
    settings.put("quarkus.datasource.jdbc.url", created.jdbcUrl());
    settings.put("quarkus.datasource.reactive.url", created.reactiveUrl());
    settings.put("quarkus.datasource.username", created.appRole());
    settings.put("quarkus.datasource.password", created.appRole());
    settings.put("quarkus.flyway.username", created.ownerRole());
    settings.put("quarkus.flyway.password", created.ownerRole());
    settings.put("huimin.topics.namespace", NAMESPACE);
    settings.put("huimin.registry.url", answering.address().toString());
    settings.put("quarkus.oidc.auth-server-url", TestServers.keycloak().realmUrl());
    settings.put("quarkus.oidc-client.auth-server-url", TestServers.keycloak().realmUrl());
    settings.put("huimin.vault.master-key", Base64.getEncoder().encodeToString(key));
    return settings;
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
