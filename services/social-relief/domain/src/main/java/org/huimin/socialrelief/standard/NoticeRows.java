package org.huimin.socialrelief.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.notice.NoticeEvent.LocalOptionPublished;
import org.huimin.socialrelief.standard.IncomeRule.Treatment;

/**
 * 标准文件所定: what notices have set, read as rules. An income rule is set by name like an option, as
 * {@code INCOME.SCHOLARSHIP} beside {@code DIBAO.ROUNDING}.
 */
public record NoticeRows(
    List<StandardRow> standards, List<OptionRow> options, List<IncomeRule> incomeRules) {

  public NoticeRows {
    standards = List.copyOf(standards);
    options = List.copyOf(options);
    incomeRules = List.copyOf(incomeRules);
  }

  /**
   * As they stand in notices.
   *
   * @throws IllegalArgumentException when something is set that has no such name or value: no
   *     notice was taken with it
   */
  public static NoticeRows of(List<StandardRow> standards, List<LocalOptionPublished> set) {
    List<OptionRow> options = new ArrayList<>();
    List<IncomeRule> incomeRules = new ArrayList<>();
    for (LocalOptionPublished row : set) {
      Optional<Option> option = Option.ofCode(row.option());
      if (option.isPresent()) {
        options.add(option(option.get(), row));
      } else {
        incomeRules.add(incomeRule(row));
      }
    }
    return new NoticeRows(standards, options, incomeRules);
  }

  private static OptionRow option(Option option, LocalOptionPublished row) {
    return new OptionRow(
        option,
        row.region(),
        row.value(),
        row.from(),
        row.publishedOn(),
        row.citation(),
        row.mark());
  }

  private static IncomeRule incomeRule(LocalOptionPublished row) {
    return new IncomeRule(
        IncomeRule.kindOf(row.option()),
        row.region(),
        Treatment.valueOf(row.value()),
        row.from(),
        row.publishedOn(),
        row.citation(),
        row.mark());
  }
}
