package org.huimin.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huimin.eventstore.Position;

/** What this request appended to the tape; answered in the header {@code Huimin-Position}. */
@RequestScoped
public class AppendedPositions {

  private final List<Position> positions = new CopyOnWriteArrayList<>();

  public void add(List<Position> appended) {
    positions.addAll(appended);
  }

  public List<Position> all() {
    return List.copyOf(positions);
  }
}
