package org.huimin.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;

/**
 * One Kafka node on 127.0.0.1, broker and controller in one (KRaft). Nobody is served without a
 * password, and everybody may do what the access table says and nothing else. Topics are created by
 * those who own them, never by accident: automatic creation is off.
 *
 * @param dir holds {@code data}, the configuration, the log, and {@code clients}: one file a user
 */
public record KafkaServer(Path dir, int port) {

  public static final String PART = "kafka";

  /** May do everything. For tools and tests; no service signs in as this one. */
  public static final String ADMIN = "admin";

  public static Running start(Path dir, int port, KafkaAccess access, Consumer<String> progress) {
    Path folder = dir.toAbsolutePath();
    KafkaServer server = new KafkaServer(folder, port);
    Path log = folder.resolve("kafka.log");
    Child.requireFree(PART, log, port);
    String classPath = Installation.find(PART).kafkaClassPath();
    int controllerPort = Child.freePort();
    Path properties = server.writeProperties(controllerPort);
    if (!Files.exists(folder.resolve("data/meta.properties"))) {
      progress.accept("kafka: formatting its data folder");
      Child.start(
              PART,
              folder.resolve("format.log"),
              folder,
              Map.of(),
              List.of(
                  Child.java(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-cp",
                  classPath,
                  "kafka.tools.StorageTool",
                  "format",
                  "-t",
                  Uuid.randomUuid().toString(),
                  "-c",
                  properties.toString()))
          .awaitEnd(Duration.ofMinutes(1));
    }
    progress.accept("kafka: starting on port " + port);
    return Child.start(
            PART,
            log,
            folder,
            Map.of(),
            List.of(
                Child.java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xms256m",
                "-Xmx640m",
                "-XX:+ExitOnOutOfMemoryError",
                Folders.temporary(folder),
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                "-cp",
                classPath,
                "kafka.Kafka",
                properties.toString()))
        .awaitReady(() -> server.serves(access), Duration.ofMinutes(3), "TERM");
  }

  /** How a client signs in as this user: address, mechanism, name and password. */
  public Map<String, Object> client(String user) {
    return users().client(user);
  }

  /** The same under the names by which a service is told. */
  public Map<String, String> settings(String user) {
    Map<String, String> settings = new TreeMap<>();
    client(user).forEach((key, value) -> settings.put("kafka." + key, value.toString()));
    return settings;
  }

  private KafkaUsers users() {
    return new KafkaUsers(dir.resolve("clients"));
  }

  private String bootstrap() {
    return "127.0.0.1:" + port;
  }

  /**
   * The admin's password stands in this file (PLAIN): the admin is there before Kafka knows any
   * user, and so settles a new data folder and an old one alike. All others come by SCRAM.
   */
  private Path writeProperties(int controllerPort) {
    String password = users().write(ADMIN, KafkaUsers.PLAIN, bootstrap());
    Path file = dir.resolve("server.properties");
    try {
      KafkaUsers.writePrivately(
          file,
          """
          process.roles=broker,controller
          node.id=1
          controller.quorum.voters=1@127.0.0.1:%2$d
          listeners=CLIENT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
          advertised.listeners=CLIENT://127.0.0.1:%1$d
          controller.listener.names=CONTROLLER
          inter.broker.listener.name=CLIENT
          listener.security.protocol.map=CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
          listener.name.client.sasl.enabled.mechanisms=%4$s,%5$s
          listener.name.controller.sasl.enabled.mechanisms=%5$s
          listener.name.client.scram-sha-256.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
          sasl.mechanism.inter.broker.protocol=%5$s
          sasl.mechanism.controller.protocol=%5$s
          listener.name.client.plain.sasl.jaas.config=%6$s
          listener.name.controller.plain.sasl.jaas.config=%6$s
          authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
          super.users=User:%7$s
          log.dirs=%3$s
          auto.create.topics.enable=false
          offsets.topic.replication.factor=1
          offsets.topic.num.partitions=4
          transaction.state.log.replication.factor=1
          transaction.state.log.num.partitions=4
          transaction.state.log.min.isr=1
          share.coordinator.state.topic.replication.factor=1
          share.coordinator.state.topic.min.isr=1
          group.initial.rebalance.delay.ms=0
          log.retention.ms=-1
          """
              .formatted(
                  port,
                  controllerPort,
                  dir.resolve("data"),
                  KafkaUsers.SCRAM,
                  KafkaUsers.PLAIN,
                  KafkaUsers.jaas(KafkaUsers.PLAIN, ADMIN, password)
                      .replace(";", " user_" + ADMIN + "=\"" + password + "\";"),
                  ADMIN));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Users and rights are settled at each start, before anybody is told that Kafka is up. */
  private boolean serves(KafkaAccess access) {
    if (!Child.listens(port)) {
      return false;
    }
    Map<String, String> passwords = new TreeMap<>();
    for (String user : access.users()) {
      passwords.put(user, users().write(user, KafkaUsers.SCRAM, bootstrap()));
    }
    Map<String, Object> config = client(ADMIN);
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    try (Admin admin = Admin.create(config)) {
      access.settle(admin, passwords);
      return !admin.describeCluster().nodes().get(6, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
