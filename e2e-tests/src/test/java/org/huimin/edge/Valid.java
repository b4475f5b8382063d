package org.huimin.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.huimin.access.Subjects;
import org.huimin.contracts.Field.In;
import org.huimin.contracts.Operation;

/**
 * The request that would be taken, of an officer who may send it: what every bad one is made from
 * by one change.
 *
 * @param path what stands in the path, by name
 * @param body the JSON text of each field
 */
record Valid(
    Operation operation, String token, Map<String, String> path, Map<String, String> body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Valid of(Operation operation, Subjects subjects, String token) {
    Map<String, String> body = new LinkedHashMap<>();
    if (operation.takesBody()) {
      subjects.body(operation, true).forEach((name, value) -> body.put(name, json(value)));
    }
    return new Valid(operation, token, subjects.path(operation, true), body);
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  Request request() {
    Request request = Request.of(operation.verb(), target(path)).by(token);
    return operation.takesBody() ? request.text(operation.bodyType(), text(body)) : request;
  }

  /** The same with another body. */
  Request saying(String text) {
    return bare().text(operation.bodyType(), text);
  }

  /** The same without its body. */
  Request bare() {
    return Request.of(operation.verb(), target(path)).by(token);
  }

  Request asking(String query) {
    Request request = request();
    return request.to(request.target() + "?" + query);
  }

  /** The text stands in the address as it is. */
  Request at(String name, String text) {
    Map<String, String> other = new LinkedHashMap<>(path);
    other.put(name, text);
    return request().to(target(other));
  }

  /** The body with one field written so. */
  String with(String name, String json) {
    Map<String, String> other = new LinkedHashMap<>(body);
    other.put(name, json);
    return text(other);
  }

  String without(String name) {
    Map<String, String> other = new LinkedHashMap<>(body);
    other.remove(name);
    return text(other);
  }

  String text() {
    return text(body);
  }

  boolean needsSomething() {
    return operation.fields(In.BODY).stream().anyMatch(field -> field.needed());
  }

  private String target(Map<String, String> values) {
    String target = "/api/" + operation.service() + operation.path();
    for (Map.Entry<String, String> value : values.entrySet()) {
      target = target.replace("{" + value.getKey() + "}", value.getValue());
    }
    return target;
  }

  private static String text(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> json(field.getKey()) + ":" + field.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
