package org.huimin.local.audit;

import java.util.Comparator;

/** What totals are kept by. */
public record CountyMonth(String programme, String county, String month)
    implements Comparable<CountyMonth> {

  private static final Comparator<CountyMonth> ORDER =
      Comparator.comparing(CountyMonth::month)
          .thenComparing(CountyMonth::county)
          .thenComparing(CountyMonth::programme);

  static CountyMonth of(Payload payload) throws Payload.Unreadable {
    return new CountyMonth(
        payload.text("programme"), payload.text("county"), payload.text("month"));
  }

  @Override
  public int compareTo(CountyMonth other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return programme + " " + county + " " + month;
  }
}
