package org.huimin.testkit;

import java.nio.file.Path;

/** 契约: the folder {@code contracts} of this checkout, as tests of every module see it. */
public final class Contracts {

  private Contracts() {}

  public static Path root() {
    return Path.of(System.getProperty("huimin.root", ".")).toAbsolutePath().resolve("contracts");
  }
}
