package org.huimin.kernel;

/**
 * 规则版本: which rule judged, and from which month that text of it counts, e.g. {@code
 * elderly-allowance@2023-01}.
 */
public record RuleVersion(String id, String version) {

  @Override
  public String toString() {
    return id + "@" + version;
  }
}
