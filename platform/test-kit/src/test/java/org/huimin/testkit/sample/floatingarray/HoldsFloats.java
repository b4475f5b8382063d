package org.huimin.testkit.sample.floatingarray;

/** Takes and gives amounts in arrays, of the primitive type and of its class. */
final class HoldsFloats {
  private HoldsFloats() {}

  static Double[][] rows(double[] amounts) {
    return new Double[amounts.length][];
  }
}
