package org.huimin.socialrelief.standard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.Standards;
import org.huimin.kernel.TableFile;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.standard.IncomeRule.Treatment;

/**
 * 低保标准、地方规定与收入认定规则: the rows the programme starts with; later notices come as events of the same
 * columns.
 */
public final class DibaoDefaults {

  private static final Standards STANDARDS = Standards.fromCsv(table("standards.csv").text());
  private static final List<OptionRow> OPTIONS = table("options.csv").rows(DibaoDefaults::option);
  private static final List<IncomeRule> INCOME_RULES =
      table("income-rules.csv").rows(DibaoDefaults::incomeRule);

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

  private static TableFile table(String file) {
    return new TableFile(DibaoDefaults.class, file);
  }
}
