package org.huimin.socialrelief.tekun;

import java.util.List;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.notice.NoticeEvent.LocalOptionPublished;

/** 标准文件所定供养事项: what notices have set of special hardship support, read as rules. */
public record TekunNoticeRows(List<StandardRow> standards, List<TekunOptionRow> options) {

  private static final String PROGRAMME = "TEKUN.";

  public TekunNoticeRows {
    standards = List.copyOf(standards);
    options = List.copyOf(options);
  }

  /**
   * The programme's own of what stands in notices.
   *
   * @throws IllegalArgumentException when something is set of the programme that has no such name
   *     or value: no notice was taken with it
   */
  public static TekunNoticeRows of(List<StandardRow> standards, List<LocalOptionPublished> set) {
    return new TekunNoticeRows(
        standards.stream().filter(row -> names(row.code())).toList(),
        set.stream().filter(row -> names(row.option())).map(TekunOptionRow::of).toList());
  }

  /** Whether what a notice sets by the code is of this programme. */
  public static boolean names(String code) {
    return code.startsWith(PROGRAMME) || code.equals(TekunRules.DISPOSABLE_INCOME);
  }
}
