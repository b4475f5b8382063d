package org.huimin.independent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huimin.journeys.RunningStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** All that a demo put on Kafka is what {@code contracts} says: topic, type, headers, payload. */
@ExtendWith(RunningStack.class)
class ContractsJourney {

  private static final String EVENTS = "https://huimin.org/events/";
  private static final Path CONTRACTS =
      Path.of(System.getProperty("huimin.root", "..")).resolve("contracts");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(ContractsJourney::schema));
  private final List<String> wrong = new ArrayList<>();
  private final TreeSet<String> seen = new TreeSet<>();

  @Test
  void every_record_is_what_its_contract_says() throws IOException {
    RunningStack.demo();
    JsonNode api = new YAMLMapper().readTree(CONTRACTS.resolve("asyncapi.yaml").toFile());
    Map<String, Map<String, JsonNode>> topics = topics(api);
    try (Topics kafka = new Topics(RunningStack.kafka("auditor"))) {
      Map<String, List<Sent>> records = kafka.records("huimin.");
      assertEquals(topics.keySet(), records.keySet(), "topics in asyncapi and on Kafka");
      records.forEach(
          (topic, sent) -> sent.forEach(r -> check(topics.getOrDefault(topic, Map.of()), r)));
    }
    assertEquals(List.of(), wrong.stream().distinct().limit(20).toList());
    assertTrue(seen.size() > 5, () -> "a demo shows more than " + seen);
  }

  private void check(Map<String, JsonNode> messages, Sent record) {
    TreeMap<String, String> headers = new TreeMap<>();
    record.headers().forEach(h -> headers.put(h.name(), text(h.value())));
    String type = headers.getOrDefault("ce_type", "");
    seen.add(type);
    JsonNode message = messages.get(type);
    if (message == null) {
      wrong.add(type + " is not announced for its topic");
      return;
    }
    String payload = EVENTS + reference(message, "payload");
    if (!payload.equals(headers.get("ce_dataschema"))) {
      wrong.add(type + " names the schema " + headers.get("ce_dataschema"));
    }
    invalid(type, payload, text(record.value()));
    invalid(
        type + " headers",
        EVENTS + reference(message, "headers"),
        JSON.valueToTree(headers).toString());
  }

  private void invalid(String where, String schema, String document) {
    schemas
        .getSchema(SchemaLocation.of(schema))
        .validate(
            tree(document),
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .forEach(
            error -> wrong.add(where + error.getInstanceLocation() + " " + error.getMessage()));
  }

  /** Topic → wire name → message. */
  private static Map<String, Map<String, JsonNode>> topics(JsonNode api) {
    Map<String, Map<String, JsonNode>> topics = new TreeMap<>();
    for (JsonNode channel : api.path("channels")) {
      Map<String, JsonNode> messages = new TreeMap<>();
      for (JsonNode named : channel.path("messages")) {
        JsonNode message = api.at(named.path("$ref").asText().substring(1));
        messages.put(message.path("name").asText(), message);
      }
      topics.put(channel.path("address").asText(), messages);
    }
    return topics;
  }

  /** {@code events/registry/DeathRecorded/v1/schema.json} → what follows {@code events/}. */
  private static String reference(JsonNode message, String part) {
    return message.path(part).path("schema").path("$ref").asText().substring("events/".length());
  }

  private static @Nullable String schema(String id) {
    try {
      return id.startsWith(EVENTS)
          ? Files.readString(CONTRACTS.resolve("events").resolve(id.substring(EVENTS.length())))
          : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, UTF_8);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
