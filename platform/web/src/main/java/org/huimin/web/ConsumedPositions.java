package org.huimin.web;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import org.huimin.eventstore.Position;

/**
 * How far this service has read other services' tapes. A service that consumes offers one bean of
 * this type; requests that carry {@code Huimin-After} wait for it.
 */
public interface ConsumedPositions {

  /** True when reached; false when the time is over. */
  Uni<Boolean> await(List<Position> wanted, Duration atMost);
}
