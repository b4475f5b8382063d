package org.huimin.local.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** 核对项: one thing that two independent places say, each in words. */
public record Check(String name, String expected, String found) {

  private static final int SHOWN = 5;
  private static final String ABSENT = "nothing";

  /** Two values that have to be the same. */
  public static Check equal(String name, Object expected, Object found) {
    return new Check(name, expected.toString(), found.toString());
  }

  /** Two tables that have to be the same row by row; only rows that differ are shown. */
  public static Check rows(String name, SortedMap<?, ?> expected, SortedMap<?, ?> found) {
    Map<String, Object> here = texts(expected);
    Map<String, Object> there = texts(found);
    TreeMap<String, Object> rows = new TreeMap<>(here);
    rows.putAll(there);
    rows.keySet().removeIf(row -> Objects.equals(here.get(row), there.get(row)));
    return rows.isEmpty()
        ? equal(name, here.size() + " rows", there.size() + " rows")
        : equal(name, shown(rows, here), shown(rows, there));
  }

  public boolean holds() {
    return expected.equals(found);
  }

  /** As it stands in a JSON answer. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", name);
    map.put("holds", holds());
    map.put("expected", expected);
    map.put("found", found);
    return map;
  }

  @Override
  public String toString() {
    return name + ": expected " + expected + ", found " + found;
  }

  private static Map<String, Object> texts(SortedMap<?, ?> rows) {
    Map<String, Object> texts = new TreeMap<>();
    rows.forEach((row, value) -> texts.put(row.toString(), value));
    return texts;
  }

  private static String shown(SortedMap<String, Object> differing, Map<String, Object> side) {
    StringBuilder text = new StringBuilder();
    differing.keySet().stream()
        .limit(SHOWN)
        .forEach(
            row ->
                text.append(row).append(' ').append(side.getOrDefault(row, ABSENT)).append("; "));
    return text.append(differing.size())
        .append(" of ")
        .append(side.size())
        .append(" rows differ")
        .toString();
  }
}
