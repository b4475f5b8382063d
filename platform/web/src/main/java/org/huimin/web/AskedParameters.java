package org.huimin.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * 查询参数: what stands in an address is what the operation knows, once each and well written. A filter
 * that nobody knows would be ignored, and the answer would hold more than was asked for.
 */
@Singleton
public final class AskedParameters {

  private static final Map<Class<?>, Function<String, ?>> WRITTEN =
      Map.of(
          UUID.class, Written::id,
          LocalDate.class, Written::day,
          int.class, Written::number,
          String.class, Written::text);

  /**
   * Comes after roles and division, for who may not ask is told nothing of how to ask.
   *
   * @throws Problem 400 that names the parameter
   */
  @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
  public void check(ResourceInfo operation, UriInfo address) {
    List<Parameter> declared = List.of(operation.getResourceMethod().getParameters());
    Map<String, Class<?>> known =
        declared.stream()
            .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
            .collect(
                Collectors.toMap(
                    parameter -> parameter.getAnnotation(QueryParam.class).value(),
                    Parameter::getType));
    address.getQueryParameters().forEach((name, values) -> asked(known, name, values));
    inPath(declared, address.getPathParameters());
  }

  private static void asked(Map<String, Class<?>> known, String name, List<String> values) {
    if (!known.containsKey(name)) {
      // The name is the caller's own and may be anything: only a plain one is repeated.
      throw bad(
          "UNKNOWN_PARAMETER",
          name.matches("[A-Za-z][A-Za-z0-9_.-]{0,60}") ? name : "?",
          "the operation knows " + known.keySet().stream().sorted().toList());
    }
    if (values.size() != 1) {
      throw bad("REPEATED_PARAMETER", name, "is taken once");
    }
    if (values.getFirst().isEmpty()) {
      // The framework would take it for one that was not asked for, and answer more.
      throw bad("BAD_PARAMETER", name, "is empty");
    }
    wellWritten(name, known.get(name), values.getFirst());
  }

  private static void inPath(List<Parameter> declared, MultivaluedMap<String, String> path) {
    Map<String, Class<?>> types = new LinkedHashMap<>();
    for (Parameter parameter : declared) {
      PathParam named = parameter.getAnnotation(PathParam.class);
      types.put(named == null ? parameter.getName() : named.value(), parameter.getType());
    }
    path.forEach(
        (name, values) -> values.forEach(value -> wellWritten(name, types.get(name), value)));
  }

  private static void wellWritten(String name, @Nullable Class<?> type, String value) {
    Function<String, ?> read = type == null ? null : WRITTEN.get(type);
    if (read == null) {
      throw new IllegalStateException("nobody says how a " + type + " is written: " + name);
    }
    try {
      var _ = read.apply(value);
    } catch (IllegalArgumentException | DateTimeException _) {
      throw bad("BAD_PARAMETER", name, "is not written as it should be");
    }
  }

  private static Problem bad(String code, String name, String detail) {
    return new Problem(400, code, detail, name);
  }
}
