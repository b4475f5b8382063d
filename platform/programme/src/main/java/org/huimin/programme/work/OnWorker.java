package org.huimin.programme.work;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.concurrent.Callable;

/** JDBC blocks; whoever asked goes on where they were, for Hibernate Reactive knows no worker. */
public final class OnWorker {

  private OnWorker() {}

  public static <T> Uni<T> call(Callable<T> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Context asking = Objects.requireNonNull(Vertx.currentContext());
              return Uni.createFrom()
                  .item(() -> now(work))
                  .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                  .emitOn(next -> asking.runOnContext(_ -> next.run()));
            });
  }

  /** For who is on a worker already. */
  public static <T> T now(Callable<T> work) {
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the database could not be read or written", e);
    }
  }
}
