package org.huimin.socialrelief.means;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.huimin.kernel.Citation;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.household.Term;

/**
 * 赡养费核算: on what an item of support rests that was reckoned by the formula of the place instead of
 * verified to be paid.
 */
public sealed interface Support {

  /** What is due of it in a year. */
  Money aYear();

  /** 免予核算: why nothing is asked of a supporter, as an officer found. */
  enum Waiver implements Support, Supporter.Told, Term {
    SUPPORTER_UNABLE("无履行义务能力", "unable to support them"),
    SUPPORTER_NOT_FOUND("下落不明", "nobody knows where they are"),
    SUPPORTER_REFUSES("经调解仍拒不履行", "refuses, also after mediation");

    private final String chinese;
    private final String english;

    Waiver(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    @Override
    public Money aYear() {
      return Money.ZERO;
    }

    @Override
    public String chinese() {
      return chinese;
    }

    @Override
    public String english() {
      return english;
    }
  }

  /**
   * 赡养人家庭结余: what a supporter's household has in a year beyond so many times the standard of all
   * its members, and how much of that is due. It holds all it takes, as it was on the day of the
   * check.
   *
   * @param household the supporter's
   * @param standard of one person, a year
   * @param ratio how many times that it keeps for each
   * @param percent how much is due of what is left
   * @param basis the notice that has set the formula
   */
  record Surplus(
      Supporter.Household household, Money standard, BigDecimal ratio, int percent, Citation basis)
      implements Support {

    private static final int FEN = 2;

    /** What it keeps, exactly: a ratio can leave parts of a fen. */
    public BigDecimal kept() {
      BigDecimal kept =
          standard.yuan().multiply(ratio).multiply(BigDecimal.valueOf(household.persons()));
      return written(kept);
    }

    /** What is left, exactly; nothing where it has less than it keeps. */
    public BigDecimal left() {
      return written(household.income().yuan().subtract(kept()).max(BigDecimal.ZERO));
    }

    /** Of the whole, and never by head: divided once at the end, down to the fen. */
    @Override
    public Money aYear() {
      return new Money(
          left()
              .multiply(BigDecimal.valueOf(percent))
              .divide(BigDecimal.valueOf(100L * household.among()), FEN, RoundingMode.DOWN));
    }

    private static BigDecimal written(BigDecimal yuan) {
      return yuan.setScale(Math.max(FEN, yuan.stripTrailingZeros().scale()));
    }
  }
}
