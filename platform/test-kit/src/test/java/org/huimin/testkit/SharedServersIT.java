package org.huimin.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharedServersIT {

  @Test
  void two_test_jvms_of_one_build_share_the_servers() throws IOException {
    String ours = OtherJvm.answer();
    Process other = OtherJvm.start(OtherJvm.Asker.class, List.of()).start();
    try (BufferedReader lines = other.inputReader(UTF_8)) {
      assertEquals(ours, line(lines));
    }
  }

  @Test
  void servers_are_gone_after_the_build_is_killed() throws Exception {
    Process build = startBuild();
    Servers servers;
    try {
      servers = Servers.of(build);
    } finally {
      build.destroyForcibly();
    }
    servers.mustBeGone();
  }

  @Test
  void servers_are_gone_after_their_supervisor_is_killed() throws Exception {
    Process build = startBuild("postgresql");
    try {
      Servers servers = Servers.of(build);
      long supervisor =
          Long.parseLong(Files.readString(servers.folder().resolve("supervisor.pid")).strip());
      ProcessHandle.of(supervisor).orElseThrow().destroyForcibly();
      servers.mustBeGone();
    } finally {
      build.destroyForcibly();
    }
  }

  private static Process startBuild(String... arguments) throws IOException {
    ProcessBuilder build =
        OtherJvm.start(
            OtherJvm.Build.class, List.of("-Dmaven.multiModuleProjectDirectory=/sample"));
    build.command().addAll(List.of(arguments));
    return build.start();
  }

  /** What a build has started, as it told on its output. */
  private record Servers(Path folder, List<Integer> ports) {

    static Servers of(Process build) throws IOException {
      try (BufferedReader lines = build.inputReader(UTF_8)) {
        String answer = line(lines);
        String[] parts = answer.substring("folder=".length()).split(" ", -1);
        Path folder = Path.of(parts[0]);
        assertTrue(folder.getFileName().toString().contains("-" + build.pid() + "-"), answer);
        return new Servers(folder, Stream.of(parts).skip(1).map(Integer::valueOf).toList());
      }
    }

    void mustBeGone() {
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () -> {
                assertFalse(Files.exists(folder), () -> "left behind: " + folder);
                for (int port : ports) {
                  assertFalse(listens(port), () -> "still listens: " + port);
                }
              });
    }
  }

  @Test
  void the_app_role_gets_only_what_the_owner_grants() throws SQLException {
    TestDatabase database = TestDatabase.create("sample");
    try (Connection owner = database.owner().getConnection();
        Connection app = database.app().getConnection();
        Statement migration = owner.createStatement();
        Statement query = app.createStatement()) {
      migration.execute("create table fact(n int)");
      assertThrows(SQLException.class, () -> query.execute("select * from fact"));
      migration.execute("grant select on fact to " + database.appRole());
      assertTrue(query.execute("select * from fact"));
    } finally {
      database.drop();
    }
  }

  @Test
  void officers_and_services_get_tokens() {
    assertEquals(3, TestTokens.of("clerk.simao").split("\\.", -1).length);
    assertEquals(3, TestTokens.ofService("ledger").split("\\.", -1).length);
  }

  private static String line(BufferedReader lines) throws IOException {
    StringBuilder before = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("folder=")) {
        return line;
      }
      before.append(line).append('\n');
    }
    throw new AssertionError("no answer; output was:\n" + before);
  }

  private static boolean listens(int port) {
    try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
