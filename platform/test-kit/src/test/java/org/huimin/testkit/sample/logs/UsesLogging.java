package org.huimin.testkit.sample.logs;

import java.util.logging.Logger;

public final class UsesLogging {
  private static final Logger LOG = Logger.getLogger("sample");

  private UsesLogging() {}

  public static void say() {
    LOG.info("said");
  }
}
