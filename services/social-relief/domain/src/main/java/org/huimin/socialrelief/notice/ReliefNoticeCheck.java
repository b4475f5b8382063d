package org.huimin.socialrelief.notice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.huimin.kernel.Rejection;
import org.huimin.kernel.notice.NoticeCheck;
import org.huimin.kernel.notice.NoticeEvent.LocalOption;
import org.huimin.kernel.notice.NoticeEvent.NoticeProposed;
import org.huimin.kernel.notice.NoticeEvent.Standard;
import org.huimin.socialrelief.standard.DibaoNoticeCheck;
import org.huimin.socialrelief.standard.NoticeRows;
import org.huimin.socialrelief.tekun.TekunNoticeCheck;
import org.huimin.socialrelief.tekun.TekunNoticeRows;
import org.huimin.socialrelief.tekun.TekunRules;

/**
 * 社会救助标准文件核对: a notice is asked by every programme, also one that sets nothing of it, for a raise
 * of dibao measures basic living anew.
 *
 * @param published with the rules of dibao, beside which they stand
 * @param today on which it would be published
 */
public record ReliefNoticeCheck(TekunRules published, LocalDate today) implements NoticeCheck {

  /** 标准文件不得公布的理由: what no programme answers for. */
  public enum Wrong implements Rejection {
    UNKNOWN_CODE("the code names nothing that is set of social relief");

    private final String message;

    Wrong(String message) {
      this.message = message;
    }

    @Override
    public String code() {
      return name();
    }

    @Override
    public String message() {
      return message;
    }
  }

  @Override
  public Optional<? extends Rejection> wrong(NoticeProposed notice) {
    return Stream.<NoticeCheck>of(
            ReliefNoticeCheck::ofNeither,
            new DibaoNoticeCheck(published.dibao(), today),
            new TekunNoticeCheck(published, today))
        .flatMap(check -> check.wrong(notice).stream())
        .findFirst();
  }

  private static Optional<Wrong> ofNeither(NoticeProposed notice) {
    return codes(notice).allMatch(code -> NoticeRows.names(code) || TekunNoticeRows.names(code))
        ? Optional.empty()
        : Optional.of(Wrong.UNKNOWN_CODE);
  }

  private static Stream<String> codes(NoticeProposed notice) {
    return Stream.concat(
        notice.standards().stream().map(Standard::code),
        notice.options().stream().map(LocalOption::option));
  }
}
