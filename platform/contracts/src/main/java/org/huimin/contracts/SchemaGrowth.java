package org.huimin.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * 模式演进: schemas only grow. Whether a change breaks someone depends on who sends: what we are sent
 * must go on being accepted, what we send must go on being understood, and an event is both,
 * because what was stored years ago is read by tomorrow's schema.
 */
final class SchemaGrowth {

  /** Who sends what the schema describes. */
  enum Sender {
    OTHERS,
    WE,
    BOTH
  }

  /** Said of a value and compared as they are; a change of any is a change of its meaning. */
  private static final List<String> KEYWORDS =
      List.of(
          "type",
          "format",
          "pattern",
          "const",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "propertyNames");

  private final boolean othersSend;
  private final boolean weSend;
  private final List<Break> breaks = new ArrayList<>();

  private SchemaGrowth(Sender sender) {
    othersSend = sender != Sender.WE;
    weSend = sender != Sender.OTHERS;
  }

  static List<Break> breaks(String where, Located published, Located now, Sender sender) {
    SchemaGrowth growth = new SchemaGrowth(sender);
    growth.compare(where, published, now);
    return growth.breaks;
  }

  private void compare(String where, Located published, Located now) {
    for (String keyword : KEYWORDS) {
      JsonNode before = published.at(keyword).node();
      JsonNode after = now.at(keyword).node();
      if (!before.equals(after)) {
        add(where, "%s was %s and is %s".formatted(keyword, said(before), said(after)));
      }
    }
    values(where, published.at("enum"), now.at("enum"));
    fields(where, published, now);
    required(where, texts(published, "required"), texts(now, "required"));
    inside(where + "[]", published.at("items"), now.at("items"));
    inside(where + ".*", published.at("additionalProperties"), now.at("additionalProperties"));
  }

  private void values(String where, Located published, Located now) {
    if (published.exists() && !now.exists() && weSend) {
      add(where, "any value may come now, not only %s".formatted(said(published.node())));
    }
    if (!published.exists() && now.exists() && othersSend) {
      add(where, "only %s is accepted now, any value was".formatted(said(now.node())));
    }
    if (published.exists() && now.exists()) {
      Set<String> gone = new LinkedHashSet<>(published.texts());
      now.texts().forEach(gone::remove);
      gone.forEach(value -> add(where, "the value %s is gone".formatted(value)));
      Set<String> more = new LinkedHashSet<>(now.texts());
      published.texts().forEach(more::remove);
      if (weSend) {
        more.forEach(
            value -> add(where, "the value %s is new to those who read it".formatted(value)));
      }
    }
  }

  private void fields(String where, Located published, Located now) {
    SortedMap<String, Located> after = now.at("properties").fields();
    for (Map.Entry<String, Located> field : published.at("properties").fields().entrySet()) {
      String name = where + "." + field.getKey();
      Located kept = after.get(field.getKey());
      if (kept == null) {
        add(name, "the field is gone");
      } else {
        compare(name, field.getValue(), kept);
      }
    }
  }

  private void required(String where, Set<String> published, Set<String> now) {
    for (String name : now) {
      if (othersSend && !published.contains(name)) {
        add(where + "." + name, "the field is required now");
      }
    }
    for (String name : published) {
      if (weSend && !now.contains(name)) {
        add(where + "." + name, "the field is no longer certain to be there");
      }
    }
  }

  private void inside(String where, Located published, Located now) {
    if (published.node().isObject() && now.node().isObject()) {
      compare(where, published, now);
    } else if (!published.node().equals(now.node())) {
      add(where, "was %s and is %s".formatted(said(published.node()), said(now.node())));
    }
  }

  private static Set<String> texts(Located schema, String name) {
    return new LinkedHashSet<>(schema.at(name).texts());
  }

  private static String said(JsonNode node) {
    return node.isMissingNode() ? "not said" : node.toString();
  }

  private void add(String where, String what) {
    breaks.add(new Break(where, what));
  }
}
