package org.huimin.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.huimin.commands.KeyReused;
import org.huimin.eventstore.AppendRefused;
import org.huimin.eventstore.RowTaken;
import org.huimin.eventstore.StoreAway;
import org.huimin.eventstore.StoreFailures;
import org.huimin.eventstore.VersionConflict;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every exception that reaches the edge, as {@code application/problem+json}. */
public final class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final String PROBLEM_JSON = "application/problem+json";

  @ServerExceptionMapper
  public Response problem(Problem problem) {
    Response.ResponseBuilder answer = answer(problem);
    if (problem.status() == 503) {
      answer.header(HttpHeaders.RETRY_AFTER, 1);
    }
    if (problem.status() == 401) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return answer.build();
  }

  @ServerExceptionMapper
  public Response notSignedIn(UnauthorizedException e) {
    return problem(new Problem(401, "NOT_SIGNED_IN", "a bearer token is needed", null));
  }

  @ServerExceptionMapper
  public Response badToken(AuthenticationFailedException e) {
    return problem(new Problem(401, "BAD_TOKEN", "the bearer token is not accepted", null));
  }

  @ServerExceptionMapper
  public Response wrongRole(ForbiddenException e) {
    return problem(
        Problem.forbidden("WRONG_ROLE", "the officer's role does not allow this operation"));
  }

  @ServerExceptionMapper
  public Response badJson(MismatchedInputException e) {
    return problem(badJsonProblem(e));
  }

  @ServerExceptionMapper
  public Response refusedByFramework(WebApplicationException e) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return problem(badJsonProblem(json));
    }
    int status = e.getResponse().getStatus();
    if (status < 400) {
      return e.getResponse();
    }
    return switch (status) {
      case 404 -> problem(Problem.notFound("NOT_FOUND", "there is nothing at this address"));
      case 405 -> problem(new Problem(405, "METHOD_NOT_ALLOWED", "not for this method", null));
      case 415 ->
          problem(
              new Problem(
                  415,
                  "NOT_JSON",
                  "application/json is expected, or " + JsonLines.TYPE + " where lines are taken",
                  HttpHeaders.CONTENT_TYPE));
      default -> problem(new Problem(status, "REFUSED", "the request cannot be read", null));
    };
  }

  @ServerExceptionMapper
  public Response movedOn(VersionConflict e) {
    return problem(
        Problem.conflict("VERSION_CONFLICT", "someone else changed the same case; look again"));
  }

  @ServerExceptionMapper
  public Response otherCommand(KeyReused e) {
    return problem(
        new Problem(
            422,
            "IDEMPOTENCY_KEY_REUSED",
            "the key belongs to another command; take a new one",
            IdempotencyKeys.HEADER));
  }

  @ServerExceptionMapper
  public Response notNow(AppendRefused e) {
    LOG.warnf("append refused reason=%s", e.reason());
    return problem(
        new Problem(503, "APPEND_REFUSED", "nothing can be recorded now; try again", null));
  }

  @ServerExceptionMapper
  public Response storeAway(StoreAway e) {
    LOG.warnf("store away cause=%s", e.getMessage());
    return problem(
        new Problem(
            503,
            "STORE_AWAY",
            "the store does not answer; ask again under the same " + IdempotencyKeys.HEADER,
            null));
  }

  @ServerExceptionMapper
  public Response takenMeanwhile(RowTaken e) {
    return problem(
        Problem.conflict("VERSION_CONFLICT", "someone else recorded the same; look again"));
  }

  /** The store says no in many words; what it means is known in one place. */
  @ServerExceptionMapper
  public Response failure(Throwable e) {
    return switch (StoreFailures.translate(e)) {
      case VersionConflict conflict -> movedOn(conflict);
      case RowTaken taken -> takenMeanwhile(taken);
      case AppendRefused refused -> notNow(refused);
      case StoreAway away -> storeAway(away);
      case RuntimeException _ -> unexpected(e);
    };
  }

  private Response unexpected(Throwable e) {
    LOG.error("unexpected failure of a request", e);
    return problem(new Problem(500, "FAILURE", "unexpected failure; it is in the log", null));
  }

  static Response notReached() {
    return answer(
            new Problem(
                503, "NOT_REACHED", "what the request waits for has not arrived here yet", null))
        .header(HttpHeaders.RETRY_AFTER, 1)
        .build();
  }

  static Problem badJsonProblem(JsonProcessingException e) {
    return switch (e) {
      case UnrecognizedPropertyException _ ->
          new Problem(400, "UNKNOWN_FIELD", "the body holds a field nobody knows", field(e));
      case InvalidFormatException _ ->
          new Problem(400, "BAD_VALUE", "the value is not written as it should be", field(e));
      case MismatchedInputException _ when field(e) != null ->
          new Problem(400, "WRONG_TYPE", "the value is not of the type that is expected", field(e));
      default ->
          new Problem(400, "BAD_JSON", "the body is not the JSON that is expected", field(e));
    };
  }

  private static @Nullable String field(JsonProcessingException e) {
    List<JsonMappingException.Reference> path =
        e instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
    if (path.isEmpty()) {
      // A field that stands twice is no value of any: the reader knows where it was.
      return e.getProcessor() instanceof JsonParser reader ? currentName(reader) : null;
    }
    StringBuilder name = new StringBuilder();
    for (JsonMappingException.Reference step : path) {
      if (step.getFieldName() == null) {
        name.append('[').append(step.getIndex()).append(']');
      } else {
        name.append(name.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return name.toString();
  }

  private static @Nullable String currentName(JsonParser reader) {
    try {
      return reader.currentName();
    } catch (IOException _) {
      return null;
    }
  }

  private static Response.ResponseBuilder answer(Problem problem) {
    return Response.status(problem.status()).type(PROBLEM_JSON).entity(ProblemBody.of(problem));
  }
}
