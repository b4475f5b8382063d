package org.huimin.socialrelief.standard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.Standards;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.standard.IncomeRule.Treatment;

/**
 * 低保标准、地方规定与收入认定规则: the rows the programme starts with; later notices come as events of the same
 * columns.
 */
public final class DibaoDefaults {

  private static final Standards STANDARDS = Standards.fromCsv(text("standards.csv"));
  private static final List<OptionRow> OPTIONS = rows("options.csv", DibaoDefaults::option);
  private static final List<IncomeRule> INCOME_RULES =
      rows("income-rules.csv", DibaoDefaults::incomeRule);

  private DibaoDefaults() {}

  public static List<StandardRow> standards() {
    return STANDARDS.rows();
  }

  public static List<OptionRow> options() {
    return OPTIONS;
  }

  public static List<IncomeRule> incomeRules() {
    return INCOME_RULES;
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

  private static IncomeRule incomeRule(String[] field) {
    return new IncomeRule(
        IncomeKind.valueOf(field[0]),
        DivisionCode.of(field[1]),
        Treatment.valueOf(field[2]),
        YearMonth.parse(field[3]),
        LocalDate.parse(field[4]),
        new Citation(field[5], field[6]),
        field[7]);
  }

  private static <T> List<T> rows(String file, Function<String[], T> row) {
    return text(file).lines().skip(1).map(line -> row.apply(line.split(",", -1))).toList();
  }

  private static String text(String file) {
    try (InputStream in = DibaoDefaults.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing beside " + DibaoDefaults.class);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
