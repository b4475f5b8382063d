package org.huimin.eventstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.introspect.AccessorNamingStrategy;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.DefaultAccessorNamingStrategy;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * JSON 编码: events as JSON objects of their record components and nothing else, so that no computed
 * method slips a field onto a topic. Amounts are strings, dates ISO; an absent field is left out.
 * Readers ignore fields they do not know, because schemas only grow.
 *
 * @param <E> the sealed parent of the events
 */
public final class JsonEventCodec<E> implements EventCodec<E> {

  private final ObjectMapper json = mapper();
  private final Map<String, Class<? extends E>> classes;
  private final Map<Class<?>, String> names = new HashMap<>();

  /**
   * A codec of the declared types.
   *
   * @param types wire name → record class
   * @throws IllegalArgumentException when a class is no record or stands under two names
   */
  public JsonEventCodec(Map<String, ? extends Class<? extends E>> types) {
    this.classes = Map.copyOf(types);
    classes.forEach(
        (name, type) -> {
          if (!type.isRecord()) {
            throw new IllegalArgumentException(name + " is declared as " + type + ", no record");
          }
          String other = names.put(type, name);
          if (other != null) {
            throw new IllegalArgumentException(type + " stands under " + other + " and " + name);
          }
        });
  }

  /** The mapper that writes payloads: for tests of the contract and readers that need a tree. */
  public static ObjectMapper mapper() {
    SimpleModule kernel = new SimpleModule("huimin-kernel");
    asText(kernel, Money.class, Money::of);
    asText(kernel, DivisionCode.class, DivisionCode::of);
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .addModule(kernel)
        .accessorNaming(new ComponentsOnly())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
        .build();
  }

  @Override
  public Set<String> types() {
    return classes.keySet();
  }

  @Override
  public String typeOf(E event) {
    String name = names.get(event.getClass());
    if (name == null) {
      throw new IllegalArgumentException(event.getClass() + " has no declared wire name");
    }
    return name;
  }

  @Override
  public byte[] write(E event) {
    typeOf(event);
    try {
      return json.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(event.getClass() + " cannot be written as JSON", e);
    }
  }

  @Override
  public E read(String type, byte[] payload) {
    Class<? extends E> target = classes.get(type);
    if (target == null) {
      throw new IllegalArgumentException("event type " + type + " is not declared");
    }
    try {
      E event = json.readValue(payload, target);
      if (event == null) {
        throw new IllegalArgumentException("payload of " + type + " is null");
      }
      return event;
    } catch (IOException e) {
      throw new IllegalArgumentException("payload is not a " + type, e);
    }
  }

  private static <T> void asText(SimpleModule module, Class<T> type, Function<String, T> parse) {
    module.addSerializer(type, ToStringSerializer.instance);
    module.addDeserializer(type, new FromText<>(type, parse));
  }

  private static final class FromText<T> extends StdScalarDeserializer<T> {

    private final transient Function<String, T> parse;

    FromText(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (!in.hasToken(JsonToken.VALUE_STRING)) {
        return context.reportInputMismatch(this, "expected a string");
      }
      try {
        return parse.apply(in.getText());
      } catch (IllegalArgumentException e) {
        return context.reportInputMismatch(this, "%s", e.getMessage());
      }
    }
  }

  /** Jackson would also write {@code getX()} and {@code isX()} methods of a record. */
  private static final class ComponentsOnly extends DefaultAccessorNamingStrategy.Provider {

    @Override
    public AccessorNamingStrategy forRecord(MapperConfig<?> config, AnnotatedClass type) {
      Set<String> components =
          Arrays.stream(type.getRawType().getRecordComponents())
              .map(RecordComponent::getName)
              .collect(Collectors.toUnmodifiableSet());
      return new DefaultAccessorNamingStrategy.RecordNaming(config, type) {
        @Override
        public @Nullable String findNameForRegularGetter(AnnotatedMethod method, String name) {
          return components.contains(name) ? name : null;
        }

        @Override
        public @Nullable String findNameForIsGetter(AnnotatedMethod method, String name) {
          return findNameForRegularGetter(method, name);
        }
      };
    }
  }
}
