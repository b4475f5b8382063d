package org.huimin.bench;

import java.util.SortedMap;

/**
 * 一轮: one month of the system and two of the limit, one after the other.
 *
 * @param limit that writes an event and a record for a line, which nobody can do without
 * @param limitAllRows that writes all rows which the system writes for a line
 */
record Round(Real real, Measured limit, Measured limitAllRows) {

  /**
   * A month of the system.
   *
   * @param peakMegabytes of the largest process of each part
   */
  record Real(Measured measured, Stages stages, SortedMap<String, Double> peakMegabytes) {}

  double ratio() {
    return real.measured().linesPerSecond() / limit.linesPerSecond();
  }

  double ratioAllRows() {
    return real.measured().linesPerSecond() / limitAllRows.linesPerSecond();
  }
}
