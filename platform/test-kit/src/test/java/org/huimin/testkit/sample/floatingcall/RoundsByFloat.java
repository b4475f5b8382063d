package org.huimin.testkit.sample.floatingcall;

import java.math.BigDecimal;

public final class RoundsByFloat {
  private RoundsByFloat() {}

  public static int yuan(BigDecimal amount) {
    return (int) amount.doubleValue();
  }
}
