package org.huimin.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.VertxException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hibernate Reactive hands on what PostgreSQL said as a plain SQLException inside its own. */
class StoreFailuresTest {

  @Test
  void a_row_that_another_wrote_first_is_decided_again() {
    assertInstanceOf(RowTaken.class, StoreFailures.translate(violation("enrolment_pkey")));
    assertInstanceOf(
        RowTaken.class, StoreFailures.translate(violation("death_revocation_reason_pkey")));
  }

  @Test
  void the_tape_itself_is_never_met_by_chance() {
    assertInstanceOf(
        ConstraintViolationException.class, StoreFailures.translate(violation("event_pk")));
  }

  @Test
  void a_version_that_another_took_first_is_decided_again() {
    UUID stream = UUID.randomUUID();
    NewEvent event =
        new NewEvent(new Tape((short) 1, "t", 1), stream, 2, stream, "T", new byte[0], new byte[0]);
    SQLException said =
        new SQLException("ERROR: version 2 of stream " + stream + " is taken", "23505");
    RuntimeException meant =
        StoreFailures.translate(new IllegalStateException(said), List.of(event));
    assertEquals(stream, assertInstanceOf(VersionConflict.class, meant).stream());
  }

  @ParameterizedTest
  @ValueSource(strings = {"55P03", "57014", "40P01"})
  void a_store_that_is_busy_is_asked_again_later(String state) {
    assertInstanceOf(
        AppendRefused.class,
        StoreFailures.translate(new IllegalStateException(new SQLException("busy", state))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08003", "08006", "57P02"})
  void a_store_that_hangs_up_is_away(String state) {
    assertInstanceOf(
        StoreAway.class,
        StoreFailures.translate(new IllegalStateException(new SQLException("lost", state))));
  }

  static List<Throwable> said_without_a_state() {
    return List.of(
        new ConnectException("Connection refused"),
        new SocketException("Connection reset"),
        ClosedConnectionException.INSTANCE,
        new VertxException("Connection was closed", true),
        new SQLException("Acquisition timeout while waiting for new connection"));
  }

  @ParameterizedTest
  @MethodSource("said_without_a_state")
  void a_connection_that_is_refused_reset_or_closed_says_that_the_store_is_away(Throwable said) {
    assertInstanceOf(
        StoreAway.class, StoreFailures.translate(new CompletionException("session", said)));
  }

  @Test
  void a_mistake_of_ours_is_not_excused_by_the_store() {
    assertInstanceOf(
        NullPointerException.class, StoreFailures.translate(new NullPointerException("ours")));
    assertInstanceOf(
        IllegalStateException.class,
        StoreFailures.translate(new IllegalStateException(new SQLException("no column", "42703"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/-1/1", "a/1/-1", "a/1", "/1/1", "a/x/1", "a/1/99999999999999999999"})
  void a_position_is_written_in_one_way(String text) {
    assertThrows(
        IllegalArgumentException.class, () -> Position.parse(text), List.of(text)::toString);
  }

  private static RuntimeException violation(String constraint) {
    SQLException said =
        new SQLException(
            "ERROR: duplicate key value violates unique constraint \"" + constraint + "\"",
            "23505");
    return new ConstraintViolationException("error executing SQL statement", said, null);
  }
}
