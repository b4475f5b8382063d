package org.huimin.socialrelief.household;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 沿革: what was decided to hold from which month on, in the order it was decided. Of two that hold
 * from the same month the later decision counts.
 *
 * @param <T> what is decided
 */
public record Timeline<T>(List<Entry<T>> entries) {

  /**
   * One decision.
   *
   * @param from the first month it holds for, which may lie before the decision 更正
   */
  public record Entry<T>(YearMonth from, T what) {}

  public Timeline {
    entries = List.copyOf(entries);
  }

  public static <T> Timeline<T> from(YearMonth month, T what) {
    return new Timeline<>(List.of(new Entry<>(month, what)));
  }

  public Timeline<T> then(YearMonth from, T what) {
    List<Entry<T>> more = new ArrayList<>(entries);
    more.add(new Entry<>(from, what));
    return new Timeline<>(more);
  }

  /** What holds in the month; nothing before the first. */
  public Optional<T> in(YearMonth month) {
    Optional<Entry<T>> found = Optional.empty();
    for (Entry<T> entry : entries) {
      if (!entry.from().isAfter(month)
          && found.filter(best -> best.from().isAfter(entry.from())).isEmpty()) {
        found = Optional.of(entry);
      }
    }
    return found.map(Entry::what);
  }
}
