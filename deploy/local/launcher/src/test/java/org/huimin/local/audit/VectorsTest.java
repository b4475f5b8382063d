package org.huimin.local.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** The worked values of {@code contracts/tape} and {@code contracts/ledger-hash.md}. */
class VectorsTest {

  @Test
  void the_worked_chain_is_a_tape() throws IOException {
    JsonNode chain = contract("tape/vectors.json").path("chain");
    List<TapeEvent> taken = new ArrayList<>();
    String topic = chain.path("topic").asText();
    PartitionAudit audit =
        new PartitionAudit(topic, topic, chain.path("partition").asInt(), 16, taken::add);
    for (JsonNode record : chain.path("records")) {
      RecordHeaders headers = new RecordHeaders();
      record
          .path("headers")
          .properties()
          .forEach(h -> headers.add(h.getKey(), h.getValue().asText().getBytes(UTF_8)));
      audit.read(
          Chained.record(
              record.path("headers").path("ce_subject").asText().getBytes(UTF_8),
              record.path("payload").asText().getBytes(UTF_8),
              headers));
    }
    audit.settle();
    assertEquals(List.of(), audit.findings().kept());
    assertEquals(3, taken.size());
    assertEquals("PaymentOrdered", taken.getFirst().name());
  }

  @Test
  void the_worked_hashes_are_made_from_the_worked_records() throws IOException {
    JsonNode vectors = contract("ledger-hash-vectors.json");
    assertFalse(vectors.path("hashes").isEmpty());
    for (JsonNode worked : vectors.path("hashes")) {
      try (Payments payments = new Payments(Set.of())) {
        for (JsonNode record : vectors.path("records")) {
          TapeEvent event = event(record);
          JsonNode upTo =
              worked.path("vector").path(event.topic()).path(Integer.toString(event.partition()));
          if (event.sequence() <= upTo.asLong()) {
            payments.take(event);
          }
        }
        assertEquals(worked.path("hash").asText(), payments.ledgerHash());
      }
    }
  }

  private static TapeEvent event(JsonNode record) {
    return new TapeEvent(
        record.path("topic").asText(),
        record.path("partition").asInt(),
        record.path("sequence").asLong(),
        record.path("sequence").asLong() - 1,
        record.path("recordedTime").asText(),
        record.path("type").asText(),
        record.path("subject").asText(),
        record.path("payload").asText().getBytes(UTF_8));
  }

  private static JsonNode contract(String file) throws IOException {
    Path root = Path.of(System.getProperty("huimin.root", "../../.."));
    return new ObjectMapper().readTree(root.resolve("contracts").resolve(file).toFile());
  }
}
