package org.huimin.independent;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huimin.independent.OverpaidRecount.Overpaid;
import org.huimin.independent.Recount.Line;
import org.huimin.independent.Recount.Sum;
import org.huimin.journeys.RunningStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a demo left behind, read again from Kafka alone and held against what the services say. */
@ExtendWith(RunningStack.class)
class RecountJourney {

  private static final int PAGE = 500;

  private static Auditor auditor;
  private static Map<String, List<Tape>> tapes;
  private static Recount recount;

  @BeforeAll
  static void read_everything() {
    RunningStack.demo();
    auditor = new Auditor();
    tapes =
        await().atMost(Duration.ofMinutes(1)).until(RecountJourney::read, RecountJourney::settled);
    recount =
        Recount.of(
            tapes.entrySet().stream()
                .filter(topic -> topic.getKey().endsWith(".payment.v1"))
                .flatMap(topic -> topic.getValue().stream())
                .toList());
  }

  @Test
  void every_record_follows_from_the_one_before_or_repeats_one() {
    assertFalse(tapes.isEmpty());
    tapes.values().forEach(topic -> topic.forEach(tape -> assertEquals(List.of(), tape.faults())));
  }

  @Test
  void every_tape_ends_where_its_service_says() {
    tapes.forEach((topic, read) -> assertEquals(heads(topic), positions(read), topic));
  }

  @Test
  void every_record_is_a_row_of_the_store_and_every_row_a_record() throws SQLException {
    for (Map.Entry<String, List<Tape>> topic : tapes.entrySet()) {
      for (Tape tape : topic.getValue()) {
        assertStored(tape);
      }
    }
  }

  @Test
  void the_money_adds_up_to_what_rosters_and_ledger_say() {
    assertEquals(List.of(), recount.problems);
    assertTrue(recount.rosters() > 0 && recount.total().fen() > 0, "there was money to count");
    TreeMap<String, Sum> ordered = new TreeMap<>();
    TreeMap<String, Overpaid> overpaid = new TreeMap<>();
    for (JsonNode total : auditor.asks("/ledger/totals")) {
      String key =
          total.path("programme").asText()
              + " "
              + total.path("county").asText()
              + " "
              + total.path("month").asText();
      ordered.put(key, new Sum(total.path("lines").asLong(), fen(total, "amount")));
      overpaid.put(key, new Overpaid(fen(total, "identified"), fen(total, "reversed")));
    }
    assertEquals(recount.sums, ordered);
    overpaid.values().removeIf(new Overpaid(0, 0)::equals);
    assertEquals(recount.overpaid.sums, overpaid);
  }

  @Test
  void every_line_is_a_record_of_the_ledger_and_every_record_a_line() {
    TreeMap<String, JsonNode> records = new TreeMap<>();
    JsonNode page;
    int number = 0;
    do {
      page = auditor.asks("/ledger/records?size=" + PAGE + "&page=" + number++);
      page.forEach(record -> records.put(record.path("paymentId").asText(), record));
    } while (page.size() == PAGE);
    assertEquals(recount.lines.keySet(), records.keySet());
    recount.lines.forEach(
        (id, line) -> assertEquals(asRecord(line), records.get(id), "the record of " + id));
  }

  @Test
  void the_ledgers_hash_is_what_kafka_alone_gives() {
    JsonNode said = auditor.asks("/ledger/hash");
    assertEquals(recount.lines.size(), said.path("records").asInt());
    assertEquals(recount.overpaid.overpayments.size(), said.path("overpayments").asInt());
    assertEquals(recount.overpaid.reversals.size(), said.path("reversals").asInt());
    assertEquals(LedgerDigest.of(recount), said.path("hash").asText());
  }

  private static long fen(JsonNode total, String field) {
    return Recount.fen(total.path(field).asText());
  }

  /** The ledger's own columns, from the record on Kafka. */
  private static JsonNode asRecord(Line line) {
    return ((ObjectNode) line.payload().deepCopy())
        .put("topic", line.topic())
        .put("partition", line.partition())
        .put("seq", Math.toIntExact(line.event().sequence()))
        .put("recordedAt", line.event().recordedTime());
  }

  private static Map<String, List<Tape>> read() {
    try (Topics topics = new Topics(RunningStack.kafka("auditor"))) {
      return topics.all("huimin.");
    }
  }

  /** Relays and ledger may still be on their way after the last command was answered. */
  private static boolean settled(Map<String, List<Tape>> read) {
    JsonNode ledger = auditor.asks("/ledger/positions");
    Set<String> ofLedger = TopicRights.read().readBy("ledger");
    return read.entrySet().stream()
        .allMatch(
            topic -> {
              Map<Integer, Long> kafka = positions(topic.getValue());
              return kafka.equals(heads(topic.getKey()))
                  && (!ofLedger.contains(topic.getKey())
                      || hasRead(ledger.path(topic.getKey()), kafka));
            });
  }

  private static boolean hasRead(JsonNode ledger, Map<Integer, Long> kafka) {
    return kafka.entrySet().stream()
        .allMatch(head -> ledger.path(head.getKey().toString()).asLong() >= head.getValue());
  }

  private static Map<Integer, Long> positions(List<Tape> read) {
    TreeMap<Integer, Long> positions = new TreeMap<>();
    read.stream()
        .filter(tape -> tape.head() > 0)
        .forEach(t -> positions.put(t.partition(), t.head()));
    return positions;
  }

  private static Map<Integer, Long> heads(String topic) {
    TreeMap<Integer, Long> heads = new TreeMap<>();
    auditor
        .asks("/" + service(topic) + "/tape/heads")
        .path(topic)
        .properties()
        .forEach(
            head -> {
              if (head.getValue().asLong() > 0) {
                heads.put(Integer.valueOf(head.getKey()), head.getValue().asLong());
              }
            });
    return heads;
  }

  private static void assertStored(Tape tape) throws SQLException {
    try (Connection store = RunningStack.database(service(tape.topic()).replace('-', '_'));
        PreparedStatement ask =
            store.prepareStatement(
                "select seq, attributes, payload, hash from event e join tape t on t.id = e.tape"
                    + " where topic = ? and partition = ? order by seq")) {
      ask.setString(1, tape.topic());
      ask.setInt(2, tape.partition());
      long rows = 0;
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          Event event = tape.events().get((int) rows++);
          assertEquals(event.sequence(), row.getLong(1));
          assertArrayEquals(event.attributeBytes(), row.getBytes(2));
          assertArrayEquals(event.payload(), row.getBytes(3));
          assertEquals(event.hash(), HexFormat.of().formatHex(row.getBytes(4)));
        }
      }
      assertEquals(tape.head(), rows, tape.topic() + "/" + tape.partition());
    }
  }

  /** The second word of {@code huimin.elderly-allowance.payment.v1}. */
  private static String service(String topic) {
    return topic.split("\\.", -1)[1];
  }
}
