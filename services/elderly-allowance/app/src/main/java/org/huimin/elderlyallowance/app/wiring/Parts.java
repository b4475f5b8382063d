package org.huimin.elderlyallowance.app.wiring;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.huimin.elderlyallowance.app.store.EnrolmentTape;
import org.huimin.eventstore.Tapes;
import org.huimin.web.HouseSettings;

/** The parts of the allowance, made at start: a wrong database stops it then. */
@Singleton
public final class Parts {

  @Produces
  @Singleton
  @Startup
  EnrolmentTape enrolments(DataSource dataSource, HouseSettings.Topics topics) {
    try (Connection c = dataSource.getConnection()) {
      return new EnrolmentTape(Tapes.register(c, topics.namespace() + "." + EnrolmentTape.TOPIC));
    } catch (SQLException e) {
      throw new IllegalStateException("the tape of cases could not be read", e);
    }
  }
}
