package org.huimin.elderlyallowance.policy;

/** 年龄段: the bands of the allowance, highest first. A band's amount is the standard of its code. */
public enum AgeBand {
  FROM_100("100_PLUS", 100),
  FROM_90("90_99", 90),
  FROM_80("80_89", 80);

  private final String label;
  private final int fromAge;

  AgeBand(String label, int fromAge) {
    this.label = label;
    this.fromAge = fromAge;
  }

  /** As it stands on a payment line: {@code 80_89}. */
  public String label() {
    return label;
  }

  /** Complete years 周岁. */
  public int fromAge() {
    return fromAge;
  }

  /** The code of the band's standard: {@code ELDERLY.80_89}. */
  public String standardCode() {
    return "ELDERLY." + label;
  }
}
