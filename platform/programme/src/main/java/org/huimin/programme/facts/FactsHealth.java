package org.huimin.programme.facts;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.huimin.messaging.PartitionState;

/**
 * Down while a partition raises an {@linkplain PartitionState#isAlarm alarm}, and while facts are
 * parked: their persons are ordered nothing, and only people can tell what they say. Wellness and
 * not readiness: applications of other persons are still taken, and the month waits by itself.
 */
@Wellness
@Singleton
public class FactsHealth implements HealthCheck {

  /** Enough to begin with; the table has them all. */
  private static final int POSITIONS = 20;

  private final PersonFacts facts;
  private final ParkedFacts parked;
  private final DataSource ds;

  public FactsHealth(PersonFacts facts, ParkedFacts parked, DataSource ds) {
    this.facts = facts;
    this.parked = parked;
    this.ds = ds;
  }

  void measure(@Observes StartupEvent event, MeterRegistry meters) {
    Gauge.builder("huimin.tape.stopped", facts, f -> count(f, PartitionState.Status.STOPPED))
        .description("Partitions stopped by a fork or a forgery")
        .register(meters);
    Gauge.builder("huimin.tape.gaps", facts, f -> count(f, PartitionState.Status.GAP))
        .description("Partitions that wait for a missing record")
        .register(meters);
    Gauge.builder("huimin.tape.failing", facts, f -> count(f, PartitionState.Status.FAILING))
        .description("Partitions whose batch could not be taken and is tried again")
        .register(meters);
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("facts");
    boolean[] well = {true};
    Instant now = Instant.now();
    facts
        .state()
        .forEach(
            (tp, state) -> {
              if (state.isAlarm(now)) {
                well[0] = false;
                answer.withData(tp.toString(), state.status() + ": " + state.reason());
              }
            });
    return answer.status(tellParked(answer) && well[0]).build();
  }

  /** Returns whether none is parked. */
  private boolean tellParked(HealthCheckResponseBuilder answer) {
    try (Connection c = ds.getConnection()) {
      long count = parked.count(c);
      if (count > 0) {
        answer.withData("parked", count);
        answer.withData(
            "parkedAt",
            parked.positions(c, POSITIONS).stream()
                .map(p -> p.topic() + "/" + p.partition() + "/" + p.seq())
                .collect(Collectors.joining(" ")));
      }
      return count == 0;
    } catch (SQLException e) {
      answer.withData("parked", "could not be read: " + e.getSQLState());
      return false;
    }
  }

  private static long count(PersonFacts facts, PartitionState.Status status) {
    return facts.state().values().stream().filter(state -> state.status() == status).count();
  }
}
