package org.huimin.edge;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huimin.contracts.Field;
import org.huimin.contracts.Field.In;
import org.jspecify.annotations.Nullable;

/** All that is made from one valid request by one change that nobody may send. */
final class BadRequests {

  private static final int DEEP = 10_000;
  private static final int LONGEST_LINE = 4_096;

  /** Lists that may say that there is nothing. */
  private static final Set<String> MAY_BE_EMPTY =
      Set.of("recordMeans items", "recordMeans supporters", "recordMeans assets");

  private final Valid valid;
  private final List<BadInput> made = new ArrayList<>();

  private BadRequests(Valid valid) {
    this.valid = valid;
  }

  static List<BadInput> of(Valid valid) {
    BadRequests all = new BadRequests(valid);
    all.path();
    all.query();
    all.headers();
    if (valid.operation().takesBody()) {
      all.fields();
      all.shapes();
      all.encodings();
      all.contentTypes();
    }
    return all.made;
  }

  private void path() {
    for (Field field : valid.operation().fields(In.PATH)) {
      for (String text : BadValues.texts(field)) {
        add("path " + text, valid.at(field.name(), percent(text)), field.name());
      }
      add("path of a zero", valid.at(field.name(), "%00"), field.name());
      add("path of 3,000 digits", valid.at(field.name(), "1".repeat(3_000)), field.name());
    }
  }

  private void query() {
    add("unknown parameter", valid.asking("nobodyKnows=1"), "nobodyKnows");
    add("unknown parameter without a value", valid.asking("nobodyKnows"), "nobodyKnows");
    add("nameless parameter", valid.asking("=1"), null);
    for (Field field : valid.operation().fields(In.QUERY)) {
      String name = field.name();
      add("twice", valid.asking(name + "=1&" + name + "=1"), name);
      add("in other letters", valid.asking(name.toUpperCase(java.util.Locale.ROOT) + "=1"), null);
      for (String text : BadValues.texts(field)) {
        add(name + "=" + text, valid.asking(name + "=" + percent(text)), name);
      }
      for (String bytes : List.of("%00", "%07", "%ff", "%ed%a0%80", "%e4%b8")) {
        add(name + "=" + bytes, valid.asking(name + "=" + bytes), name);
      }
      add(name + " of 3,000 digits", valid.asking(name + "=" + "1".repeat(3_000)), name);
      add(name + " empty", valid.asking(name + "="), name);
    }
  }

  private void headers() {
    for (Field field : valid.operation().fields(In.HEADER)) {
      List<String> values =
          switch (field.name()) {
            case "Idempotency-Key" -> List.of("", "a b", "é", "x".repeat(256));
            case "Huimin-After" ->
                List.of(
                    "x",
                    "t/0",
                    "t/0/x",
                    "t/-1/1",
                    "t/0/1,",
                    "t/0/1;t/0/2",
                    "t/0/" + "9".repeat(19));
            default ->
                throw new AssertionError(
                    "what is a bad " + field.name() + "? The net was not told.");
          };
      for (String value : values) {
        add(field.name() + ": " + value, valid.request().with(field.name(), value), field.name());
      }
    }
    if (takesKey()) {
      Request keyed = valid.request().with("Idempotency-Key", "one").with("Idempotency-Key", "two");
      add("two keys", keyed, "Idempotency-Key");
    } else if (valid.operation().takesLines()) {
      add("a key for lines", valid.request().with("Idempotency-Key", "one"), "Idempotency-Key");
    }
  }

  private void fields() {
    for (Field field : valid.operation().fields(In.BODY)) {
      String name = field.name();
      String own = valid.body().getOrDefault(name, "\"x\"");
      Map<String, String> bad = BadValues.json(field, own);
      if (MAY_BE_EMPTY.contains(valid.operation().id() + " " + name)) {
        bad.remove("an empty list");
      }
      bad.forEach((what, json) -> body(name + " is " + what, valid.with(name, json), name));
      String twice = valid.with(name, own + "," + Valid.json(name) + ":" + own);
      body(name + " twice", twice, name);
      if (field.needed()) {
        body(name + " is missing", valid.without(name), name);
      }
      body(
          name + " in other letters",
          valid.with(name.toUpperCase(java.util.Locale.ROOT), own),
          name.toUpperCase(java.util.Locale.ROOT));
    }
  }

  private void shapes() {
    String text = valid.text();
    body("unknown field", valid.with("nobodyKnows", "1"), "nobodyKnows");
    body("a field of a prototype", valid.with("__proto__", "{\"admin\":true}"), "__proto__");
    Map<String, String> shapes =
        Map.ofEntries(
            Map.entry("an empty list", "[]"),
            Map.entry("itself in a list", "[" + text + "]"),
            Map.entry("a number", "7"),
            Map.entry("a text", "\"x\""),
            Map.entry("itself as a text", Valid.json(text)),
            Map.entry("a flag", "true"),
            Map.entry("null", "null"),
            Map.entry("nothing", ""),
            Map.entry("blanks", "  \n"),
            Map.entry("an open bracket", "{"),
            Map.entry("cut short", text.substring(0, text.length() - 1)),
            Map.entry("something after the end", text + "x"),
            Map.entry("twice", text + text),
            Map.entry("a comment", "/* */" + text),
            Map.entry("a comma too many", text.replaceFirst("}$", ",}")),
            Map.entry("single marks", text.replace('"', '\'')),
            Map.entry("no number", "NaN"),
            Map.entry("XML", "<a>1</a>"),
            Map.entry("a form", "a=1&b=2"),
            Map.entry("10,000 lists", "[".repeat(DEEP) + "]".repeat(DEEP)),
            Map.entry("10,000 open lists", "[".repeat(DEEP)),
            Map.entry("10,000 objects", "{\"a\":".repeat(DEEP)),
            Map.entry("a name of 50,000 letters", "{\"" + "n".repeat(50_000) + "\":1}"));
    shapes.forEach((what, json) -> body("the body is " + what, json, null));
    if (valid.needsSomething()) {
      body("the body is an empty object", "{}", null);
    }
  }

  private void encodings() {
    String text = valid.text();
    String type = valid.operation().bodyType();
    bytes("UTF-16, the small end first", type, text.getBytes(UTF_16LE));
    bytes("UTF-16, the big end first", type, text.getBytes(UTF_16BE));
    bytes("UTF-32", type, text.getBytes(Charset.forName("UTF-32")));
    bytes("UTF-16 as it says", type + "; charset=utf-16", text.getBytes(UTF_16BE));
    bytes("GB18030 as it says", type + "; charset=gb18030", text.getBytes(UTF_8));
    bytes("a charset nobody has", type + "; charset=nobody", text.getBytes(UTF_8));
    for (String hex : List.of("ff", "c328", "c080", "eda080", "e4b8", "f4908080", "00", "d6d0")) {
      bytes("the bytes " + hex + " in a text", type, holding(hex));
    }
  }

  private void contentTypes() {
    byte[] text = valid.text().getBytes(UTF_8);
    for (String type :
        List.of(
            valid.operation().takesLines() ? Request.JSON : "application/jsonl",
            "",
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json-patch+json",
            "application/x-ndjson",
            "json")) {
      bytes("as " + (type.isEmpty() ? "nothing" : type), type, text);
    }
  }

  private static byte[] holding(String hex) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes("{\"a\":\"".getBytes(UTF_8));
    body.writeBytes(HexFormat.of().parseHex(hex));
    body.writeBytes("\"}".getBytes(UTF_8));
    return body.toByteArray();
  }

  /** A line that is too long is not read, so that nothing in it can be named. */
  private void body(String what, String text, @Nullable String field) {
    boolean unread = valid.operation().takesLines() && text.length() > LONGEST_LINE;
    add(what, valid.saying(text), unread ? null : field);
  }

  private void bytes(String what, String type, byte[] bytes) {
    add(what, valid.bare().bytes(type, bytes), null);
  }

  /** Under a key, where it is a command: a key of something bad is not kept either. */
  private void add(String what, Request request, @Nullable String field) {
    boolean keyed =
        !takesKey()
            || request.headers().stream().anyMatch(h -> h.getKey().equals("Idempotency-Key"));
    made.add(
        new BadInput(
            what,
            keyed ? request : request.with("Idempotency-Key", UUID.randomUUID().toString()),
            field));
  }

  private boolean takesKey() {
    return valid.operation().isCommand() && !valid.operation().takesLines();
  }

  private static String percent(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
