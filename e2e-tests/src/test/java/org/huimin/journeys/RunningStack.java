package org.huimin.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The one stack that all journeys and nets of a build share; those that kill parts of it start
 * another by {@link Stack#up}.
 */
public final class RunningStack implements BeforeAllCallback {

  /** As many as it takes for every county to have each kind of case. */
  private static final String DEMO_PEOPLE = "60";

  private static @Nullable Stack shared;
  private static @Nullable JsonNode demo;
  private static @Nullable Client client;

  @Override
  public void beforeAll(ExtensionContext context) {
    // A journey that fails says what it asked and what was answered.
    RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    shared =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .computeIfAbsent(Stack.class, _ -> Stack.up("shared"), Stack.class);
  }

  public static Stack stack() {
    return Objects.requireNonNull(shared, "the test class is not extended with RunningStack");
  }

  public static String door() {
    return stack().door();
  }

  public static String realm() {
    return stack().realm();
  }

  public static Properties kafka(String user) {
    return stack().kafka(user);
  }

  public static int port(String part) {
    return stack().port(part);
  }

  public static Path data() {
    return stack().data();
  }

  public static Connection database(String database) throws SQLException {
    return stack().database(database);
  }

  public static Stack.Run huimin(String... arguments) {
    return stack().huimin(arguments);
  }

  /** A program of any officer's, signed in once per build. */
  public static synchronized Client client() {
    Client known = client;
    if (known == null) {
      known = new Client(door(), realm());
      client = known;
    }
    return known;
  }

  /**
   * What is decided in a month is paid from the next one on, which comes by this.
   *
   * @return the month that has come
   */
  public static YearMonth nextMonth() {
    YearMonth next = YearMonth.from(stack().today()).plusMonths(1);
    stack().moveClock(next.atDay(1));
    return next;
  }

  /** A small demo, run once per build: what nets look at. Answers its verdict. */
  public static synchronized JsonNode demo() {
    JsonNode verdict = demo;
    if (verdict == null) {
      verdict = stack().huimin("demo", "--people", DEMO_PEOPLE, "--json").mustSucceed().json();
      demo = verdict;
    }
    return verdict;
  }
}
