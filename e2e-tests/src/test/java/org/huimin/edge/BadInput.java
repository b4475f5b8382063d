package org.huimin.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 坏输入: something nobody may send, and who is to be named for it.
 *
 * @param field the field, parameter or header at fault; nothing when it is none of them
 */
record BadInput(String name, Request request, @Nullable String field) {

  /** A clear no to something that was sent: neither "not found" nor "not allowed". */
  private static final List<Integer> CLEAR = List.of(400, 408, 413, 415, 422);

  /** What is wrong with the answer; nothing when it is a clear no. */
  Optional<String> breach(Answer answer) {
    return isClear(answer, field)
        ? Optional.empty()
        : Optional.of("%s: 4xx, code and field %s, but %s".formatted(name, field, answer));
  }

  static boolean isClear(Answer answer, @Nullable String field) {
    boolean no = CLEAR.contains(answer.status()) && isProblem(answer);
    return (no || isRefusedLine(answer)) && named(answer.json(), field);
  }

  /** Where every line has an answer of its own, a clear no is the answer of the line. */
  private static boolean isRefusedLine(Answer answer) {
    return answer.status() == 200
        && Objects.toString(answer.header("Content-Type"), "").startsWith("application/jsonl")
        && answer.json().path("line").asInt() == 1
        && CLEAR.contains(answer.json().path("status").asInt())
        && answer.json().path("code").asText().matches("[A-Z][A-Z0-9_]+")
        && !answer.json().path("detail").asText().isBlank()
        && answer.body().lines().noneMatch(line -> line.contains("personId"));
  }

  /** RFC 9457 with our code, and a status that says the same. */
  static boolean isProblem(Answer answer) {
    if (!Objects.toString(answer.header("Content-Type"), "")
        .startsWith("application/problem+json")) {
      return false;
    }
    JsonNode problem = answer.json();
    String code = problem.path("code").asText();
    return code.matches("[A-Z][A-Z0-9_]+")
        && problem.path("type").asText().equals("urn:huimin:problem:" + code)
        && problem.path("status").asInt() == answer.status()
        && !problem.path("title").asText().isBlank()
        && !problem.path("detail").asText().isBlank();
  }

  /** A field inside of the one that is to be named says more, and is right too. */
  private static boolean named(JsonNode problem, @Nullable String field) {
    return field == null
        || problem.path("field").asText().equals(field)
        || problem.path("field").asText().startsWith(field + ".")
        || problem.path("field").asText().startsWith(field + "[");
  }
}
