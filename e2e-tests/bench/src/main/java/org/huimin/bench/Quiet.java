package org.huimin.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * 静: waits until all earlier work is over: what is on a tape is in the ledger, every case has been
 * looked at this month, and PostgreSQL owes the disk nothing. Then no month pays for another one.
 */
final class Quiet {

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final List<String> STORES = List.of("registry", "elderly_allowance", "ledger");

  private final OwnStack stack;

  Quiet(OwnStack stack) {
    this.stack = stack;
  }

  void await(LocalDate today) throws SQLException {
    try (Connection registry = stack.database("registry");
        Connection cases = stack.database("elderly_allowance");
        Connection ledger = stack.database("ledger")) {
      Waiting.until(
          "the monthly look at all cases",
          PAUSE,
          () ->
              Heads.number(
                      cases,
                      "select count(*) from enrolment where state in ('IN_PAYMENT', 'SUSPENDED')"
                          + " and look_on <= '"
                          + today
                          + "'")
                  == 0);
      Waiting.until(
          "what is on the tapes in the ledger",
          PAUSE,
          () ->
              Heads.number(ledger, "select coalesce(sum(seq), 0) from consumer_position")
                  >= Heads.number(registry, Heads.QUERY) + Heads.number(cases, Heads.QUERY));
      try (Statement order = cases.createStatement()) {
        order.execute("checkpoint");
      }
    }
  }

  /** What autovacuum does for a service that has been there for a while. */
  void analyze() throws SQLException {
    for (String store : STORES) {
      try (Connection c = stack.database(store);
          Statement order = c.createStatement()) {
        order.execute("analyze");
      }
    }
  }
}
