package org.huimin.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.huimin.independent.Sent;
import org.huimin.independent.Topics;
import org.huimin.journeys.RunningStack;
import org.jspecify.annotations.Nullable;

/**
 * 全景: a digest over every row of every table of every database, as superuser, and over every record
 * of every topic with its offset. No table is left out; Keycloak's sessions are not in PostgreSQL.
 */
record Snapshot(Map<String, Part> parts) {

  /** One table or topic: how many, and the digest of what. */
  record Part(long count, String digest) {}

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Longer than any work of a service rests before it looks again. */
  private static final Duration REST = Duration.ofMillis(800);

  /** When nothing is on its way any more: two looks in a row see the same. */
  static Snapshot quiet() {
    AtomicReference<Snapshot> seen = new AtomicReference<>(take());
    await()
        .atMost(PATIENCE)
        .pollDelay(REST)
        .pollInterval(REST)
        .until(
            () -> {
              Snapshot now = take();
              return now.equals(seen.getAndSet(now));
            });
    return seen.get();
  }

  /** The parts that are not the same, with their counts. */
  List<String> changed(Snapshot after) {
    TreeSet<String> names = new TreeSet<>(parts.keySet());
    names.addAll(after.parts.keySet());
    List<String> changed = new ArrayList<>();
    for (String name : names) {
      Part was = parts.get(name);
      Part is = after.parts.get(name);
      if (!String.valueOf(was).equals(String.valueOf(is))) {
        changed.add(name + ": " + was + " → " + is);
      }
    }
    return changed;
  }

  /** How many rows came to each table; tables that none came to are left out. */
  Map<String, Long> added(Snapshot after) {
    Map<String, Long> added = new TreeMap<>();
    after.parts.forEach(
        (name, is) -> {
          Part was = parts.get(name);
          long more = is.count() - (was == null ? 0 : was.count());
          if (name.startsWith("table ") && more != 0) {
            added.put(name, more);
          }
        });
    return added;
  }

  private static Snapshot take() {
    Map<String, Part> parts = new TreeMap<>();
    try {
      for (String database : databases()) {
        try (Connection c = RunningStack.database(database)) {
          tables(c, database, parts);
        }
      }
    } catch (SQLException e) {
      throw new AssertionError("the tables could not be read", e);
    }
    try (Topics topics = new Topics(RunningStack.kafka("admin"))) {
      topics
          .records("")
          .forEach(
              (topic, records) ->
                  parts.put("topic " + topic, new Part(records.size(), digest(records))));
    }
    return new Snapshot(parts);
  }

  static List<String> databases() throws SQLException {
    try (Connection c = RunningStack.database("postgres")) {
      return column(
          c,
          "select datname from pg_database where not datistemplate and datname <> 'postgres'"
              + " order by 1");
    }
  }

  private static void tables(Connection c, String database, Map<String, Part> parts)
      throws SQLException {
    for (String table :
        column(
            c,
            "select oid::regclass::text from pg_class where relkind in ('r', 'm')"
                + " and relpersistence <> 't' and relnamespace not in"
                + " ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)")) {
      try (Statement ask = c.createStatement();
          ResultSet row =
              ask.executeQuery(
                  "select count(*), md5(coalesce(string_agg(h, '' order by h), ''))"
                      + " from (select md5(t::text) as h from "
                      + table
                      + " t) hashed")) {
        row.next();
        parts.put("table " + database + "." + table, new Part(row.getLong(1), row.getString(2)));
      }
    }
  }

  static List<String> column(Connection c, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement ask = c.createStatement();
        ResultSet row = ask.executeQuery(sql)) {
      while (row.next()) {
        values.add(row.getString(1));
      }
    }
    return values;
  }

  private static String digest(List<Sent> records) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Sent record : records) {
        add(sha, Long.toString(record.offset()).getBytes(UTF_8));
        add(sha, record.key());
        for (Sent.Named header : record.headers()) {
          add(sha, header.name().getBytes(UTF_8));
          add(sha, header.value());
        }
        add(sha, record.value());
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest sha, byte @Nullable [] part) {
    sha.update((part == null ? "-" : part.length + ":").getBytes(UTF_8));
    if (part != null) {
      sha.update(part);
    }
  }
}
