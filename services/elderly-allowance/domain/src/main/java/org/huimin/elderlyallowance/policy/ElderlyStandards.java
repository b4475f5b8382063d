package org.huimin.elderlyallowance.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.huimin.elderlyallowance.policy.OptionRow.Option;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Standards;
import org.huimin.kernel.TableFile;

/**
 * 高龄津贴标准与地方规定: the rows the programme starts with; later notices come as events of the same
 * columns.
 */
public final class ElderlyStandards {

  private static final Standards STANDARDS = Standards.fromCsv(table("standards.csv").text());
  private static final List<OptionRow> OPTIONS =
      table("options.csv").rows(ElderlyStandards::option);

  private ElderlyStandards() {}

  public static Standards published() {
    return STANDARDS;
  }

  public static List<OptionRow> options() {
    return OPTIONS;
  }

  /** Whether the county is ours: a notice changes amounts, never where the allowance is paid. */
  public static boolean cover(DivisionCode county) {
    return STANDARDS.rows().stream().anyMatch(row -> row.region().contains(county));
  }

  private static OptionRow option(String[] field) {
    return new OptionRow(
        Option.valueOf(field[0]),
        DivisionCode.of(field[1]),
        field[2],
        YearMonth.parse(field[3]),
        LocalDate.parse(field[4]),
        new Citation(field[5], field[6]),
        field[7]);
  }

  private static TableFile table(String file) {
    return new TableFile(ElderlyStandards.class, file);
  }
}
