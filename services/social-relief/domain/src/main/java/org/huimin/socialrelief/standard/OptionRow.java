package org.huimin.socialrelief.standard;

import java.time.LocalDate;
import java.time.YearMonth;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;

/**
 * 地方规定: one option as it was published. Like a standard it has two dates and is never edited.
 *
 * @param region the city or county it holds for
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
    String mark)
    implements Published {

  /**
   * @throws IllegalArgumentException when the option cannot have the value
   */
  public OptionRow {
    if (!option.takes(value)) {
      throw new IllegalArgumentException(option + " cannot be " + value);
    }
  }
}
