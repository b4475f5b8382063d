package org.huimin.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.huimin.journeys.RunningStack;
import org.huimin.journeys.Stack;
import org.huimin.privacy.Plants.Plant;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing personal stands anywhere but sealed: searched after everything else has had its say. */
@ExtendWith(RunningStack.class)
@Order(Integer.MAX_VALUE)
class PrivacyJourney {

  private static final String SCRATCH = "privacy-net.planted";

  private final Stack stack = RunningStack.stack();
  private final Properties kafka = stack.kafka("admin");

  @Test
  void no_person_of_the_run_is_found_anywhere() throws Exception {
    RunningStack.demo();
    Confided confided = Confided.through(stack);
    Set<Secret> kept = OpenedVault.of(stack, Places.databases(stack));
    assertTrue(kept.containsAll(confided.kept()), "the vault does not hold what was confided");
    Net.assertNothingPersonalStandsIn(stack, confided.refused(), confided.means());
  }

  @Test
  void what_is_planted_on_a_topic_is_found() throws Exception {
    List<List<Plant>> plants = List.of(Plants.at(1).all(), Plants.at(2).all(), Plants.at(3).all());
    try (Admin admin = Admin.create(kafka);
        KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
      admin.createTopics(List.of(new NewTopic(SCRATCH, 1, (short) 1))).all().get();
      try {
        for (int i = 0; i < plants.getFirst().size(); i++) {
          ProducerRecord<byte[], byte[]> record =
              new ProducerRecord<>(
                  SCRATCH, plants.get(0).get(i).bytes(), plants.get(1).get(i).bytes());
          record.headers().add("x", plants.get(2).get(i).bytes());
          producer.send(record).get();
        }
        assertFound(plants.stream().flatMap(List::stream).toList(), Places::topics);
      } finally {
        admin.deleteTopics(List.of(SCRATCH)).all().get();
      }
    }
  }

  @Test
  void what_is_planted_in_a_table_is_found() throws Exception {
    List<Plant> asBytes = Plants.at(4).all();
    List<Plant> asText =
        Plants.at(5).all().stream()
            .filter(
                plant ->
                    new String(plant.bytes(), UTF_8).chars().noneMatch(c -> c == 0 || c == 0xfffd))
            .toList();
    List<Plant> asNumber =
        Plants.at(6).all().stream().filter(plant -> plant.how().equals("account: plain")).toList();
    try (Connection c = stack.database("ledger");
        Statement ddl = c.createStatement()) {
      ddl.execute("create table planted (b bytea, t text, n numeric)");
      try {
        for (Plant plant : asBytes) {
          insert(c, "b", plant.bytes());
        }
        for (Plant plant : asText) {
          insert(c, "t", new String(plant.bytes(), UTF_8));
        }
        for (Plant plant : asNumber) {
          insert(c, "n", new BigDecimal(plant.secret().value()));
        }
        assertFound(
            Stream.of(asBytes, asText, asNumber).flatMap(List::stream).toList(), Places::tables);
      } finally {
        ddl.execute("drop table planted");
      }
    }
  }

  @Test
  void what_is_planted_in_a_log_or_in_a_temporary_file_is_found() throws Exception {
    List<Plant> inLog = Plants.at(7).all();
    List<Plant> inFile = Plants.at(8).all();
    Path log = stack.data().resolve("logs/planted.log");
    Path file = stack.data().resolve("registry/tmp/planted");
    try {
      write(log, inLog);
      write(file, inFile);
      assertFound(
          Stream.concat(inLog.stream(), inFile.stream()).toList(),
          places -> places.files(stack.data()));
    } finally {
      Files.deleteIfExists(log);
      Files.deleteIfExists(file);
    }
  }

  private interface Looking {
    void at(Places places) throws Exception;
  }

  private void assertFound(List<Plant> plants, Looking looking) throws Exception {
    Search search = new Search(plants.stream().map(Plant::secret).toList());
    looking.at(new Places(stack, kafka, search));
    assertEquals(
        List.of(),
        plants.stream().filter(plant -> !search.found(plant.secret())).map(Plant::how).toList(),
        "planted and not found");
  }

  private static void write(Path file, List<Plant> plants) throws IOException {
    try (var out = Files.newOutputStream(Files.createDirectories(file.getParent()).resolve(file))) {
      for (Plant plant : plants) {
        out.write("2026-01-01 INFO something was done: ".getBytes(UTF_8));
        out.write(plant.bytes());
        out.write('\n');
      }
    }
  }

  private static void insert(Connection c, String column, Object value) throws SQLException {
    try (PreparedStatement insert =
        c.prepareStatement("insert into planted (" + column + ") values (?)")) {
      insert.setObject(1, value);
      insert.executeUpdate();
    }
  }
}
