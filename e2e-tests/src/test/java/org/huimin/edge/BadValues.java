package org.huimin.edge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huimin.contracts.Field;
import org.huimin.contracts.Field.Kind;

/** What no field may hold, by the way it is written and by what its name promises. */
final class BadValues {

  private static final int DEEP = 10_000;

  private static final List<String> DAYS =
      List.of(
          "2026-02-30",
          "2025-02-29",
          "2026-13-01",
          "2026-00-10",
          "2026-2-3",
          "20260203",
          "03.02.2026",
          "2026-02-03T00:00:00Z",
          "+002026-02-03",
          "-2026-02-03",
          "２０２６-０２-０３",
          "today");

  private static final List<String> MONTHS =
      List.of("2026-13", "2026-00", "2026-5", "202605", "1899-01", "+12026-05", "２０２６-０５", "May");

  private static final List<String> AMOUNTS =
      List.of("680", "680.0", "680.005", "-0.01", "1,000.00", "1e3", "６８０.００", "09.00", "many");

  private static final Map<Kind, List<String>> TEXTS =
      Map.of(
          Kind.ID,
          List.of(
              "x",
              "1-1-1-1-1",
              "{3f2504e0-4f89-41d3-9a0c-0305e82c3301}",
              "urn:uuid:3f2504e0-4f89-41d3-9a0c-0305e82c3301",
              "3f2504e04f8941d39a0c0305e82c3301",
              "3f2504e0-4f89-41d3-9a0c-0305e82c33011",
              "3f2504e0-4f89-41d3-9a0c-0305e82c330g"),
          Kind.DAY,
          DAYS,
          Kind.NUMBER,
          List.of("x", "1.5", "1e3", "0x10", "１", "--1", "99999999999", "9".repeat(400)),
          Kind.FLAG,
          List.of("yes"),
          Kind.TEXT,
          List.of());

  /** What the contract calls a text and its name narrows. */
  private static final Map<String, List<String>> BY_NAME =
      Map.ofEntries(
          Map.entry("month", MONTHS),
          Map.entry("lastMonth", MONTHS),
          Map.entry("paidElsewhereThrough", MONTHS),
          Map.entry("afterMonth", MONTHS),
          Map.entry("dueBefore", DAYS),
          Map.entry("appliedOn", DAYS),
          Map.entry("joinedOn", DAYS),
          Map.entry("leftOn", DAYS),
          Map.entry("takenOn", DAYS),
          Map.entry("changedOn", DAYS),
          Map.entry("refusedOn", DAYS),
          Map.entry("statementUntil", DAYS),
          Map.entry("validThrough", DAYS),
          Map.entry("fromMonth", MONTHS),
          Map.entry("gain", AMOUNTS),
          Map.entry("area", List.of("urban", "CITY")),
          Map.entry("residenceCode", List.of("110", "1111", "１１１")),
          Map.entry("registrationCode", List.of("110", "1111", "１１１")),
          Map.entry("county", List.of("53080", "5308020", "53080a", "５３０８０２", "530802' or '1'='1")),
          Map.entry("region", List.of("53", "53080", "5308020", "53080a", "５３０８０２")),
          Map.entry(
              "registrationDivision",
              List.of("530802", "530899001", "5308020010", "５３０８０２００１", "000000000")),
          Map.entry(
              "at",
              List.of(
                  "x", "a/b/c", "t/0", "t/-1/5", "t/0/9999999999999999999", ",", "t/0/1;t/1/1")),
          Map.entry("state", List.of("applied", "NOBODY_KNOWS")),
          Map.entry("task", List.of("decide", "NOBODY_KNOWS")),
          Map.entry("sort", List.of("id", "NOBODY_KNOWS")),
          Map.entry("page", List.of("-1", "1000001", "999999999")),
          Map.entry("size", List.of("0", "-1", "100000", "999999999")));

  private BadValues() {}

  /** Texts that are written wrongly for the field, wherever it stands. */
  static List<String> texts(Field field) {
    List<String> named = BY_NAME.getOrDefault(field.name(), List.of());
    List<String> kind = TEXTS.getOrDefault(field.kind(), List.of());
    return java.util.stream.Stream.concat(named.stream(), kind.stream()).toList();
  }

  /** JSON texts of what the field may not hold in a body, by what they are called. */
  static Map<String, String> json(Field field, String valid) {
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("a number", field.kind() == Kind.NUMBER ? "1.5" : "7");
    bad.put("another number", "-7.25e-2");
    bad.put("a number beyond all", "1e400");
    bad.put("a number of 400 digits", "9".repeat(400));
    if (field.kind() != Kind.FLAG) {
      bad.put("a flag", "true");
    }
    bad.put("an object", "{}");
    bad.put("an object with a value", "{\"value\":" + valid + "}");
    bad.put("an empty list", "[]");
    bad.put("itself in a list", "[" + valid + "]");
    bad.put("10,000 lists", "[".repeat(DEEP) + "]".repeat(DEEP));
    bad.put("10,000 objects", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
    bad.put("a zero character", "\"a\\u0000b\"");
    bad.put("a bell", "\"a\\u0007b\"");
    bad.put("the first half of a character", "\"a\\ud800\"");
    bad.put("its halves the wrong way round", "\"\\udc00\\ud800\"");
    bad.put("a bare line break", "\"a\nb\"");
    bad.put("an escape that is none", "\"\\x41\"");
    bad.put("9,000 characters", "\"" + "长".repeat(9_000) + "\"");
    bad.put("20,000 characters", "\"" + "x".repeat(20_000) + "\"");
    if (field.needed() || field.kind() != Kind.TEXT) {
      bad.put("nothing between the marks", "\"\"");
      bad.put("blanks", "\"  \"");
    }
    if (field.needed()) {
      bad.put("null", "null");
    }
    texts(field).forEach(text -> bad.put(text, Valid.json(text)));
    return bad;
  }
}
