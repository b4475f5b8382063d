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

  static <T> @Nullable T required(FieldCheck check, String field, @Nullable T value) {
    if (value == null) {
      check.error("MISSING", field, "a value is needed");
    }
    return value;
  }
}
