package org.huimin.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.huimin.eventstore.Position;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Register-then-apply without sleeps: a command answers with what it appended, and a request that
 * carries it waits until this service has consumed it.
 */
@Singleton
public final class PositionFilters {

  /** Answered: comma-separated {@code topic/partition/seq}. */
  public static final String POSITION = "Huimin-Position";

  /** Asked: the same form. */
  public static final String AFTER = "Huimin-After";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Instance<ConsumedPositions> consumed;
  private final AppendedPositions appended;

  @Inject
  public PositionFilters(Instance<ConsumedPositions> consumed, AppendedPositions appended) {
    this.consumed = consumed;
    this.appended = appended;
  }

  @ServerRequestFilter
  public Uni<@Nullable Response> waitForWhatCameBefore(ContainerRequestContext request) {
    String header = request.getHeaderString(AFTER);
    if (header == null || header.isBlank()) {
      return Uni.createFrom().nullItem();
    }
    List<Position> positions = parse(header);
    if (consumed.isUnsatisfied()) {
      return Uni.createFrom().nullItem();
    }
    return consumed
        .get()
        .await(positions, PATIENCE)
        .map(reached -> reached ? null : ProblemMappers.notReached());
  }

  @ServerResponseFilter
  public void sayWhatWasAppended(ContainerResponseContext response) {
    List<Position> positions = appended.all();
    if (!positions.isEmpty()) {
      response
          .getHeaders()
          .putSingle(
              POSITION,
              positions.stream().map(Position::toString).collect(Collectors.joining(",")));
    }
  }

  private static List<Position> parse(String header) {
    try {
      return Arrays.stream(header.split(",", -1)).map(String::strip).map(Position::parse).toList();
    } catch (IllegalArgumentException e) {
      throw new Problem(
          400, "BAD_POSITION", AFTER + " takes topic/partition/seq, comma-separated", AFTER);
    }
  }
}
