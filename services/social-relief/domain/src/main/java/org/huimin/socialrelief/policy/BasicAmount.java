package org.huimin.socialrelief.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huimin.kernel.Money;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.household.Member;
import org.huimin.socialrelief.policy.Step.Kind;
import org.huimin.socialrelief.standard.LocalOptions;
import org.huimin.socialrelief.standard.Option;
import org.huimin.socialrelief.standard.Rounding;

/**
 * 低保金: the amount of a household below the standard: the difference 补差, the sum of its bands 分档, or
 * what a single person 单人户 is paid. Everything is multiplied and added first; it is divided once,
 * and that is rounded.
 */
final class BasicAmount {

  private static final int MONTHS = 12;

  private BasicAmount() {}

  static Found of(Eligible household) {
    if (household.single()) {
      return single(household);
    }
    return switch (household.options().mode()) {
      case DIFFERENTIAL -> difference(household, LocalOptions.Mode.DIFFERENTIAL.name());
      case BANDED -> bands(household);
    };
  }

  private static Found single(Eligible person) {
    LocalOptions options = person.options();
    LocalOptions.SingleMode mode = options.singleMode();
    StandardRow row = person.measure().standard().row();
    return switch (mode) {
      case MAX_S_MINUS_INCOME -> difference(person, mode.name());
      case PERCENT_OF_S -> {
        int percent = options.number(Option.SINGLE_PERCENT);
        List<Step> steps =
            Found.with(
                person.steps(),
                Step.of(
                    Kind.SINGLE, mode.name(), percent, options.citation(Option.SINGLE_PERCENT)));
        Money hundredfold = person.measure().standard().aYear().times(percent);
        yield Found.of(divide(hundredfold, 100, options, steps), mode.name(), row, steps);
      }
      case FIXED -> {
        Money fixed = options.yuan(Option.SINGLE_FIXED_YUAN);
        Step step =
            Step.of(Kind.SINGLE, mode.name(), fixed, options.citation(Option.SINGLE_FIXED_YUAN));
        yield Found.of(fixed, mode.name(), row, Found.with(person.steps(), step));
      }
    };
  }

  /**
   * {@code (S × n − Y) × p / 12 n} for the p of n members who are paid, and not less than the
   * floors 最低发放额 of the household and of each of those.
   */
  private static Found difference(Eligible household, String band) {
    LocalOptions options = household.options();
    int all = household.members().size();
    int paid = household.paid().size();
    List<Step> steps = Found.with(household.steps());
    Money missing = household.measure().difference();
    Money rounded =
        paid == all
            ? divide(missing, 1, options, steps)
            : divide(missing.times(paid), all, options, steps);
    Money floored =
        atLeast(
            atLeast(rounded, Option.FLOOR_PER_HOUSEHOLD_YUAN, 1, options, steps),
            Option.FLOOR_PER_PERSON_YUAN,
            paid,
            options,
            steps);
    return Found.of(floored, band, household.measure().standard().row(), steps);
  }

  private static Money divide(Money aYear, int by, LocalOptions options, List<Step> steps) {
    Rounding rounding = options.rounding();
    Money amount = rounding.divide(aYear, (long) MONTHS * by);
    steps.add(Step.sum(Kind.DIVISION, aYear.toString(), MONTHS * by));
    steps.add(Step.of(Kind.ROUNDING, rounding.name(), amount, options.citation(Option.ROUNDING)));
    return amount;
  }

  private static Money atLeast(
      Money amount, Option floor, int times, LocalOptions options, List<Step> steps) {
    Money least = options.yuan(floor).times(times);
    if (least.compareTo(amount) <= 0) {
      return amount;
    }
    steps.add(Step.of(Kind.FLOOR, floor.name(), least, options.citation(floor)));
    return least;
  }

  private static Found bands(Eligible household) {
    List<Step> steps = new ArrayList<>(household.steps());
    Money sum = Money.ZERO;
    for (Member member : household.paid()) {
      if (member.band() == null) {
        return new Found.Nothing(NotDue.BAND_NOT_DECIDED, steps);
      }
      Optional<StandardRow> row =
          household.rules().band(member.band(), household.place(), household.month());
      if (row.isEmpty()) {
        return new Found.Nothing(NotDue.NO_BAND_STANDARD, steps);
      }
      sum = sum.plus(row.get().amount());
      steps.add(
          Step.of(
              Kind.BAND,
              member.band() + " " + member.personId(),
              row.get().amount(),
              row.get().citation()));
    }
    return Found.of(
        sum, LocalOptions.Mode.BANDED.name(), household.measure().standard().row(), steps);
  }
}
