package org.huimin.ledger.app;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.huimin.local.servers.KafkaServer;
import org.huimin.testkit.TestDatabase;
import org.huimin.testkit.TestServers;

/** PostgreSQL, Kafka, Keycloak and a written tape for the service as it is started. */
public final class LedgerServers implements QuarkusTestResourceLifecycleManager {

  static final String PAYMENT = "test.payment";
  static final String TOPIC = "test.payment.topic";

  private final SyntheticTape tape = SyntheticTape.of(LedgerApiIT.ELDERS);
  private final TestDatabase database = TestDatabase.create("ledger_api");

  @Override
  public Map<String, String> start() {
    Map<String, String> config = new HashMap<>();
    config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
    config.put("quarkus.datasource.username", database.appRole());
    config.put("quarkus.datasource.password", database.appRole());
    config.put("quarkus.flyway.username", database.ownerRole());
    config.put("quarkus.flyway.password", database.ownerRole());
    config.put("quarkus.oidc.auth-server-url", TestServers.keycloak().realmUrl());
    config.putAll(TestServers.kafka().settings(KafkaServer.ADMIN));
    config.put("huimin.topics.namespace", tape.namespace);
    // The synthetic tape has no standards, and a rebuild wants every topic it is told of.
    config.put(
        "huimin.ledger.tapes",
        "registry.person,elderly-allowance.enrolment,elderly-allowance.payment");
    config.put("huimin.vault.master-key", Base64.getEncoder().encodeToString(new byte[32]));
    config.put(PAYMENT, tape.payments.getFirst().toString());
    config.put(TOPIC, tape.paymentTopic());
    return config;
  }

  @Override
  public void stop() {
    tape.close();
    database.drop();
  }
}
