package org.huimin.socialrelief.policy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huimin.kernel.Citation;
import org.huimin.kernel.Money;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.household.Member;
import org.huimin.socialrelief.household.Term;
import org.huimin.socialrelief.policy.Step.Kind;
import org.huimin.socialrelief.standard.LocalOptions;
import org.huimin.socialrelief.standard.Option;
import org.huimin.socialrelief.standard.Rounding;

/**
 * 分类施保: a part of the standard on top for the old, minors, the severely disabled and the severely
 * ill of a household, once for each person: of several reasons the one that gives most. The
 * percentages are local, 社会救助法 art. 20; where none was set nothing is paid.
 */
final class TopUp {

  private static final int MONTHS_IN_PERCENT = 12 * 100;

  /** 分类施保情形: whom it is for. */
  enum Reason implements Term {
    ELDERLY(Option.TOP_UP_ELDERLY_PERCENT, "老年人", "elderly"),
    MINOR(Option.TOP_UP_MINOR_PERCENT, "未成年人", "minor"),
    SEVERELY_DISABLED(Option.TOP_UP_DISABLED_PERCENT, "重度残疾人", "severely disabled"),
    SEVERELY_ILL(Option.TOP_UP_ILL_PERCENT, "重病患者", "severely ill");

    private final Option percent;
    private final String chinese;
    private final String english;

    Reason(Option percent, String chinese, String english) {
      this.percent = percent;
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

    boolean holdsFor(Member member, YearMonth month, LocalOptions options) {
      return switch (this) {
        case ELDERLY -> member.hasReached(options.number(Option.TOP_UP_ELDERLY_AGE), month);
        case MINOR -> member.isMinorIn(month);
        case SEVERELY_DISABLED -> member.isSeverelyDisabled();
        case SEVERELY_ILL -> member.severelyIll();
      };
    }
  }

  private TopUp() {}

  static Found of(Eligible household) {
    LocalOptions options = household.options();
    List<Step> steps = new ArrayList<>(household.steps());
    int percents = 0;
    for (Member member : household.paid()) {
      Optional<Reason> best = best(member, household.month(), options);
      if (best.isPresent()) {
        int percent = options.number(best.get().percent);
        Citation notice = options.citation(best.get().percent);
        steps.add(Step.of(Kind.TOP_UP, best.get() + " " + member.personId(), percent, notice));
        percents += percent;
      }
    }
    return percents == 0
        ? new Found.Nothing(NotDue.NO_TOP_UP, steps)
        : amount(household, percents, steps);
  }

  /**
   * Divided once, like every amount: the percentages of all are added first. Payment lines tell the
   * area; who is old, ill or disabled stands in the steps alone.
   */
  private static Found amount(Eligible household, int percents, List<Step> steps) {
    Rounding rounding = household.options().rounding();
    StandardRow row = household.measure().standard().row();
    Money whole = household.measure().standard().aYear().times(percents);
    Money amount = rounding.divide(whole, MONTHS_IN_PERCENT);
    steps.add(Step.sum(Kind.DIVISION, whole.toString(), MONTHS_IN_PERCENT));
    steps.add(
        Step.of(
            Kind.ROUNDING, rounding.name(), amount, household.options().citation(Option.ROUNDING)));
    return Found.of(amount, household.place().area().name(), row, steps);
  }

  /** The reason that gives most; the first of equal ones; nothing where none gives anything. */
  private static Optional<Reason> best(Member member, YearMonth month, LocalOptions options) {
    return Stream.of(Reason.values())
        .filter(reason -> reason.holdsFor(member, month, options))
        .filter(reason -> options.number(reason.percent) > 0)
        .reduce((a, b) -> options.number(b.percent) > options.number(a.percent) ? b : a);
  }
}
