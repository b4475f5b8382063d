package org.huimin.programme.notices;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.StandardRow;

/** 现行标准: all rows of standards and options as they were published. */
public record PublishedTable(List<StandardRow> standards, List<PublishedOption> options) {

  /**
   * 地方规定: one option, or rule that is set by name.
   *
   * @param code as an officer writes it
   */
  public record PublishedOption(
      String code,
      DivisionCode region,
      String value,
      YearMonth from,
      LocalDate publishedOn,
      Citation citation,
      String mark) {}

  public PublishedTable {
    standards = List.copyOf(standards);
    options = List.copyOf(options);
  }
}
