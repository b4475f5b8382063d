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
    return isClear(answer)
        ? Optional.empty()
        : Optional.of("%s: 4xx, code and field %s, but %s".formatted(name, field, answer));
  }

  private boolean isClear(Answer answer) {
    return CLEAR.contains(answer.status()) && isProblem(answer) && named(answer.json());
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
  private boolean named(JsonNode problem) {
    return field == null
        || problem.path("field").asText().equals(field)
        || problem.path("field").asText().startsWith(field + ".")
        || problem.path("field").asText().startsWith(field + "[");
  }
}
