package org.huimin.messaging;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import net.jpountz.lz4.LZ4Factory;

/**
 * 压缩: records are packed by lz4. Its library takes its native code only by itself when it lies on
 * the system's class path, which in a service it does not; once loaded here, Kafka's client finds
 * it.
 */
final class Lz4 {

  private static final Logger LOG = System.getLogger(Lz4.class.getName());

  static {
    try {
      LOG.log(Level.DEBUG, "packing by {0}", LZ4Factory.nativeInstance());
    } catch (LinkageError | AssertionError e) {
      // Where there is no such code the library's own Java does the same, more slowly.
      LOG.log(Level.INFO, "packing by Java: {0}", e.toString());
    }
  }

  private Lz4() {}

  /** Loads the native code, once. */
  static void load() {
    // The class has done it by now.
  }
}
