package org.huimin.socialrelief.tekun;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.Standards;
import org.huimin.kernel.TableFile;

/**
 * 特困供养标准与地方规定: the rows the programme starts with; later notices come as events of the same
 * columns.
 */
final class TekunDefaults {

  private static final Standards STANDARDS = Standards.fromCsv(table("standards.csv").text());
  private static final List<TekunOptionRow> OPTIONS =
      table("options.csv").rows(TekunDefaults::option);

  private TekunDefaults() {}

  static List<StandardRow> standards() {
    return STANDARDS.rows();
  }

  static List<TekunOptionRow> options() {
    return OPTIONS;
  }

  private static TekunOptionRow option(String[] field) {
    return new TekunOptionRow(
        TekunOption.valueOf(field[0]),
        DivisionCode.of(field[1]),
        field[2],
        YearMonth.parse(field[3]),
        LocalDate.parse(field[4]),
        new Citation(field[5], field[6]),
        field[7]);
  }

  private static TableFile table(String file) {
    return new TableFile(TekunDefaults.class, file);
  }
}
