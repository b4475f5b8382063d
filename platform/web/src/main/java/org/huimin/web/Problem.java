package org.huimin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 问题应答: a clear no to a caller, answered as {@code application/problem+json}. Neither the detail
 * nor the errors ever repeat what was sent, but for amounts of standards, which are public: it may
 * be an ID number, a name or an account.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** One field that cannot be taken, with a stable code in upper case. */
  public record FieldError(String code, String field, String detail) {}

  private final int status;
  private final String code;
  private final @Nullable String field;
  private final transient List<FieldError> errors;
  private final @Nullable Integer row;
  private final @Nullable Integer received;

  public Problem(int status, String code, String detail, @Nullable String field) {
    this(status, code, detail, field, List.of(), null, null);
  }

  private Problem(
      int status,
      String code,
      String detail,
      @Nullable String field,
      List<FieldError> errors,
      @Nullable Integer row,
      @Nullable Integer received) {
    super(detail, null, false, false);
    this.status = status;
    this.code = code;
    this.field = field;
    this.errors = List.copyOf(errors);
    this.row = row;
    this.received = received;
  }

  /**
   * The same, about one line of a list.
   *
   * @param line its number, from 1
   * @param kept how many lines the list holds
   */
  public Problem inList(int line, int kept) {
    return new Problem(status, code, detail(), field, errors, line, kept);
  }

  /** 400 with every field that is wrong; the first one names the problem. */
  public static Problem invalid(List<FieldError> errors) {
    FieldError first = errors.getFirst();
    return new Problem(400, first.code(), first.detail(), first.field(), errors, null, null);
  }

  public static Problem notFound(String code, String detail) {
    return new Problem(404, code, detail, null);
  }

  public static Problem forbidden(String code, String detail) {
    return new Problem(403, code, detail, null);
  }

  public static Problem conflict(String code, String detail) {
    return new Problem(409, code, detail, null);
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public @Nullable String field() {
    return field;
  }

  public List<FieldError> errors() {
    return errors;
  }

  /** The number of the line at fault, from 1. */
  public @Nullable Integer row() {
    return row;
  }

  /** How many lines of the list are kept. */
  public @Nullable Integer received() {
    return received;
  }

  /** The sentence for the caller. */
  public String detail() {
    String message = getMessage();
    return message == null ? code : message;
  }
}
