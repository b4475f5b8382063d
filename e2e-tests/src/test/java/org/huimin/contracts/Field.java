package org.huimin.contracts;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * 字段: one value that an operation takes, in its path, its query, a header or its body.
 *
 * @param needed whether it must be there
 */
public record Field(String name, In in, Kind kind, boolean needed) {

  /** Where it stands. */
  public enum In {
    PATH,
    QUERY,
    HEADER,
    BODY
  }

  /** How it is written, as far as its schema tells. */
  public enum Kind {
    TEXT,
    ID,
    DAY,
    NUMBER,
    FLAG,
    LIST;

    static Kind of(JsonNode schema) {
      return switch (schema.path("type").asText() + "/" + schema.path("format").asText()) {
        case "string/" -> TEXT;
        case "string/uuid" -> ID;
        case "string/date" -> DAY;
        case "integer/int32", "integer/int64" -> NUMBER;
        case "boolean/" -> FLAG;
        case "array/" -> LIST;
        default -> throw new AssertionError("the nets do not know how this is written: " + schema);
      };
    }
  }
}
