package org.huimin.programme.rosters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.huimin.monthlyrun.MonthWorker;
import org.huimin.monthlyrun.RosterRow;

/**
 * Down while a roster's step fails, and when one was stopped until its month is requested again.
 * Wellness and not readiness: the other counties' months and the counter go on.
 */
@Wellness
@Singleton
public class MonthHealth implements HealthCheck {

  private final MonthWorker worker;

  public MonthHealth(MonthWorker worker) {
    this.worker = worker;
  }

  void measure(@Observes StartupEvent event, MeterRegistry meters) {
    Gauge.builder("huimin.month.failing", worker, w -> w.failing().size())
        .description("Rosters whose last step failed")
        .register(meters);
    Gauge.builder("huimin.month.stopped", worker, w -> w.stopped().size())
        .description("Stopped rosters whose month was not requested again")
        .register(meters);
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("month");
    worker.failing().forEach((roster, why) -> answer.withData(roster.toString(), why));
    List<RosterRow> stopped = worker.stopped();
    stopped.forEach(
        roster ->
            answer.withData(
                roster.rosterId().toString(),
                "%s %s stopped: %s"
                    .formatted(roster.county().code(), roster.month(), roster.waitingFor())));
    return answer.status(worker.failing().isEmpty() && stopped.isEmpty()).build();
  }
}
