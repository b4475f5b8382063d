package org.huimin.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 标准: the published rows, asked with two dates. A county's own row goes before its city's; among
 * equals the later month counts, then the later publication.
 */
public record Standards(List<StandardRow> rows) {

  private static final Comparator<StandardRow> BEST_LAST =
      Comparator.<StandardRow>comparingInt(row -> row.region().code().length())
          .thenComparing(StandardRow::from)
          .thenComparing(StandardRow::publishedOn);

  public Standards {
    rows = List.copyOf(rows);
  }

  /** The row that counts for the month in the division, from what was published by that day. */
  public Optional<StandardRow> inForce(
      String code, DivisionCode division, YearMonth month, LocalDate asKnownOn) {
    return rows.stream()
        .filter(row -> row.code().equals(code))
        .filter(row -> row.region().contains(division))
        .filter(row -> !row.from().isAfter(month))
        .filter(row -> !row.publishedOn().isAfter(asKnownOn))
        .max(BEST_LAST);
  }

  /**
   * Reads rows written as {@code code,region,yuan,from,published_on,document,article,mark} under a
   * header line.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  public static Standards fromCsv(String csv) {
    List<StandardRow> rows = new ArrayList<>();
    List<String> lines = csv.lines().toList();
    for (int line = 1; line < lines.size(); line++) {
      if (!lines.get(line).isBlank()) {
        rows.add(row(lines.get(line), line + 1));
      }
    }
    return new Standards(rows);
  }

  private static StandardRow row(String line, int number) {
    String[] field = line.split(",", -1);
    if (field.length != 8) {
      throw new IllegalArgumentException(
          "standards line " + number + ": " + field.length + " fields found, 8 expected");
    }
    try {
      return new StandardRow(
          field[0],
          DivisionCode.of(field[1]),
          Money.of(field[2]),
          YearMonth.parse(field[3]),
          LocalDate.parse(field[4]),
          new Citation(field[5], field[6]),
          field[7]);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("standards line " + number + ": " + e.getMessage(), e);
    }
  }
}
