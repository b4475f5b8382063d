package org.huimin.socialrelief.tekun;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Rejection;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.household.Area;

/**
 * 供养标准核对: what rows a notice brings must keep to beside what is published. A notice may raise dibao
 * alone, so its rows are looked at too, for what basic living comes to beside them.
 */
public final class TekunStandardCheck {

  /** 标准不得公布的理由: what is wrong with a row itself. */
  public enum Wrong implements Rejection {
    UNKNOWN_CODE("the code names nothing that is set of special hardship support"),
    BAD_VALUE("the option cannot have this value"),
    STANDS_ALREADY("the code, region and month are set already, here or by an earlier notice"),
    /** 民发〔2021〕43号 art. 5, 8. */
    THE_PROVINCES("which others officers may recognise is set by the province alone");

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

  private static final int PROVINCE_DIGITS = 2;

  private TekunStandardCheck() {}

  /** The first thing that is wrong with the rows; nothing when all is well. */
  public static Optional<Rejection> of(
      List<StandardRow> standards, List<TekunOptionRow> options, TekunRules published) {
    Optional<Rejection> row =
        wrong(
                standards.stream().filter(one -> TekunNoticeRows.names(one.code())).toList(),
                published)
            .or(() -> wrongOption(options, published))
            .map(wrong -> wrong);
    return row.or(
        () ->
            new BasicRatio(
                    published.with(standards, options),
                    new HashSet<>(standards),
                    new HashSet<>(options))
                .tooLow()
                .map(low -> low));
  }

  private static Optional<Wrong> wrong(List<StandardRow> proposed, TekunRules published) {
    List<StandardRow> after = new ArrayList<>(published.standards());
    for (StandardRow row : proposed) {
      if (codes().noneMatch(row.code()::equals)) {
        return Optional.of(Wrong.UNKNOWN_CODE);
      }
      if (after.stream().anyMatch(other -> standsFor(row, other))) {
        return Optional.of(Wrong.STANDS_ALREADY);
      }
      after.add(row);
    }
    return Optional.empty();
  }

  private static Stream<String> codes() {
    return Stream.of(
            Stream.of(TekunRules.BASIC, TekunRules.FUNERAL, TekunRules.DISPOSABLE_INCOME),
            Stream.of(Area.values()).map(TekunRules::basicCode),
            Stream.of(SelfCare.values()).map(TekunRules::careCode))
        .flatMap(codes -> codes);
  }

  private static boolean standsFor(StandardRow row, StandardRow other) {
    return row.code().equals(other.code())
        && row.region().equals(other.region())
        && row.from().equals(other.from());
  }

  private record Key(TekunOption option, DivisionCode region, YearMonth from) {}

  private static Optional<Wrong> wrongOption(List<TekunOptionRow> proposed, TekunRules published) {
    if (proposed.stream().anyMatch(TekunStandardCheck::isNotTheProvinces)) {
      return Optional.of(Wrong.THE_PROVINCES);
    }
    Set<Key> all =
        new HashSet<>(published.options().stream().map(TekunStandardCheck::key).toList());
    return proposed.stream().map(TekunStandardCheck::key).allMatch(all::add)
        ? Optional.empty()
        : Optional.of(Wrong.STANDS_ALREADY);
  }

  private static boolean isNotTheProvinces(TekunOptionRow row) {
    return row.option().isTheProvinces() && row.region().code().length() > PROVINCE_DIGITS;
  }

  private static Key key(TekunOptionRow row) {
    return new Key(row.option(), row.region(), row.from());
  }
}
