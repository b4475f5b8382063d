package org.huimin.socialrelief.policy;

import java.util.ArrayList;
import java.util.List;
import org.huimin.socialrelief.means.IncomeItem;
import org.huimin.socialrelief.means.Support;
import org.huimin.socialrelief.means.Supporter;
import org.huimin.socialrelief.policy.Step.Kind;
import org.huimin.socialrelief.standard.DibaoStandard;
import org.huimin.socialrelief.standard.LocalOptions;
import org.huimin.socialrelief.standard.Option;

/**
 * 赡养费核算口径: what somebody outside of the household owes it, where the place has a formula for that
 * (民发〔2021〕57号 art. 13). Nothing is assumed of whom nobody looked at.
 */
public final class SupportFormula {

  private SupportFormula() {}

  /**
   * The item that follows from what was found of a supporter.
   *
   * @param standard by which their household is measured, that of the household they support
   */
  public static IncomeItem item(Supporter of, DibaoStandard standard, LocalOptions options) {
    Support support =
        switch (of.told()) {
          case Supporter.Household household ->
              new Support.Surplus(
                  household,
                  standard.aYear(),
                  options.ratio(Option.SUPPORT_SURPLUS_RATIO),
                  options.number(Option.SUPPORT_SURPLUS_PERCENT),
                  options.citation(Option.SUPPORT_FORMULA));
          case Support.Waiver waiver -> waiver;
        };
    return IncomeItem.reckoned(of.kind(), of.personId(), support);
  }

  /** How it was reckoned, line by line. */
  static List<Step> steps(Support support) {
    List<Step> steps = new ArrayList<>();
    switch (support) {
      case Support.Waiver waiver -> steps.add(Step.sum(Kind.SUPPORT_WAIVED, waiver.name(), ""));
      case Support.Surplus surplus -> {
        Supporter.Household of = surplus.household();
        steps.add(Step.sum(Kind.SUPPORTER_INCOME, "", of.income()));
        steps.add(
            Step.of(
                Kind.SUPPORTER_KEEPS,
                surplus.standard() + " × " + surplus.ratio() + " × " + of.persons(),
                surplus.kept(),
                surplus.basis()));
        steps.add(Step.sum(Kind.SUPPORTER_SURPLUS, "", surplus.left()));
        steps.add(
            Step.of(
                Kind.SUPPORT_DUE,
                surplus.left() + " × " + surplus.percent() + "% ÷ " + of.among(),
                surplus.aYear(),
                surplus.basis()));
      }
    }
    return steps;
  }
}
