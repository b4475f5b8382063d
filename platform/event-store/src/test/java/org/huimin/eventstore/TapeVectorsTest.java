package org.huimin.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The published format, {@code contracts/tape}: what this code computes is what the contract says.
 */
class TapeVectorsTest {

  private final JsonNode vectors = read();

  @Test
  void the_hash_before_the_first_event_names_topic_and_partition() {
    assertFalse(vectors.get("genesis").isEmpty());
    for (JsonNode v : vectors.get("genesis")) {
      assertEquals(
          v.get("hash").asText(),
          Chain.hex(Chain.genesis(v.get("topic").asText(), v.get("partition").asInt())));
    }
  }

  @Test
  void the_partition_is_the_one_of_Kafkas_default_partitioner() {
    assertFalse(vectors.get("partitions").isEmpty());
    for (JsonNode v : vectors.get("partitions")) {
      assertEquals(
          v.get("partition").asInt(),
          Chain.partition(UUID.fromString(v.get("stream").asText()), v.get("partitions").asInt()));
    }
  }

  @Test
  void every_record_is_bound_to_the_one_before() {
    JsonNode chain = vectors.get("chain");
    assertFalse(chain.get("records").isEmpty());
    byte[] hash = Chain.genesis(chain.get("topic").asText(), chain.get("partition").asInt());
    for (JsonNode r : chain.get("records")) {
      byte[] attributes = chainedHeaders(r).toBytes();
      assertEquals(r.get("attributes").asText(), Chain.hex(attributes));
      byte[] digest = Chain.digest(attributes, r.get("payload").asText().getBytes(UTF_8));
      assertEquals(r.get("digest").asText(), Chain.hex(digest));
      Instant recordedAt = Instant.EPOCH.plus(r.get("recordedAt").asLong(), ChronoUnit.MICROS);
      assertEquals(r.get("headers").get("ce_recordedtime").asText(), TapeTime.text(recordedAt));
      hash = Chain.link(hash, r.get("seq").asLong(), recordedAt, digest);
      assertEquals(r.get("hash").asText(), Chain.hex(hash));
    }
  }

  @Test
  void stored_attributes_are_read_back_as_they_were() {
    for (JsonNode r : vectors.get("chain").get("records")) {
      Attributes attributes = chainedHeaders(r);
      assertEquals(attributes, Attributes.fromBytes(attributes.toBytes()));
    }
  }

  @Test
  void attributes_cut_short_anywhere_inside_a_value_are_refused() {
    byte[] bytes = Attributes.of(Map.of("ce_id", "a")).toBytes();
    for (int length = 1; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThrows(IllegalArgumentException.class, () -> Attributes.fromBytes(cut));
    }
  }

  @Test
  void a_draft_carries_the_headers_of_the_contract() {
    JsonNode r = vectors.get("chain").get("records").get(0);
    JsonNode h = r.get("headers");
    NewEvent event =
        EventDraft.of(
            new Tape((short) 1, vectors.get("chain").get("topic").asText(), 16),
            UUID.fromString(h.get("ce_subject").asText()),
            1,
            UUID.fromString(h.get("ce_id").asText()),
            h.get("ce_type").asText(),
            Instant.parse(h.get("ce_time").asText()),
            Map.of("effectivemonth", "2026-04", "division", "530802"),
            r.get("payload").asText().getBytes(UTF_8));
    assertEquals(r.get("attributes").asText(), Chain.hex(event.attributes()));
    assertEquals(r.get("digest").asText(), Chain.hex(event.digest()));
    assertEquals(vectors.get("chain").get("partition").asInt(), event.partition());
  }

  @Test
  void a_draft_refuses_what_the_contract_does_not_name() {
    Tape tape = new Tape((short) 1, "t", 16);
    UUID id = UUID.randomUUID();
    Instant now = Instant.EPOCH;
    assertThrows(
        IllegalArgumentException.class,
        () -> EventDraft.of(tape, id, 1, id, "PaymentOrdered", now, Map.of(), new byte[0]));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            EventDraft.of(
                tape,
                id,
                1,
                id,
                "org.huimin.registry.PersonRegistered.v1",
                now,
                Map.of("name", "x"),
                new byte[0]));
  }

  @Test
  void a_changed_byte_changes_the_digest() {
    byte[] attributes = {1, 2};
    byte[] payload = {3};
    byte[] moved = Chain.digest(new byte[] {1}, new byte[] {2, 3});
    assertFalse(Arrays.equals(Chain.digest(attributes, payload), moved));
    assertArrayEquals(Chain.digest(attributes, payload), Chain.digest(attributes, payload));
  }

  private static Attributes chainedHeaders(JsonNode record) {
    TreeMap<String, String> values = new TreeMap<>();
    record
        .get("headers")
        .properties()
        .forEach(
            h -> {
              if (h.getKey().startsWith("ce_") && !Attributes.CHAIN_HEADERS.contains(h.getKey())) {
                values.put(h.getKey(), h.getValue().asText());
              }
            });
    return new Attributes(values);
  }

  private static JsonNode read() {
    Path root = Path.of(System.getProperty("huimin.root", "../.."));
    try {
      return new ObjectMapper()
          .readTree(Files.readString(root.resolve("contracts/tape/vectors.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
