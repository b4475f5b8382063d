package org.huimin.ledger.app.messaging;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.huimin.messaging.PartitionState;

/**
 * Down while a partition is stopped or a record has been missing for long. Wellness and not
 * readiness: what was read before is still true, and the auditor must be able to look at it.
 */
@Wellness
@ApplicationScoped
public class TapesHealth implements HealthCheck {

  private static final Duration MISSING_FOR_LONG = Duration.ofSeconds(30);

  @Inject LiveTapes tapes;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("tapes");
    boolean well = true;
    for (Map.Entry<String, PartitionState> partition : tapes.states().entrySet()) {
      PartitionState state = partition.getValue();
      if (isAlarm(state)) {
        well = false;
        answer.withData(partition.getKey(), state.status() + ": " + state.reason());
      }
    }
    return answer.status(well).build();
  }

  private static boolean isAlarm(PartitionState state) {
    return switch (state.status()) {
      case READING -> false;
      case GAP -> state.since().plus(MISSING_FOR_LONG).isBefore(Instant.now());
      case STOPPED -> true;
    };
  }
}
