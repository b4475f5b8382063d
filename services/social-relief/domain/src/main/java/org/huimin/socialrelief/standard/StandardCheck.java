package org.huimin.socialrelief.standard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.Rejection;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Member.Band;
import org.huimin.socialrelief.means.IncomeItem.Period;

/**
 * 标准核对: what rows a notice brings must keep to beside what is published. A dibao standard is never
 * below the province's guidance 省定指导标准 (社会救助法 art. 19), and a county's never below its city's, in
 * any month; a standard by the year is compared with one by the month over a year.
 */
public final class StandardCheck {

  /** 标准不得公布的理由: what is wrong with a row. */
  public enum Wrong implements Rejection {
    UNKNOWN_CODE("the code names nothing that is set of dibao"),
    STANDS_ALREADY("the code, region and month are set already, here or by an earlier notice"),
    /** 民发〔2021〕57号 art. 7, 13. */
    NOT_A_COUNTY_S("what counts as income, and who else does not count, is set by no county"),
    BELOW_GUIDANCE("the standard lies below the province's guidance"),
    BELOW_CITY("a county's standard may not lie below the city's"),
    COUNTY_WOULD_FALL_BELOW("a county's own standard would lie below the city's: raise it with it");

    private final String message;

    Wrong(String message) {
      this.message = message;
    }

    @Override
    public String code() {
      return name();
    }

    @Override
    public String message() {
      return message;
    }
  }

  private static final int CITY_DIGITS = 4;

  private StandardCheck() {}

  /** 省定指导标准: the code of what the province asks at least of a standard. */
  public static String guidanceCode(Area area, Period unit) {
    return "GUIDANCE." + DibaoStandard.code(area, unit);
  }

  /** The first thing that is wrong with the rows; nothing when all is well. */
  public static Optional<Wrong> of(
      List<StandardRow> standards,
      List<OptionRow> options,
      List<IncomeRule> incomeRules,
      DibaoRules published) {
    if (incomeRules.stream().anyMatch(row -> row.region().isCounty())
        || options.stream().anyMatch(StandardCheck::isNoCountys)) {
      return Optional.of(Wrong.NOT_A_COUNTY_S);
    }
    if (standsAlready(
            keys(options, OptionRow::option), keys(published.options(), OptionRow::option))
        || standsAlready(
            keys(incomeRules, IncomeRule::kind), keys(published.incomeRules(), IncomeRule::kind))) {
      return Optional.of(Wrong.STANDS_ALREADY);
    }
    return standards(standards, published.standards().rows());
  }

  /**
   * Whom the household leaves out beside the law is the province's to say, which a city passes on.
   */
  private static boolean isNoCountys(OptionRow row) {
    return row.option() == Option.NOT_COUNTED_OTHERS && row.region().isCounty();
  }

  private record Key(Enum<?> what, DivisionCode region, YearMonth from) {}

  private static <T extends Published> List<Key> keys(List<T> rows, Function<T, Enum<?>> what) {
    return rows.stream().map(row -> new Key(what.apply(row), row.region(), row.from())).toList();
  }

  private static boolean standsAlready(List<Key> proposed, List<Key> published) {
    Set<Key> all = new HashSet<>(published);
    return !proposed.stream().allMatch(all::add);
  }

  private static Optional<Wrong> standards(
      List<StandardRow> proposed, List<StandardRow> published) {
    List<StandardRow> after = new ArrayList<>(published);
    for (StandardRow row : proposed) {
      if (!isKnown(row.code())) {
        return Optional.of(Wrong.UNKNOWN_CODE);
      }
      if (after.stream().anyMatch(other -> standsFor(row, other))) {
        return Optional.of(Wrong.STANDS_ALREADY);
      }
      after.add(row);
    }
    return proposed.stream()
        .map(DibaoStandard::of)
        .flatMap(Optional::stream)
        .flatMap(row -> wrong(row, after).stream())
        .findFirst();
  }

  private static boolean isKnown(String code) {
    return code.equals(DibaoRules.CENTRAL_BASIC_PENSION)
        || Stream.of(Area.values()).flatMap(StandardCheck::codes).anyMatch(code::equals);
  }

  private static Stream<String> codes(Area area) {
    return Stream.of(
            Stream.of(Period.values()).map(unit -> DibaoStandard.code(area, unit)),
            Stream.of(Period.values()).map(unit -> guidanceCode(area, unit)),
            Stream.of(Band.values()).map(band -> DibaoRules.bandCode(area, band)),
            Stream.of(DibaoRules.priceSubsidyCode(area)))
        .flatMap(codes -> codes);
  }

  /** The same standard by the month and by the year stands for the same. */
  private static boolean standsFor(StandardRow row, StandardRow other) {
    return stem(row.code()).equals(stem(other.code()))
        && row.region().equals(other.region())
        && row.from().equals(other.from())
        && !corrects(row, other);
  }

  /**
   * 更正: what was ordered for one month alone is corrected, or taken back by a zero, by a row of a
   * later day; a standard is changed from a later month on.
   */
  private static boolean corrects(StandardRow row, StandardRow other) {
    return Stream.of(Area.values()).map(DibaoRules::priceSubsidyCode).anyMatch(row.code()::equals)
        && other.publishedOn().isBefore(row.publishedOn());
  }

  private static String stem(String code) {
    for (Period unit : Period.values()) {
      if (code.endsWith("." + unit)) {
        return code.substring(0, code.length() - unit.name().length());
      }
    }
    return code;
  }

  private static Optional<Wrong> wrong(DibaoStandard row, List<StandardRow> after) {
    if (isBelowGuidance(row, after)) {
      return Optional.of(Wrong.BELOW_GUIDANCE);
    }
    if (row.region().isCounty()) {
      return isBelowCity(row.area(), row.region(), row.from(), after)
          ? Optional.of(Wrong.BELOW_CITY)
          : Optional.empty();
    }
    return counties(row, after)
            .anyMatch(county -> isBelowCity(row.area(), county, row.from(), after))
        ? Optional.of(Wrong.COUNTY_WOULD_FALL_BELOW)
        : Optional.empty();
  }

  private static boolean isBelowGuidance(DibaoStandard row, List<StandardRow> after) {
    return after.stream()
        .filter(other -> other.region().contains(row.region()))
        .filter(other -> !other.from().isAfter(row.from()))
        .flatMap(other -> guidance(row.area(), other).map(year -> new Aim(other, year)).stream())
        .max(Comparator.comparing(aim -> aim.row().from()))
        .filter(aim -> row.aYear().compareTo(aim.aYear()) < 0)
        .isPresent();
  }

  /** What the province asks for, over a year. */
  private record Aim(StandardRow row, Money aYear) {}

  private static Optional<Money> guidance(Area area, StandardRow row) {
    return Stream.of(Period.values())
        .filter(unit -> row.code().equals(guidanceCode(area, unit)))
        .map(unit -> unit.aYear(row.amount()))
        .findFirst();
  }

  private static Stream<DivisionCode> counties(DibaoStandard row, List<StandardRow> after) {
    return after.stream()
        .map(StandardRow::region)
        .filter(region -> region.isCounty() && row.region().contains(region))
        .distinct();
  }

  /** In any month from then on in which either of the two changes. */
  private static boolean isBelowCity(
      Area area, DivisionCode county, YearMonth since, List<StandardRow> after) {
    DivisionCode city = DivisionCode.of(county.code().substring(0, CITY_DIGITS));
    return Stream.concat(Stream.of(since), after.stream().map(StandardRow::from))
        .filter(month -> !month.isBefore(since))
        .anyMatch(
            month -> {
              Optional<Money> own = own(area, county, month, after);
              Optional<Money> ofCity = own(area, city, month, after);
              return own.isPresent() && ofCity.isPresent() && own.get().compareTo(ofCity.get()) < 0;
            });
  }

  /** Of the region's own rows, over a year. */
  private static Optional<Money> own(
      Area area, DivisionCode region, YearMonth month, List<StandardRow> after) {
    return after.stream()
        .filter(row -> row.region().equals(region) && !row.from().isAfter(month))
        .flatMap(row -> DibaoStandard.of(row).stream())
        .filter(row -> row.area() == area)
        .max(Comparator.comparing(DibaoStandard::from).thenComparing(DibaoStandard::publishedOn))
        .map(DibaoStandard::aYear);
  }
}
