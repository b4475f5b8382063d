package org.huimin.bench;

import java.util.SortedMap;

/** 一轮: one month of the system and one of the limit, one after the other. */
record Round(Real real, Measured limit) {

  /**
   * A month of the system.
   *
   * @param peakMegabytes of the largest process of each part
   */
  record Real(Measured measured, Stages stages, SortedMap<String, Double> peakMegabytes) {}

  double ratio() {
    return real.measured().linesPerSecond() / limit.linesPerSecond();
  }
}
