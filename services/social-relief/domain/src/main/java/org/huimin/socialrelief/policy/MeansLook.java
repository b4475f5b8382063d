package org.huimin.socialrelief.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.household.Months;
import org.huimin.socialrelief.means.AssetFinding;
import org.huimin.socialrelief.means.AssetFinding.Verdict;
import org.huimin.socialrelief.standard.DibaoStandard;
import org.huimin.socialrelief.standard.LocalOptions;
import org.huimin.socialrelief.standard.Option;

/**
 * 经济状况核对口径: for which months income is looked at, and which answer of a source a person has to look
 * at (民发〔2021〕57号 art. 13, 14). Nothing in here refuses anybody: the furthest it goes is a hit.
 */
public final class MeansLook {

  private MeansLook() {}

  /** 核算期间: the months before that of the application, or of the review. */
  public static Months window(LocalDate askedOn, LocalOptions options) {
    YearMonth applied = YearMonth.from(askedOn);
    return Months.between(
        applied.minusMonths(options.number(Option.REFERENCE_MONTHS)), applied.minusMonths(1));
  }

  /**
   * The place of the first finding that says what it cannot: that what has to be looked at lies
   * within the rule, or that what lies within it does not. Nothing when there is none.
   *
   * @param persons who were looked at
   */
  public static OptionalInt contradicted(
      List<AssetFinding> assets, int persons, DibaoStandard standard, LocalOptions options) {
    Money deposits =
        assets.stream()
            .filter(finding -> finding.kind() == AssetFinding.Kind.DEPOSITS)
            .map(MeansLook::value)
            .reduce(Money.ZERO, Money::plus);
    return IntStream.range(0, assets.size())
        .filter(
            i -> {
              AssetFinding finding = assets.get(i);
              // Of deposits that nobody knows the amount of, somebody finds out.
              boolean unknown =
                  finding.value() == null && finding.kind() == AssetFinding.Kind.DEPOSITS;
              return !agrees(
                  finding,
                  unknown
                      ? Verdict.HIT
                      : found(finding.kind(), deposits, persons, standard, options));
            })
        .findFirst();
  }

  private static Money value(AssetFinding finding) {
    return finding.value() == null ? Money.ZERO : finding.value();
  }

  private static boolean agrees(AssetFinding finding, Verdict byRule) {
    return switch (finding.verdict()) {
      case NOTHING_FOUND -> !value(finding).isPositive();
      case WITHIN_RULE -> byRule == Verdict.WITHIN_RULE;
      case HIT, EXCEEDS -> byRule == Verdict.HIT;
      case CLEARED -> true;
    };
  }

  /**
   * What to make of something a source found. Deposits are a hit beyond so many months of the
   * standard for each; a vehicle, another home and a company unless the county lets them have it,
   * for a work vehicle is told from a costly one by who looks at it; anything else always is.
   *
   * @param value of all members together
   */
  static Verdict found(
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
      case VEHICLE -> listed(Option.ASSET_VEHICLE, options);
      case HOUSING -> listed(Option.ASSET_SECOND_HOME, options);
      case COMPANY -> listed(Option.ASSET_COMPANY, options);
      case OTHER -> Verdict.HIT;
    };
  }

  private static Verdict listed(Option asset, LocalOptions options) {
    return options.hits(asset) ? Verdict.HIT : Verdict.WITHIN_RULE;
  }
}
