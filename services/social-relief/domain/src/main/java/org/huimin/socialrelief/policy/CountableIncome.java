package org.huimin.socialrelief.policy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.household.Counting;
import org.huimin.socialrelief.household.Member;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.household.SinglePerson;
import org.huimin.socialrelief.means.IncomeItem;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.means.IncomeKind.Category;
import org.huimin.socialrelief.means.Means;
import org.huimin.socialrelief.policy.Step.Kind;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.IncomeRule;
import org.jspecify.annotations.Nullable;

/**
 * 家庭收入: what counts of a household's items in a month, added up for a year. Each person's wage is
 * less what the work costs them, and not below zero; a loss in business is set off against other
 * business of the household and never against its wages, property or transfers.
 */
record CountableIncome(Money aYear, List<Step> steps) {

  /** Stands for the household itself where items are added up by person. */
  private static final UUID TOGETHER = new UUID(0, 0);

  /** What has counted so far. */
  private static final class Counted {
    final Map<UUID, Money> wages = new HashMap<>();
    final Map<UUID, Money> workCosts = new HashMap<>();
    final Map<Category, Money> others = new HashMap<>();

    void add(IncomeItem item) {
      UUID whose = item.personId() == null ? TOGETHER : item.personId();
      if (item.kind().category() == Category.WAGE) {
        wages.merge(whose, item.aYear(), Money::plus);
      } else if (item.kind() == IncomeKind.WORK_COST) {
        workCosts.merge(whose, item.aYear(), Money::plus);
      } else {
        others.merge(item.kind().category(), item.aYear(), Money::plus);
      }
    }

    Money of(Category category) {
      return category == Category.WAGE
          ? wagesLessCosts()
          : positive(others.getOrDefault(category, Money.ZERO));
    }

    private Money wagesLessCosts() {
      return wages.entrySet().stream()
          .map(
              one ->
                  positive(one.getValue().minus(workCosts.getOrDefault(one.getKey(), Money.ZERO))))
          .reduce(Money.ZERO, Money::plus);
    }
  }

  /**
   * Adds up what counts. What the household has together is nobody's own: it counts for all of them
   * and not for one who is judged alone.
   *
   * @param counted the members who count; items of others do not
   * @param alone who is judged alone 单人户; nothing for a household
   */
  static CountableIncome of(
      Means means,
      Set<UUID> counted,
      @Nullable Member alone,
      Place place,
      YearMonth month,
      DibaoRules rules) {
    boolean dependent = alone != null && SinglePerson.isDependentAdult(alone, month);
    Counted sum = new Counted();
    List<Step> steps = new ArrayList<>();
    for (IncomeItem item : means.items()) {
      IncomeRule rule = rules.incomeRule(item.kind(), place.county(), month);
      boolean isMembers =
          item.personId() == null ? alone == null : counted.contains(item.personId());
      boolean counts = isMembers && rule.counts(dependent);
      if (counts) {
        sum.add(item);
      }
      steps.add(
          Step.of(
              kind(item, counts),
              item.personId() == null ? item.kind().name() : item.kind() + " " + item.personId(),
              item.aYear(),
              isMembers ? rule.citation() : Counting.ARTICLE));
      if (item.support() != null) {
        steps.addAll(SupportFormula.steps(item.support()));
      }
    }
    return total(sum, steps);
  }

  private static Kind kind(IncomeItem item, boolean counts) {
    return item.kind().category() == Category.COST
        ? counts ? Kind.COST_OFF : Kind.COST_NOT_OFF
        : counts ? Kind.INCOME_IN : Kind.INCOME_OUT;
  }

  private static CountableIncome total(Counted sum, List<Step> steps) {
    Money total = Money.ZERO;
    for (Category category : Category.values()) {
      Money of = sum.of(category);
      if (category == Category.COST) { // what is left of costs: those of work went off the wages
        total = positive(total.minus(of));
      } else {
        total = total.plus(of);
      }
      if (of.isPositive()) {
        steps.add(Step.sum(Kind.SUBTOTAL, category.name(), of));
      }
    }
    steps.add(Step.sum(Kind.INCOME, "", total));
    return new CountableIncome(total, steps);
  }

  static Money positive(Money amount) {
    return amount.isPositive() ? amount : Money.ZERO;
  }
}
