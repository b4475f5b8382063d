package org.huimin.ledger.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.huimin.eventstore.Position;
import org.huimin.ledger.app.view.LedgerHash;
import org.huimin.ledger.app.view.LedgerProjection;
import org.huimin.ledger.app.view.LedgerView;
import org.huimin.ledger.app.view.PositionVector;
import org.huimin.messaging.TapeRecord;
import org.huimin.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The worked values of {@code contracts/ledger-hash-vectors.json}, on real PostgreSQL. */
final class LedgerHashIT {

  private final JsonNode vectors;
  private TestDatabase database;

  LedgerHashIT() throws IOException {
    Path root = Path.of(System.getProperty("huimin.root", "../../.."));
    vectors =
        new ObjectMapper().readTree(root.resolve("contracts/ledger-hash-vectors.json").toFile());
  }

  @BeforeEach
  void an_empty_ledger() {
    database = TestDatabase.create("ledger");
    SyntheticTape.migrate(database, "db/messaging", "db/commands", "db/migration");
  }

  @AfterEach
  void drop() {
    database.drop();
  }

  @Test
  void the_worked_hashes_are_made_from_the_worked_records() throws SQLException {
    applied(List.of(records()));
    assertHashes();
    LedgerView view = new LedgerView(database.app());
    assertEquals(2, view.incidents(), "ordered twice; a reversal on another stream");
    assertEquals(
        List.of(
            "2026-03 150.00 50.00 100.00", "2026-04 20.00 0.00 20.00", "2026-04 80.00 80.00 0.00"),
        view.totals("53", null).stream()
            .map(t -> t.month() + " " + t.identified() + " " + t.reversed() + " " + t.open())
            .sorted()
            .toList());
  }

  /** Partitions come in any order: a reversal may be read before what it reverses. */
  @Test
  void whatever_comes_first_the_hashes_are_the_same() throws SQLException {
    TreeMap<String, List<TapeRecord>> partitions = new TreeMap<>();
    for (TapeRecord record : records()) {
      partitions
          .computeIfAbsent(record.topic() + record.partition(), _ -> new ArrayList<>())
          .add(record);
    }
    List<List<TapeRecord>> oneByOne = new ArrayList<>();
    partitions
        .descendingMap()
        .values()
        .forEach(records -> records.forEach(record -> oneByOne.add(List.of(record))));
    applied(oneByOne);
    assertHashes();
  }

  private void assertHashes() throws SQLException {
    assertFalse(vectors.path("hashes").isEmpty());
    try (Connection c = database.app().getConnection()) {
      for (JsonNode worked : vectors.path("hashes")) {
        PositionVector vector = vector(worked.path("vector"));
        LedgerHash hash = LedgerHash.at(c, vector);
        assertEquals(worked.path("hash").asText(), hash.hash(), vector::toString);
      }
    }
  }

  private static PositionVector vector(JsonNode topics) {
    List<Position> positions = new ArrayList<>();
    for (Map.Entry<String, JsonNode> topic : topics.properties()) {
      for (Map.Entry<String, JsonNode> seq : topic.getValue().properties()) {
        positions.add(
            new Position(topic.getKey(), Integer.parseInt(seq.getKey()), seq.getValue().asLong()));
      }
    }
    return PositionVector.of(positions);
  }

  private void applied(List<List<TapeRecord>> batches) throws SQLException {
    try (Connection c = database.app().getConnection()) {
      c.setAutoCommit(false);
      for (List<TapeRecord> batch : batches) {
        new LedgerProjection().apply(c, batch);
        c.commit();
      }
    }
  }

  private List<TapeRecord> records() {
    List<TapeRecord> records = new ArrayList<>();
    for (JsonNode record : vectors.path("records")) {
      records.add(
          new TapeRecord(
              record.path("topic").asText(),
              record.path("partition").asInt(),
              record.path("sequence").asLong() - 1,
              record.path("sequence").asLong(),
              UUID.fromString(record.path("subject").asText()),
              1,
              UUID.randomUUID(),
              record.path("type").asText(),
              Instant.parse(record.path("recordedTime").asText()),
              new byte[0],
              record.path("payload").asText().getBytes(UTF_8),
              new byte[32]));
    }
    return records;
  }
}
