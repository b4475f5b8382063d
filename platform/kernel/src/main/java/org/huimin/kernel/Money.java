package org.huimin.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * 金额: an amount in yuan with exactly two decimals (fen). Written as a string, {@code "80.00"}, and
 * never as a floating point number.
 */
public record Money(BigDecimal yuan) implements Comparable<Money> {

  /**
   * The largest amount the books hold: numeric(14,2). Stands before ZERO, which is checked against
   * it.
   */
  private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

  private static final Pattern WRITTEN = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");

  public static final Money ZERO = new Money(BigDecimal.ZERO);

  /**
   * @throws IllegalArgumentException when the amount has more than two decimals or twelve digits
   */
  public Money {
    if (yuan.stripTrailingZeros().scale() > 2 || yuan.abs().compareTo(LIMIT) >= 0) {
      throw new IllegalArgumentException("not an amount in yuan and fen: " + yuan);
    }
    yuan = yuan.setScale(2, RoundingMode.UNNECESSARY);
  }

  /**
   * Reads {@code "80.00"}, {@code "80.5"} or {@code "80"}.
   *
   * @throws IllegalArgumentException for anything else, exponents included
   */
  public static Money of(String yuan) {
    if (!WRITTEN.matcher(yuan).matches()) {
      throw new IllegalArgumentException("not an amount in yuan and fen: " + yuan);
    }
    return new Money(new BigDecimal(yuan));
  }

  /** The amount in fen, the hundredth part of a yuan, exactly. */
  public long fen() {
    return yuan.unscaledValue().longValueExact();
  }

  public Money plus(Money other) {
    return new Money(yuan.add(other.yuan));
  }

  public Money minus(Money other) {
    return new Money(yuan.subtract(other.yuan));
  }

  public Money times(long count) {
    return new Money(yuan.multiply(BigDecimal.valueOf(count)));
  }

  public boolean isPositive() {
    return yuan.signum() > 0;
  }

  @Override
  public int compareTo(Money other) {
    return yuan.compareTo(other.yuan);
  }

  /** The form used in JSON and CSV: {@code 80.00}. */
  @Override
  public String toString() {
    return yuan.toPlainString();
  }
}
