package org.huimin.kernel;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * 待遇标准: one row of a published standard. It has two dates: the month it counts from and the day it
 * was known; a row is never edited, a correction is a later row.
 *
 * @param code e.g. {@code ELDERLY.80_89}
 * @param region the city or county it holds for
 * @param amount yuan a month, or a year where the code says so
 * @param from first month it counts for
 * @param publishedOn the day it was known
 * @param citation document and article
 * @param mark {@code S} sure, {@code L} likely, {@code C} set locally
 */
public record StandardRow(
    String code,
    DivisionCode region,
    Money amount,
    YearMonth from,
    LocalDate publishedOn,
    Citation citation,
    String mark) {

  /** The name of this row in an explanation: {@code ELDERLY.80_89/5308/2023-01/2023-01-01}. */
  public String id() {
    return code + "/" + region + "/" + from + "/" + publishedOn;
  }
}
