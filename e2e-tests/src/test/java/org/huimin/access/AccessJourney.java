package org.huimin.access;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huimin.contracts.Operation;
import org.huimin.journeys.RunningStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everybody asks for everything, through the one door, and hears what the contract says. */
@ExtendWith(RunningStack.class)
class AccessJourney {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static List<Asker> askers = List.of();
  private static @Nullable Subjects seeded;

  @BeforeAll
  static void hire_and_seed() throws IOException {
    seeded = Subjects.seeded();
    askers = Asker.all();
  }

  @TestFactory
  Stream<DynamicTest> everybody_hears_what_the_contract_says() throws IOException {
    return Operation.all().stream()
        .map(
            operation ->
                dynamicTest(
                    operation.toString(), () -> assertEquals(List.of(), breaches(operation))));
  }

  private static List<String> breaches(Operation operation) {
    String place = subjects().placeOf(operation);
    List<String> breaches = new ArrayList<>();
    for (Asker asker : askers) {
      Rule rule = Rule.of(operation, asker, place);
      Heard somebody = ask(operation, asker, true);
      Heard nobody = ask(operation, asker, false);
      boolean kept =
          switch (rule) {
            case SIGN_IN -> somebody.status() == 401 && somebody.equals(nobody);
            case REFUSED -> somebody.status() == 403 && somebody.equals(nobody);
            case UNKNOWN ->
                (somebody.status() == 404 || somebody.status() == 422) && somebody.equals(nobody);
            case HEARD ->
                somebody.isHeard() && (aboutNobody(operation) || !somebody.equals(nobody));
          };
      if (!kept) {
        breaches.add("%s: %s, but %s; of nobody %s".formatted(asker, rule, somebody, nobody));
      }
    }
    return breaches;
  }

  private static boolean aboutNobody(Operation operation) {
    return !operation.division().equals("subject-within");
  }

  /** Lists and counts: neither a row too many, for that is a secret told, nor one too few. */
  @TestFactory
  Stream<DynamicTest> what_is_listed_and_counted_lies_within_the_askers_division()
      throws IOException {
    return Operation.all().stream()
        .filter(operation -> operation.division().equals("answers-within"))
        .map(operation -> dynamicTest(operation.toString(), () -> listsItsOwn(operation)));
  }

  private static void listsItsOwn(Operation operation) {
    List<Asker> allowed =
        askers.stream()
            .filter(asker -> Rule.of(operation, asker, Asker.CITY) == Rule.HEARD)
            .toList();
    Asker ofTheCity = allowed.stream().filter(a -> a.covers(Asker.CITY)).findFirst().orElseThrow();
    List<JsonNode> everything = listed(operation, ofTheCity);
    assertTrue(everything.stream().anyMatch(item -> lies(item, Asker.COUNTY)), "nothing to see");
    assertFalse(everything.stream().allMatch(item -> lies(item, Asker.COUNTY)), "nothing to hide");
    for (Asker asker : allowed) {
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () ->
                  assertEquals(
                      listed(operation, ofTheCity).stream()
                          .filter(item -> lies(item, asker.division()))
                          .toList(),
                      listed(operation, asker),
                      asker.toString()));
      if (operation.inQuery().contains("county")) {
        namesACounty(operation, asker);
      }
    }
  }

  private static void namesACounty(Operation operation, Asker asker) {
    for (String county : List.of(Asker.COUNTY, Asker.OTHER_COUNTY)) {
      Response answer = asker.asks().queryParam("county", county).get(address(operation));
      assertEquals(asker.covers(county) ? 200 : 403, answer.statusCode(), asker + " of " + county);
      if (answer.statusCode() == 200) {
        assertTrue(items(answer).stream().allMatch(item -> lies(item, county)), asker.toString());
      }
    }
  }

  /** Page by page, where there are pages. */
  private static List<JsonNode> listed(Operation operation, Asker asker) {
    List<JsonNode> all = new ArrayList<>();
    int page = 0;
    List<JsonNode> items;
    do {
      RequestSpecification request = asker.asks();
      if (operation.inQuery().contains("page")) {
        request.queryParam("page", page++);
      }
      Response answer = request.get(address(operation));
      assertEquals(200, answer.statusCode(), asker.toString());
      items = items(answer);
      all.addAll(items);
    } while (operation.inQuery().contains("page") && !items.isEmpty());
    return all;
  }

  private static List<JsonNode> items(Response answer) {
    try {
      JsonNode list = JSON.readTree(answer.asString());
      assertTrue(list.isArray(), "a list was expected; the net must be told what else there is");
      List<JsonNode> items = new ArrayList<>();
      list.forEach(items::add);
      return items;
    } catch (IOException e) {
      throw new AssertionError("no JSON was answered", e);
    }
  }

  /** By its township, or else its county or region: every item says where it lies. */
  private static boolean lies(JsonNode item, String division) {
    String place =
        Stream.of("township", "county", "region")
            .map(name -> item.path(name).asText())
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElseThrow(() -> new AssertionError("an item does not say where it lies"));
    return place.startsWith(division);
  }

  /** A command carries one key for everybody, so that none hears by it what another was told. */
  private static Heard ask(Operation operation, Asker asker, boolean ofSomebody) {
    RequestSpecification request = asker.asks();
    if (operation.takesLines()) {
      request
          .contentType(operation.bodyType() + "; charset=UTF-8")
          .body(line(subjects().body(operation, ofSomebody)));
    } else if (!operation.verb().equals("GET")) {
      if (operation.isCommand()) {
        request.header("Idempotency-Key", "access-" + operation.id() + "-" + ofSomebody);
      }
      Map<String, Object> body = subjects().body(operation, ofSomebody);
      request.body(body.isEmpty() ? Map.of() : body);
    }
    Response answer =
        request
            .pathParams(subjects().path(operation, ofSomebody))
            .request(operation.verb(), address(operation));
    return new Heard(
        operation.answersLines() && answer.statusCode() == 200
            ? statusOfLine(answer)
            : answer.statusCode(),
        Objects.toString(answer.contentType(), ""),
        subjects().withoutIds(answer.asString()));
  }

  /** Where every line is answered by itself, who may not ask hears it of each. */
  private static int statusOfLine(Response answer) {
    try {
      return JSON.readTree(answer.asString()).path("status").asInt(200);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON was answered", e);
    }
  }

  private static byte[] line(Map<String, Object> fields) {
    try {
      return JSON.writeValueAsBytes(fields);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String address(Operation operation) {
    return "/" + operation.service() + operation.path();
  }

  private static Subjects subjects() {
    return Objects.requireNonNull(seeded, "nothing was seeded");
  }

  /** An answer as far as it could tell one id from another. */
  private record Heard(int status, String contentType, String body) {

    boolean isHeard() {
      return status != 401 && status != 403 && status < 500;
    }

    @Override
    public String toString() {
      return status + " " + body.substring(0, Math.min(body.length(), 160));
    }
  }
}
