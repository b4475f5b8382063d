package org.huimin.ledger.app.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.huimin.eventstore.BusinessClock;
import org.huimin.ledger.app.handling.RebuildWorker;
import org.huimin.ledger.app.handling.Rebuilds;
import org.huimin.ledger.app.handling.TapeSource;
import org.huimin.ledger.app.messaging.LiveTapes;
import org.huimin.ledger.app.view.LedgerProjection;
import org.huimin.ledger.app.view.LedgerView;
import org.huimin.messaging.PartitionState;
import org.huimin.messaging.TapeConsumer;
import org.huimin.web.HouseSettings;

/** The ledger's parts: plain objects, put together here and nowhere else. */
@Singleton
public class Parts {

  @Produces
  @Singleton
  TapeSource source(
      HouseSettings.Topics topics,
      Settings ledger,
      @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    List<String> names =
        ledger.tapes().stream().map(tape -> topics.namespace() + "." + tape + ".v1").toList();
    return new TapeSource(names, kafka);
  }

  @Produces
  @Singleton
  LedgerProjection projection() {
    return new LedgerProjection();
  }

  @Produces
  @Singleton
  LedgerView view(DataSource dataSource) {
    return new LedgerView(dataSource);
  }

  @Produces
  @Singleton
  Rebuilds rebuilds(DataSource dataSource, BusinessClock clock) {
    return new Rebuilds(dataSource, clock);
  }

  @Produces
  @Singleton
  LiveTapes tapes(
      DataSource dataSource, TapeSource source, LedgerProjection projection, Settings ledger) {
    return new LiveTapes(
        () ->
            new TapeConsumer(
                dataSource, source.kafka(), source.topics(), projection, ledger.readers()));
  }

  @Produces
  @Singleton
  RebuildWorker worker(
      DataSource dataSource,
      TapeSource source,
      LedgerProjection projection,
      Rebuilds rebuilds,
      LiveTapes live) {
    return new RebuildWorker(dataSource, source, projection, rebuilds, live);
  }

  void start(
      @Observes StartupEvent event,
      LiveTapes tapes,
      RebuildWorker worker,
      LedgerView view,
      MeterRegistry meters) {
    tapes.start();
    worker.start();
    Gauge.builder("huimin.tape.stopped", tapes, t -> t.count(PartitionState.Status.STOPPED))
        .description("Partitions stopped by a fork or a forgery")
        .register(meters);
    Gauge.builder("huimin.tape.gaps", tapes, t -> t.count(PartitionState.Status.GAP))
        .description("Partitions that wait for a missing record")
        .register(meters);
    Gauge.builder("huimin.tape.failing", tapes, t -> t.count(PartitionState.Status.FAILING))
        .description("Partitions whose batch could not be taken and is tried again")
        .register(meters);
    Gauge.builder("huimin.ledger.incidents", view, LedgerView::incidents)
        .description("Records set aside with a reason")
        .register(meters);
  }

  void stop(@Observes ShutdownEvent event, LiveTapes tapes, RebuildWorker worker) {
    worker.close();
    tapes.close();
  }
}
