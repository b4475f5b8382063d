package org.huimin.socialrelief.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.notice.NoticeEvent.LocalOptionPublished;
import org.huimin.socialrelief.standard.IncomeRule.Treatment;

/**
 * 标准文件所定低保事项: what notices have set of dibao, read as rules. An income rule is set by name like an
 * option, as {@code INCOME.SCHOLARSHIP} beside {@code DIBAO.ROUNDING}.
 */
public record NoticeRows(
    List<StandardRow> standards, List<OptionRow> options, List<IncomeRule> incomeRules) {

  private static final List<String> PROGRAMME = List.of("DIBAO.", "GUIDANCE.DIBAO.", "INCOME.");

  public NoticeRows {
    standards = List.copyOf(standards);
    options = List.copyOf(options);
    incomeRules = List.copyOf(incomeRules);
  }

  /**
   * What of the rows of notices is of dibao.
   *
   * @throws IllegalArgumentException when something is set of it that has no such name or value: no
   *     notice was taken with it
   */
  public static NoticeRows of(List<StandardRow> standards, List<LocalOptionPublished> set) {
    List<OptionRow> options = new ArrayList<>();
    List<IncomeRule> incomeRules = new ArrayList<>();
    for (LocalOptionPublished row : set) {
      Optional<Option> option = Option.ofCode(row.option());
      if (option.isPresent()) {
        options.add(option(option.get(), row));
      } else if (names(row.option())) {
        incomeRules.add(incomeRule(row));
      }
    }
    return new NoticeRows(
        standards.stream().filter(row -> names(row.code())).toList(), options, incomeRules);
  }

  /** Whether what a notice sets by the code is of dibao, known or not. */
  public static boolean names(String code) {
    return code.equals(DibaoRules.CENTRAL_BASIC_PENSION)
        || PROGRAMME.stream().anyMatch(code::startsWith);
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
