package org.huimin.kernel;

import java.util.Map;
import java.util.function.Supplier;

/**
 * 理由: why an assessment came out as it did: the rule, the article and the inputs it used, so that
 * it can be shown and repeated ten years later.
 *
 * @param told the inputs, written down when somebody asks: a month judges a million and shows few
 */
public record Grounds(RuleVersion rule, Citation citation, Supplier<Map<String, String>> told) {

  /**
   * The inputs by name, in the order they are shown; no personal data beyond what the programme
   * itself may know.
   */
  public Map<String, String> inputs() {
    return told.get();
  }
}
