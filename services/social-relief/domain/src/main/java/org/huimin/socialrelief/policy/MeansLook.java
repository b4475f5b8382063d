package org.huimin.socialrelief.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.household.Months;
import org.huimin.socialrelief.means.AssetFinding;
import org.huimin.socialrelief.means.AssetFinding.Verdict;
import org.huimin.socialrelief.standard.DibaoStandard;
import org.huimin.socialrelief.standard.LocalOptions;
import org.huimin.socialrelief.standard.Option;

/**
 * 经济状况核对口径: for which months income is looked at, and which answer of a source a person has to look
 * at. Nothing in here refuses anybody: the furthest it goes is a hit.
 */
public final class MeansLook {

  private MeansLook() {}

  /** 核算期间: the months before that of the application. */
  public static Months window(LocalDate appliedOn, LocalOptions options) {
    YearMonth applied = YearMonth.from(appliedOn);
    return Months.between(
        applied.minusMonths(options.number(Option.REFERENCE_MONTHS)), applied.minusMonths(1));
  }

  /**
   * What to make of something a source found. Deposits are a hit beyond so many months of the
   * standard for each; anything else always is, for a work vehicle is told from a costly one by who
   * looks at it.
   *
   * @param value of all members together
   */
  public static Verdict found(
      AssetFinding.Kind kind,
      Money value,
      int persons,
      DibaoStandard standard,
      LocalOptions options) {
    return switch (kind) {
      case DEPOSITS -> {
        int months = options.number(Option.DEPOSITS_IN_MONTHS_OF_STANDARD);
        Money limit = standard.aYear().times((long) months * persons);
        yield value.times(12).compareTo(limit) > 0 ? Verdict.HIT : Verdict.WITHIN_RULE;
      }
      case VEHICLE, HOUSING, COMPANY, OTHER -> Verdict.HIT;
    };
  }
}
