package org.huimin.testkit;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.huimin.local.servers.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;

/** A fresh, empty database of a test, with the two roles every service has. */
public record TestDatabase(PostgresServer server, String name) {

  private static final int CONNECTIONS = 20;

  public static TestDatabase create(String prefix) {
    String name =
        prefix.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_")
            + "_"
            + UUID.randomUUID().toString().substring(0, 8);
    PostgresServer server = TestServers.postgres();
    server.createDatabase(name);
    return new TestDatabase(server, name);
  }

  public String jdbcUrl() {
    return server.jdbcUrl(name);
  }

  public String reactiveUrl() {
    return server.reactiveUrl(name);
  }

  /** Migrates. */
  public String ownerRole() {
    return name + "_owner";
  }

  /** Runs the service; holds only what migrations grant. */
  public String appRole() {
    return name + "_app";
  }

  /** Locally a role's password is its name. */
  public DataSource owner() {
    return dataSource(ownerRole());
  }

  public DataSource app() {
    return dataSource(appRole());
  }

  /** Connections that are kept, as a service's are. The caller closes it before the drop. */
  public AgroalDataSource pool() {
    try {
      return AgroalDataSource.from(
          new AgroalDataSourceConfigurationSupplier()
              .connectionPoolConfiguration(
                  pool ->
                      pool.maxSize(CONNECTIONS)
                          .connectionFactoryConfiguration(
                              factory ->
                                  factory
                                      .jdbcUrl(jdbcUrl())
                                      .principal(new NamePrincipal(appRole()))
                                      .credential(new SimplePassword(appRole())))));
    } catch (SQLException e) {
      throw new IllegalStateException("no pool for " + name, e);
    }
  }

  public void drop() {
    server.dropDatabase(name);
  }

  private DataSource dataSource(String role) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(jdbcUrl());
    dataSource.setUser(role);
    dataSource.setPassword(role);
    return dataSource;
  }
}
