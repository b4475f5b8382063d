package org.huimin.publishing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.huimin.messaging.Relay;
import org.huimin.messaging.RelayState;
import org.huimin.messaging.RelayState.Status;

/**
 * 发布: the relay of the service's topics. The service is ready when the relay has held its store
 * against Kafka; until then nothing can be recorded.
 */
@Readiness
@ApplicationScoped
public class Publishing implements HealthCheck {

  private final Relay relay;

  /** Kafka may go away afterwards: what is recorded meanwhile waits in the store. */
  private volatile boolean compared;

  Publishing(
      DataSource dataSource,
      PublishedTapes published,
      @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.relay = new Relay(dataSource, () -> kafka, published.topics());
  }

  void start(@Observes StartupEvent event) {
    relay.start();
  }

  /** Something was committed and need not wait for the next look. */
  public void wake() {
    relay.wake();
  }

  void stop(@Observes ShutdownEvent event) {
    relay.close();
  }

  @Override
  public HealthCheckResponse call() {
    RelayState state = relay.state();
    if (state.status() == Status.PUBLISHING || state.status() == Status.STANDBY) {
      compared = true;
    }
    return HealthCheckResponse.named("relay")
        .status(compared && state.status() != Status.REFUSED)
        .withData("status", state.status().name())
        .withData("reason", state.reason())
        .build();
  }
}
