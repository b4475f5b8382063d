package org.huimin.kernel.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.notice.NoticeEvent.LocalOption;
import org.huimin.kernel.notice.NoticeEvent.Standard;

/**
 * 标准文件命令. Officers are opaque subject ids; what is published until now stands behind the check that
 * arrives with the command.
 */
public sealed interface NoticeCommand {

  /**
   * 拟公布.
   *
   * @param region of the officer: no row lies outside
   */
  record ProposeNotice(
      UUID noticeId,
      DivisionCode region,
      Citation citation,
      List<Standard> standards,
      List<LocalOption> options,
      NoticeCheck check,
      String officer)
      implements NoticeCommand {}

  /** 公布, by another officer. */
  record PublishNotice(NoticeCheck check, String officer, LocalDate today)
      implements NoticeCommand {}

  /** 退回, by another officer; or taken back by the one who brought it. */
  record RefuseNotice(String officer, LocalDate today) implements NoticeCommand {}
}
