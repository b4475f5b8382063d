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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Topics and events hang together, are closed, and tell nothing of a person. */
final class TopicContractsTest {

  /**
   * What a topic calls by a name that the means have too, and says nothing of what anybody has:
   * whom and from when a decision is about, which papers are missing, whether a check was clear;
   * and the yuan that are paid with the rule they follow from.
   */
  private static final Map<String, Set<String>> OTHER_MEANING =
      Map.of(
          "huimin.social-relief.enrolment.v1",
          Set.of(
              "amount",
              "article",
              "document",
              "fromMonth",
              "householdId",
              "items",
              "meansId",
              "members",
              "percent",
              "personId",
              "verdict"),
          "huimin.social-relief.standard.v1",
          Set.of("amount", "article", "document", "value", "standards[].amount", "options[].value"),
          "huimin.social-relief.payment.v1",
          Set.of("amount", "article", "band", "standard"));

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

  /** 家庭经济状况: whoever may read the cases or the payments reads nothing of it there. */
  @Test
  void what_a_household_lives_on_stands_on_its_own_topic_alone() {
    Set<String> meansAlone = new TreeSet<>();
    Channel means = channel("huimin.social-relief.means.v1");
    for (String type : means.messages().keySet()) {
      FieldPaths.of(means.payload(type)).forEach(path -> meansAlone.add(name(path)));
    }
    for (Channel other : contracts.channels().values()) {
      if (other.address().startsWith("huimin.social-relief.")
          && !other.address().equals(means.address())) {
        Set<String> known = OTHER_MEANING.getOrDefault(other.address(), Set.of());
        for (String field : other.allowedFields()) {
          assertFalse(
              meansAlone.contains(name(field)) && !known.contains(field),
              () -> other.address() + " lets through " + field + ", which is of the means");
        }
      }
    }
  }

  private Channel channel(String address) {
    return contracts.channels().values().stream()
        .filter(channel -> channel.address().equals(address))
        .findFirst()
        .orElseThrow();
  }

  /** The last name of a path: {@code amount} of {@code items[].amount}. */
  private static String name(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
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
