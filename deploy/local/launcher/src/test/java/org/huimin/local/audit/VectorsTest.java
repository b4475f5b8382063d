package org.huimin.local.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** The worked values of {@code contracts/tape/vectors.json}. */
class VectorsTest {

  @Test
  void the_worked_chain_is_a_tape() throws IOException {
    Path root = Path.of(System.getProperty("huimin.root", "../../.."));
    JsonNode chain =
        new ObjectMapper()
            .readTree(root.resolve("contracts/tape/vectors.json").toFile())
            .path("chain");
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
}
