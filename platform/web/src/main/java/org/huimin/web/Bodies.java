package org.huimin.web;

import org.jspecify.annotations.Nullable;

/** What every body, and the size of every page, has to be. */
public final class Bodies {

  private static final int MOST = 5_000;

  private Bodies() {}

  public static <T> T present(@Nullable T body) {
    if (body == null) {
      throw new Problem(400, "BAD_JSON", "a JSON body is needed", null);
    }
    return body;
  }

  /** An officer's own words: needed where the reason says nothing by itself. */
  public static @Nullable String words(FieldCheck check, @Nullable String sent, boolean needed) {
    return needed ? check.required("words", sent, 500) : check.optional("words", sent, 500);
  }

  /** How many rows are answered at once. */
  public static void size(FieldCheck check, int size) {
    if (size < 1 || size > MOST) {
      check.error("BAD_SIZE", "size", "from 1 to " + MOST);
    }
  }

  public static Problem notRefused() {
    return Problem.notFound("NOT_REFUSED", "nothing was refused under this id");
  }

  public static <T> @Nullable T required(FieldCheck check, String field, @Nullable T value) {
    if (value == null) {
      check.error("MISSING", field, "a value is needed");
    }
    return value;
  }
}
