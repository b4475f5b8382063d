package org.huimin.local;

import java.util.List;

/**
 * What a service's JVM is good at: to be there soon and small, or to carry much in the long run.
 */
enum Pace {
  READY_SOON,
  THROUGHPUT;

  List<String> options() {
    return switch (this) {
      case READY_SOON -> List.of("-XX:TieredStopAtLevel=1", "-Xmx256m");
      case THROUGHPUT -> List.of("-Xmx512m");
    };
  }
}
