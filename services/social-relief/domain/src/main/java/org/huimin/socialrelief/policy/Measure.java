package org.huimin.socialrelief.policy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.household.Member;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.means.Means;
import org.huimin.socialrelief.policy.Step.Kind;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.DibaoStandard;
import org.jspecify.annotations.Nullable;

/**
 * 收入与标准比较: a year's income of all beside a year's standard for all. By head would be the same
 * question with a division in it, and a division pays too much.
 */
public record Measure(int persons, DibaoStandard standard, Money income, List<Step> steps) {

  public static Measure of(
      Means means,
      Set<UUID> counted,
      @Nullable Member alone,
      DibaoStandard standard,
      Place place,
      YearMonth month,
      DibaoRules rules) {
    CountableIncome income = CountableIncome.of(means, counted, alone, place, month, rules);
    Money need = standard.aYear().times(counted.size());
    List<Step> steps = new ArrayList<>();
    steps.add(Step.sum(Kind.PERSONS, "", counted.size()));
    steps.add(
        Step.of(
            Kind.STANDARD,
            standard.row().id(),
            standard.row().amount() + "/" + standard.unit(),
            standard.row().citation()));
    steps.add(Step.sum(Kind.NEED, "", need));
    steps.addAll(income.steps());
    steps.add(Step.sum(Kind.DIFFERENCE, "", need.minus(income.aYear())));
    return new Measure(counted.size(), standard, income.aYear(), steps);
  }

  /** 低于: strictly. */
  public boolean isBelowStandard() {
    return difference().isPositive();
  }

  /** Strictly below so many times the standard. */
  boolean isBelow(BigDecimal ratio) {
    return income.yuan().compareTo(need().yuan().multiply(ratio)) < 0;
  }

  /** What is missing to the standard of all in a year. */
  Money difference() {
    return need().minus(income);
  }

  private Money need() {
    return standard.aYear().times(persons);
  }
}
