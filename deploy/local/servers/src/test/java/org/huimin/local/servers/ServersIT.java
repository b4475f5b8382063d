package org.huimin.local.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersIT {

  @TempDir Path folder;

  @Test
  void postgresql_keeps_what_was_committed_through_a_kill() throws Exception {
    int port = Child.freePort();
    PostgresServer server = new PostgresServer(folder, port);
    Running first = PostgresServer.start(folder, port, _ -> {});
    try {
      server.createDatabase("sample");
      server.createDatabase("sample");
      try (Connection owner =
              DriverManager.getConnection(
                  server.jdbcUrl("sample"), "sample_owner", "sample_owner");
          Statement statement = owner.createStatement()) {
        statement.execute("create table kept(n int)");
        statement.execute("insert into kept values (80)");
        statement.execute("grant select on kept to sample_app");
      }
    } finally {
      first.kill();
    }
    // As after a power cut: the pid in the file belongs to somebody else by now.
    Path pidFile = folder.resolve("data/postmaster.pid");
    List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
    lines.set(0, Long.toString(ProcessHandle.current().pid()));
    Files.write(pidFile, lines);
    Running second = PostgresServer.start(folder, port, _ -> {});
    try (Connection app =
            DriverManager.getConnection(server.jdbcUrl("sample"), "sample_app", "sample_app");
        Statement statement = app.createStatement();
        ResultSet rows = statement.executeQuery("select n from kept")) {
      assertTrue(rows.next());
      assertEquals(80, rows.getInt(1));
      assertThrows(SQLException.class, () -> app.createStatement().execute("create table x()"));
    } finally {
      second.stop();
    }
    assertFalse(second.alive());
  }

  @Test
  void a_second_postgresql_on_the_same_folder_is_refused() {
    Running first = PostgresServer.start(folder, Child.freePort(), _ -> {});
    try {
      ServerFailed failed =
          assertThrows(
              ServerFailed.class, () -> PostgresServer.start(folder, Child.freePort(), _ -> {}));
      assertEquals(ServerFailed.Reason.ALREADY_RUNNING, failed.reason());
    } finally {
      first.stop();
    }
  }

  @Test
  void kafka_keeps_its_topics_through_a_restart() throws Exception {
    int port = Child.freePort();
    KafkaServer server = new KafkaServer(folder, port);
    KafkaAccess nobody = new KafkaAccess(List.of());
    Running first = KafkaServer.start(folder, port, nobody, _ -> {});
    Map<String, Object> config = server.client(KafkaServer.ADMIN);
    try (Admin admin = Admin.create(config)) {
      admin.createTopics(List.of(new NewTopic("kept", 16, (short) 1))).all().get();
    } finally {
      first.stop();
    }
    assertFalse(first.alive());
    Running second = KafkaServer.start(folder, port, nobody, _ -> {});
    try (Admin admin = Admin.create(config)) {
      assertTrue(admin.listTopics().names().get().contains("kept"));
    } finally {
      second.stop();
    }
  }

  @Test
  void keycloak_signs_officers_in() throws Exception {
    int port = Child.freePort();
    Path realm = Path.of("../../keycloak/realm/huimin-realm.json");
    Running running = KeycloakServer.start(folder, port, realm, "huimin", _ -> {});
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(
                      new KeycloakServer(folder, port, "huimin").realmUrl()
                          + "/protocol/openid-connect/token"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "grant_type=password&client_id=huimin-cli&username=clerk.simao&password=huimin"))
              .build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertEquals(200, answer.statusCode(), answer.body());
    } finally {
      running.stop();
    }
    assertFalse(running.alive());
  }

  @Test
  void a_taken_port_is_named() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ServerFailed failed =
          assertThrows(
              ServerFailed.class,
              () -> PostgresServer.start(folder, taken.getLocalPort(), _ -> {}));
      assertEquals(ServerFailed.Reason.PORT_TAKEN, failed.reason());
      assertEquals("postgresql", failed.part());
    }
  }
}
