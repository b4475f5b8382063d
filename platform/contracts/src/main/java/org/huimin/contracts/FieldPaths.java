package org.huimin.contracts;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * 字段路径: which fields a schema lets through: {@code amount}, {@code partitions[].count}, and {@code
 * vector.*} for an object whose names are data.
 */
final class FieldPaths {

  private FieldPaths() {}

  /** All that a schema lets through. */
  static SortedSet<String> of(Located schema) {
    SortedSet<String> paths = new TreeSet<>();
    ofSchema(schema, "", paths);
    return paths;
  }

  private static void ofSchema(Located schema, String path, SortedSet<String> paths) {
    if (!path.isEmpty() && !path.endsWith("[]")) {
      paths.add(path);
    }
    String before = path.isEmpty() ? "" : path + ".";
    schema
        .at("properties")
        .fields()
        .forEach((name, field) -> ofSchema(field, before + name, paths));
    Located items = schema.at("items");
    if (items.node().isObject()) {
      ofSchema(items, path + "[]", paths);
    }
    Located others = schema.at("additionalProperties");
    if (others.node().isObject()) {
      ofSchema(others, before + "*", paths);
    }
  }
}
