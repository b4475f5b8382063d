package org.huimin.registry.app.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huimin.kernel.DivisionCode;

/** 行政区划: the counties and townships that people can be registered in, from a CSV file. */
public final class Divisions {

  private static final String HEAD = "code,name";

  /** What spreadsheet programs put before a file in UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  public record Division(DivisionCode code, String name) {}

  private final Map<DivisionCode, Division> byCode;

  private Divisions(Map<DivisionCode, Division> byCode) {
    this.byCode = byCode;
  }

  /**
   * Reads a head line and then {@code code,name} lines; empty lines count for nothing.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  public static Divisions parse(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().replace(BYTE_ORDER_MARK, "").equals(HEAD)) {
      throw new IllegalArgumentException("divisions line 1: expected the head " + HEAD);
    }
    Map<DivisionCode, Division> byCode = new LinkedHashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        add(byCode, read(lines.get(i), i + 1), i + 1);
      }
    }
    return new Divisions(byCode);
  }

  private static void add(Map<DivisionCode, Division> byCode, Division division, int number) {
    DivisionCode code = division.code();
    if (!byCode.containsKey(code.county()) && !code.isCounty()) {
      throw bad(number, "the county of " + code + " must stand before it");
    }
    if (byCode.putIfAbsent(code, division) != null) {
      throw bad(number, code + " stands twice");
    }
  }

  private static Division read(String line, int number) {
    String[] column = line.split(",", -1);
    if (column.length != 2 || column[1].isBlank()) {
      throw bad(number, "expected " + HEAD);
    }
    String code = column[0].strip();
    if (!code.matches("\\d{6}(\\d{3})?")) {
      throw bad(number, code + " is no code of a county (6 digits) or township (9)");
    }
    return new Division(DivisionCode.of(code), column[1].strip());
  }

  private static IllegalArgumentException bad(int number, String reason) {
    return new IllegalArgumentException("divisions line " + number + ": " + reason);
  }

  public boolean hasTownship(String code) {
    return code.matches("\\d{9}") && byCode.containsKey(DivisionCode.of(code));
  }

  public boolean hasCounty(String code) {
    return code.matches("\\d{6}") && byCode.containsKey(DivisionCode.of(code));
  }

  public List<Division> all() {
    return new ArrayList<>(byCode.values());
  }
}
