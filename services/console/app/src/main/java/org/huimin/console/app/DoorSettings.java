package org.huimin.console.app;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Which services stand behind the door, how large a request may be and how long one waits. */
@ConfigMapping(prefix = "huimin.door")
interface DoorSettings {

  /** Name in the path → origin, as in {@code registry → http://127.0.0.1:8101}. */
  Map<String, URI> services();

  /** Largest request body in bytes, declared or chunked; lines have none, see {@link Passage}. */
  MemorySize bodyLimit();

  /**
   * Service → the largest body it takes, where that is less: the framework in the service would
   * hang up on a larger one without a problem.
   */
  Map<String, MemorySize> bodyLimits();

  /** How long a service may keep silent, counted from the last byte of the request that moved. */
  Duration patience();
}
