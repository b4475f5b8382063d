package org.huimin.elderlyallowance.app.wiring;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huimin.elderlyallowance.app.store.EnrolmentTape;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.Tapes;

/** The parts of the allowance, made at start: a wrong file or database stops it then. */
@Singleton
public final class Parts {

  @Produces
  @Singleton
  BusinessClock clock(@ConfigProperty(name = "huimin.clock.file") Optional<Path> file) {
    return new BusinessClock(file.orElse(null));
  }

  @Produces
  @Singleton
  @Startup
  EnrolmentTape enrolments(
      DataSource dataSource, @ConfigProperty(name = "huimin.topics.namespace") String namespace) {
    try (Connection c = dataSource.getConnection()) {
      return new EnrolmentTape(Tapes.register(c, namespace + "." + EnrolmentTape.TOPIC));
    } catch (SQLException e) {
      throw new IllegalStateException("the tape of cases could not be read", e);
    }
  }
}
