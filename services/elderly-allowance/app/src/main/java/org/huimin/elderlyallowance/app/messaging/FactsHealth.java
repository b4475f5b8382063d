package org.huimin.elderlyallowance.app.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.huimin.messaging.PartitionState;

/**
 * Down while a partition is stopped or a record has been missing for half a minute. Wellness and
 * not readiness: applications of other persons are still taken, and the month waits by itself.
 */
@Wellness
@Singleton
public class FactsHealth implements HealthCheck {

  private static final Duration MISSING_FOR_LONG = Duration.ofSeconds(30);

  private final PersonFacts facts;

  public FactsHealth(PersonFacts facts) {
    this.facts = facts;
  }

  void measure(@Observes StartupEvent event, MeterRegistry meters) {
    Gauge.builder("huimin.tape.stopped", facts, f -> count(f, PartitionState.Status.STOPPED))
        .description("Partitions stopped by a fork or a forgery")
        .register(meters);
    Gauge.builder("huimin.tape.gaps", facts, f -> count(f, PartitionState.Status.GAP))
        .description("Partitions that wait for a missing record")
        .register(meters);
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("facts");
    boolean[] well = {true};
    facts
        .state()
        .forEach(
            (tp, state) -> {
              if (isAlarm(state)) {
                well[0] = false;
                answer.withData(tp.toString(), state.status() + ": " + state.reason());
              }
            });
    return answer.status(well[0]).build();
  }

  private static long count(PersonFacts facts, PartitionState.Status status) {
    return facts.state().values().stream().filter(state -> state.status() == status).count();
  }

  private static boolean isAlarm(PartitionState state) {
    return switch (state.status()) {
      case READING -> false;
      case GAP -> state.since().plus(MISSING_FOR_LONG).isBefore(Instant.now());
      case STOPPED -> true;
    };
  }
}
