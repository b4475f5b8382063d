package org.huimin.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.RolesAllowed;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * 公布的操作: says in the OpenAPI of every service what all of them have in common: who may ask ({@code
 * x-huimin-roles}, from {@code @RolesAllowed}), for which division ({@code x-huimin-division}, from
 * {@link DivisionRule}), how a no is written, and the headers of positions. An operation that
 * states no rule ends the build.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class PublishedOperations implements OASFilter {

  public static final String ROLES = "x-huimin-roles";
  public static final String DIVISION = "x-huimin-division";
  public static final String READS = "x-huimin-reads";

  /** In the address of a schema it stands for the name of the service. */
  public static final String SERVICE = "{service}";

  private static final String TOKEN = "token";
  private static final String PROBLEM = "Problem";

  private final IndexView index;
  private final Map<String, MethodInfo> methods;

  /** What {@code index} holds of the service; operations are known by their declared ids. */
  public PublishedOperations(IndexView index) {
    this.index = index;
    methods =
        index.getAnnotations(Operation.class).stream()
            .filter(a -> a.value("operationId") != null)
            .collect(
                Collectors.toMap(
                    a -> a.value("operationId").asString(),
                    a -> a.target().asMethod(),
                    PublishedOperations::one));
  }

  /** The build's index may hold a class twice; two classes may not share an operation's id. */
  private static MethodInfo one(MethodInfo known, MethodInfo again) {
    if (!known.declaringClass().name().equals(again.declaringClass().name())
        || !known.name().equals(again.name())) {
      throw new IllegalStateException(
          "one operationId for two: %s.%s and %s.%s"
              .formatted(
                  known.declaringClass(), known.name(), again.declaringClass(), again.name()));
    }
    return known;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() == null) {
      return;
    }
    components(api);
    ownSchemas(api);
    required(api);
    List<String> silent = new ArrayList<>();
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (verb, operation) -> {
                          MethodInfo method = methods.get(operation.getOperationId());
                          if (method == null || !stated(operation, method)) {
                            silent.add(verb + " " + path);
                            return;
                          }
                          common(path, verb, item, operation, takesLines(method));
                        }));
    if (!silent.isEmpty()) {
      throw new IllegalStateException(
          "operations without @Operation(operationId), @RolesAllowed or @DivisionRule: " + silent);
    }
  }

  /** Writes who may ask and for where; false when the code does not say. */
  private static boolean stated(
      org.eclipse.microprofile.openapi.models.Operation operation, MethodInfo method) {
    Optional<AnnotationInstance> roles =
        Optional.ofNullable(method.annotation(RolesAllowed.class))
            .or(
                () ->
                    Optional.ofNullable(
                        method
                            .declaringClass()
                            .declaredAnnotation(DotName.createSimple(RolesAllowed.class))));
    AnnotationInstance division = method.annotation(DivisionRule.class);
    if (roles.isEmpty() || division == null) {
      return false;
    }
    operation.addExtension(
        ROLES, Arrays.stream(roles.get().value().asStringArray()).sorted().toList());
    if (method.hasAnnotation(Reading.class)) {
      operation.addExtension(READS, true);
    }
    operation.addExtension(
        DIVISION, division.value().asEnum().toLowerCase(Locale.ROOT).replace('_', '-'));
    return true;
  }

  private static void common(
      String path,
      HttpMethod verb,
      PathItem item,
      org.eclipse.microprofile.openapi.models.Operation operation,
      boolean lines) {
    operation.setSecurity(
        List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN, List.of())));
    boolean command = verb != HttpMethod.GET && !operation.hasExtension(READS);
    boolean takesSomething =
        verb != HttpMethod.GET || operation.getParameters() != null || item.getParameters() != null;
    operation.addParameter(
        OASFactory.createParameter().ref("#/components/parameters/" + PositionFilters.AFTER));
    APIResponses responses = operation.getResponses();
    if (command && !lines) {
      operation.addParameter(
          OASFactory.createParameter().ref("#/components/parameters/" + IdempotencyKeys.HEADER));
      said(responses);
    }
    Stream.of(
            takesSomething ? "400" : null,
            "401",
            "403",
            path.contains("{") ? "404" : null,
            command ? "409" : null,
            command ? "422" : null,
            "503")
        .filter(code -> code != null && !responses.hasAPIResponse(code))
        .forEach(
            code ->
                responses.addAPIResponse(
                    code, OASFactory.createAPIResponse().ref("#/components/responses/" + PROBLEM)));
    responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
  }

  /** See {@link JsonLines}. */
  private static boolean takesLines(MethodInfo method) {
    return method.parameterTypes().stream()
        .anyMatch(type -> type.name().equals(DotName.createSimple(InputStream.class)));
  }

  /** A command says where its events stand; said again it answers 200 with the same body. */
  private static void said(APIResponses responses) {
    APIResponse made = responses.getAPIResponse("201");
    if (made != null) {
      responses.addAPIResponse(
          "200",
          OASFactory.createAPIResponse()
              .description("It was so already; nothing new was recorded.")
              .content(made.getContent()));
    }
    responses
        .getAPIResponses()
        .forEach(
            (code, response) -> {
              if (code.startsWith("2")) {
                response.addHeader(
                    PositionFilters.POSITION,
                    OASFactory.createHeader()
                        .ref("#/components/headers/" + PositionFilters.POSITION));
              }
            });
  }

  /** What is answered holds every component that may not be null, by the house's null rule. */
  private void required(OpenAPI api) {
    if (api.getComponents().getSchemas() == null) {
      return;
    }
    api.getComponents()
        .getSchemas()
        .forEach(
            (name, schema) -> {
              if (schema.getRequired() == null && schema.getProperties() != null) {
                index.getKnownClasses().stream()
                    .filter(type -> type.isRecord() && type.simpleName().equals(name))
                    .filter(type -> components(type).equals(schema.getProperties().keySet()))
                    .findFirst()
                    .map(PublishedOperations::neverNull)
                    .filter(fields -> !fields.isEmpty())
                    .ifPresent(schema::setRequired);
              }
            });
  }

  private static Set<String> components(ClassInfo type) {
    return type.recordComponents().stream()
        .map(RecordComponentInfo::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> neverNull(ClassInfo type) {
    return type.recordComponents().stream()
        .filter(component -> !component.type().hasAnnotation(DotName.createSimple(Nullable.class)))
        .map(RecordComponentInfo::name)
        .sorted()
        .toList();
  }

  /** What every programme answers alike refers to a schema of the service that is asked. */
  private static void ownSchemas(OpenAPI api) {
    Map<String, Schema> schemas = api.getComponents().getSchemas();
    if (schemas != null) {
      schemas.values().stream()
          .filter(schema -> schema.getRef() != null && schema.getRef().contains(SERVICE))
          .forEach(schema -> schema.setRef(schema.getRef().replace(SERVICE, serviceName())));
    }
  }

  private static String serviceName() {
    return ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
  }

  private static void components(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    Schema positions = OASFactory.createSchema().addType(SchemaType.STRING);
    Header position =
        OASFactory.createHeader()
            .description("What was appended: topic/partition/seq, comma-separated.")
            .schema(positions);
    api.getComponents()
        .addSecurityScheme(
            TOKEN,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("Of the realm huimin; the claim division is the officer's division."))
        .addHeader(PositionFilters.POSITION, position)
        .addParameter(
            PositionFilters.AFTER,
            OASFactory.createParameter()
                .name(PositionFilters.AFTER)
                .in(org.eclipse.microprofile.openapi.models.parameters.Parameter.In.HEADER)
                .description(
                    "A Huimin-Position to wait for, up to 5 s, where this service reads that topic.")
                .schema(positions))
        .addParameter(
            IdempotencyKeys.HEADER,
            OASFactory.createParameter()
                .name(IdempotencyKeys.HEADER)
                .in(org.eclipse.microprofile.openapi.models.parameters.Parameter.In.HEADER)
                .description(
                    "Sent again with the same body within 30 days it is answered the same and"
                        + " recorded once; another command under it is 422.")
                .schema(positions))
        .addResponse(
            PROBLEM,
            OASFactory.createAPIResponse()
                .description(
                    "RFC 9457: a clear no, with a code and, where one is to blame, a field.")
                .content(
                    OASFactory.createContent()
                        .addMediaType(
                            "application/problem+json",
                            OASFactory.createMediaType().schema(problem()))));
  }

  private static Schema problem() {
    Schema text = OASFactory.createSchema().addType(SchemaType.STRING);
    Schema error =
        OASFactory.createSchema()
            .addType(SchemaType.OBJECT)
            .addProperty("code", text)
            .addProperty("field", text)
            .addProperty("detail", text)
            .required(List.of("code", "field", "detail"));
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .addProperty("type", text)
        .addProperty("title", text)
        .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
        .addProperty("code", text)
        .addProperty("detail", text)
        .addProperty("field", text)
        .addProperty("errors", OASFactory.createSchema().addType(SchemaType.ARRAY).items(error))
        .addProperty("row", OASFactory.createSchema().addType(SchemaType.INTEGER))
        .addProperty("received", OASFactory.createSchema().addType(SchemaType.INTEGER))
        .required(List.of("type", "title", "status", "code", "detail"));
  }
}
