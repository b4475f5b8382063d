package org.huimin.independent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The worked values of {@code contracts/ledger-hash-vectors.json}. */
class LedgerDigestTest {

  private final JsonNode vectors;

  LedgerDigestTest() throws IOException {
    Path root = Path.of(System.getProperty("huimin.root", ".."));
    vectors =
        new ObjectMapper().readTree(root.resolve("contracts/ledger-hash-vectors.json").toFile());
  }

  @Test
  void the_worked_hashes_are_made_from_the_worked_records() {
    assertFalse(vectors.path("hashes").isEmpty());
    for (JsonNode worked : vectors.path("hashes")) {
      Recount recount = Recount.of(tapes(worked.path("vector")));
      assertEquals(worked.path("hash").asText(), LedgerDigest.of(recount));
    }
  }

  private Collection<Tape> tapes(JsonNode vector) {
    TreeMap<String, HandMade> tapes = new TreeMap<>();
    for (JsonNode record : vectors.path("records")) {
      String topic = record.path("topic").asText();
      int partition = record.path("partition").asInt();
      if (record.path("sequence").asLong()
          <= vector.path(topic).path(Integer.toString(partition)).asLong()) {
        String[] type = record.path("type").asText().split("\\.", -1);
        tapes
            .computeIfAbsent(topic + partition, _ -> new HandMade(topic, partition))
            .add(
                type[type.length - 2],
                record.path("subject").asText(),
                record.path("payload").asText(),
                record.path("recordedTime").asText());
      }
    }
    return tapes.values().stream().map(HandMade::tape).toList();
  }
}
