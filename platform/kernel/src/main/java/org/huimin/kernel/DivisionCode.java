package org.huimin.kernel;

import java.util.regex.Pattern;

/**
 * 行政区划代码: an administrative division code by its level prefix. 4 digits name a prefecture city, 6 a
 * county, 9 a township, 12 a village (GB/T 2260 and the statistical codes).
 */
public record DivisionCode(String code) implements Comparable<DivisionCode> {

  private static final Pattern WRITTEN = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");

  /**
   * @throws IllegalArgumentException when the code is not 2, 4, 6, 9 or 12 digits
   */
  public DivisionCode {
    if (!WRITTEN.matcher(code).matches()) {
      throw new IllegalArgumentException("not a division code of 2, 4, 6, 9 or 12 digits: " + code);
    }
  }

  public static DivisionCode of(String code) {
    return new DivisionCode(code);
  }

  /** Whether the other division is this one or lies inside it. */
  public boolean contains(DivisionCode other) {
    return other.code.startsWith(code);
  }

  /**
   * The county this division lies in.
   *
   * @throws IllegalStateException for a province or a city
   */
  public DivisionCode county() {
    if (code.length() < 6) {
      throw new IllegalStateException("division " + code + " lies above the county");
    }
    return new DivisionCode(code.substring(0, 6));
  }

  public boolean isCity() {
    return code.length() == 4;
  }

  public boolean isCounty() {
    return code.length() == 6;
  }

  @Override
  public int compareTo(DivisionCode other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
