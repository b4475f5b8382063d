package org.huimin.elderlyallowance.app.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.huimin.messaging.PartitionState;

/**
 * Down while a partition raises an {@linkplain PartitionState#isAlarm alarm}. Wellness and not
 * readiness: applications of other persons are still taken, and the month waits by itself.
 */
@Wellness
@Singleton
public class FactsHealth implements HealthCheck {

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
    return answer.status(well[0]).build();
  }

  private static long count(PersonFacts facts, PartitionState.Status status) {
    return facts.state().values().stream().filter(state -> state.status() == status).count();
  }
}
