package org.huimin.elderlyallowance.app.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.Readiness;
import org.huimin.elderlyallowance.app.handling.WhenMonthsPassThenLook;
import org.jboss.logging.Logger;

/** 逐月查看: asks every few seconds whether the business day brings anything. */
@Singleton
public class MonthsPassing {

  private static final Logger LOG = Logger.getLogger(MonthsPassing.class);
  private static final int SECONDS = 2;

  private final WhenMonthsPassThenLook look;
  private final Publishing publishing;
  private final ScheduledExecutorService every =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().name("months-passing").daemon().unstarted(work));

  public MonthsPassing(WhenMonthsPassThenLook look, @Readiness Publishing publishing) {
    this.look = look;
    this.publishing = publishing;
  }

  void start(@Observes StartupEvent event) {
    every.scheduleWithFixedDelay(this::lookAtAll, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  /** What fails now, because the store is away or closed to events, is looked at again. */
  private void lookAtAll() {
    try {
      while (look.page()) {
        publishing.wake();
      }
    } catch (SQLException | RuntimeException e) {
      LOG.warn("the cases of the month could not be looked at", e);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    every.shutdownNow();
  }
}
