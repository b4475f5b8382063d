package org.huimin.testkit.sample.random;

import java.util.UUID;
import java.util.function.Supplier;

public final class RollsDice {
  private RollsDice() {}

  public static Supplier<UUID> ids() {
    return UUID::randomUUID;
  }
}
