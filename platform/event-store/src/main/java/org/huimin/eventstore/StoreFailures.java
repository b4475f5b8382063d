package org.huimin.eventstore;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL's answer means to the caller; both drivers say it in their own words. */
public final class StoreFailures {

  private static final String TAPE = "event_";

  /** Hibernate Reactive hands on state and message alone. */
  private static final Pattern CONSTRAINT = Pattern.compile("unique constraint \"([^\"]+)\"");

  /** In the words of {@code append_event}, where the driver leaves the constraint out. */
  private static final Pattern VERSION_TAKEN =
      Pattern.compile("version [0-9]+ of stream [0-9a-f-]{36} is taken");

  private static final String STREAM_VERSION = "event_stream_version";

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private StoreFailures() {}

  /**
   * {@link VersionConflict}, {@link RowTaken}, {@link AppendRefused}, {@link StoreAway}, or what it
   * was.
   */
  public static RuntimeException translate(Throwable failure) {
    return translate(failure, List.of());
  }

  static RuntimeException translate(Throwable failure, List<NewEvent> events) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof VersionConflict
          || t instanceof RowTaken
          || t instanceof AppendRefused
          || t instanceof StoreAway) {
        return (RuntimeException) t;
      } else if (t instanceof PgException pg) {
        return translate(
            failure,
            events,
            pg.getSqlState(),
            pg.getErrorMessage(),
            pg.getConstraint(),
            pg.getDetail());
      } else if (t instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
        ServerErrorMessage said = sql.getServerErrorMessage();
        return translate(
            failure,
            events,
            said.getSQLState(),
            said.getMessage(),
            said.getConstraint(),
            said.getDetail());
      } else if (t instanceof SQLException sql && sql.getSQLState() != null) {
        return translate(
            failure,
            events,
            sql.getSQLState(),
            sql.getMessage(),
            constraintIn(sql),
            sql.getMessage());
      } else if (isLostConnection(t)) {
        return new StoreAway(failure);
      }
    }
    return unexpected(failure);
  }

  private static RuntimeException translate(
      Throwable failure,
      List<NewEvent> events,
      @Nullable String state,
      @Nullable String message,
      @Nullable String constraint,
      @Nullable String detail) {
    if (state == null) {
      return unexpected(failure);
    }
    String reason = message == null ? state : message;
    return switch (state) {
      case "23505" ->
          STREAM_VERSION.equals(constraint) && !events.isEmpty()
              ? new VersionConflict(streamIn(detail, events), failure)
              : constraint == null || constraint.startsWith(TAPE)
                  ? unexpected(failure)
                  : new RowTaken(failure);
      case "HM503" -> new AppendRefused(reason, failure);
      // Lock and statement time-outs, deadlock, cancelled or closed by the server.
      case "55P03", "57014", "40P01", "40001", "57P01", "57P03" ->
          new AppendRefused("the store is busy: " + reason, failure);
      // Killed while it may have been committing.
      case "57P02" -> new StoreAway(failure);
      case String lost when lost.startsWith("08") -> new StoreAway(failure);
      default -> unexpected(failure);
    };
  }

  /**
   * The reactive client tells a refused, reset or closed connection without a state, and so does
   * either pool when it has waited for one in vain.
   */
  private static boolean isLostConnection(Throwable t) {
    return t instanceof SocketException
        || t instanceof VertxException
        || t instanceof NoStackTraceThrowable
        || (t instanceof SQLException sql
            && Objects.toString(sql.getMessage(), "").contains("cquisition timeout"));
  }

  private static @Nullable String constraintIn(SQLException failure) {
    String message = Objects.toString(failure.getMessage(), "");
    if (VERSION_TAKEN.matcher(message).find()) {
      return STREAM_VERSION;
    }
    Matcher found = CONSTRAINT.matcher(message);
    return found.find() ? found.group(1) : null;
  }

  private static UUID streamIn(@Nullable String detail, List<NewEvent> events) {
    Matcher found = UUID_TEXT.matcher(detail == null ? "" : detail);
    return found.find() ? UUID.fromString(found.group()) : events.getFirst().stream();
  }

  private static RuntimeException unexpected(Throwable failure) {
    return failure instanceof RuntimeException already
        ? already
        : new IllegalStateException(
            failure instanceof SQLException ? "the store failed" : "append failed", failure);
  }
}
