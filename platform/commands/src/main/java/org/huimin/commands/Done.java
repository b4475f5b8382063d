package org.huimin.commands;

import java.util.List;
import java.util.UUID;
import org.huimin.eventstore.Position;

/** 办结: what came of a command: the id it concerns, and where its events stand. */
public record Done(UUID id, List<Position> positions) {

  public Done {
    positions = List.copyOf(positions);
  }

  /** Accepted, and there was nothing new to record. */
  public static Done nothingNew(UUID id) {
    return new Done(id, List.of());
  }

  public boolean isNew() {
    return !positions.isEmpty();
  }
}
