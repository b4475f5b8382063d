package org.huimin.socialrelief.household;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 城乡分类代码: the three digits the statistics office gives a place: 1 begins a town's, 2 a village's.
 */
public record UrbanRuralCode(String code) {

  private static final Pattern KNOWN = Pattern.compile("111|112|121|122|123|210|220");

  /**
   * @throws IllegalArgumentException when there is no such code
   */
  public UrbanRuralCode {
    if (!KNOWN.matcher(code).matches()) {
      throw new IllegalArgumentException("no place has the urban-rural code " + code);
    }
  }

  /** The code as it is written; nothing when there is none such. */
  public static Optional<UrbanRuralCode> parse(String written) {
    return KNOWN.matcher(written).matches()
        ? Optional.of(new UrbanRuralCode(written))
        : Optional.empty();
  }

  public Area area() {
    return code.startsWith("1") ? Area.URBAN : Area.RURAL;
  }

  @Override
  public String toString() {
    return code;
  }
}
