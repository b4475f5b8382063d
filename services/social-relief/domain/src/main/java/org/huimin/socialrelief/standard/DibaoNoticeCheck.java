package org.huimin.socialrelief.standard;

import java.time.LocalDate;
import java.util.Optional;
import org.huimin.kernel.notice.NoticeCheck;
import org.huimin.kernel.notice.NoticeEvent.NoticeProposed;
import org.huimin.socialrelief.standard.StandardCheck.Wrong;

/**
 * 低保标准文件核对: a notice beside what is published until now. What it sets of another programme is left
 * to whose it is.
 *
 * @param today on which it would be published
 */
public record DibaoNoticeCheck(DibaoRules published, LocalDate today) implements NoticeCheck {

  @Override
  public Optional<Wrong> wrong(NoticeProposed notice) {
    NoticeRows rows =
        NoticeRows.of(
            notice.standards().stream().map(r -> r.publishedBy(notice, today).row()).toList(),
            notice.options().stream().map(r -> r.publishedBy(notice, today)).toList());
    return StandardCheck.of(rows.standards(), rows.options(), rows.incomeRules(), published);
  }
}
