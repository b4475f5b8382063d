package org.huimin.local.audit;

/** Lines and fen. */
public record Sum(long lines, long fen) {

  public static final Sum NOTHING = new Sum(0, 0);

  public Sum plus(Sum other) {
    return new Sum(lines + other.lines, Math.addExact(fen, other.fen));
  }

  /** {@code 80.00}. */
  public String yuan() {
    return Fen.yuan(fen);
  }

  @Override
  public String toString() {
    return lines + " lines " + yuan() + " yuan";
  }
}
