package org.huimin.local.audit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The JSON of one event; whoever asks for a field that is not there in its form is told so. */
final class Payload {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  /** What is wrong with a payload: names the field, never what stands in it. */
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
      super(reason, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  private final JsonNode fields;

  private Payload(JsonNode fields) {
    this.fields = fields;
  }

  static Payload of(byte[] bytes) throws Unreadable {
    try {
      JsonNode fields = JSON.readTree(bytes);
      if (!fields.isObject()) {
        throw new Unreadable("is no JSON object");
      }
      return new Payload(fields);
    } catch (IOException e) {
      throw new Unreadable("is no JSON");
    }
  }

  String text(String field) throws Unreadable {
    JsonNode value = fields.path(field);
    if (!value.isTextual()) {
      throw new Unreadable(field + " is no text");
    }
    return value.asText();
  }

  /** A count: a whole number, not below 0. */
  long count(String field) throws Unreadable {
    JsonNode value = fields.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
      throw new Unreadable(field + " is no count");
    }
    return value.asLong();
  }

  UUID id(String field) throws Unreadable {
    String text = text(field);
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equals(text)) {
        return id;
      }
    } catch (IllegalArgumentException _) {
      // Told below.
    }
    throw new Unreadable(field + " is no id");
  }

  long fen(String field) throws Unreadable {
    try {
      return Fen.of(text(field));
    } catch (IllegalArgumentException e) {
      throw new Unreadable(field + " " + e.getMessage());
    }
  }

  List<String> texts(String field) throws Unreadable {
    JsonNode values = fields.path(field);
    if (!values.isArray()) {
      throw new Unreadable(field + " is no list");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode value : values) {
      if (!value.isTextual()) {
        throw new Unreadable(field + " holds what is no text");
      }
      texts.add(value.asText());
    }
    return texts;
  }
}
