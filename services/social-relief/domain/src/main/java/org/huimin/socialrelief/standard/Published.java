package org.huimin.socialrelief.standard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.huimin.kernel.DivisionCode;

/**
 * 已公布: a row with the month it counts from and the day it was known. A county's own goes before its
 * city's; among equals the later month counts, then the later publication. A rule lapses by a later
 * row that says otherwise.
 */
public interface Published {

  Comparator<Published> BEST_LAST =
      Comparator.<Published>comparingInt(row -> row.region().code().length())
          .thenComparing(Published::from)
          .thenComparing(Published::publishedOn);

  DivisionCode region();

  YearMonth from();

  LocalDate publishedOn();

  /** The row that counts for the month in the division, from what was published by that day. */
  static <T extends Published> Optional<T> inForce(
      Stream<T> rows, DivisionCode division, YearMonth month, LocalDate asKnownOn) {
    return rows.filter(row -> row.region().contains(division))
        .filter(row -> !row.from().isAfter(month))
        .filter(row -> !row.publishedOn().isAfter(asKnownOn))
        .max(BEST_LAST);
  }
}
