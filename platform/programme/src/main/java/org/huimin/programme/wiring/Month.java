package org.huimin.programme.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.Readiness;
import org.huimin.monthlyrun.MonthWorker;
import org.huimin.programme.rosters.MonthlyRuns;
import org.huimin.programme.work.PageWorkers;
import org.huimin.publishing.Publishing;

/** Who carries the months on, and what a programme has to do beside them. */
@Singleton
public final class Month {

  /** One drafts while the other orders; more would only wait for the same disk. */
  private static final int WORKERS = 2;

  @Produces
  @Singleton
  MonthWorker worker(MonthlyRuns runs, @Readiness Publishing publishing) {
    return new MonthWorker(runs.all(), WORKERS, publishing::wake);
  }

  void start(@Observes StartupEvent event, MonthWorker worker, PageWorkers beside) {
    worker.start();
    beside.start();
  }

  void stop(@Observes ShutdownEvent event, MonthWorker worker, PageWorkers beside) {
    beside.close();
    worker.close();
  }
}
