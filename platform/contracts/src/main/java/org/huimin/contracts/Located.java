package org.huimin.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** 契约片段: a part of a contract together with the document its references are meant in. */
record Located(Contracts contracts, JsonNode document, JsonNode node) {

  Located(Contracts contracts, JsonNode document) {
    this(contracts, document, document);
  }

  /** The part under a name, its reference followed; missing when there is none. */
  Located at(String name) {
    return new Located(contracts, document, node.path(name)).resolved();
  }

  boolean exists() {
    return !node.isMissingNode();
  }

  /** All parts by their names, references followed. */
  SortedMap<String, Located> fields() {
    SortedMap<String, Located> fields = new TreeMap<>();
    node.properties().forEach(field -> fields.put(field.getKey(), at(field.getKey())));
    return fields;
  }

  /** All parts of an object or an array, references followed. */
  List<Located> values() {
    List<Located> values = new ArrayList<>();
    node.forEach(value -> values.add(new Located(contracts, document, value).resolved()));
    return values;
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    node.forEach(value -> texts.add(value.asText()));
    return texts;
  }

  String text() {
    return node.asText();
  }

  /** What the reference names, with what stands beside the reference laid over it. */
  private Located resolved() {
    JsonNode reference = node.path("$ref");
    if (!reference.isTextual()) {
      return this;
    }
    Located target = contracts.find(document, reference.asText()).resolved();
    if (!(target.node instanceof ObjectNode object)) {
      return target;
    }
    ObjectNode merged = object.deepCopy();
    for (Map.Entry<String, JsonNode> beside : node.properties()) {
      JsonNode there = merged.get(beside.getKey());
      switch (beside.getValue()) {
        case ObjectNode more when there instanceof ObjectNode known -> known.setAll(more);
        case ArrayNode more when there instanceof ArrayNode known -> known.addAll(more);
        default -> merged.set(beside.getKey(), beside.getValue());
      }
    }
    merged.remove("$ref");
    return new Located(contracts, target.document, merged);
  }
}
