package org.huimin.access;

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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 接口操作: one operation as its service has published it.
 *
 * @param id its {@code operationId}
 * @param roles who may ask
 * @param division the name of its division rule
 * @param inPath the names of what stands in its path
 * @param inQuery the names of what may stand in its query
 * @param inBody the names of what may stand in its body; none when it takes no body
 * @param needed those of them that must
 */
record Operation(
    String service,
    String verb,
    String path,
    String id,
    Set<String> roles,
    String division,
    Set<String> inPath,
    Set<String> inQuery,
    Set<String> inBody,
    Set<String> needed) {

  private static final Pattern IN_PATH = Pattern.compile("\\{([^}]+)}");
  private static final Path ROOT = Path.of(System.getProperty("huimin.root", ".."));
  private static final Path CONTRACTS = ROOT.resolve("contracts/http");

  /** The door passes on and has no operation of its own. */
  private static final String DOOR = "console";

  /** Services that there are, by their folders, present and to come. */
  static Set<String> services() throws IOException {
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
  static List<Operation> all() throws IOException {
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
    Set<String> inPath = new LinkedHashSet<>();
    IN_PATH.matcher(path).results().forEach(name -> inPath.add(name.group(1)));
    Set<String> inQuery = new LinkedHashSet<>();
    operation
        .path("parameters")
        .forEach(
            parameter -> {
              if (parameter.path("in").asText().equals("query")) {
                inQuery.add(parameter.path("name").asText());
              }
            });
    JsonNode body =
        resolved(
            api,
            operation.path("requestBody").path("content").path("application/json").path("schema"));
    Set<String> inBody = new LinkedHashSet<>();
    body.path("properties").fieldNames().forEachRemaining(inBody::add);
    return new Operation(
        service,
        verb.toUpperCase(Locale.ROOT),
        path,
        operation.path("operationId").asText(),
        texts(operation.path("x-huimin-roles")),
        operation.path("x-huimin-division").asText(),
        inPath,
        inQuery,
        inBody,
        texts(body.path("required")));
  }

  private static JsonNode resolved(JsonNode api, JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.startsWith("#") ? api.at(reference.substring(1)) : schema;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  boolean isCommand() {
    return !verb.equals("GET");
  }

  @Override
  public String toString() {
    return id + " (" + verb + " /" + service + path + ")";
  }
}
