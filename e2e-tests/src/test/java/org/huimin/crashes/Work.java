package org.huimin.crashes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.huimin.journeys.CountyOffice;

/**
 * One desk a county, all at work at the same time. Who sits at a desk at closing time is served.
 */
final class Work<T> implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Queue<T> done = new ConcurrentLinkedQueue<>();
  private final List<Future<?>> busy = new ArrayList<>();
  private final ScheduledExecutorService desks;

  private Work(int desks) {
    this.desks = Executors.newScheduledThreadPool(desks);
  }

  /** Person after person, with a pause between, until {@link #finish}. */
  static <T> Work<T> begin(
      List<CountyOffice> counties, Duration pause, Function<CountyOffice, T> serve) {
    Work<T> work = new Work<>(counties.size());
    for (CountyOffice county : counties) {
      Runnable next = () -> work.done.add(serve.apply(county));
      work.busy.add(
          work.desks.scheduleWithFixedDelay(next, 0, pause.toMillis(), TimeUnit.MILLISECONDS));
    }
    return work;
  }

  /** One thing at each desk. */
  static <T> Work<T> once(List<CountyOffice> counties, Function<CountyOffice, T> task) {
    Work<T> work = new Work<>(counties.size());
    for (CountyOffice county : counties) {
      work.busy.add(work.desks.submit(() -> work.done.add(task.apply(county))));
    }
    return work;
  }

  /** How many have been served so far. */
  int done() {
    busy.stream().filter(Future::isDone).forEach(Work::mustNotHaveFailed);
    return done.size();
  }

  /** Closing time; answers what came of everybody who was served. */
  List<T> finish() {
    desks.shutdown();
    try {
      if (!desks.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("somebody still sits at a desk");
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
    busy.forEach(Work::mustNotHaveFailed);
    return List.copyOf(done);
  }

  private static void mustNotHaveFailed(Future<?> desk) {
    try {
      desk.get();
    } catch (CancellationException _) {
      // Closing time.
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static IllegalStateException interrupted() {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted");
  }

  /** Where something else has failed, nobody is waited for. */
  @Override
  public void close() {
    desks.shutdownNow();
  }
}
