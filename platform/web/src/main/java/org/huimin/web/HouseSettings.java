package org.huimin.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What every service can be told. A key under these prefixes that nobody knows fails the start, so
 * that a misspelt one is not silently without effect.
 */
public final class HouseSettings {

  private HouseSettings() {}

  /** {@code huimin.topics}: how topics are called. */
  @ConfigMapping(prefix = "huimin.topics")
  public interface Topics {

    /** The topics' common first word. */
    @WithDefault("huimin")
    String namespace();
  }

  /** {@code huimin.clock}: the business clock of a stack that runs on another day than today. */
  @ConfigMapping(prefix = "huimin.clock")
  public interface Clock {

    /** The file that holds the business date; without it the system's date counts. */
    Optional<Path> file();
  }

  /** {@code huimin.vault}: the key under which all other keys stand, by value or in a file. */
  @ConfigMapping(prefix = "huimin.vault")
  public interface Vault {

    Optional<String> masterKey();

    Optional<Path> masterKeyFile();
  }
}
