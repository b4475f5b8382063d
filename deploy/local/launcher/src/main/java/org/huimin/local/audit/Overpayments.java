package org.huimin.local.audit;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 多发 in all.
 *
 * @param identified how many were identified
 * @param reversals how often something of them was reversed
 */
public record Overpayments(
    long identified, long reversals, SortedMap<CountyMonth, Overpaid> months) {

  /** Months of which nothing was called overpaid have no row. */
  public Overpayments {
    TreeMap<CountyMonth, Overpaid> rows = new TreeMap<>(months);
    rows.values().removeIf(Overpaid.NOTHING::equals);
    months = Collections.unmodifiableSortedMap(rows);
  }

  public Overpaid total() {
    return months.values().stream().reduce(Overpaid.NOTHING, Overpaid::plus);
  }

  /** {@code 80.00}: what is still overpaid. */
  public String openYuan() {
    return Fen.yuan(total().open());
  }
}
