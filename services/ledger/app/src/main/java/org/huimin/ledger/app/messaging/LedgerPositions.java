package org.huimin.ledger.app.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.huimin.eventstore.Position;
import org.huimin.ledger.app.handling.TapeSource;
import org.huimin.messaging.NotReached;
import org.huimin.messaging.Positions;
import org.huimin.web.ConsumedPositions;

/** How far the ledger has read, for requests that carry {@code Huimin-After}. */
@ApplicationScoped
public class LedgerPositions implements ConsumedPositions {

  @Inject DataSource dataSource;
  @Inject TapeSource source;

  @Override
  public Uni<Boolean> await(List<Position> wanted, Duration atMost) {
    return Uni.createFrom()
        .item(() -> reached(Positions.on(source.topics(), wanted), atMost))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private boolean reached(List<Position> wanted, Duration atMost) {
    try {
      Positions.await(dataSource, wanted, atMost);
      return true;
    } catch (NotReached e) {
      return false;
    }
  }
}
