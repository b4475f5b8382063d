package org.huimin.bench.limit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** 模板: the bytes of one real event, with holes where the ids of a line stand as text. */
final class Form {

  private static final byte[] DIGITS = "0123456789abcdef".getBytes(US_ASCII);
  private static final int LENGTH = 36;

  /** Where an id stands. */
  record Hole(Id id, int from) {

    int end() {
      return from + LENGTH;
    }
  }

  private final byte[] model;
  private final List<Hole> holes;

  private Form(byte[] model, List<Hole> holes) {
    this.model = model;
    this.holes = holes;
  }

  /** Whatever equals an id of the line that the model is of becomes a hole. */
  static Form of(byte[] model, Line line) {
    String text = new String(model, ISO_8859_1);
    List<Hole> holes = new ArrayList<>();
    for (Id id : Id.values()) {
      String value = id.of(line).toString();
      for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
        holes.add(new Hole(id, at));
      }
    }
    return new Form(model, holes);
  }

  byte[] fill(Line line) {
    byte[] filled = model.clone();
    for (Hole hole : holes) {
      write(hole.id().of(line), filled, hole.from());
    }
    return filled;
  }

  /** Whether an id stands between the two places. */
  boolean hasHole(int from, int to) {
    return holes.stream().anyMatch(hole -> hole.from() < to && hole.end() > from);
  }

  /** Where the id stands first. */
  int at(Id id) {
    return holes.stream()
        .filter(hole -> hole.id() == id)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the model names no " + id))
        .from();
  }

  byte[] model() {
    return model.clone();
  }

  static UUID read(byte[] text, int at) {
    return new UUID(
        hex(text, at, 8) << 32 | hex(text, at + 9, 4) << 16 | hex(text, at + 14, 4),
        hex(text, at + 19, 4) << 48 | hex(text, at + 24, 12));
  }

  private static long hex(byte[] text, int at, int digits) {
    long value = 0;
    for (int i = at; i < at + digits; i++) {
      value = value << 4 | Character.digit(text[i], 16);
    }
    return value;
  }

  private static void write(UUID id, byte[] out, int at) {
    long high = id.getMostSignificantBits();
    long low = id.getLeastSignificantBits();
    hex(high >>> 32, 8, out, at);
    hex(high >>> 16, 4, out, at + 9);
    hex(high, 4, out, at + 14);
    hex(low >>> 48, 4, out, at + 19);
    hex(low, 12, out, at + 24);
  }

  private static void hex(long value, int digits, byte[] out, int at) {
    long rest = value;
    for (int i = at + digits - 1; i >= at; i--) {
      out[i] = DIGITS[(int) (rest & 15)];
      rest >>>= 4;
    }
  }
}
