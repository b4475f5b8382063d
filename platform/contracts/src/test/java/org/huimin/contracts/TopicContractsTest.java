package org.huimin.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Topics and events hang together, are closed, and tell nothing of a person. */
final class TopicContractsTest {

  private final Contracts contracts = Contracts.ofThisCheckout();

  @Test
  void asyncapi_is_what_its_specification_says() throws IOException {
    try (InputStream official =
        Objects.requireNonNull(getClass().getResourceAsStream("asyncapi-3.0.0.json"))) {
      JsonNode document =
          new YAMLMapper().readTree(contracts.root().resolve("asyncapi.yaml").toFile());
      assertEquals(
          List.of(),
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(new ObjectMapper().readTree(official))
              .validate(document));
    }
  }

  @Test
  void every_event_stands_on_one_topic_with_its_own_schema() {
    List<String> told = new ArrayList<>();
    for (Channel channel : contracts.channels().values()) {
      for (String type : channel.messages().keySet()) {
        told.add(type);
        assertEquals(
            Contracts.EVENTS + Contracts.folder(type) + "/schema.json",
            channel.payload(type).at("$id").text(),
            type);
        assertEquals(type, channel.payload(type).at("title").text());
        assertTrue(channel.headers(type).exists(), type);
        assertTrue(
            channel.address().startsWith("huimin." + type.split("\\.", -1)[2] + "."),
            () -> type + " may not stand on " + channel.address());
      }
    }
    assertFalse(told.isEmpty());
    assertEquals(List.copyOf(contracts.schemas().keySet()), told.stream().sorted().toList());
  }

  @Test
  void every_example_is_what_its_schema_says() {
    Validation validation = new Validation(contracts);
    for (String type : contracts.schemas().keySet()) {
      assertEquals(List.of(), validation.payload(type, contracts.example(type)), type);
    }
  }

  @Test
  void schemas_are_closed() {
    contracts
        .schemas()
        .forEach(
            (type, schema) -> {
              assertEquals(
                  "https://json-schema.org/draft/2020-12/schema",
                  schema.path("$schema").asText(),
                  type);
              assertClosed(type, schema);
            });
  }

  @Test
  void the_whitelist_of_a_topic_is_what_its_events_hold() {
    for (Channel channel : contracts.channels().values()) {
      TreeSet<String> fields = new TreeSet<>();
      for (String type : channel.messages().keySet()) {
        fields.addAll(FieldPaths.of(channel.payload(type)));
      }
      assertEquals(channel.allowedFields(), fields, channel.address());
    }
  }

  /** What has a field of such a name belongs into the registry's vault. */
  @Test
  void no_whitelist_holds_what_tells_who_somebody_is() {
    for (Channel channel : contracts.channels().values()) {
      for (String field : channel.allowedFields()) {
        assertFalse(
            field.matches(
                "(?i).*(name|idnumber|residentid|phone|mobile|address|accountnumber|diagnosis).*"),
            () -> channel.address() + " lets through " + field);
      }
    }
  }

  private static void assertClosed(String where, JsonNode schema) {
    if (schema.has("properties")) {
      assertTrue(
          schema.path("additionalProperties").isBoolean()
              && !schema.path("additionalProperties").asBoolean(),
          () -> where + " is open");
    }
    schema.forEach(part -> assertClosed(where, part));
  }
}
