package org.huimin.independent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.huimin.journeys.RunningStack;
import org.huimin.journeys.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The ledger's own tables are altered behind its back, as only the server's superuser can: what the
 * demo compares at its end must say no, in its exit code and in JSON, and yes again afterwards.
 */
@ExtendWith(RunningStack.class)
class TamperedJourney {

  /** One line of the demo, any. */
  private static final String ONE =
      "payment_id = (select payment_id from kept.disbursement_record order by payment_id limit 1)";

  private static final String ONE_TOTAL =
      "(county, month) = (select county, month from kept.ledger_total"
          + " order by county, month limit 1)";

  @BeforeAll
  static void what_the_ledger_held_is_kept() throws SQLException {
    RunningStack.demo();
    ledger(
        "drop schema if exists kept cascade",
        "create schema kept",
        "create table kept.disbursement_record as table public.disbursement_record",
        "create table kept.ledger_total as table public.ledger_total",
        "create table kept.journal as table public.journal");
  }

  @AfterAll
  static void nothing_is_left_behind() throws SQLException {
    restore();
    ledger("drop schema kept cascade");
    for (String schema : shadows()) {
      ledger("drop schema " + schema + " cascade");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a record is missing | delete from disbursement_record where ONE |"
            + " records in the ledger; hash of the ledger, from Kafka; hash of the ledger, rebuilt",
        "an amount is off by one fen | update disbursement_record set amount = amount + 0.01"
            + " where ONE | hash of the ledger, from Kafka; hash of the ledger, rebuilt",
        "a record is in another county | update disbursement_record set county = '530899'"
            + " where ONE | hash of the ledger, from Kafka; hash of the ledger, rebuilt",
        "a record is there twice | insert into disbursement_record select (jsonb_populate_record(r,"
            + " jsonb_build_object('payment_id', gen_random_uuid()))).* from disbursement_record r"
            + " where ONE | records in the ledger; hash of the ledger, from Kafka",
        "a total is off by one fen | update ledger_total set amount = amount - 0.01 where TOTAL |"
            + " yuan per county and month; yuan in all; differences from the ledger rebuilt",
        "a total counts one line more | update ledger_total set lines = lines + 1 where TOTAL |"
            + " lines per county and month; differences from the ledger rebuilt",
        "a total is gone | delete from ledger_total where TOTAL |"
            + " lines per county and month; yuan per county and month; yuan in all",
        "a journal row is another | update journal set payload = set_byte(payload, 0, 0) where"
            + " (topic, partition, seq) = (select topic, partition, seq from kept.journal order by"
            + " topic, partition, seq limit 1) | differences from the ledger rebuilt",
      })
  void an_altered_ledger_is_told_by_exit_code_and_json(String what, String sql, String checks)
      throws SQLException {
    ledger(sql.replace("ONE", ONE).replace("TOTAL", ONE_TOTAL));
    Stack.Run run;
    try {
      run = RunningStack.huimin("audit", "replay", "--json");
    } finally {
      restore();
    }
    assertEquals(1, run.code(), run.err());
    assertEquals("DOES_NOT_HOLD", run.json().path("verdict").asText());
    Set<String> red = red(run.json());
    assertTrue(red.containsAll(List.of(checks.split("; ", -1))), () -> what + " is told by " + red);
  }

  @Test
  void what_was_restored_holds_again() {
    JsonNode answer = RunningStack.huimin("audit", "replay", "--json").mustSucceed().json();
    assertEquals("HOLDS", answer.path("verdict").asText());
    assertEquals(Set.of(), red(answer));
  }

  private static Set<String> red(JsonNode answer) {
    Set<String> red = new TreeSet<>();
    for (JsonNode check : answer.path("checks")) {
      if (!check.path("holds").asBoolean()) {
        red.add(check.path("name").asText());
      }
    }
    return red;
  }

  private static void restore() throws SQLException {
    for (String table : List.of("disbursement_record", "ledger_total", "journal")) {
      ledger(
          "truncate public." + table,
          "insert into public." + table + " select * from kept." + table);
    }
  }

  /** What rebuilds that differed left for inspection. */
  private static List<String> shadows() throws SQLException {
    List<String> schemas = new ArrayList<>();
    try (Connection ledger = RunningStack.database("ledger");
        Statement ask = ledger.createStatement();
        ResultSet row =
            ask.executeQuery("select nspname from pg_namespace where nspname ~ '^rebuild_'")) {
      while (row.next()) {
        schemas.add(row.getString(1));
      }
    }
    return schemas;
  }

  private static void ledger(String... statements) throws SQLException {
    try (Connection ledger = RunningStack.database("ledger");
        Statement change = ledger.createStatement()) {
      ledger.setAutoCommit(false);
      for (String sql : statements) {
        change.execute(sql);
      }
      ledger.commit();
    }
  }
}
