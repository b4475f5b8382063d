package org.huimin.socialrelief.tekun;

import java.time.LocalDate;
import java.util.Optional;
import org.huimin.kernel.Rejection;
import org.huimin.kernel.notice.NoticeCheck;
import org.huimin.kernel.notice.NoticeEvent.NoticeProposed;

/**
 * 供养标准文件核对: a notice beside what is published until now. What it sets of dibao by name is left to
 * {@link org.huimin.socialrelief.standard.DibaoNoticeCheck}.
 *
 * @param today on which it would be published
 */
public record TekunNoticeCheck(TekunRules published, LocalDate today) implements NoticeCheck {

  @Override
  public Optional<Rejection> wrong(NoticeProposed notice) {
    return TekunStandardCheck.of(
        notice.standards().stream().map(row -> row.publishedBy(notice, today).row()).toList(),
        notice.options().stream()
            .filter(row -> TekunOption.names(row.option()))
            .map(row -> TekunOptionRow.of(row.publishedBy(notice, today)))
            .toList(),
        published);
  }
}
