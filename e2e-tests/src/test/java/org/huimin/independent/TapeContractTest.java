package org.huimin.independent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked values of {@code contracts/tape/vectors.json}, by code that wrote none of them. */
class TapeContractTest {

  private final JsonNode vectors;

  TapeContractTest() throws IOException {
    Path root = Path.of(System.getProperty("huimin.root", ".."));
    vectors = new ObjectMapper().readTree(root.resolve("contracts/tape/vectors.json").toFile());
  }

  @Test
  void what_stands_before_the_first_record() {
    assertFalse(vectors.get("genesis").isEmpty());
    for (JsonNode v : vectors.get("genesis")) {
      assertEquals(
          v.get("hash").asText(),
          Event.genesis(v.get("topic").asText(), v.get("partition").asInt()));
    }
  }

  @Test
  void the_partition_of_a_stream() {
    assertFalse(vectors.get("partitions").isEmpty());
    for (JsonNode v : vectors.get("partitions")) {
      assertEquals(
          v.get("partition").asInt(),
          Tape.partitionOf(v.get("stream").asText(), v.get("partitions").asInt()));
    }
  }

  @Test
  void attributes_digests_and_links() throws Event.Unreadable {
    JsonNode chain = vectors.get("chain");
    List<Sent> records = new ArrayList<>();
    for (JsonNode v : chain.get("records")) {
      List<Sent.Named> headers = new ArrayList<>();
      v.get("headers")
          .properties()
          .forEach(h -> headers.add(HandMade.named(h.getKey(), h.getValue().asText())));
      Sent sent =
          new Sent(
              records.size(),
              v.get("headers").get("ce_subject").asText().getBytes(UTF_8),
              headers,
              v.get("payload").asText().getBytes(UTF_8));
      Event event = Event.of(sent);
      assertEquals(v.get("attributes").asText(), HexFormat.of().formatHex(event.attributeBytes()));
      assertEquals(v.get("digest").asText(), HexFormat.of().formatHex(event.digest()));
      records.add(sent);
    }
    Tape tape = Tape.read(chain.get("topic").asText(), chain.get("partition").asInt(), 16, records);
    assertEquals(List.of(), tape.faults());
    assertEquals(3, tape.head());
  }
}
