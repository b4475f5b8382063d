package org.huimin.socialrelief.tekun;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.Standards;

/**
 * 特困供养标准与地方规定: the rows the programme starts with; later notices come as events of the same
 * columns.
 */
final class TekunDefaults {

  private static final Standards STANDARDS = Standards.fromCsv(text("standards.csv"));
  private static final List<TekunOptionRow> OPTIONS =
      text("options.csv").lines().skip(1).map(line -> option(line.split(",", -1))).toList();

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

  private static String text(String file) {
    try (InputStream in = TekunDefaults.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing beside " + TekunDefaults.class);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
