package org.huimin.eventstore;

import java.util.UUID;

/** 版本冲突: someone else wrote the stream's version first; decide again on what stands there now. */
public final class VersionConflict extends RuntimeException {

  private final UUID stream;

  public VersionConflict(UUID stream, Throwable cause) {
    super("stream " + stream + " has moved on since it was read", cause);
    this.stream = stream;
  }

  public UUID stream() {
    return stream;
  }
}
