package org.huimin.elderlyallowance.app.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.huimin.monthlyrun.MonthWorker;

/**
 * Down while a roster's step fails. Wellness and not readiness: the other counties' months and the
 * counter go on.
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
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("month");
    worker.failing().forEach((roster, why) -> answer.withData(roster.toString(), why));
    return answer.status(worker.failing().isEmpty()).build();
  }
}
