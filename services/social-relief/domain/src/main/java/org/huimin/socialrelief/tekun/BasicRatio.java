package org.huimin.socialrelief.tekun;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.Rejection;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.standard.DibaoStandard;
import org.huimin.socialrelief.standard.Published;

/**
 * 基本生活标准倍数: basic living is at least 1.3 times the urban dibao standard on every effective day,
 * whichever of the two is published; also where people live on the rural rate. A standard counts by
 * the month, so every month in which anything changes is looked at, in every county and city.
 *
 * @param after what would be published
 * @param proposed what of it is new
 */
public record BasicRatio(
    TekunRules after, Set<StandardRow> proposed, Set<TekunOptionRow> proposedOptions) {

  public BasicRatio {
    proposed = Set.copyOf(proposed);
    proposedOptions = Set.copyOf(proposedOptions);
  }

  /**
   * 低于倍数: a row of basic living that does not do, in the first month of that.
   *
   * @param least what would do in every place and month the row counts for, up to the fen
   * @param isProposed whether basic living itself is proposed, or stands and would fall below
   */
  public record TooLow(
      DivisionCode division,
      YearMonth month,
      StandardRow basic,
      StandardRow urban,
      BigDecimal ratio,
      Money least,
      boolean isProposed)
      implements Rejection {

    @Override
    public String code() {
      return isProposed ? "BASIC_BELOW_RATIO" : "BASIC_WOULD_FALL_BELOW_RATIO";
    }

    @Override
    public String message() {
      return "%s in %s is %s in %s, below %s times %s of %s: %s at least"
          .formatted(
              basic.id(),
              division,
              basic.amount(),
              month,
              ratio,
              urban.amount(),
              urban.id(),
              least);
    }
  }

  /** One row of basic living beside what it is measured by, in a place and month. */
  private record Pair(
      DivisionCode division,
      YearMonth month,
      StandardRow basic,
      DibaoStandard urban,
      TekunOptionRow ratio) {

    /** Multiplied by twelve where it is published by the year, and divided nowhere. */
    boolean isTooLow() {
      return basic.amount().times(12).yuan().compareTo(needed()) < 0;
    }

    Money least() {
      return new Money(needed().divide(BigDecimal.valueOf(12), 2, RoundingMode.CEILING));
    }

    private BigDecimal needed() {
      return urban.aYear().yuan().multiply(TekunRules.ratio(ratio));
    }
  }

  /** The first that does not do; nothing when all do, and of what stood before, nothing either. */
  Optional<TooLow> tooLow() {
    List<Pair> low =
        changes()
            .map(Change::division)
            .distinct()
            .flatMap(this::pairs)
            .filter(Pair::isTooLow)
            .toList();
    return low.stream()
        .filter(this::isAffected)
        .min(Comparator.comparing(Pair::month).thenComparing(Pair::division))
        .map(first -> told(first, low));
  }

  private TooLow told(Pair first, List<Pair> low) {
    Money least =
        low.stream()
            .filter(pair -> pair.basic().equals(first.basic()))
            .map(Pair::least)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return new TooLow(
        first.division(),
        first.month(),
        first.basic(),
        first.urban().row(),
        TekunRules.ratio(first.ratio()),
        least,
        proposed.contains(first.basic()));
  }

  /** Where and from when one of the three is another. */
  private record Change(DivisionCode division, YearMonth from) {}

  /**
   * Elsewhere a place has what the one it lies in has, and in between nothing changes. A county
   * with nothing but a multiple of its own is such a place.
   */
  private Stream<Change> changes() {
    return Stream.of(
            after.standards().stream()
                .filter(row -> TekunRules.isBasic(row.code()))
                .map(row -> new Change(row.region(), row.from())),
            after.urbanDibao().stream().map(BasicRatio::change),
            after.options().stream()
                .filter(row -> row.option() == TekunOption.BASIC_RATIO)
                .map(BasicRatio::change))
        .flatMap(changes -> changes);
  }

  private static Change change(Published row) {
    return new Change(row.region(), row.from());
  }

  private Stream<Pair> pairs(DivisionCode division) {
    return changes().map(Change::from).distinct().flatMap(month -> pairs(division, month));
  }

  private Stream<Pair> pairs(DivisionCode division, YearMonth month) {
    Optional<DibaoStandard> urban = after.urbanDibao(division, month);
    Optional<TekunOptionRow> ratio = after.basicRatio(division, month);
    return urban.isEmpty() || ratio.isEmpty()
        ? Stream.empty()
        : Stream.of(Area.values())
            .flatMap(area -> after.basic(area, division, month).stream())
            .distinct()
            .map(basic -> new Pair(division, month, basic, urban.get(), ratio.get()));
  }

  private boolean isAffected(Pair pair) {
    return proposed.contains(pair.basic())
        || proposed.contains(pair.urban().row())
        || proposedOptions.contains(pair.ratio());
  }
}
