package org.huimin.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.huimin.kernel.Outcome;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.huimin.kernel.Rejection;
import org.huimin.web.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Gathers everything that is wrong with a body, so that a clerk mends it in one go. */
public final class FieldCheck {

  /** No subsidy is older than this century. */
  private static final Pattern MONTH = Pattern.compile("20[0-9]{2}-(0[1-9]|1[0-2])");

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final List<FieldError> errors = new ArrayList<>();

  /** The text without blanks around it; empty when it is missing, which is an error. */
  public String required(String field, @Nullable String value, int longest) {
    if (value == null || value.isBlank()) {
      return error("MISSING", field, "a value is needed");
    }
    String text = value.strip();
    return text.length() > longest
        ? error("TOO_LONG", field, "at most " + longest + " characters")
        : text;
  }

  public @Nullable String optional(String field, @Nullable String value, int longest) {
    return value == null || value.isBlank() ? null : required(field, value, longest);
  }

  /** What was parsed, or null and an error. */
  public <T, R extends Rejection> @Nullable T parsed(String field, Outcome<T, R> outcome) {
    return switch (outcome) {
      case Accepted<T, R>(var values) -> values.getFirst();
      case Rejected<T, R>(var why) -> {
        error(why.code(), field, why.message());
        yield null;
      }
    };
  }

  /** One of the names of an enum, or null and an error that lists them. */
  public <E extends Enum<E>> @Nullable E choice(
      String field, @Nullable String value, Class<E> names) {
    String text = required(field, value, 60);
    if (failed(field)) {
      return null;
    }
    List<E> known = List.of(names.getEnumConstants());
    for (E one : known) {
      if (one.name().equals(text)) {
        return one;
      }
    }
    String name = field.substring(field.lastIndexOf('.') + 1);
    error("UNKNOWN_" + name.toUpperCase(Locale.ROOT), field, "one of " + known + " is expected");
    return null;
  }

  /** A month like 2026-05, or null and an error. */
  public @Nullable YearMonth month(String field, @Nullable String value) {
    String text = required(field, value, 60);
    if (failed(field)) {
      return null;
    }
    // Not YearMonth.parse: it takes years of nine digits, which no calendar of ours has.
    if (!MONTH.matcher(text).matches()) {
      error("BAD_MONTH", field, "a month like 2026-05 is expected");
      return null;
    }
    return YearMonth.parse(text);
  }

  /** A day like 2026-05-31, or null and an error. */
  public @Nullable LocalDate date(String field, @Nullable String value) {
    String text = required(field, value, 60);
    if (failed(field)) {
      return null;
    }
    if (DAY.matcher(text).matches()) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException _) {
        // 2026-02-30 is written like a day and is none
      }
    }
    error("BAD_DATE", field, "a day of the calendar like 2026-05-31 is expected");
    return null;
  }

  public String error(String code, String field, String detail) {
    errors.add(new FieldError(code, field, detail));
    return "";
  }

  public boolean failed(String field) {
    return errors.stream().anyMatch(e -> e.field().equals(field));
  }

  /**
   * Nothing further is done with a body that has errors.
   *
   * @throws Problem 400 with all of them
   */
  public void end() {
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }
}
