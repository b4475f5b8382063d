package org.huimin.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 校验: whether a payload is what its schema says; formats count. */
final class Validation {

  private final Path events;
  private final SchemaRegistry registry;

  Validation(Contracts contracts) {
    events = contracts.root().resolve("events");
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(this::schema));
  }

  /** What is wrong with a payload of the wire name; nothing when it is right. */
  List<String> payload(String type, JsonNode payload) {
    return registry
        .getSchema(SchemaLocation.of(Contracts.EVENTS + Contracts.folder(type) + "/schema.json"))
        .validate(
            payload,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Validation::text)
        .toList();
  }

  private static String text(Error error) {
    return error.getInstanceLocation() + ": " + error.getMessage();
  }

  private @Nullable String schema(String id) {
    if (!id.startsWith(Contracts.EVENTS)) {
      return null;
    }
    try {
      return Files.readString(events.resolve(id.substring(Contracts.EVENTS.length())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
