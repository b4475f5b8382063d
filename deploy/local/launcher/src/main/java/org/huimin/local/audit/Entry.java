package org.huimin.local.audit;

import java.util.Comparator;

/**
 * 一笔: one line ordered for a person, or what was found overpaid or due after all.
 *
 * @param kind the pay type of a line, or {@link #OVERPAID} or {@link #REVERSED}
 */
public record Entry(String subject, String kind, String county, String month, long fen) {

  public static final String REGULAR = "REGULAR";
  public static final String ARREARS = "ARREARS";
  public static final String OVERPAID = "OVERPAID";
  static final String REVERSED = "REVERSED";

  /** By month, as a person would tell it. */
  public static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::month)
          .thenComparing(Entry::kind)
          .thenComparing(Entry::county)
          .thenComparingLong(Entry::fen);

  static Entry of(String kind, Payload payload) throws Payload.Unreadable {
    return new Entry(
        payload.text("subject"),
        kind,
        payload.text("county"),
        payload.text("month"),
        payload.fen("amount"));
  }

  /** Whether it is money that was ordered. */
  public boolean isLine() {
    return !kind.equals(OVERPAID) && !kind.equals(REVERSED);
  }

  /** {@code 80.00}. */
  public String yuan() {
    return Fen.yuan(fen);
  }

  /** Without the person. */
  @Override
  public String toString() {
    return month + " " + county + " " + kind + " " + yuan();
  }
}
