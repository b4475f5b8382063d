package org.huimin.elderlyallowance.app.api;

import org.huimin.web.FieldCheck;
import org.huimin.web.Problem;
import org.jspecify.annotations.Nullable;

/** What every body has to be. */
final class Bodies {

  private Bodies() {}

  static <T> T present(@Nullable T body) {
    if (body == null) {
      throw new Problem(400, "BAD_JSON", "a JSON body is needed", null);
    }
    return body;
  }

  /** An officer's own words: needed where the reason says nothing by itself. */
  static @Nullable String words(FieldCheck check, @Nullable String sent, boolean needed) {
    return needed ? check.required("words", sent, 500) : check.optional("words", sent, 500);
  }

  static Problem notRefused() {
    return Problem.notFound("NOT_REFUSED", "nothing was refused under this id");
  }

  static <T> @Nullable T required(FieldCheck check, String field, @Nullable T value) {
    if (value == null) {
      check.error("MISSING", field, "a value is needed");
    }
    return value;
  }
}
