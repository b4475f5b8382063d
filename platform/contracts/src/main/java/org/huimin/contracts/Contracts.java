package org.huimin.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** 契约: topics, events and operations as the files of one folder tell them. */
public final class Contracts {

  /** Where a schema's {@code $id} begins; what follows is its file under {@code events}. */
  static final String EVENTS = "https://huimin.org/events/";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new YAMLMapper();

  private final Path root;
  private final ConcurrentHashMap<Path, JsonNode> files = new ConcurrentHashMap<>();

  private Contracts(Path root) {
    this.root = root;
  }

  static Contracts at(Path root) {
    return new Contracts(root);
  }

  /** The folder {@code contracts} of the checkout that is being built. */
  public static Contracts ofThisCheckout() {
    return at(checkout().resolve("contracts"));
  }

  static Path checkout() {
    return Path.of(System.getProperty("huimin.root", ".")).toAbsolutePath().normalize();
  }

  public Path root() {
    return root;
  }

  /** Every topic by its address. */
  SortedMap<String, Channel> channels() {
    SortedMap<String, Channel> channels = new TreeMap<>();
    Located document = new Located(this, file(root.resolve("asyncapi.yaml")));
    for (Located channel : document.at("channels").values()) {
      Channel read = Channel.of(channel);
      if (channels.put(read.address(), read) != null) {
        throw new IllegalStateException("topic " + read.address() + " stands twice in asyncapi");
      }
    }
    return channels;
  }

  /** The OpenAPI of every service by its name. */
  SortedMap<String, Located> http() {
    SortedMap<String, Located> services = new TreeMap<>();
    for (Path file : files("http", ".yaml")) {
      String name = file.getFileName().toString().replace(".yaml", "");
      services.put(name, new Located(this, file(file)));
    }
    return services;
  }

  /** The schema of every event that has one, by its wire name. */
  SortedMap<String, JsonNode> schemas() {
    SortedMap<String, JsonNode> schemas = new TreeMap<>();
    for (Path file : files("events", "schema.json")) {
      Path event = root.resolve("events").relativize(file.getParent());
      schemas.put("org.huimin." + event.toString().replace('/', '.'), file(file));
    }
    return schemas;
  }

  /** The example beside an event's schema. */
  JsonNode example(String type) {
    return file(root.resolve("events").resolve(folder(type)).resolve("example.json"));
  }

  /** {@code org.huimin.<service>.<Event>.v1} → {@code <service>/<Event>/v1}. */
  static String folder(String type) {
    return type.substring("org.huimin.".length()).replace('.', '/');
  }

  /** What a reference of {@code document} names: here, in a schema, or in a file beside. */
  Located find(JsonNode document, String reference) {
    int hash = reference.indexOf('#');
    String place = hash < 0 ? reference : reference.substring(0, hash);
    JsonNode other =
        place.isEmpty()
            ? document
            : file(
                place.startsWith(EVENTS)
                    ? root.resolve("events").resolve(place.substring(EVENTS.length()))
                    : root.resolve(place));
    JsonNode found = hash < 0 ? other : other.at(reference.substring(hash + 1));
    if (found.isMissingNode()) {
      throw new IllegalStateException(reference + " names nothing in " + root);
    }
    return new Located(this, other, found);
  }

  /** Every file of the kind below a folder, in order. */
  List<Path> files(String folder, String ending) {
    Path below = root.resolve(folder);
    if (!Files.isDirectory(below)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(below)) {
      return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode file(Path file) {
    return files.computeIfAbsent(
        file,
        _ -> {
          try {
            return (file.toString().endsWith(".yaml") ? YAML : JSON).readTree(file.toFile());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
