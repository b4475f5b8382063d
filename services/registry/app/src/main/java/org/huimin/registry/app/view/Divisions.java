package org.huimin.registry.app.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huimin.kernel.DivisionCode;

/** 行政区划: the counties and townships that people can be registered in, from a CSV file. */
public final class Divisions {

  public record Division(DivisionCode code, String name) {}

  private final Map<DivisionCode, Division> byCode;

  private Divisions(Map<DivisionCode, Division> byCode) {
    this.byCode = byCode;
  }

  /**
   * Reads {@code code,name} lines.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  public static Divisions parse(List<String> lines) {
    Map<DivisionCode, Division> byCode = new LinkedHashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] column = lines.get(i).split(",", -1);
      if (column.length != 2) {
        throw new IllegalArgumentException("divisions line " + (i + 1) + ": expected code,name");
      }
      DivisionCode code = DivisionCode.of(column[0]);
      byCode.put(code, new Division(code, column[1]));
    }
    return new Divisions(byCode);
  }

  public boolean hasTownship(String code) {
    return code.matches("\\d{9}") && byCode.containsKey(DivisionCode.of(code));
  }

  public List<Division> all() {
    return new ArrayList<>(byCode.values());
  }
}
