package org.huimin.messaging;

import java.util.List;
import org.huimin.eventstore.Position;

/** 尚未读到: the service has not yet consumed what the request builds on; ask again later. */
public final class NotReached extends RuntimeException {

  private final transient List<Position> wanted;

  public NotReached(List<Position> wanted) {
    super("not consumed yet: " + wanted);
    this.wanted = List.copyOf(wanted);
  }

  public List<Position> wanted() {
    return wanted;
  }
}
