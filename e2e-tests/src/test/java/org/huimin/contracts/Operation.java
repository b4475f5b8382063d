package org.huimin.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huimin.contracts.Field.In;
import org.huimin.contracts.Field.Kind;

/**
 * 接口操作: one operation as its service has published it.
 *
 * @param id its {@code operationId}
 * @param roles who may ask
 * @param division the name of its division rule
 * @param fields all that it takes
 * @param bodyType how the body is written that it reads; empty when it reads none
 * @param answersLines whether it answers line by line
 * @param reads whether it only reads though it is posted
 */
public record Operation(
    String service,
    String verb,
    String path,
    String id,
    Set<String> roles,
    String division,
    List<Field> fields,
    String bodyType,
    boolean answersLines,
    boolean reads) {

  private static final String JSON = "application/json";

  /** One JSON object a line; the contract describes the line. */
  private static final String LINES = "application/jsonl";

  private static final Path ROOT = Path.of(System.getProperty("huimin.root", ".."));
  private static final Path CONTRACTS = ROOT.resolve("contracts/http");

  /** The door passes on and has no operation of its own. */
  private static final String DOOR = "console";

  /** Services that there are, by their folders, present and to come. */
  public static Set<String> services() throws IOException {
    Set<String> services = new TreeSet<>();
    try (Stream<Path> folders = Files.list(ROOT.resolve("services"))) {
      folders
          .filter(folder -> Files.exists(folder.resolve("app/pom.xml")))
          .map(folder -> folder.getFileName().toString())
          .filter(service -> !service.equals(DOOR))
          .forEach(services::add);
    }
    return services;
  }

  /** All that is published, whether or not it states a rule. */
  public static List<Operation> all() throws IOException {
    List<Operation> operations = new ArrayList<>();
    try (Stream<Path> files = Files.list(CONTRACTS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        JsonNode api = new YAMLMapper().readTree(file.toFile());
        String service = file.getFileName().toString().replace(".yaml", "");
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
          for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
            if (verb.getValue().has("responses")) {
              operations.add(of(api, service, path.getKey(), verb.getKey(), verb.getValue()));
            }
          }
        }
      }
    }
    return operations;
  }

  private static Operation of(
      JsonNode api, String service, String path, String verb, JsonNode operation) {
    List<Field> fields = new ArrayList<>();
    for (JsonNode stated : operation.path("parameters")) {
      JsonNode parameter = resolved(api, stated);
      fields.add(
          new Field(
              parameter.path("name").asText(),
              In.valueOf(parameter.path("in").asText().toUpperCase(Locale.ROOT)),
              Kind.of(resolved(api, parameter.path("schema"))),
              parameter.path("required").asBoolean()));
    }
    JsonNode content = operation.path("requestBody").path("content");
    String bodyType = content.has(LINES) ? LINES : content.has(JSON) ? JSON : "";
    JsonNode body = resolved(api, content.path(bodyType).path("schema"));
    Set<String> needed = texts(body.path("required"));
    for (Map.Entry<String, JsonNode> property : body.path("properties").properties()) {
      String name = property.getKey();
      Kind kind = Kind.of(resolved(api, property.getValue()));
      fields.add(new Field(name, In.BODY, kind, needed.contains(name)));
    }
    return new Operation(
        service,
        verb.toUpperCase(Locale.ROOT),
        path,
        operation.path("operationId").asText(),
        texts(operation.path("x-huimin-roles")),
        operation.path("x-huimin-division").asText(),
        fields,
        bodyType,
        operation.path("responses").path("200").path("content").has(LINES),
        operation.path("x-huimin-reads").asBoolean());
  }

  private static JsonNode resolved(JsonNode api, JsonNode stated) {
    String reference = stated.path("$ref").asText();
    return reference.startsWith("#") ? api.at(reference.substring(1)) : stated;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** Of this operation alone: several services may have one of the same id. */
  public String name() {
    return service + ":" + id;
  }

  /** What is posted is a command, unless it only reads. */
  public boolean isCommand() {
    return !verb.equals("GET") && !reads;
  }

  public boolean takesBody() {
    return !bodyType.isEmpty();
  }

  /** Any number of them, which are nothing new when they are sent again. */
  public boolean takesLines() {
    return bodyType.equals(LINES);
  }

  public List<Field> fields(In in) {
    return fields.stream().filter(field -> field.in() == in).toList();
  }

  /** The names of what stands in its path. */
  public Set<String> inPath() {
    return names(In.PATH);
  }

  /** The names of what may stand in its query. */
  public Set<String> inQuery() {
    return names(In.QUERY);
  }

  /** The names of what may stand in its body. */
  public Set<String> inBody() {
    return names(In.BODY);
  }

  private Set<String> names(In in) {
    Set<String> names = new LinkedHashSet<>();
    fields(in).forEach(field -> names.add(field.name()));
    return names;
  }

  @Override
  public String toString() {
    return id + " (" + verb + " /" + service + path + ")";
  }
}
