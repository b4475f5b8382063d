package org.huimin.socialrelief.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.household.Term;

/** 进位: how the one division of an amount ends. */
public enum Rounding implements Term {
  CEILING_1_YUAN(0, RoundingMode.CEILING, "见分进元", "up to a whole yuan"),
  CEILING_0_10(1, RoundingMode.CEILING, "见分进角", "up to a jiao"),
  CEILING_0_01(2, RoundingMode.CEILING, "见厘进分", "up to a fen"),
  HALF_UP_1_YUAN(0, RoundingMode.HALF_UP, "四舍五入到元", "to the nearest yuan"),
  HALF_UP_0_10(1, RoundingMode.HALF_UP, "四舍五入到角", "to the nearest jiao"),
  HALF_UP_0_01(2, RoundingMode.HALF_UP, "四舍五入到分", "to the nearest fen");

  private final int decimals;
  private final RoundingMode mode;
  private final String chinese;
  private final String english;

  Rounding(int decimals, RoundingMode mode, String chinese, String english) {
    this.decimals = decimals;
    this.mode = mode;
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }

  /** The quotient, which is nowhere divided before. */
  public Money divide(Money whole, long by) {
    return new Money(whole.yuan().divide(BigDecimal.valueOf(by), decimals, mode));
  }
}
