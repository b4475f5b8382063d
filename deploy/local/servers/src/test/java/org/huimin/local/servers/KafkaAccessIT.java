package org.huimin.local.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every user of the table tries everything on every topic of the table, on a Kafka of their own.
 */
class KafkaAccessIT {

  private static final KafkaAccess TABLE = KafkaAccess.read(Path.of("../../kafka/access.csv"));

  @TempDir static Path folder;

  private static KafkaServer server = new KafkaServer(Path.of(""), 0);
  private static Running running = new Running("", 0, Instant.EPOCH, Path.of(""), "");

  /** What was tried, and on what. */
  private enum Deed {
    CREATE,
    WRITE,
    READ,
    SHORTEN,
    DELETE
  }

  @BeforeAll
  static void start() {
    server = new KafkaServer(folder, Child.freePort());
    running = KafkaServer.start(folder, server.port(), TABLE, _ -> {});
  }

  @AfterAll
  static void stop() {
    running.stop();
  }

  @Test
  void everyone_may_do_what_the_table_says_and_nothing_else() throws Exception {
    Map<String, Set<Deed>> expected = new TreeMap<>();
    Map<String, Set<Deed>> found = new TreeMap<>();
    for (KafkaAccess.Row row : TABLE.rows()) {
      for (String user : TABLE.users()) {
        expected.put(user + " on " + row.topic(), allowed(user, row));
      }
      for (Deed deed : Deed.values()) {
        for (String user : TABLE.users()) {
          Set<Deed> done = found.computeIfAbsent(user + " on " + row.topic(), _ -> new TreeSet<>());
          if (may(() -> attempt(deed, user, row.topic()))) {
            done.add(deed);
          }
        }
      }
    }
    assertEquals(expected, found);
  }

  private static Set<Deed> allowed(String user, KafkaAccess.Row row) {
    if (row.writer().equals(user)) {
      return Set.of(Deed.CREATE, Deed.WRITE, Deed.READ);
    }
    return row.readers().contains(user) ? Set.of(Deed.READ) : Set.of();
  }

  private static void attempt(Deed deed, String user, String topic) throws Exception {
    switch (deed) {
      case CREATE -> create(user, topic);
      case WRITE -> write(server.client(user), topic);
      case READ -> read(user, topic);
      case SHORTEN -> shorten(user, topic);
      case DELETE -> delete(user, topic);
    }
  }

  @Test
  void no_topic_is_made_or_written_beside_the_table() throws Exception {
    create(KafkaServer.ADMIN, "stray");
    for (String user : TABLE.users()) {
      assertTrue(!may(() -> create(user, "another")), user);
      assertTrue(!may(() -> write(server.client(user), "stray")), user);
      assertTrue(!may(() -> read(user, "stray")), user);
    }
  }

  @Test
  void a_wrong_password_a_stranger_and_one_without_a_name_are_refused() {
    String user = TABLE.rows().getFirst().writer();
    String topic = TABLE.rows().getFirst().topic();
    for (String stranger : List.of(jaas(user), jaas("stranger"))) {
      Map<String, Object> config = server.client(user);
      config.put("sasl.jaas.config", stranger);
      Exception refused = assertThrows(KafkaException.class, () -> write(config, topic));
      assertInstanceOf(AuthenticationException.class, refused);
    }
    Map<String, Object> nameless =
        Map.of("bootstrap.servers", "127.0.0.1:" + server.port(), "max.block.ms", 3_000);
    assertThrows(KafkaException.class, () -> write(nameless, topic));
  }

  @Test
  void what_leaves_the_table_is_taken_away_at_the_next_start() throws Exception {
    KafkaAccess.Row row = new KafkaAccess.Row("kept", "writer", List.of("reader", "former"));
    Path own = folder.resolve("own");
    int port = Child.freePort();
    KafkaServer kafka = new KafkaServer(own, port);
    Running first = KafkaServer.start(own, port, new KafkaAccess(List.of(row)), _ -> {});
    first.stop();
    Map<String, Object> writer = kafka.client("writer");
    Running second =
        KafkaServer.start(
            own,
            port,
            new KafkaAccess(List.of(new KafkaAccess.Row("kept", "writer", List.of("reader")))),
            _ -> {});
    try (Admin admin = Admin.create(kafka.client(KafkaServer.ADMIN))) {
      assertEquals(writer, kafka.client("writer"), "a running service still knows its password");
      admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get();
      assertTrue(may(() -> consume(kafka.client("reader"), "kept")));
      assertTrue(!may(() -> consume(kafka.client("former"), "kept")));
    } finally {
      second.stop();
    }
  }

  @Test
  void passwords_are_for_the_owners_eyes_alone() throws Exception {
    for (Path file :
        List.of(
            folder.resolve("server.properties"), folder.resolve("clients/finance.properties"))) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
  }

  private static String jaas(String user) {
    return KafkaUsers.jaas(KafkaUsers.SCRAM, user, "wrong");
  }

  @FunctionalInterface
  private interface Tried {
    void run() throws Exception;
  }

  private static boolean may(Tried tried) throws Exception {
    try {
      tried.run();
      return true;
    } catch (AuthorizationException e) {
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AuthorizationException) {
        return false;
      }
      throw e;
    }
  }

  private static void create(String user, String topic) throws Exception {
    try (Admin admin = Admin.create(server.client(user))) {
      admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
    } catch (ExecutionException e) {
      // Whoever may not make it is told so even when it is there.
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private static void shorten(String user, String topic) throws Exception {
    try (Admin admin = Admin.create(server.client(user))) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, topic),
                  List.of(
                      new AlterConfigOp(
                          new ConfigEntry("retention.ms", "1"), AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
  }

  private static void delete(String user, String topic) throws Exception {
    try (Admin admin = Admin.create(server.client(user))) {
      admin.deleteTopics(List.of(topic)).all().get();
    }
  }

  private static void write(Map<String, Object> client, String topic) throws Exception {
    Map<String, Object> config = new HashMap<>(client);
    // An idempotent producer asks for a number first and is refused there, not at the topic.
    config.put("enable.idempotence", false);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, new byte[] {1})).get(20, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException cause ? cause : e;
    }
  }

  private static void read(String user, String topic) {
    consume(server.client(user), topic);
  }

  private static void consume(Map<String, Object> client, String topic) {
    Map<String, Object> config = new HashMap<>(client);
    config.put("enable.auto.commit", false);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all = List.of(new TopicPartition(topic, 0));
      consumer.assign(all);
      consumer.seekToBeginning(all);
      consumer.poll(Duration.ofMillis(300));
      consumer.position(all.getFirst(), Duration.ofSeconds(20));
    }
  }
}
