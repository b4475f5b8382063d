package org.huimin.elderlyallowance.notice;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huimin.elderlyallowance.policy.AgeBand;
import org.huimin.elderlyallowance.policy.ElderlyStandards;
import org.huimin.elderlyallowance.policy.LocalRules;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.Rejection;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.notice.NoticeCheck;
import org.huimin.kernel.notice.NoticeEvent.NoticeProposed;
import org.huimin.kernel.notice.NoticeEvent.Standard;

/**
 * 高龄津贴标准核对: what a notice must keep to beside what is published. The amounts the programme began
 * with are the floors of 普洱市基本公共服务提升三年行动 三(五)3(2), and a county may only give more than its city.
 */
public record ElderlyNoticeCheck(LocalRules published) implements NoticeCheck {

  /** 标准不得公布的理由: what is wrong with a row. */
  public enum Wrong implements Rejection {
    UNKNOWN_CODE("the code names no band of the allowance"),
    BELOW_FLOOR("the amount lies below the floor of the province's plan"),
    BELOW_CITY("a county's amount may not lie below the city's"),
    COUNTY_WOULD_FALL_BELOW("a county's own amount would lie below the city's: raise it with it"),
    STANDS_ALREADY("the code, region and month are set already, here or by an earlier notice");

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

  private record Key(String code, DivisionCode region, YearMonth from) {}

  @Override
  public Optional<Wrong> wrong(NoticeProposed notice) {
    if (standsAlready(notice, published)) {
      return Optional.of(Wrong.STANDS_ALREADY);
    }
    List<Amount> after = amounts(notice, published);
    return notice.standards().stream()
        .map(row -> wrong(row, after))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean standsAlready(NoticeProposed notice, LocalRules published) {
    Set<Key> set = new HashSet<>();
    published.standards().rows().forEach(r -> set.add(new Key(r.code(), r.region(), r.from())));
    published.options().forEach(r -> set.add(new Key(r.option().name(), r.region(), r.from())));
    return Stream.concat(
            notice.standards().stream().map(r -> new Key(r.code(), r.region(), r.from())),
            notice.options().stream().map(r -> new Key(r.option(), r.region(), r.from())))
        .anyMatch(row -> !set.add(row));
  }

  private static Optional<Wrong> wrong(Standard row, List<Amount> after) {
    Optional<Money> floor = floor(row.code());
    if (floor.isEmpty()) {
      return Optional.of(Wrong.UNKNOWN_CODE);
    }
    if (isLess(row.amount(), floor.get())) {
      return Optional.of(Wrong.BELOW_FLOOR);
    }
    return row.region().isCity() ? countyBelow(row, after) : belowCity(row, after);
  }

  /** In every month from the row's on, until the county's next row. */
  private static Optional<Wrong> belowCity(Standard row, List<Amount> after) {
    return months(row, after)
            .anyMatch(
                month ->
                    inForce(row.code(), city(row.region()), month, after)
                        .filter(ofCity -> isLess(own(row, month, after), ofCity))
                        .isPresent())
        ? Optional.of(Wrong.BELOW_CITY)
        : Optional.empty();
  }

  private static Money own(Standard row, YearMonth month, List<Amount> after) {
    return inForce(row.code(), row.region(), month, after).orElse(row.amount());
  }

  private static Optional<Wrong> countyBelow(Standard row, List<Amount> after) {
    boolean below =
        after.stream()
            .filter(amount -> amount.code().equals(row.code()))
            .map(Amount::region)
            .filter(region -> region.isCounty() && row.region().contains(region))
            .distinct()
            .anyMatch(
                county ->
                    months(row, after)
                        .anyMatch(
                            month ->
                                inForce(row.code(), county, month, after)
                                    .filter(
                                        own ->
                                            inForce(row.code(), row.region(), month, after)
                                                .filter(ofCity -> isLess(own, ofCity))
                                                .isPresent())
                                    .isPresent()));
    return below ? Optional.of(Wrong.COUNTY_WOULD_FALL_BELOW) : Optional.empty();
  }

  /** The months from the row's on in which anything of its code changes. */
  private static Stream<YearMonth> months(Standard row, List<Amount> after) {
    return after.stream()
        .filter(amount -> amount.code().equals(row.code()))
        .map(Amount::from)
        .filter(from -> !from.isBefore(row.from()))
        .distinct();
  }

  /** An amount as it will stand when the notice is published. */
  private record Amount(String code, DivisionCode region, YearMonth from, Money yuan) {}

  private static List<Amount> amounts(NoticeProposed notice, LocalRules published) {
    List<Amount> amounts = new ArrayList<>();
    for (StandardRow row : published.standards().rows()) {
      amounts.add(new Amount(row.code(), row.region(), row.from(), row.amount()));
    }
    for (Standard row : notice.standards()) {
      amounts.add(new Amount(row.code(), row.region(), row.from(), row.amount()));
    }
    return amounts;
  }

  /** Of the region's own rows. */
  private static Optional<Money> inForce(
      String code, DivisionCode region, YearMonth month, List<Amount> amounts) {
    return amounts.stream()
        .filter(a -> a.code().equals(code) && a.region().equals(region))
        .filter(a -> !a.from().isAfter(month))
        .max(java.util.Comparator.comparing(Amount::from))
        .map(Amount::yuan);
  }

  private static Optional<Money> floor(String code) {
    return Stream.of(AgeBand.values())
        .filter(band -> band.standardCode().equals(code))
        .flatMap(
            _ ->
                ElderlyStandards.published().rows().stream()
                    .filter(row -> row.code().equals(code))
                    .map(StandardRow::amount))
        .findFirst();
  }

  private static DivisionCode city(DivisionCode county) {
    return DivisionCode.of(county.code().substring(0, 4));
  }

  private static boolean isLess(Money a, Money b) {
    return b.minus(a).isPositive();
  }
}
