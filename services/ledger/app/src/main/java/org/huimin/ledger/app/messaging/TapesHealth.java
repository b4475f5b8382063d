package org.huimin.ledger.app.messaging;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.huimin.messaging.PartitionState;

/**
 * Down while a partition raises an {@linkplain PartitionState#isAlarm alarm}. Wellness and not
 * readiness: what was read before is still true, and the auditor must be able to look at it.
 */
@Wellness
@ApplicationScoped
public class TapesHealth implements HealthCheck {

  @Inject LiveTapes tapes;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("tapes");
    boolean well = true;
    Instant now = Instant.now();
    for (Map.Entry<String, PartitionState> partition : tapes.states().entrySet()) {
      PartitionState state = partition.getValue();
      if (state.isAlarm(now)) {
        well = false;
        answer.withData(partition.getKey(), state.status() + ": " + state.reason());
      }
    }
    return answer.status(well).build();
  }
}
