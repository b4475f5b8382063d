package org.huimin.elderlyallowance.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;

/**
 * 地方规定: one option as it was published. Like a standard it has two dates and is never edited.
 *
 * @param region the city or county it holds for
 * @param value a whole number, or the name of a start anchor
 * @param from first month it counts for
 * @param publishedOn the day it was known
 * @param mark {@code S} sure, {@code L} likely, {@code C} set locally
 */
public record OptionRow(
    Option option,
    DivisionCode region,
    String value,
    YearMonth from,
    LocalDate publishedOn,
    Citation citation,
    String mark) {

  /** 选项: what can be set. */
  public enum Option {
    START_ANCHOR,
    MAX_BACKPAY_MONTHS,
    SURVIVAL_CHECK_MONTHS,
    SURVIVAL_RESUME_MONTHS,
    PAY_DUE_DAY;

    /** As it stands in a notice: {@code ELDERLY.START_ANCHOR}. */
    public String code() {
      return "ELDERLY." + name();
    }

    /** Whether the option can have the value. */
    public boolean takes(String value) {
      return switch (this) {
        case START_ANCHOR -> value.equals("BIRTHDAY_MONTH") || value.equals("MONTH_AFTER_BIRTHDAY");
        case MAX_BACKPAY_MONTHS, SURVIVAL_CHECK_MONTHS, SURVIVAL_RESUME_MONTHS ->
            value.matches("0|[1-9][0-9]?");
        case PAY_DUE_DAY -> value.matches("[1-9]|1[0-9]|2[0-8]");
      };
    }
  }

  /**
   * @throws IllegalArgumentException when the option cannot have the value
   */
  public OptionRow {
    if (!option.takes(value)) {
      throw new IllegalArgumentException(option + " cannot be " + value);
    }
  }
}
