package org.huimin.socialrelief.tekun;

import java.time.LocalDate;
import java.time.YearMonth;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.notice.NoticeEvent.LocalOptionPublished;
import org.huimin.socialrelief.standard.Published;

/**
 * 地方规定: one option as it was published. Like a standard it has two dates and is never edited.
 *
 * @param region the province, city or county it holds for
 * @param from first month it counts for
 * @param publishedOn the day it was known
 * @param mark {@code S} sure, {@code L} likely, {@code C} set locally
 */
public record TekunOptionRow(
    TekunOption option,
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
  public TekunOptionRow {
    if (!option.takes(value)) {
      throw new IllegalArgumentException(option + " cannot be " + value);
    }
  }

  /**
   * As it stands in a notice.
   *
   * @throws IllegalArgumentException when something is set that has no such name or value: no
   *     notice was taken with it
   */
  public static TekunOptionRow of(LocalOptionPublished row) {
    return new TekunOptionRow(
        TekunOption.ofCode(row.option())
            .orElseThrow(() -> new IllegalArgumentException(row.option() + " names no option")),
        row.region(),
        row.value(),
        row.from(),
        row.publishedOn(),
        row.citation(),
        row.mark());
  }
}
