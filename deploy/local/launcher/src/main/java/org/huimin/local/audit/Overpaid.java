package org.huimin.local.audit;

/** 多发: what was called overpaid and what of that was reversed, in fen. */
public record Overpaid(long identified, long reversed) {

  public static final Overpaid NOTHING = new Overpaid(0, 0);

  public Overpaid plus(Overpaid other) {
    return new Overpaid(
        Math.addExact(identified, other.identified), Math.addExact(reversed, other.reversed));
  }

  /** What is still overpaid: below zero when more was reversed than identified. */
  public long open() {
    return identified - reversed;
  }

  @Override
  public String toString() {
    return "%s yuan identified, %s reversed".formatted(Fen.yuan(identified), Fen.yuan(reversed));
  }
}
