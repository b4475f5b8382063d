package org.huimin.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 严格 JSON: a body means one thing or nothing. Where lenient reading would guess (a field nobody
 * knows, the same field twice, a number for a text, something after the end), what an officer meant
 * and what is recorded could differ.
 */
@Singleton
public final class StrictJson implements ObjectMapperCustomizer {

  private static final int DEEPEST = 16;
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_NAME = 200;

  @Override
  public void customize(ObjectMapper json) {
    json.getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .maxNameLength(LONGEST_NAME)
                .build());
    json.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
    json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    json.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    noGuesses(json, LogicalType.Boolean, CoercionInputShape.Boolean);
    noGuesses(json, LogicalType.Integer, CoercionInputShape.Integer);
    json.registerModule(
        new SimpleModule("huimin-strict")
            .addDeserializer(String.class, new Exactly<>(String.class, Written::text))
            .addDeserializer(UUID.class, new Exactly<>(UUID.class, Written::id))
            .addDeserializer(LocalDate.class, new Exactly<>(LocalDate.class, Written::day)));
  }

  /** After Quarkus has set what it is lenient about. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  private static void noGuesses(ObjectMapper json, LogicalType type, CoercionInputShape own) {
    for (CoercionInputShape shape : CoercionInputShape.values()) {
      if (shape != own) {
        json.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
      }
    }
  }

  /** A value that is written as a text in one way only. */
  private static final class Exactly<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> read;

    Exactly(Class<T> type, Function<String, T> read) {
      super(type);
      this.read = read;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return handledType().cast(context.handleUnexpectedToken(handledType(), parser));
      }
      try {
        return read.apply(parser.getText());
      } catch (IllegalArgumentException | DateTimeException _) {
        // What was sent may be personal: the exception does not repeat it.
        throw context.weirdStringException("", handledType(), "not written as it should be");
      }
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<T> handledType() {
      return (Class<T>) super.handledType();
    }
  }
}
