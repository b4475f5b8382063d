package org.huimin.local.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 结论: holds when every check holds, and there was something to check. */
public record Verdict(List<Check> checks) {

  public Verdict {
    checks = List.copyOf(checks);
  }

  public boolean holds() {
    return !checks.isEmpty() && failed().isEmpty();
  }

  /** What does not hold. */
  public List<Check> failed() {
    return checks.stream().filter(check -> !check.holds()).toList();
  }

  /** As it stands in a JSON answer. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("verdict", holds() ? "HOLDS" : "DOES_NOT_HOLD");
    map.put("checks", checks.stream().map(Check::asMap).toList());
    return map;
  }
}
