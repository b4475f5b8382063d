package org.huimin.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huimin.access.Asker;
import org.huimin.access.Subjects;
import org.huimin.contracts.Operation;
import org.huimin.journeys.RunningStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever is sent that nobody may send is answered with a clear no, and not a row nor a record has
 * changed. All of it comes from officers who may do everything and have done nothing yet: even
 * their being written down would be seen.
 */
@ExtendWith(RunningStack.class)
class BadInputJourney {

  private static final List<String> ROLES =
      List.of("county", "clerk", "auditor", "city", "finance", "admin");

  /** Above what any service takes, and above what the door takes. */
  private static final List<Integer> TOO_LARGE = List.of(2_000_000, 6_000_000);

  /** Above what the smallest takes: zeros, which are no JSON for the others. */
  private static final int LARGE = 100_000;

  private static final Map<String, String> TOKENS = new LinkedHashMap<>();
  private static List<Valid> valid = List.of();
  private static Snapshot before;

  @BeforeAll
  static void hire_seed_and_look() throws IOException {
    Subjects subjects = Subjects.seeded();
    String administrator = Asker.administrator();
    for (String role : ROLES) {
      TOKENS.put(role, Asker.hired(administrator, "edge", role, Asker.CITY).token());
    }
    valid =
        Operation.all().stream()
            .map(operation -> Valid.of(operation, subjects, tokenFor(operation)))
            .toList();
    before = Snapshot.quiet();
  }

  private static String tokenFor(Operation operation) {
    return ROLES.stream()
        .filter(operation.roles()::contains)
        .findFirst()
        .map(role -> Objects.requireNonNull(TOKENS.get(role)))
        .orElseThrow(() -> new AssertionError(operation + " is for nobody this net knows"));
  }

  @AfterEach
  void not_a_row_nor_a_record_has_changed() {
    assertEquals(List.of(), before.changed(Snapshot.quiet()));
  }

  @TestFactory
  Stream<DynamicTest> what_the_contract_rules_out_is_refused_by_name() {
    return valid.stream()
        .map(
            one ->
                dynamicTest(
                    one.operation().toString(),
                    () -> assertEquals(List.of(), breaches(BadRequests.of(one)))));
  }

  private static List<String> breaches(List<BadInput> inputs) {
    List<Answer> answers = Wire.sendAll(inputs.stream().map(BadInput::request).toList());
    List<String> breaches = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      inputs.get(i).breach(answers.get(i)).ifPresent(breaches::add);
    }
    return breaches;
  }

  @TestFactory
  Stream<DynamicTest> what_stands_in_the_table_is_refused_with_its_code_and_field()
      throws IOException {
    return NamedInputs.all().stream()
        .map(
            row ->
                dynamicTest(
                    row.name(),
                    () -> {
                      Answer answer = Wire.send(row.of(of(row.operation())));
                      assertTrue(BadInput.isClear(answer, row.field()), answer::toString);
                      assertFalse(List.of(408, 415).contains(answer.status()), answer::toString);
                      assertEquals(row.code(), answer.json().path("code").asText());
                      assertEquals(row.field(), answer.json().path("field").asText());
                    }));
  }

  @Test
  void the_table_has_eighty_rows_of_different_names() throws IOException {
    assertTrue(NamedInputs.all().stream().map(NamedInputs.Row::name).distinct().count() >= 80);
  }

  /** Every operation of every service, for each could be the one that forgets to ask. */
  @TestFactory
  Stream<DynamicTest> a_token_that_is_none_opens_nothing() throws Exception {
    String trueToken = Objects.requireNonNull(TOKENS.get("county"));
    return BadTokens.all(trueToken, "edge-county-" + Asker.CITY).entrySet().stream()
        .map(
            token ->
                dynamicTest(
                    "a token " + token.getKey(),
                    () -> {
                      List<Request> requests =
                          valid.stream()
                              .map(
                                  one ->
                                      new Valid(
                                          one.operation(),
                                          token.getValue(),
                                          one.path(),
                                          one.body()))
                              .map(Valid::request)
                              .toList();
                      for (Answer answer : Wire.sendAll(requests)) {
                        assertEquals(401, answer.status(), answer::toString);
                        assertTrue(BadInput.isProblem(answer), answer::toString);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> a_body_that_is_too_large_is_413_declared_or_chunked() {
    return valid.stream()
        .filter(one -> one.operation().takesBody() && !one.operation().takesLines())
        .map(
            one ->
                dynamicTest(
                    one.operation().toString(),
                    () -> {
                      for (int size : TOO_LARGE) {
                        for (Answer answer : declaredAndChunked(one, new byte[size])) {
                          assertEquals(413, answer.status(), size + ": " + answer);
                          assertTrue(BadInput.isProblem(answer), size + ": " + answer);
                        }
                      }
                      for (Answer answer : declaredAndChunked(one, new byte[LARGE])) {
                        assertTrue(List.of(400, 413).contains(answer.status()), answer::toString);
                        assertTrue(BadInput.isProblem(answer), answer::toString);
                      }
                    }));
  }

  /** A list may be larger than any body, so long as its lines are not. */
  @TestFactory
  Stream<DynamicTest> a_line_that_is_too_large_is_refused_declared_or_chunked() {
    return valid.stream()
        .filter(one -> one.operation().takesLines())
        .map(
            one ->
                dynamicTest(
                    one.operation().toString(),
                    () -> {
                      for (int size : TOO_LARGE) {
                        for (Answer answer : declaredAndChunked(one, new byte[size])) {
                          assertTrue(BadInput.isClear(answer, null), size + ": " + answer);
                          assertEquals("LINE_TOO_LONG", answer.json().path("code").asText());
                        }
                      }
                    }));
  }

  private static List<Answer> declaredAndChunked(Valid one, byte[] body) throws Exception {
    return List.of(
        sent(one, BodyPublishers.ofByteArray(body)),
        sent(one, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
  }

  /** By a client that goes on reading while it writes, as they all do. */
  private static Answer sent(Valid one, BodyPublisher body) throws Exception {
    URI door = URI.create("http://127.0.0.1:" + RunningStack.port("console"));
    HttpRequest request =
        HttpRequest.newBuilder(door.resolve(one.bare().target()))
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + one.token())
            .header("Content-Type", one.operation().bodyType())
            .method(one.operation().verb(), body)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      Map<String, String> headers = new LinkedHashMap<>();
      response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
      return new Answer(response.statusCode(), headers, response.body());
    }
  }

  /** By its id alone where that is enough; {@code service:id} where a later service has it too. */
  private static Valid of(String named) {
    return valid.stream()
        .filter(one -> named.equals(one.operation().id()) || named.equals(one.operation().name()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no operation is called " + named));
  }
}
