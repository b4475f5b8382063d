package org.huimin.registry.app;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.huimin.testkit.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PersonLinesIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ACCOUNT = "53000000000000001";
  private static final String OTHER = "53000000000000002";

  @Test
  void each_line_is_answered_in_its_order_and_a_bad_one_holds_up_no_other() throws Exception {
    List<JsonNode> answers =
        sent(
            Counter.CLERK,
            line("53089919370601001X", ACCOUNT),
            line("530899193706010011", ACCOUNT),
            "{\"idNumber\":7}",
            line("530899193706010036", ACCOUNT),
            line("530899370601001", ACCOUNT),
            line("53089919370601001X", OTHER),
            line("530899209901010019", ACCOUNT));

    assertEquals(
        List.of(
            "1 new",
            "2 400 BAD_CHECK_DIGIT idNumber",
            "3 400 WRONG_TYPE idNumber",
            "4 new",
            "5 known",
            "6 known",
            "7 422 BORN_IN_FUTURE idNumber"),
        answers.subList(0, 7).stream().map(PersonLinesIT::said).toList());
    assertEquals(7, answers.get(7).path("lines").asInt());
    assertTrue(answers.get(7).path("position").asText().contains("/"));
    assertEquals(answers.get(0).path("personId"), answers.get(4).path("personId"));
    assertEquals(answers.get(0).path("payeeId"), answers.get(4).path("payeeId"));
    assertFalse(answers.get(0).path("payeeId").equals(answers.get(5).path("payeeId")));
    Counter.read(Counter.CLERK, "/persons/" + answers.get(0).path("personId").asText())
        .statusCode(200)
        .body("payeeAccounts", hasSize(2))
        .body("payeeAccounts[0].state", equalTo("RECORDED"))
        .body("township", equalTo(Counter.TOWNSHIP));
  }

  @Test
  void who_is_registered_elsewhere_or_would_be_is_refused_and_the_others_are_not()
      throws Exception {
    List<JsonNode> elsewhere =
        sent(
            "clerk.simao.2",
            line("530899193706020015", ACCOUNT).replace(Counter.TOWNSHIP, "530802102"));
    assertEquals("1 new", said(elsewhere.getFirst()));

    List<JsonNode> answers =
        sent(
            Counter.CLERK,
            line("530899193706020031", ACCOUNT),
            line("530899193706020015", ACCOUNT),
            line("530899193706020058", ACCOUNT).replace(Counter.TOWNSHIP, "530802102"));
    assertEquals(
        List.of("1 new", "2 409 REGISTERED_ELSEWHERE ", "3 403 OUTSIDE_DIVISION "),
        answers.subList(0, 3).stream().map(PersonLinesIT::said).toList());
  }

  /** Each sends all of them, one from the end. */
  @Test
  void two_lists_of_the_same_people_at_once_register_each_once() throws Exception {
    List<String> people =
        IntStream.range(0, 300).mapToObj(i -> line(number("19350703", i), ACCOUNT)).toList();
    Set<String> ids = new HashSet<>();
    try (ExecutorService clerks = Executors.newFixedThreadPool(2)) {
      List<Future<List<JsonNode>>> lists = new ArrayList<>();
      for (List<String> order : List.of(people, people.reversed())) {
        lists.add(clerks.submit(() -> sent(Counter.COUNTY, order.toArray(String[]::new))));
      }
      for (Future<List<JsonNode>> list : lists) {
        assertEquals(301, list.get().size(), list.get().getLast()::toString);
        list.get().subList(0, 300).forEach(answer -> ids.add(answer.path("personId").asText()));
      }
    }
    assertEquals(300, ids.size());
    assertFalse(ids.contains(""));
  }

  /** Some 3 MB in one body, where a body that is read whole may hold one. */
  @Test
  void a_list_has_no_limit_and_a_line_has() throws Exception {
    String long1 = line(number("19350704", 1), ACCOUNT);
    String padded = long1.replace("}", " ".repeat(4_000 - long1.length()) + "}");
    String[] list = IntStream.range(0, 800).mapToObj(_ -> padded).toArray(String[]::new);
    list[799] = padded + " ".repeat(200);
    List<JsonNode> answers = sent(Counter.CLERK, list);
    assertEquals("799 known", said(answers.get(798)));
    assertEquals("800 413 LINE_TOO_LONG ", said(answers.get(799)));
  }

  private static String said(JsonNode answer) {
    String line = answer.path("line").asText();
    if (answer.has("code")) {
      return line
          + " "
          + answer.path("status").asText()
          + " "
          + answer.path("code").asText()
          + " "
          + answer.path("field").asText();
    }
    return line + (answer.path("known").asBoolean() ? " known" : " new");
  }

  private static String line(String idNumber, String account) {
    return """
        {"idNumber":"%s","name":"岩温","registrationDivision":"%s","accountType":"PASSBOOK",\
        "account":"%s","bankCode":"314747000019"}"""
        .formatted(idNumber, Counter.TOWNSHIP, account);
  }

  /** With the check digit of GB 11643. */
  private static String number(String bornOn, int sequence) {
    String body = "530899" + bornOn + "%03d".formatted(sequence);
    int sum =
        IntStream.range(0, 17).map(i -> (body.charAt(i) - '0') * ((1 << (17 - i)) % 11)).sum();
    return body + "10X98765432".charAt(sum % 11);
  }

  private static List<JsonNode> sent(String officer, String... lines) throws IOException {
    String answer =
        given()
            .contentType("application/jsonl; charset=UTF-8")
            .auth()
            .oauth2(TestTokens.of(officer))
            .body(String.join("\n", lines).getBytes(UTF_8))
            .post("/persons/lines")
            .then()
            .statusCode(200)
            .contentType("application/jsonl")
            .extract()
            .asString();
    List<JsonNode> answers = new ArrayList<>();
    for (String one : answer.lines().toList()) {
      answers.add(JSON.readTree(one));
    }
    return answers;
  }
}
