package org.huimin.ledger.app.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the ledger can be told. A key under these prefixes that nobody knows fails the start. */
final class Settings {

  private Settings() {}

  /** The topics' common first word. */
  @ConfigMapping(prefix = "huimin.topics")
  interface Topics {
    @WithDefault("huimin")
    String namespace();
  }

  /** The stack's business clock. */
  @ConfigMapping(prefix = "huimin.clock")
  interface Clock {
    Optional<Path> file();
  }

  /** The key that what officers send is known again by; the ledger seals nothing with it. */
  @ConfigMapping(prefix = "huimin.vault")
  interface Vault {
    Optional<String> masterKey();

    Optional<Path> masterKeyFile();
  }

  /** The ledger's own. */
  @ConfigMapping(prefix = "huimin.ledger")
  interface Ledger {
    List<String> tapes();
  }
}
