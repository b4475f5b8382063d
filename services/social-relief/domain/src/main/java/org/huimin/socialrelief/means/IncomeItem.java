package org.huimin.socialrelief.means;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.household.Term;
import org.jspecify.annotations.Nullable;

/**
 * 收入明细: one item as it was verified, by the year or by the month. It stays as it was stated: no
 * item is ever divided.
 *
 * @param personId whose it is; nothing for what the household has together. It counts only while
 *     that person counts as a member
 * @param support how it was reckoned, where it was; nothing for what was verified to be there
 */
public record IncomeItem(
    IncomeKind kind,
    @Nullable UUID personId,
    Money amount,
    Period period,
    @Nullable Support support) {

  /** 计算期间: what the amount is stated for. */
  public enum Period implements Term {
    YEAR(1, "年", "year"),
    MONTH(12, "月", "month");

    private final int inAYear;
    private final String chinese;
    private final String english;

    Period(int inAYear, String chinese, String english) {
      this.inAYear = inAYear;
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

    public Money aYear(Money amount) {
      return amount.times(inAYear);
    }

    /** Whether an amount of a year can be stated for it to the fen. */
    private boolean states(Money aYear) {
      return aYear.fen() % inAYear == 0;
    }

    private Money of(Money aYear) {
      return new Money(BigDecimal.valueOf(aYear.fen() / inAYear, 2));
    }
  }

  /**
   * @throws IllegalArgumentException when anything but a business has lost money
   */
  public IncomeItem {
    if (Money.ZERO.compareTo(amount) > 0 && kind.category() != IncomeKind.Category.BUSINESS) {
      throw new IllegalArgumentException(kind + " cannot be negative");
    }
  }

  /** As it was verified to be there. */
  public IncomeItem(IncomeKind kind, @Nullable UUID personId, Money amount, Period period) {
    this(kind, personId, amount, period, null);
  }

  /** 赡养费: what is due of somebody in a year. */
  public static IncomeItem reckoned(IncomeKind kind, @Nullable UUID personId, Support support) {
    return new IncomeItem(kind, personId, support.aYear(), Period.YEAR, support);
  }

  public Money aYear() {
    return period.aYear(amount);
  }

  /**
   * 基础养老金分列: a pension as the two items it is, and anything else as it is. The central part of the
   * day it was verified is written down with it, for both are raised together later.
   *
   * @param central what may be of the part the state sets 中央基础养老金, a year
   */
  public List<IncomeItem> apart(Money central) {
    if (kind != IncomeKind.CENTRAL_BASIC_PENSION || aYear().compareTo(central) <= 0) {
      return List.of(this);
    }
    if (!central.isPositive()) {
      return List.of(new IncomeItem(IncomeKind.OTHER_PENSION, personId, amount, period));
    }
    // Of a month only where that is a whole number of fen.
    Period stated = period.states(central) ? period : Period.YEAR;
    return List.of(
        new IncomeItem(kind, personId, stated.of(central), stated),
        new IncomeItem(
            IncomeKind.OTHER_PENSION, personId, stated.of(aYear().minus(central)), stated));
  }
}
