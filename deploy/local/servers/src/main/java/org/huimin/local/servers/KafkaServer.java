package org.huimin.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;

/**
 * One Kafka node on 127.0.0.1, broker and controller in one (KRaft). Topics are created by those
 * who own them, never by accident: automatic creation is off.
 *
 * @param dir holds {@code data}, the configuration and the log
 */
public record KafkaServer(Path dir, int port) {

  public static final String PART = "kafka";

  public static Running start(Path dir, int port, Consumer<String> progress) {
    Path folder = dir.toAbsolutePath();
    Path log = folder.resolve("kafka.log");
    Child.requireFree(PART, log, port);
    String classPath = Installation.find(PART).kafkaClassPath();
    Path properties = writeProperties(folder, port);
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
    KafkaServer server = new KafkaServer(folder, port);
    return Child.start(
            PART,
            log,
            folder,
            Map.of(),
            List.of(
                Child.java(),
                "-Xms256m",
                "-Xmx640m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                "-cp",
                classPath,
                "kafka.Kafka",
                properties.toString()))
        .awaitReady(server::answers, Duration.ofSeconds(90), "TERM");
  }

  public String bootstrap() {
    return "127.0.0.1:" + port;
  }

  private static Path writeProperties(Path folder, int port) {
    int controllerPort = Child.freePort();
    Path file = folder.resolve("server.properties");
    try {
      Files.createDirectories(folder);
      Files.writeString(
          file,
          """
          process.roles=broker,controller
          node.id=1
          controller.quorum.voters=1@127.0.0.1:%2$d
          listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
          advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
          controller.listener.names=CONTROLLER
          inter.broker.listener.name=PLAINTEXT
          listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
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
              .formatted(port, controllerPort, folder.resolve("data")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private boolean answers() {
    if (!Child.listens(port)) {
      return false;
    }
    Map<String, Object> config =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap(),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            5_000,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            5_000);
    try (Admin admin = Admin.create(config)) {
      return !admin.describeCluster().nodes().get(6, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
