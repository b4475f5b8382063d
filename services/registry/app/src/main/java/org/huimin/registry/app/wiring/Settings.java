package org.huimin.registry.app.wiring;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What the registry alone can be told. */
@ConfigMapping(prefix = "huimin.divisions")
interface Settings {

  /** Replaces the divisions the registry comes with. */
  Optional<Path> file();
}
