package org.huimin.socialrelief.tekun;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huimin.kernel.Rejection;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.notice.NoticeCheck;
import org.huimin.kernel.notice.NoticeEvent.LocalOption;
import org.huimin.kernel.notice.NoticeEvent.NoticeProposed;
import org.huimin.socialrelief.tekun.TekunStandardCheck.Wrong;

/**
 * 供养标准文件核对: a notice beside what is published until now. What it sets of dibao by name is left to
 * {@link org.huimin.socialrelief.standard.DibaoNoticeCheck}; the urban standard is looked at here
 * too, for basic living is measured by it.
 *
 * @param today on which it would be published
 */
public record TekunNoticeCheck(TekunRules published, LocalDate today) implements NoticeCheck {

  @Override
  public Optional<? extends Rejection> wrong(NoticeProposed notice) {
    Optional<Wrong> unreadable = own(notice).flatMap(row -> unreadable(row).stream()).findFirst();
    return unreadable.isPresent() ? unreadable : beside(notice);
  }

  /** An option that is none, or can no longer have the value it was brought with. */
  private static Optional<Wrong> unreadable(LocalOption row) {
    return TekunOption.ofCode(row.option())
        .map(
            option ->
                option.takes(row.value()) ? Optional.<Wrong>empty() : Optional.of(Wrong.BAD_VALUE))
        .orElse(Optional.of(Wrong.UNKNOWN_CODE));
  }

  private Optional<Rejection> beside(NoticeProposed notice) {
    List<StandardRow> standards =
        notice.standards().stream().map(row -> row.publishedBy(notice, today).row()).toList();
    List<TekunOptionRow> options =
        own(notice).map(row -> TekunOptionRow.of(row.publishedBy(notice, today))).toList();
    return TekunStandardCheck.of(standards, options, published);
  }

  private static Stream<LocalOption> own(NoticeProposed notice) {
    return notice.options().stream().filter(row -> TekunNoticeRows.names(row.option()));
  }
}
