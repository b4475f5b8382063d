package org.huimin.model;

import static java.time.temporal.ChronoField.PROLEPTIC_MONTH;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** 核算: what a month of a life is due by what is known on a day, in fen. */
final class Reckoning {

  private static final int YEAR = 12;

  private final Known known;
  private final Ordinances ordinances;
  private final LocalDate day;

  private Reckoning(Known known, Ordinances ordinances, LocalDate day) {
    this.known = known;
    this.ordinances = ordinances;
    this.day = day;
  }

  static long dueFen(Life life, YearMonth month, Ordinances ordinances, LocalDate day) {
    return new Reckoning(Known.of(life, day), ordinances, day).dueFen(life, month);
  }

  private long dueFen(Life life, YearMonth month) {
    if (!known.isConfirmed() || known.isGoneBefore(month)) {
      return 0;
    }
    String county = known.countyIn(month);
    if (!Ordinances.isOurs(county)
        || month.isBefore(firstMonth(life.county()))
        || !isSeenAlive(month, county)) {
      return 0;
    }
    String band = band(monthsOfAge(month, county, month) / YEAR);
    return band == null
        ? 0
        : Long.parseLong(ordinances.inForce(band, county, month, day).value().replace(".", ""));
  }

  private static @Nullable String band(long years) {
    if (years >= 100) {
      return "ELDERLY.100_PLUS";
    }
    if (years >= 90) {
      return "ELDERLY.90_99";
    }
    return years >= 80 ? "ELDERLY.80_89" : null;
  }

  /** Months lived from the birth month on; where age counts a month later, one less. */
  private long monthsOfAge(YearMonth month, String county, YearMonth by) {
    String anchor = ordinances.inForce(Ordinances.ANCHOR, county, by, day).value();
    long lived = month.getLong(PROLEPTIC_MONTH) - known.bornIn().getLong(PROLEPTIC_MONTH);
    return anchor.equals("MONTH_AFTER_BIRTHDAY") ? lived - 1 : lived;
  }

  /** By the rules of the county that took the application, in the month of it. */
  private YearMonth firstMonth(String county) {
    YearMonth applied = YearMonth.from(known.application().on());
    YearMonth first =
        applied.minusMonths(ordinances.months(Ordinances.BACKPAY, county, applied, day));
    while (monthsOfAge(first, county, applied) < 80 * YEAR) {
      first = first.plusMonths(1);
    }
    YearMonth elsewhere = known.application().paidElsewhereThrough();
    return elsewhere == null || first.isAfter(elsewhere) ? first : elsewhere.plusMonths(1);
  }

  /**
   * 生存认证: a check holds for some months from the application or the first month that asks for one;
   * the gap before a later one is paid when that came soon enough.
   */
  private boolean isSeenAlive(YearMonth month, String county) {
    int holds = ordinances.months(Ordinances.CHECK, county, month, day);
    if (holds == 0) {
      return true;
    }
    int soon = ordinances.months(Ordinances.RESUME, county, month, day);
    YearMonth last = YearMonth.from(known.application().on());
    YearMonth asked = ordinances.inForce(Ordinances.CHECK, county, month, day).from();
    last = asked.isAfter(last) ? asked : last;
    for (YearMonth check : known.checks()) {
      if (month.isBefore(check)) {
        YearMonth over = last.plusMonths(holds);
        return !month.isAfter(over) || !check.isAfter(over.plusMonths(soon));
      }
      last = check.isAfter(last) ? check : last;
    }
    return !month.isAfter(last.plusMonths(holds));
  }
}
