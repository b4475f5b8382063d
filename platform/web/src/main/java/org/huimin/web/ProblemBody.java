package org.huimin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 with our extension members {@code code}, {@code field} and {@code errors}; of lists
 * {@code row} and {@code received}.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
    String type,
    String title,
    int status,
    String code,
    String detail,
    @Nullable String field,
    List<Problem.FieldError> errors,
    @Nullable Integer row,
    @Nullable Integer received) {

  public static ProblemBody of(Problem problem) {
    return new ProblemBody(
        "urn:huimin:problem:" + problem.code(),
        title(problem.status()),
        problem.status(),
        problem.code(),
        problem.detail(),
        problem.field(),
        problem.errors(),
        problem.row(),
        problem.received());
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad request";
      case 401 -> "Not signed in";
      case 403 -> "Not allowed";
      case 404 -> "Not found";
      case 409 -> "Conflict";
      case 422 -> "Cannot be carried out";
      case 503 -> "Not available now";
      default -> status < 500 ? "Refused" : "Failure";
    };
  }
}
