package org.huimin.socialrelief.tekun;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.household.Term;
import org.huimin.socialrelief.means.IncomeItem;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.means.Means;
import org.huimin.socialrelief.policy.Measure;
import org.huimin.socialrelief.policy.Step;
import org.huimin.socialrelief.standard.DibaoStandard;
import org.huimin.socialrelief.tekun.LimbFinding.Doubt;
import org.huimin.socialrelief.tekun.LimbFinding.Failed;
import org.huimin.socialrelief.tekun.LimbFinding.Met;
import org.huimin.socialrelief.tekun.LimbFinding.Unclear;

/**
 * 无生活来源: a person's own income beside the local dibao standard, and what they own, 民发〔2021〕43号 art.
 * 6. Of what the article does not name, the income rules of dibao say whether it counts.
 */
record OwnIncome(LimbFinding income, LimbFinding assets, List<Step> steps) {

  /** 不计入的收入: what the article leaves out, beside what social insurance pays. */
  private static final Set<IncomeKind> LEFT_OUT =
      EnumSet.of(
          IncomeKind.CENTRAL_BASIC_PENSION,
          IncomeKind.PREFERENTIAL_PENSION,
          IncomeKind.ELDERLY_ALLOWANCE);

  /** 情形: how the limbs hold. */
  private enum Case implements Term {
    BELOW_STANDARD("收入低于低保标准", "the income is below the standard"),
    WITHIN_RULE("财产符合规定", "the property is within the rule");

    private final String chinese;
    private final String english;

    Case(String chinese, String english) {
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
  }

  /**
   * How the person lives in a month.
   *
   * @throws IllegalArgumentException where no dibao standard counts at the place
   */
  static OwnIncome of(
      UUID personId, Livelihood livelihood, Place place, YearMonth month, TekunRules rules) {
    Means means = livelihood.means();
    List<Step> steps = new ArrayList<>();
    List<IncomeItem> others = new ArrayList<>();
    for (IncomeItem item : means.items()) {
      if (LEFT_OUT.contains(item.kind())) {
        steps.add(leftOut(item.kind().name(), item.aYear()));
      } else {
        others.add(item);
      }
    }
    if (livelihood.socialInsurance().isPositive()) {
      steps.add(leftOut("SOCIAL_INSURANCE", livelihood.socialInsurance()));
    }
    Measure measure =
        measure(personId, new Means(means.id(), others, means.assets()), place, month, rules);
    steps.addAll(measure.steps());
    return new OwnIncome(income(measure), assets(means), steps);
  }

  /** Of one person, with all that is nobody else's. */
  static Measure measure(
      UUID personId, Means means, Place place, YearMonth month, TekunRules rules) {
    DibaoStandard standard =
        rules.dibao().standard(place, month).orElseThrow(IllegalArgumentException::new);
    return Measure.of(means, Set.of(personId), null, standard, place, month, rules.dibao());
  }

  private static Step leftOut(String what, Money aYear) {
    return new Step(
        Step.Kind.INCOME_OUT, what, aYear.toString(), Limb.NO_INCOME.citation().toString());
  }

  private static LimbFinding income(Measure measure) {
    return measure.isBelowStandard()
        ? new Met(Limb.NO_INCOME, Case.BELOW_STANDARD, Limb.NO_INCOME.citation())
        : new Failed(Limb.NO_INCOME, Limb.NO_INCOME.citation());
  }

  private static LimbFinding assets(Means means) {
    return switch (means.assetConclusion()) {
      case WITHIN_RULE -> new Met(Limb.ASSETS, Case.WITHIN_RULE, Limb.ASSETS.citation());
      case TO_REVIEW -> new Unclear(Limb.ASSETS, Doubt.ASSETS_HIT);
      case EXCEEDS -> new Failed(Limb.ASSETS, Limb.ASSETS.citation());
    };
  }
}
