package org.huimin.socialrelief.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.huimin.kernel.Money;

/** 进位: how the one division of an amount ends. */
public enum Rounding {
  CEILING_1_YUAN(0, RoundingMode.CEILING, "见分进元"),
  CEILING_0_10(1, RoundingMode.CEILING, "见分进角"),
  CEILING_0_01(2, RoundingMode.CEILING, "见厘进分"),
  HALF_UP_1_YUAN(0, RoundingMode.HALF_UP, "四舍五入到元"),
  HALF_UP_0_10(1, RoundingMode.HALF_UP, "四舍五入到角"),
  HALF_UP_0_01(2, RoundingMode.HALF_UP, "四舍五入到分");

  private final int decimals;
  private final RoundingMode mode;
  private final String chinese;

  Rounding(int decimals, RoundingMode mode, String chinese) {
    this.decimals = decimals;
    this.mode = mode;
    this.chinese = chinese;
  }

  public String chinese() {
    return chinese;
  }

  /** The quotient, which is nowhere divided before. */
  public Money divide(Money whole, long by) {
    return new Money(whole.yuan().divide(BigDecimal.valueOf(by), decimals, mode));
  }
}
