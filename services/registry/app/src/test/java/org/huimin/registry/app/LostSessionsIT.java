package org.huimin.registry.app;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.huimin.local.servers.PostgresServer;
import org.huimin.testkit.TestServers;
import org.junit.jupiter.api.Test;

/** The store hangs up on everybody, more often than the pool has places. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LostSessionsIT {

  private static final int PLACES = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject DataSource dataSource;

  @Test
  void lost_sessions_do_not_wear_the_pool_out() throws Exception {
    String database;
    try (Connection c = dataSource.getConnection()) {
      database = c.getCatalog();
    }
    for (int time = 0; time <= PLACES; time++) {
      await().atMost(PATIENCE).until(this::relayHasItsLock);
      hangUp(database);
    }
    await().atMost(PATIENCE).until(this::relayHasItsLock);
    List<Connection> others = new ArrayList<>();
    try {
      // One place is the relay's.
      while (others.size() < PLACES - 1) {
        others.add(dataSource.getConnection());
      }
    } finally {
      for (Connection c : others) {
        c.close();
      }
    }
    await().atMost(PATIENCE).until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  private boolean relayHasItsLock() {
    try (Connection c = dataSource.getConnection();
        PreparedStatement ask =
            c.prepareStatement(
                "select count(*) from pg_locks l join pg_database d on d.oid = l.database"
                    + " where locktype = 'advisory' and granted and datname = current_database()");
        ResultSet row = ask.executeQuery()) {
      return row.next() && row.getInt(1) > 0;
    } catch (SQLException e) {
      // This one was hung up on too; the next is another.
      return false;
    }
  }

  private static void hangUp(String database) throws SQLException {
    try (Connection admin =
            DriverManager.getConnection(
                TestServers.postgres().jdbcUrl(database),
                PostgresServer.ADMIN,
                PostgresServer.ADMIN);
        PreparedStatement end =
            admin.prepareStatement(
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()")) {
      end.executeQuery();
    }
  }
}
