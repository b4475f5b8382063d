package org.huimin.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL on 127.0.0.1. What is committed is on the disk (fsync stays on); the data folder is
 * kept between runs.
 *
 * @param dir holds {@code data} and the log
 */
public record PostgresServer(Path dir, int port) {

  public static final String PART = "postgresql";

  /** Superuser of the local server; trusted because nobody but this machine can connect. */
  public static final String ADMIN = "postgres";

  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=300",
          "shared_buffers=256MB",
          "max_wal_size=2GB",
          "log_timezone=UTC",
          "timezone=UTC");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");

  /**
   * Starts it and waits until it answers.
   *
   * @param settings what it is told beside the settings of every local server, as {@code
   *     name=value}
   */
  public static Running start(Path dir, int port, Consumer<String> progress, String... settings) {
    Path folder = dir.toAbsolutePath();
    Path log = folder.resolve("postgresql.log");
    Child.requireFree(PART, log, port);
    Path home = Installation.find(PART).postgres();
    Path data = folder.resolve("data");
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      progress.accept("postgresql: creating its data folder");
      initialise(home, folder, data);
    }
    removeStalePid(data.resolve("postmaster.pid"), log);
    progress.accept("postgresql: starting on port " + port);
    PostgresServer server = new PostgresServer(folder, port);
    List<String> command =
        new ArrayList<>(
            List.of(
                home.resolve("bin/postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port)));
    Stream.concat(SETTINGS.stream(), Stream.of(settings))
        .forEach(setting -> command.addAll(List.of("-c", setting)));
    return Child.start(PART, log, folder, Map.of(), asOrdinaryUser(command))
        .awaitReady(server::answers, Duration.ofMinutes(3), "INT");
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** For the reactive client. */
  public String reactiveUrl(String database) {
    return "postgresql://127.0.0.1:" + port + "/" + database;
  }

  /**
   * Creates, where absent, the database and its two roles: {@code <db>_owner}, which migrates, and
   * {@code <db>_app}, which only gets what migrations grant. Locally a role's password is its name.
   */
  public void createDatabase(String database) {
    if (!NAME.matcher(database).matches()) {
      throw new IllegalArgumentException("not a database name: " + database);
    }
    try (Connection connection = DriverManager.getConnection(jdbcUrl(ADMIN), ADMIN, ADMIN);
        Statement statement = connection.createStatement()) {
      for (String role : List.of(database + "_owner", database + "_app")) {
        if (absent(connection, "select 1 from pg_roles where rolname = ?", role)) {
          statement.execute("create role " + role + " login password '" + role + "'");
        }
      }
      if (absent(connection, "select 1 from pg_database where datname = ?", database)) {
        statement.execute("create database " + database + " owner " + database + "_owner");
        statement.execute("revoke all on database " + database + " from public");
        statement.execute("grant connect on database " + database + " to " + database + "_app");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create database " + database, e);
    }
  }

  public void dropDatabase(String database) {
    if (!NAME.matcher(database).matches()) {
      throw new IllegalArgumentException("not a database name: " + database);
    }
    try (Connection connection = DriverManager.getConnection(jdbcUrl(ADMIN), ADMIN, ADMIN);
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + database + " with (force)");
      statement.execute("drop role if exists " + database + "_app");
      statement.execute("drop role if exists " + database + "_owner");
    } catch (SQLException e) {
      throw new IllegalStateException("cannot drop database " + database, e);
    }
  }

  private static boolean absent(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return !rows.next();
      }
    }
  }

  /** An initdb that was cut short leaves no data folder behind: it works in a half and moves. */
  private static void initialise(Path home, Path folder, Path data) {
    Path half = folder.resolve("data.half");
    try {
      Files.createDirectories(folder);
      Folders.delete(half);
      Child.start(
              PART,
              folder.resolve("initdb.log"),
              folder,
              Map.of(),
              asOrdinaryUser(
                  List.of(
                      home.resolve("bin/initdb").toString(),
                      "-D",
                      half.toString(),
                      "-U",
                      ADMIN,
                      "-E",
                      "UTF8",
                      "--no-locale",
                      "--auth=trust")))
          .awaitEnd(Duration.ofMinutes(2));
      Folders.delete(data);
      Files.move(half, data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is.
   */
  private static List<String> asOrdinaryUser(List<String> command) {
    List<String> line = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name")) && Child.onPath("unshare")) {
      line.add("unshare");
      line.add("-U");
    }
    line.addAll(command);
    return line;
  }

  /**
   * After a power cut the file names a pid that may meanwhile be anybody's, and PostgreSQL would
   * refuse to start beside it. It stays where that pid is a PostgreSQL.
   */
  private static void removeStalePid(Path pidFile, Path log) {
    if (!Files.exists(pidFile)) {
      return;
    }
    try (Stream<String> lines = Files.lines(pidFile)) {
      long pid = lines.findFirst().map(String::strip).map(Long::parseLong).orElse(-1L);
      boolean postgres =
          ProcessHandle.of(pid)
              .filter(ProcessHandle::isAlive)
              .flatMap(process -> process.info().command())
              .map(command -> command.endsWith("/postgres"))
              .orElse(false);
      if (postgres) {
        throw new ServerFailed(PART, ServerFailed.Reason.ALREADY_RUNNING, log, "pid " + pid);
      }
      Files.delete(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean answers() {
    try (Connection connection = DriverManager.getConnection(jdbcUrl(ADMIN), ADMIN, ADMIN)) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }
}
